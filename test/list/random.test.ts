import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { draw } from '../../src/list/random.js';

describe('draw', () => {
  it('gives different numbers below the total, the same for the same seed', () => {
    const seed = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(fc.nat(300), fc.nat(50), seed, (total, count, seed) => {
        const drawn = draw(total, count, seed);
        expect(drawn).to.have.lengthOf(Math.min(total, count));
        expect(new Set(drawn).size).to.equal(drawn.length);
        expect(drawn.every((number) => number >= 0 && number < total)).to.equal(true);
        expect(draw(total, count, seed)).to.deep.equal(drawn);
      }),
    );
  });
});
