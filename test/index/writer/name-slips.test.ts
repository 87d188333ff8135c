import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findSlips } from '../../../index/writer/name-slips.js';
import type { TermRow } from '../../../index/writer/term-table.js';
import { readNumbers } from '../../../src/core/store/numbers.js';
import { findCorrections } from '../../../src/core/words/spelling.js';

const [TITLE, BODY] = [0, 5];
const row = (term: string, field: number, documents: number): TermRow => {
  const postings: TermRow['postings'] = [];
  postings[field] = Array.from({ length: documents }, (_, i) => [i, 1]).flat();
  return { term, postings };
};
const words = fc.uniqueArray(
  fc.tuple(
    fc.string({ unit: fc.constantFrom('a', 'b', 'é', '1', '2', ' '), minLength: 1, maxLength: 7 }),
    fc.constantFrom(TITLE, BODY),
    fc.integer({ min: 1, max: 5 }),
  ),
  { selector: ([term]) => term, maxLength: 80 },
);
const asVocabulary = (term: string) => ({ term, frequency: () => 1 });

/** Names that are told beside terms, by term. */
function told(rows: readonly TermRow[]): Map<string, string[]> {
  const [places, names] = findSlips(rows)(rows);
  return new Map([...readNumbers(places)].map((place, i) => [rows[place]!.term, names[i]!.split(' ')]));
}

describe('findSlips', () => {
  it('finds of each rare word without a digit the names that a comparison with all of them finds', () => {
    fc.assert(
      fc.property(words, (all) => {
        const rows = all.map(([term, field, count]) => row(term, field, count));
        rows.sort((a, b) => (a.term < b.term ? -1 : 1));
        const names = rows.filter(({ term, postings }) => postings[TITLE] && !term.includes(' '));
        const slips = told(rows);
        for (const [term, , count] of all) {
          const isTold = count <= 3 && !/[\d ]/.test(term) && term.length >= 4;
          const near = findCorrections(
            term,
            names.map((name) => asVocabulary(name.term)),
            false,
            1,
          );
          assert.deepEqual(slips.get(term) ?? [], isTold ? near.map((name) => name.term) : [], term);
        }
      }),
    );
  });

  it('finds a letter that is missing, too much, another, or in the place of its neighbour', () => {
    const near = ['nuiverse', 'uiverse', 'uniiverse', 'unoverse'];
    const far = ['unxvxrse', 'verse'].map((term) => row(term, BODY, 1));
    const slips = told([...near.map((term) => row(term, BODY, 1)), row('universe', TITLE, 9), ...far]);
    assert.deepEqual(
      [...slips],
      near.map((term) => [term, ['universe']]),
    );
  });
});
