import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { magnitude, readVocabulary, writeVocabulary } from '../../../src/core/store/vocabulary.js';
import { terms } from '../../../src/core/text/tokenizer.js';
import { anyText, closeWord } from '../../support/arbitraries.js';

const sorted = (words: string[]) => [...new Set(words)].sort();

describe('readVocabulary', () => {
  it('gives the words that were written, with the magnitude of their frequency', () => {
    const word = fc.oneof(
      closeWord,
      anyText.map((text) => terms(text)[0] ?? 'x'),
    );
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 1e6 }), (words, frequency) => {
        const list = sorted(words).map((term) => ({ term, frequency: () => frequency }));
        const read = readVocabulary(writeVocabulary(list));
        expect(read.map(({ term }) => term)).to.deep.equal(list.map(({ term }) => term));
        for (const { frequency: size } of read) expect(magnitude(size())).to.equal(magnitude(frequency));
      }),
    );
  });

  it('refuses what is no vocabulary', () => {
    expect(() => readVocabulary([] as never)).to.throw(TypeError);
    for (const text of ['', 'x', '11\n0one', '1\n9one'])
      expect(() => readVocabulary(text), text).to.throw(RangeError);
  });
});

describe('magnitude', () => {
  it('is the exponent of the power of two at or below', () => {
    expect([1, 2, 3, 4, 1023, 1024].map(magnitude)).to.deep.equal([0, 1, 1, 2, 9, 10]);
  });
});
