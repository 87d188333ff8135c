import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readSorted, writeSorted } from '../../../src/core/store/front-coding.js';
import { anyCharacter, closeWord } from '../../support/arbitraries.js';

describe('readSorted', () => {
  it('gives the texts that were written, sorted or not, whatever is in them', () => {
    const text = fc.oneof(
      closeWord,
      fc.string({ unit: anyCharacter }).map((one) => one.replaceAll('\n', '')),
      fc.constant(''),
    );
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        expect(readSorted(writeSorted(texts))).to.deep.equal(texts);
      }),
    );
  });

  it('refuses what shares more than there is', () => {
    for (const text of ['1a', '0a\n2b', 'é', '0a\n\n0b'])
      expect(() => readSorted(text), text).to.throw(RangeError);
  });
});
