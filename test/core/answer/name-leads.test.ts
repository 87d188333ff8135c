import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fitName, mayBegin, type FitQuery } from '../../../src/core/answer/name-fit.js';
import { NameLeads } from '../../../src/core/answer/name-leads.js';
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

/** Makes the first words of a garden, with what its notes are named and how many files were read. */
function leadsOf(notes: { title: string; aliases: string[] }[]) {
  const shelf = { reads: 0 };
  const noteOf = Uint32Array.from(notes, (_, note) => note);
  const namesOf = (note: number) => ({ ...notes[note]!, language: '' });
  return { shelf, leads: new NameLeads({ namesOf, isStopWord, noteOf, shelf }) };
}

describe('NameLeads', () => {
  it('passes over no note with a name that fits', () => {
    const note = fc.record({ title: name, aliases: fc.array(name, { maxLength: 2 }) });
    const notes = fc.array(note, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(notes, name, (notes, text) => {
        const query = queryOf(text);
        const mayFit = leadsOf(notes).leads.test((term) => mayBegin(term, query));
        for (const [i, { title, aliases }] of notes.entries())
          if ([title, ...aliases].some((one) => fitName(one, query))) expect(mayFit(i)).to.equal(true);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('passes over names that begin with another word, stop words and pieces aside', () => {
    const titles = ['Clay soil', 'The soil', 'Soil', 'soil-clay', 'SoilRaw', 'rawSoil', 'The clay soil'];
    const { leads } = leadsOf(titles.map((title) => ({ title, aliases: [] })));
    const mayFit = leads.test((term) => term === 'soil');
    expect(titles.filter((_, note) => mayFit(note))).to.deep.equal([
      'The soil',
      'Soil',
      'soil-clay',
      'SoilRaw',
    ]);
  });

  it('knows names that came with a file read later', () => {
    const notes = [{ title: '', aliases: ['Clay'] }];
    const { leads, shelf } = leadsOf(notes);
    const isSoil = (term: string) => term === 'soil';
    expect(leads.test(isSoil)(0)).to.equal(false);
    notes[0]!.title = 'Soil';
    shelf.reads++;
    expect(leads.test(isSoil)(0)).to.equal(true);
    notes[0]!.aliases.push('Loam');
    shelf.reads++;
    expect(leads.test((term) => term === 'loam')(0)).to.equal(true);
  });
});
