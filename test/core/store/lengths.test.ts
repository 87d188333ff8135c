import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { averageLength, readLengths, stepOf, STEPS, writeLengths } from '../../../src/core/store/lengths.js';
import { writeNumbers } from '../../../src/core/store/numbers.js';

const length = fc.oneof(fc.nat(20), fc.nat(2000), fc.nat(2 ** 31 - 1));

describe('stepOf', () => {
  it('stands for the length itself up to ten, and is never a fifth off', () => {
    fc.assert(
      fc.property(length, (length) => {
        const rough = STEPS[stepOf(length)]!;
        expect(rough).to.be.at.most(length);
        expect(rough).to.be.above(length <= 10 ? length - 1 : length / 1.21 - 1);
        expect(stepOf(rough)).to.equal(stepOf(length));
      }),
    );
  });
});

describe('readLengths', () => {
  it('gives the steps of what was written', () => {
    fc.assert(
      fc.property(fc.array(length), (lengths) => {
        expect([...readLengths(writeLengths(lengths))]).to.deep.equal(lengths.map(stepOf));
      }),
    );
  });

  it('refuses a step that stands for no length', () =>
    expect(() => readLengths(writeNumbers([STEPS.length]))).to.throw(RangeError));
});

describe('averageLength', () => {
  it('is that of the documents that have the field, however many have not', () => {
    expect(averageLength([4, 8].map(stepOf))).to.equal(6);
    expect(averageLength([4, 0, 8, 0, 0].map(stepOf))).to.equal(6);
  });
});
