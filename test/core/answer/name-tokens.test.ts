import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fitName, mayStandFor, type FitQuery } from '../../../src/core/answer/name-fit.js';
import { NameTokens } from '../../../src/core/answer/name-tokens.js';
import { tokenize } from '../../../src/core/text/tokenizer.js';
import { parseQuery } from '../../../src/core/words/query.js';
import { runs } from '../../support/runs.js';

const STOP_WORDS = ['the', 'of'];
const isStopWord = ({ term }: { term: string }) => STOP_WORDS.includes(term);

const PIECES = ['soil', 'soils', 'salt', 'Clay', 'pH', '7', '堆肥', 'サーバー', ...STOP_WORDS];
const JOINERS = [' ', '-', '_', ''];
const name = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(...JOINERS)), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.flat().slice(0, -1).join(''));

function queryOf(text: string): FitQuery {
  const typed = parseQuery(text).typed.map(({ word }) => word);
  const words = typed.map((word) => {
    const also = word.also.map(({ term, weight }): [string, number] => [term, weight]);
    return [
      word,
      { weights: new Map([...also, [word.term, 1], [`${word.term}s`, 0.7]]), rarity: 1 },
    ] as const;
  });
  return { typed, words, isStopWord };
}

/** Makes the tokens of some notes' names, with the count of the files that were read. */
function tokensOf(notes: { title: string; aliases: string[] }[]) {
  const shelf = { reads: 0 };
  const noteOf = Uint32Array.from(notes, (_, note) => note);
  const namesOf = (note: number) => ({ ...notes[note]!, language: '' });
  return { shelf, tokens: new NameTokens({ namesOf, isStopWord, noteOf, shelf }) };
}

describe('NameTokens', () => {
  it('passes over no note with a name that fits', () => {
    const note = fc.record({ title: name, aliases: fc.array(name, { maxLength: 2 }) });
    const notes = fc.array(note, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(notes, name, (notes, text) => {
        const query = queryOf(text);
        const { words } = query;
        const standsFor = (some: typeof words) => (term: string) => mayStandFor(term, some, words.length > 1);
        const mayFit = tokensOf(notes).tokens.test(standsFor(words.slice(0, 1)), standsFor(words));
        for (const [i, { title, aliases }] of notes.entries())
          if ([title, ...aliases].some((one) => fitName(tokenize(one), query)))
            expect(mayFit(i)).to.equal(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('passes over names that begin with another word, stop words and pieces aside', () => {
    const titles = ['Clay soil', 'The soil', 'Soil', 'soil-clay', 'SoilRaw', 'rawSoil', 'The clay soil'];
    const { tokens } = tokensOf(titles.map((title) => ({ title, aliases: [] })));
    const mayFit = tokens.test(
      (term) => term === 'soil',
      () => true,
    );
    expect(titles.filter((_, note) => mayFit(note))).to.deep.equal([
      'The soil',
      'Soil',
      'soil-clay',
      'SoilRaw',
    ]);
  });

  it('passes over names that go on with another word, stop words and pieces aside', () => {
    const titles = ['Soil', 'Soil of the clay', 'soil-7', 'soil7', 'Soil salt', 'Clay and soil'];
    const { tokens } = tokensOf(titles.map((title) => ({ title, aliases: [] })));
    const accepted = (...terms: string[]) => {
      const mayFit = tokens.test(
        (term) => term === terms[0],
        (term) => terms.includes(term),
      );
      return titles.filter((_, note) => mayFit(note));
    };
    expect(accepted('soil')).to.deep.equal(['Soil']);
    expect(accepted('soil', 'clay')).to.deep.equal(['Soil', 'Soil of the clay']);
    expect(accepted('soil', '7')).to.deep.equal(['Soil', 'soil-7']);
    expect(accepted('soil7')).to.deep.equal(['soil-7', 'soil7']);
  });

  it('gives what cutting the names of a note gives, the title first', () => {
    const note = fc.record({
      title: fc.oneof(name, fc.constant('')),
      aliases: fc.array(name, { maxLength: 2 }),
    });
    const notes = fc.array(note, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(notes, fc.infiniteStream(fc.nat(4)), (notes, order) => {
        const { tokens } = tokensOf(notes);
        for (const at of [...order.take(8)].filter((at) => at < notes.length)) {
          const { title, aliases } = notes[at]!;
          const names = title || aliases.length ? [title, ...aliases] : [];
          expect(tokens.of(at)).to.deep.equal(names.map(tokenize));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('knows names that came with a file read later', () => {
    const notes = [{ title: '', aliases: ['Clay'] }];
    const { tokens, shelf } = tokensOf(notes);
    const knows = (wanted: string) => {
      const is = (term: string) => term === wanted;
      return tokens.test(is, is)(0);
    };
    expect(knows('soil')).to.equal(false);
    notes[0]!.title = 'Soil';
    shelf.reads++;
    expect(knows('soil')).to.equal(true);
    notes[0]!.aliases.push('Loam');
    shelf.reads++;
    expect(knows('loam')).to.equal(true);
  });
});
