import { expect } from '@open-wc/testing';
import { readFor } from '../../../src/core/joined/garden-query.js';

describe('readFor', () => {
  const cases: [query: string, wiki: string | undefined, blog: string | undefined][] = [
    ['clay soil', 'clay soil', 'clay soil'],
    ['garden:wiki clay ', '            clay ', undefined],
    ['clay GARDEN:"Wiki" ', 'clay               ', undefined],
    ['clay -garden:wiki ', undefined, 'clay              '],
    ['garden:wiki OR garden:blog clay', '                           clay', '                           clay'],
    ['garden:wiki OR #soil OR clay', '                            ', '.           OR #soil OR clay'],
    ['#soil OR garden:wiki OR clay', '                            ', '#soil OR .           OR clay'],
    ['#soil OR clay OR garden:wiki ', '                             ', '#soil OR clay OR .           '],
    ['-(garden:wiki clay) soil', '-(-.          clay) soil', '                    soil'],
    ['(garden:wiki #soil) OR clay', '(-.          #soil) OR clay', '.                   OR clay'],
    ['title:clay OR garden:wiki ', '                          ', 'title:clay OR .           '],
    ['turn (garden:wiki soil clay)', 'turn (-.          soil clay)', undefined],
    ['turn (garden:blog OR soil clay)', 'turn (.           OR soil clay)', 'turn (-.                  clay)'],
  ];
  for (const [query, wiki, blog] of cases)
    it(`leaves out what the garden's name settles: ${query}`, () => {
      expect(readFor('Wiki', query).text).to.equal(wiki);
      expect(readFor('blog', query).text).to.equal(blog);
    });

  it('takes a name that is being typed for the names that begin so', () => {
    expect(readFor('wiki', 'clay garden:wi').text).to.equal('clay          ');
    expect(readFor('wiki', 'garden:wi clay').text).to.equal(undefined);
  });

  for (const query of ['clay garden:', 'clay -garden:'])
    it(`leaves out the operator without a value: ${query}`, () => {
      expect(readFor('wiki', query)).to.deep.equal({
        text: 'clay'.padEnd(query.length),
        parts: [],
        isSettled: true,
      });
    });

  it('leaves out the operator without a value of a choice', () => {
    expect(readFor('wiki', 'clay OR garden:').text).to.equal('clay OR .      ');
  });

  it('gives the parts with the operator, and whether they are settled', () => {
    const query = 'clay -garden:blog (garden:wiki OR #soil)';
    const parts = ['-garden:blog', '(garden:wiki OR #soil)'];
    expect(readFor('wiki', query)).to.deep.include({ parts, isSettled: true });
    expect(readFor('forum', query)).to.deep.include({ parts, isSettled: false });
  });
});
