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

  it('is made of stretches of the text in their order, with an ellipsis where one was cut', () => {
    fc.assert(
      fc.property(fc.oneof(prose, anyText), (text) => {
        const shown = join(chooseExcerpt(text, matching('soil', '土と'), { seam: '⌁' }).segments);
        let at = 0;
        for (const word of shown.replace(/^…|…$/gu, '').split(/[⌁\s]+/u)) {
          at = text.indexOf(word, at);
          expect(at).to.be.at.least(0);
        }
      }),
    );
  });

  it('begins with a sentence or a line, where these are short', () => {
    const lines = ['The soil is wet.', 'A worm digs.', 'Leaves', 'Rain, and a worm!'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 60 }), (all) => {
        const shown = join(chooseExcerpt(all.join('\n'), matching('worm')).segments);
        expect(lines.some((line) => shown.replace(/^…/u, '').startsWith(line))).to.be.true;
      }),
    );
  });

  it('has no line of tags, and no line that the reader sees already', () => {
    const shown = new Set(['the garden plot']);
    const text =
      'The Garden Plot\nTags: #garden/soil #worms\nWorms turn the garden.\n#garden #worms, #soil\n\nThe garden plot!';
    const { segments } = chooseExcerpt(text, matching('garden', 'worms'), { shown });
    expect(join(segments)).to.equal('Worms turn the garden.');
    const none = chooseExcerpt('#garden #worms', matching('garden'));
    expect(none).to.deep.equal({ segments: [], score: 0 });
  });

  it('has no tags at either end of a paragraph, and all other words that begin like one', () => {
    const shown = (text: string) => join(chooseExcerpt(text, matching('soil', 'worms')).segments);
    expect(shown('parent: soil tags: #soil/clay, #stub')).to.equal('parent: soil');
    expect(shown('#soil #worms/red worms dig. They eat.')).to.equal('worms dig. They eat.');
    expect(shown('The soil rests. #soil #worms')).to.equal('The soil rests.');
    expect(shown('parent: tags: #soil\nWorms dig.')).to.equal('Worms dig.');
    for (const text of ['#soil is wet', 'I write of #soil', 'The soil of #12 #13', 'soil: a C# class'])
      expect(shown(text)).to.equal(text);
  });

  it('parts lines that do not end like a sentence', () => {
    const text = 'Hot or cold\nHot compost is quick.\nCold compost is slow:\nless work';
    expect(join(chooseExcerpt(text, matching('compost')).segments)).to.equal(
      'Hot or cold ·\nHot compost is quick.\nCold compost is slow:\nless work',
    );
  });

  it('prefers a sentence to a heading or an item of a list', () => {
    const text = `Compost\n${'Filler words go here. '.repeat(30)}Compost is what leaves become. ${'More of it. '.repeat(30)}`;
    expect(join(chooseExcerpt(text, matching('compost')).segments)).to.match(/^Compost is what leaves/u);
  });

  it('ends with a sentence, where two lines hold enough of them', () => {
    const text = `Compost is what leaves become when they are left alone for a year, with water and air. ${'It goes on and on '.repeat(20)}`;
    expect(join(chooseExcerpt(text.repeat(2), matching('compost')).segments)).to.match(/…$/u);
    const ending = `${'Compost is what leaves become when they lie. '.repeat(3)}${'It goes on and on '.repeat(20)}`;
    expect(join(chooseExcerpt(ending, matching('compost')).segments)).to.match(/lie\.$/u);
  });

  it('takes no abbreviation for the end of a sentence', () => {
    const text = `${'Filler words go here. '.repeat(20)}The hypothesis of J. Abrams, e.g. Compost, is cold. ${'More of it. '.repeat(30)}`;
    expect(join(chooseExcerpt(text, matching('compost')).segments)).to.match(/^The hypothesis/u);
  });

  it('is hardly longer than asked, and reaches the end of a short text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const shown = join(chooseExcerpt(text, matching('leaf')).segments);
        expect(shown.length).to.be.at.most(EXCERPT_LENGTH * 1.5);
        const last = terms(text).at(-1);
        if (last && text.length <= EXCERPT_LENGTH / 2) expect(terms(shown).at(-1)).to.equal(last);
      }),
    );
  });

  it('shows the first match among the first letters, where two lines have it, but of a text that ends there', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { segments } = chooseExcerpt(text, matching('worm'));
        const shown = join(segments);
        const before = segments.findIndex(({ match }) => match);
        if (before > 0 && join(segments.slice(0, before)).length > 121)
          expect([shown[0] === '…', shown.length > EXCERPT_LENGTH]).to.deep.equal([false, false]);
      }),
    );
  });

  it('is all of a sentence that ends the text, where that has room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 17 }), (many) => {
        const sentence = `Blocks of ${'a fixed size '.repeat(many - 1)}are called worms.`;
        const text = `${'Filler words go here. '.repeat(20)}\n${sentence}`;
        const shown = join(chooseExcerpt(text, matching('worms')).segments);
        expect(shown.endsWith(sentence), shown).to.equal(sentence.length <= EXCERPT_LENGTH);
      }),
    );
  });

  it('prefers a stretch that shows more of the words', () => {
    const text = `The soil is wet. ${'Filler words go here. '.repeat(30)}A worm in the soil turns it. ${'More of it. '.repeat(30)}`;
    expect(join(chooseExcerpt(text, matching('soil', 'worm')).segments)).to.include('A worm in the soil');
  });

  it('begins with the sentence where that is near', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), (many) => {
        const sentence = `Then ${'the big heap '.repeat(many)}of compost heats up.`;
        const text = `${'Filler words go here. '.repeat(20)}${sentence} ${'More of it. '.repeat(30)}`;
        const shown = join(chooseExcerpt(text, matching('compost')).segments);
        expect(shown.startsWith(sentence), shown).to.equal(sentence.indexOf('compost') <= 120);
      }),
    );
  });

  it('without a match is how the text begins', () => {
    expect(join(chooseExcerpt('Rain all day.', matching('soil')).segments)).to.equal('Rain all day.');
  });
});
