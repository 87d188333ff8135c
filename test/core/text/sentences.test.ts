import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { sentencesOf } from '../../../src/core/text/sentences.js';

const cut = (text: string) => sentencesOf(text, new Set()).map(({ start, end }) => text.slice(start, end));

describe('sentencesOf', () => {
  it('closes a sentence of a script without spaces with all its signs, and leaves no letter out', () => {
    const pieces = fc.constantFrom('土', '虫は', '。', '！', '？', '」', '』', '）', '”', '「', '\n');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (all) => {
        for (const line of all.join('').split('\n')) {
          const sentences = cut(line);
          expect(sentences.join('')).to.equal(/\p{L}/u.test(line) ? line : '');
          for (const sentence of sentences.slice(1)) expect(sentence).to.not.match(/^[」』）”。！？]/u);
        }
      }),
    );
  });

  it('cuts at the signs that end sentences', () => {
    expect(cut('「土が良い。」と虫は言う。本当？！はい。')).to.deep.equal([
      '「土が良い。」',
      'と虫は言う。',
      '本当？！',
      'はい。',
    ]);
    expect(cut('Soil (wet). "Worms!" Leaves by A. Moss, e.g. oak... fall')).to.deep.equal([
      'Soil (wet).',
      '"Worms!"',
      'Leaves by A. Moss, e.g. oak... fall',
    ]);
    const short = 'Dr. Moss of St. Ives vs. Kew, i.e. Soil, cf. Mr. A. Loam et al. Worms';
    expect(cut(short)).to.deep.equal([short]);
  });

  it('tells labels from sentences, and the line of each', () => {
    const told = sentencesOf('Soil 3.5 pH\nSoil is wet.\n\nWorms:\n「土。」', new Set());
    expect(told.map(({ label, line }) => [label, line])).to.deep.equal([
      [true, 0],
      [false, 1],
      [false, 3],
      [false, 4],
    ]);
  });
});
