import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readNumbers, writeNumbers } from '../../../src/core/store/numbers.js';

describe('readNumbers', () => {
  it('gives the numbers that were written, in characters that are plain in JSON', () => {
    const number = fc.oneof(fc.nat(99), fc.nat(5000), fc.nat(2 ** 31));
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const text = writeNumbers(numbers);
        expect([...readNumbers(text)]).to.deep.equal(numbers);
        expect(JSON.stringify(text)).to.equal(`"${text}"`);
      }),
    );
  });

  it('takes one character below 46, and two below 2,116', () => {
    expect([0, 45, 46, 2115, 2116].map((number) => writeNumbers([number]).length)).to.deep.equal([
      1, 1, 2, 2, 3,
    ]);
  });

  it('refuses what are no numbers', () => {
    for (const text of ['é', '堆', '\u0000', '~']) expect(() => readNumbers(text), text).to.throw(RangeError);
  });
});
