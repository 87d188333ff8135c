import { expect } from '@open-wc/testing';
import { feedKey } from '../../src/address/feed-key.js';

describe('feedKey', () => {
  it('is the same for what is typed and what is chosen', () => {
    const soil = feedKey('#garden/soil');
    for (const typed of ['tag:garden/soil', ' TAG:Garden/Soil ', '#Garden/Soil #garden/soil'])
      expect(feedKey(typed), typed).to.equal(soil);
    expect(feedKey('', { tags: { all: ['garden/soil'] } })).to.equal(soil);
    expect(feedKey('#garden/soil', { tags: { any: ['garden/soil'] } })).to.equal(soil);
    expect(feedKey('#"two words" -stage:seedling')).to.equal(
      feedKey('', { tags: { all: ['two words'] }, stage: { none: ['seedling'] } }),
    );
    expect(feedKey('author:Ada', {})).to.not.equal(feedKey('', { author: { all: ['Bea'] } }));
  });

  it('does not mind the order and letter case of words, nor white space', () => {
    expect(feedKey('Leaf  mould #soil')).to.equal(feedKey(' #soil mould leaf'));
    expect(feedKey('"leaf mould"')).to.not.equal(feedKey('leaf mould'));
    expect(feedKey('a (b  OR c)')).to.equal(feedKey('a (b OR c) '));
  });

  it('differs where other notes are found', () => {
    const all = [
      '',
      'soil',
      '#soil',
      '-#soil',
      '#soil clay',
      '#soil #clay',
      '#soil OR #clay',
      'stage:soil',
      'stage:>=soil',
      'title:soil',
      '#soil/clay',
    ];
    expect(new Set(all.map((text) => feedKey(text))).size).to.equal(all.length);
    const soil = feedKey('', { tags: { all: ['soil'] } });
    for (const tags of [{ none: ['soil'] }, { any: ['soil', 'clay'] }, { all: ['soil', 'clay'] }])
      expect(feedKey('', { tags })).to.not.equal(soil);
  });
});
