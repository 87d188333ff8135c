import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { chooseExcerpt, EXCERPT_LENGTH } from '../../../src/core/text/excerpt.js';
import { terms } from '../../../src/core/text/tokenizer.js';
import { anyText } from '../../support/arbitraries.js';

const join = (segments: readonly { text: string }[]) => segments.map(({ text }) => text).join('');
const matching = (...words: string[]) => new Map(words.map((term, word) => [term, { word, weight: 1 }]));
const prose = fc
  .array(fc.constantFrom('soil', 'the', 'worm', 'a', 'leaf.', 'rain!', '土と水。', '\n', 'naïve'), {
    maxLength: 300,
  })
  .map((words) => words.join(' '));

describe('chooseExcerpt', () => {
  it('shows a match whenever the text has one', () => {
    fc.assert(
      fc.property(prose, fc.constantFrom('soil', 'worm', 'rain'), (text, word) => {
        const { segments, score } = chooseExcerpt(text, matching(word));
        expect(segments.some(({ match }) => match)).to.equal(terms(text).includes(word));
        expect(score > 0).to.equal(terms(text).includes(word));
      }),
    );
  });

  it('is a stretch of the text, with an ellipsis where text was left out', () => {
    fc.assert(
      fc.property(fc.oneof(prose, anyText), (text) => {
        const shown = join(chooseExcerpt(text, matching('soil', '土と')).segments);
        expect(text).to.include(shown.replace(/^…/u, '').replace(/…$/u, ''));
      }),
    );
  });

  it('is hardly longer than asked, and reaches the end of a short text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const shown = join(chooseExcerpt(text, matching('leaf')).segments);
        expect(shown.length).to.be.at.most(EXCERPT_LENGTH * 1.5);
        if (text.length <= EXCERPT_LENGTH / 2) expect(text.endsWith(shown.replace(/^…/u, ''))).to.be.true;
      }),
    );
  });

  it('shows the first match among the first letters, where two short lines have it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { segments } = chooseExcerpt(text, matching('worm'));
        const before = segments.findIndex(({ match }) => match);
        if (before > 0) expect(join(segments.slice(0, before)).length).to.be.at.most(41);
      }),
    );
  });

  it('prefers a stretch that shows more of the words', () => {
    const text = `The soil is wet. ${'Filler words go here. '.repeat(30)}A worm in the soil turns it. ${'More of it. '.repeat(30)}`;
    expect(join(chooseExcerpt(text, matching('soil', 'worm')).segments)).to.include('A worm in the soil');
  });

  it('begins with the sentence where that is near', () => {
    const text = `${'Filler words go here. '.repeat(20)}Then compost heats up. ${'More of it. '.repeat(30)}`;
    expect(join(chooseExcerpt(text, matching('compost')).segments)).to.match(/^…[A-Z]/u);
  });

  it('without a match is how the text begins', () => {
    expect(join(chooseExcerpt('Rain all day.', matching('soil')).segments)).to.equal('Rain all day.');
  });
});
