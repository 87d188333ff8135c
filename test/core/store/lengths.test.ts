import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readLengths, roughLength, writeLengths } from '../../../src/core/store/lengths.js';

const length = fc.oneof(fc.nat(20), fc.nat(2000), fc.nat(2 ** 31 - 1));

describe('roughLength', () => {
  it('is exact up to ten, and never a fifth off', () => {
    fc.assert(
      fc.property(length, (length) => {
        const rough = roughLength(length);
        expect(rough).to.be.at.most(length);
        expect(rough).to.be.above(length <= 10 ? length - 1 : length / 1.21 - 1);
        expect(roughLength(rough)).to.equal(rough);
      }),
    );
  });
});

describe('readLengths', () => {
  it('gives the rough lengths of what was written', () => {
    fc.assert(
      fc.property(fc.array(length), (lengths) => {
        expect([...readLengths(writeLengths(lengths))]).to.deep.equal(lengths.map(roughLength));
      }),
    );
  });
});
