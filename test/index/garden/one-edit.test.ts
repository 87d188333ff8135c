import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { OneEdit } from '../../../index/garden/one-edit.js';
import { distance } from '../../../src/core/words/spelling.js';

// Of few letters, so that they often nearly meet.
const closeWord = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 1 });

describe('OneEdit', () => {
  it('finds just the words that are one edit away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(closeWord), closeWord, (words, word) => {
        const all = new OneEdit();
        for (const word of words) all.add(word);
        const oracle = words.filter((other) => distance(word, other, 1) === 1);
        assert.deepEqual(all.near(word).sort(), oracle.sort());
      }),
    );
  });
});
