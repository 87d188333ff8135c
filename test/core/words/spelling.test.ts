import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { runs } from '../../support/runs.js';
import { distance, findCorrections, maxEdits } from '../../../src/core/words/spelling.js';
import { closeWord } from '../../support/arbitraries.js';

const words = (terms: readonly string[]) => terms.map((term) => ({ term, frequency: () => 1 }));

// The textbook matrix, without caps or bands.
function oracle(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j),
  );
  for (let i = 0; i <= a.length; i++) d[i]![0] = i;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const choices = [
        d[i - 1]![j]! + 1,
        d[i]![j - 1]! + 1,
        d[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        choices.push(d[i - 2]![j - 2]! + 1);
      d[i]![j] = Math.min(...choices);
    }
  }
  return d[a.length]![b.length]!;
}

describe('distance', () => {
  it('is the textbook one up to the limit, and above it beyond', () => {
    fc.assert(
      fc.property(closeWord, closeWord, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const found = distance(a, b, limit);
        const real = oracle(a, b);
        if (real <= limit) expect(found).to.equal(real);
        else expect(found).to.be.greaterThan(limit);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('of an unfinished word is that to the nearest beginning', () => {
    fc.assert(
      fc.property(closeWord, closeWord, (a, b) => {
        const beginnings = Array.from({ length: b.length + 1 }, (_, end) => oracle(a, b.slice(0, end)));
        const found = distance(a, b, 2, true);
        const real = Math.min(...beginnings);
        if (real <= 2) expect(found).to.equal(real);
        else expect(found).to.be.greaterThan(2);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('findCorrections', () => {
  it('finds exactly the nearest words within the limit, and not the word itself', () => {
    fc.assert(
      fc.property(closeWord, fc.array(closeWord, { maxLength: 30 }), (word, terms) => {
        const others = terms.filter((term) => term !== word);
        const distances = others.map((term) => oracle(word, term));
        const nearest = Math.min(...distances);
        const expected =
          nearest <= maxEdits(word) && maxEdits(word)
            ? others.filter((_, i) => distances[i] === nearest)
            : [];
        expect(findCorrections(word, words(terms), false).map(({ term }) => term)).to.deep.equal(expected);
      }),
      { numRuns: runs(1000) },
    );
  });

  it('takes a swap of neighbours for one edit, and a wrong first letter like any other', () => {
    const find = (word: string) =>
      findCorrections(word, words(['compost', 'garden', 'learning']), false).map(({ term }) => term);
    expect(find('compots')).to.deep.equal(['compost']);
    expect(find('harden')).to.deep.equal(['garden']);
    expect(find('laernign')).to.deep.equal(['learning']);
  });

  it('takes no other number for a typo, nor a word with other digits', () => {
    const find = (word: string, unfinished = false) =>
      findCorrections(word, words(['ipv4', '2021', '3.4.1', 'python3']), unfinished).map(({ term }) => term);
    for (const typed of ['ipv6', '2031', '2012', '3.4.2'])
      for (const unfinished of [false, true]) expect(find(typed, unfinished), typed).to.deep.equal([]);
    expect(find('pyhton3')).to.deep.equal(['python3']);
    expect(find('python')).to.deep.equal(['python3']);
  });

  it('leaves short words as they are', () => {
    expect(findCorrections('teh', words(['the', 'ten']), false)).to.deep.equal([]);
  });
});
