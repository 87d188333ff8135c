import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { letterFiles } from '../../../index/writer/vocabulary-files.js';
import { fileAt } from '../../../src/core/store/range-files.js';
import { firstLetter, parseWords, secondLetter } from '../../../src/core/store/vocabulary.js';

const ends = Array.from({ length: 300 }, (_, i) => `${i.toString(36)}`.repeat(4));

describe('letterFiles', () => {
  it('writes each word into the one file that its letter leads to, whatever the letters', () => {
    const starts = fc.uniqueArray(fc.constantFrom('ab', 'ba', 'bé', 'ca', 'c土', 'zb', 'é🌱', '土a', '🌱b'));
    fc.assert(
      fc.property(starts, fc.constantFrom(firstLetter, secondLetter), (begun, letterOf) => {
        const terms = begun.flatMap((start) => ends.map((end) => start + end)).sort();
        const words = terms.map((term) => ({ term, frequency: () => 1 }));
        const { table, files } = letterFiles('words', words, letterOf);
        const read = files.map(({ json, name }) => parseWords(json, name).map(({ term }) => term));
        assert.deepEqual(read.flat().sort(), terms);
        const held = read.map((all) => new Set(all));
        for (const term of terms) assert.ok(held[fileAt(table.first, letterOf(term))]!.has(term), term);
      }),
      { numRuns: 40 },
    );
  });
});
