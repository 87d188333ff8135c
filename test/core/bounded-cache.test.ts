import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { BoundedCache } from '../../src/core/bounded-cache.js';

describe('BoundedCache', () => {
  it('gives what was made, keeps no more than it may, and the half used last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.nat(15)), (half, keys) => {
        const cache = new BoundedCache<number, string>(2 * half);
        keys.forEach((key, i) => {
          const recent = new Set<number>();
          for (const used of keys.slice(0, i).reverse()) if (recent.size < half) recent.add(used);
          expect([...recent].every((one) => cache.has(one))).to.be.true;
          const isKept = cache.has(key);
          let made = false;
          expect(cache.get(key, () => ((made = true), `v${key}`))).to.equal(`v${key}`);
          expect(made).to.equal(!isKept);
          expect(keys.filter((one, at) => keys.indexOf(one) === at && cache.has(one)).length).to.be.at.most(
            2 * half,
          );
        });
      }),
    );
  });

  it('does not keep what is not to be kept', () => {
    const cache = new BoundedCache<string, number>(10);
    expect(
      cache.get(
        'a',
        () => 1,
        () => false,
      ),
    ).to.equal(1);
    expect(cache.has('a')).to.be.false;
    expect(cache.get('a', () => 2)).to.equal(2);
  });
});
