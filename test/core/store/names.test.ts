import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { bestOf } from '../../../src/core/store/names.js';
import { runs } from '../../support/runs.js';

describe('bestOf', () => {
  it('gives what sorting all items does, equals in their order', () => {
    const sizes = fc.array(fc.nat(9), { maxLength: 120 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 12 }), (sizes, most) => {
        const items = sizes.map((size, place) => ({ size, place }));
        const all = items.toSorted((a, b) => b.size - a.size || a.place - b.place);
        const compare = (a: { size: number }, b: { size: number }) => b.size - a.size;
        expect(bestOf(items, compare, most)).to.deep.equal(all.slice(0, most));
        expect(bestOf(items, compare)).to.deep.equal(all);
      }),
      { numRuns: runs(500) },
    );
  });
});
