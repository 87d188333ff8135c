import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { FIELDS } from '../../../src/core/store/index-file.js';
import { stepOf } from '../../../src/core/store/lengths.js';
import { roundScore, weighLengths } from '../../../src/core/words/ranking.js';

const LENGTH = 4;

describe('roundScore', () => {
  const scores = fc.double({ min: 1e-9, max: 1e9, noNaN: true });

  it('moves a score by less than its ninth digit, and no further when asked again', () => {
    fc.assert(
      fc.property(scores, (value) => {
        expect(Math.abs(roundScore(value) - value)).to.be.at.most(value * 1e-9);
        expect(roundScore(roundScore(value))).to.equal(roundScore(value));
      }),
    );
  });

  it('keeps the order', () => {
    fc.assert(
      fc.property(scores, scores, (a, b) => {
        if (a < b) expect(roundScore(a)).to.be.at.most(roundScore(b));
      }),
    );
  });

  it('forgets the last bit, in which engines differ', () => {
    expect(roundScore(0.1 + 0.2)).to.equal(roundScore(0.3));
  });
});

describe('weighLengths', () => {
  it('weighs a word more where the field is short', () => {
    for (const field of FIELDS.keys()) {
      const weights = weighLengths(field, LENGTH);
      expect(weights[stepOf(LENGTH)]).to.be.greaterThan(weights[stepOf(2 * LENGTH)]!);
    }
  });
});
