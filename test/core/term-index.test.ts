import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { TermIndex } from '../../src/core/term-index.js';
import { closeWord } from '../support/arbitraries.js';

const indexOf = (terms: readonly string[]) =>
  new TermIndex([...new Set(terms)].sort().map((term, i) => [term, { '5': { [i]: i + 1 } }]));

describe('TermIndex', () => {
  it('finds each of its terms, and no other', () => {
    fc.assert(
      fc.property(fc.array(closeWord), closeWord, (terms, other) => {
        const index = indexOf(terms);
        expect(index.terms.map((term) => index.find(term))).to.deep.equal([...index.terms.keys()]);
        if (!terms.includes(other)) expect(index.find(other)).to.equal(-1);
      }),
    );
  });

  it('gives as a range exactly the terms that begin so', () => {
    fc.assert(
      fc.property(fc.array(closeWord), closeWord, (terms, prefix) => {
        const index = indexOf(terms);
        const expected = index.terms.filter((term) => term.startsWith(prefix));
        expect(index.terms.slice(...index.range(prefix))).to.deep.equal(expected);
      }),
    );
  });

  it('reads MiniSearch’s postings, and how frequent a term is', () => {
    const index = new TermIndex([
      ['rain', { 0: { 3: 1 }, 5: { 3: 2, 7: 1 } }],
      ['soil', { 5: { 1: 4 } }],
    ]);
    expect(index.postings(0)).to.deep.equal([
      { field: 0, documents: [3], counts: [1] },
      { field: 5, documents: [3, 7], counts: [2, 1] },
    ]);
    expect([index.frequency(0), index.frequency(1)]).to.deep.equal([3, 1]);
    expect([index.describesNotes(0), index.describesNotes(1)]).to.deep.equal([true, false]);
  });
});
