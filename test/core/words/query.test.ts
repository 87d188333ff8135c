import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldTerm } from '../../../src/core/text/folding.js';
import { MAX_QUERY_LENGTH, MAX_WORDS, parseQuery } from '../../../src/core/words/query.js';
import { WEIGHTS } from '../../../src/core/words/ranking.js';
import { anyText } from '../../support/arbitraries.js';

describe('parseQuery', () => {
  it('takes any text without an error, and within its caps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words } = parseQuery(text);
        expect(words.length).to.be.at.most(MAX_WORDS);
      }),
    );
    const long = parseQuery('word '.repeat(200_000));
    expect(long.text.length).to.be.at.most(MAX_QUERY_LENGTH);
    expect(
      parseQuery(Array.from({ length: 2 * MAX_WORDS }, (_, i) => `w${i}`).join(' ')).words,
    ).to.have.lengthOf(MAX_WORDS);
  });

  it('counts a word said twice, and knows it once', () => {
    expect(parseQuery('soil and Soil').words).to.deep.include({
      term: 'soil',
      parts: [],
      also: ['soiland', 'andsoil'].map((term) => ({ term, weight: WEIGHTS.form })),
      count: 2,
      typing: true,
      start: 0,
      end: 4,
    });
  });

  it('joins neighbours once, however often they stand together', () => {
    const stutter = fc.tuple(
      fc.array(fc.constantFrom('in', 'to', 'go', '堆')),
      fc.integer({ min: 1, max: 50 }),
    );
    fc.assert(
      fc.property(stutter, ([words, times]) => {
        for (const { also } of parseQuery(`${words.join(' ')} `.repeat(times)).words)
          expect(new Set(also.map(({ term }) => term)).size).to.equal(also.length);
      }),
    );
  });

  it('takes the last word for unfinished until something follows it', () => {
    expect(parseQuery('garden so').words.map(({ typing }) => typing)).to.deep.equal([false, true]);
    expect(parseQuery('garden so ').words.map(({ typing }) => typing)).to.deep.equal([false, false]);
  });

  it('takes a letter alone of a script without spaces for unfinished anywhere, but none within a run', () => {
    const typed = (text: string) => parseQuery(text).words.map(({ term, typing }) => [term, typing]);
    for (const letter of ['型', '𠮷', 'น้ำ'])
      expect(typed(`${letter} 変換 `)).to.deep.equal([
        [foldTerm(letter), true],
        ['変換', false],
      ]);
    expect(typed('型変換 a ')).to.deep.equal([
      ['型変', false],
      ['変換', false],
      ['a', false],
    ]);
  });

  it('waits for the forms of a short last word, but for none of a script without spaces', () => {
    for (const text of ['garden so', 'snake_cas', '変換 so'])
      expect(parseQuery(text).isOpen, text).to.be.true;
    for (const text of ['garden so ', 'garden soil', '型', '変換', '型 変', 'น้ำ'])
      expect(parseQuery(text).isOpen, text).to.be.false;
  });

  it('keeps the pieces of a joined word beside it', () => {
    expect(parseQuery('snake_case').words).to.have.lengthOf(1);
    const { text, words } = parseQuery('a snake_case');
    const { parts } = words[1]!;
    expect(parts.map(({ term }) => term)).to.deep.equal(['snake', 'case']);
    for (const { term, start, end } of parts) expect(text.slice(start, end)).to.equal(term);
  });

  it('takes of the pieces only the last for unfinished, and of a word said twice none again', () => {
    const pieces = (text: string) =>
      parseQuery(text).words.flatMap(({ parts }) => parts.map(({ term, typing }) => [term, typing]));
    expect(pieces('snake_case')).to.deep.equal([
      ['snake', false],
      ['case', true],
    ]);
    expect(pieces('snake_case snake_case ')).to.deep.equal([
      ['snake', false],
      ['case', false],
    ]);
  });

  it('never cuts a letter in half', () => {
    expect(parseQuery('🌱'.repeat(2 * MAX_QUERY_LENGTH)).text).to.equal('🌱'.repeat(MAX_QUERY_LENGTH));
  });
});

describe('the typed words of a query', () => {
  it('name every place of a word, with the same word each time', () => {
    const [soil, and, again] = parseQuery('soil and Soil').typed;
    expect([soil!.word.term, and!.word.term]).to.deep.equal(['soil', 'and']);
    expect([again!.word, again!.start, again!.end]).to.deep.equal([soil!.word, 9, 13]);
  });

  it('say whether more letters may follow at each place', () => {
    const typing = (text: string) => parseQuery(text).typed.map((place) => place.typing);
    expect(typing('soil or soil')).to.deep.equal([false, false, true]);
    expect(typing('soil or soil ')).to.deep.equal([false, false, false]);
    expect(typing('土 soil 土 ')).to.deep.equal([true, false, true]);
  });

  it('hold each word of the query, in the same order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const query = parseQuery(text);
        const terms = query.typed.map(({ word }) => word.term);
        expect([...new Set(terms)]).to.deep.equal(query.words.map(({ term }) => term));
      }),
    );
  });
});
