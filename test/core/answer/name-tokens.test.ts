import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fitName, type FitQuery } from '../../../src/core/answer/name-fit.js';
import { NameTokens } from '../../../src/core/answer/name-tokens.js';
import { tokenize } from '../../../src/core/text/tokenizer.js';
import { parseQuery } from '../../../src/core/words/query.js';
import { runs } from '../../support/runs.js';

const STOP_WORDS = ['the', 'of'];
const isStopWord = ({ term }: { term: string }) => STOP_WORDS.includes(term);

const PIECES = ['soil', 'soils', 'salt', 'Clay', 'pH', '7', '堆肥', 'サーバー', '🌱', ...STOP_WORDS];
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
      { groups: [], weights: new Map([...also, [word.term, 1], [`${word.term}s`, 0.7]]), rarity: 1 },
    ] as const;
  });
  return { typed, words, isStopWord };
}

/** Makes the tokens of some notes' names, with the list of the notes of which names were read. */
function tokensOf(notes: { title: string; aliases: string[] }[]) {
  const renamed: number[] = [];
  const noteOf = Uint32Array.from(notes, (_, note) => note);
  const namesOf = (note: number) => ({ ...notes[note]!, language: '' });
  const tokens = new NameTokens({ namesOf, isStopWord, noteOf, aside: { renamed } });
  /** Finds the notes with a name that may fit, among all. */
  const find = (words: FitQuery['words']) =>
    [...tokens.find({ matching: noteOf, names: noteOf.map(() => words.length) }, words)].sort();
  return { renamed, tokens, find };
}

/** Gives words that stand for themselves alone. */
const wordsOf = (...terms: string[]) => terms.map((term) => queryOf(term).words[0]!);

describe('NameTokens', () => {
  it('finds every note with a name that fits', () => {
    const note = fc.record({ title: name, aliases: fc.array(name, { maxLength: 2 }) });
    const notes = fc.array(note, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(notes, name, (notes, text) => {
        const query = queryOf(text);
        const found = tokensOf(notes).find(query.words);
        for (const [i, { title, aliases }] of notes.entries())
          if ([title, ...aliases].some((one) => fitName(tokenize(one), query))) expect(found).to.include(i);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('finds a name whose first word is one edit from the typed one, wherever the edit lies', () => {
    const letter = fc.constantFrom(...'abcd');
    const word = fc.string({ unit: letter, minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), word, (firsts, typed) => {
        const query = queryOf(`${typed} soil`);
        const titles = firsts.map((first) => `${first} soil`);
        const found = tokensOf(titles.map((title) => ({ title, aliases: [] }))).find(query.words);
        const fitting = titles.flatMap((title, note) => (fitName(tokenize(title), query) ? [note] : []));
        expect(found).to.include.members(fitting);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('looks at no note whose names have too few words of the query', () => {
    const { tokens } = tokensOf(['Clay soil', 'Clay'].map((title) => ({ title, aliases: [] })));
    const matching = Uint32Array.of(0, 1);
    for (const [names, wanted] of [
      [
        [2, 1],
        [0, 1],
      ],
      [[2, 0], [0]],
      [[0, 0], []],
    ] as const)
      expect([
        ...tokens.find({ matching, names: Uint32Array.from(names) }, wordsOf('clay', 'soil')),
      ]).to.deep.equal(wanted);
  });

  it('passes over names that begin with another word, stop words and pieces aside', () => {
    const titles = ['Clay soil', 'The soil', 'Soil', 'soil-clay', 'SoilRaw', 'rawSoil', 'The clay soil'];
    const { find } = tokensOf(titles.map((title) => ({ title, aliases: [] })));
    const found = find(wordsOf('soil', 'clay', 'raw', 'soilclay', 'soilraw', 'rawsoil'));
    expect(found.map((note) => titles[note])).to.deep.equal(['The soil', 'Soil', 'soil-clay', 'SoilRaw']);
  });

  it('passes over names that go on with another word, stop words and pieces aside', () => {
    const titles = ['Soil', 'Soil of the clay', 'soil-77', 'soil77', 'Soil salt', 'Clay and soil'];
    const { find } = tokensOf(titles.map((title) => ({ title, aliases: [] })));
    const accepted = (...terms: string[]) => find(wordsOf(...terms)).map((note) => titles[note]);
    expect(accepted('soil')).to.deep.equal(['Soil']);
    expect(accepted('soil', 'clay')).to.deep.equal(['Soil', 'Soil of the clay']);
    expect(accepted('soil', '77')).to.deep.equal(['Soil', 'soil-77']);
    expect(accepted('soil77')).to.deep.equal(['soil-77', 'soil77']);
  });

  it('knows names that came with a file read later', () => {
    const notes = [{ title: '', aliases: ['Clay'] }];
    const { find, renamed } = tokensOf(notes);
    expect(find(wordsOf('soil'))).to.deep.equal([]);
    notes[0]!.title = 'Soil';
    renamed.push(0);
    expect(find(wordsOf('soil'))).to.deep.equal([0]);
    notes[0]!.aliases.push('Loam');
    renamed.push(0);
    for (const term of ['clay', 'soil', 'loam']) expect(find(wordsOf(term)), term).to.deep.equal([0]);
  });
});
