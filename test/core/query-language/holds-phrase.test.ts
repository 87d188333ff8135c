import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { findPhrase, holdsPhrase, readPhrase } from '../../../src/core/query-language/holds-phrase.js';
import { tokenize } from '../../../src/core/text/tokenizer.js';

/** Letters, some of several code points, and signs that part them. */
const LETTERS = ['機', '学', 'の', 'サ', 'ー', 'ｶﾞ', 'か\u3099', '국', 'น้ำ', 'น', 'ນຳ', 'ស្រ', 'န္မ', '、', ' '];

const holds = (text: string, phrase: string) => holdsPhrase(text, readPhrase(phrase));

describe('holdsPhrase', () => {
  it('finds words one right after the other, whatever parts them', () => {
    expect(holds('The Heavy—clay soils', 'heavy clay')).to.be.true;
    expect(holds('a well-known naïve Café', 'Well known NAIVE cafe')).to.be.true;
    expect(holds('heavy wet clay', 'heavy clay')).to.be.false;
    expect(holds('clay, heavy', 'heavy clay')).to.be.false;
    expect(holds('heavy clays', 'heavy clay')).to.be.false;
    expect(holds('top-heavy', 'heavy clay')).to.be.false;
  });

  it('takes a joined word for each of its pieces too', () => {
    expect(holds('the snake_case way', 'the snake_case way')).to.be.true;
    expect(holds('the snake_case way', 'case way')).to.be.true;
    expect(holds('the snake_case way', 'snake_case case')).to.be.false;
    expect(holds('in C++ code', 'C code')).to.be.true;
    expect(holds('in C code', 'C++ code')).to.be.false;
  });

  it('finds phrases within sentences that have no spaces', () => {
    expect(holds('落ち葉を積んで堆肥を作ります。', '堆肥を作')).to.be.true;
    expect(holds('落ち葉を積んで堆肥を作ります。', '堆肥が作')).to.be.false;
    expect(holds('これは2026年に作った', '2026年')).to.be.true;
    expect(holds('ปุ๋ยหมัก', 'ปุ๋ย')).to.be.true;
    expect(holds('カラーコピー、サーバー', 'コピ バー')).to.be.false;
    expect(holds('サーバー', 'バー バー')).to.be.false;
    expect(holds('サーバー', 'ーバ バー バー')).to.be.false;
    expect(holds('堆肥の', '堆肥の の')).to.be.false;
  });
});

describe('readPhrase', () => {
  it('reads of every run of a text without spaces a phrase that the text holds', () => {
    const letters = fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(letters, fc.nat(5), fc.integer({ min: 1, max: 6 }), (text, start, length) => {
        const run = text.slice(start, start + length).join('');
        fc.pre(readPhrase(run).length > 0);
        return holds(text.join(''), run);
      }),
      {
        numRuns: 1000,
        examples: [
          [[...'カラーコピー'], 3, 3],
          [['น้ำ', 'ใ', 'จ'], 0, 1],
        ],
      },
    );
  });
});

describe('findPhrase', () => {
  it('gives the tokens of every place, where a joined word stands for a piece its own', () => {
    const text = 'heavy clay, heavy snake_case, heavy clay';
    const found = (phrase: string) =>
      [...findPhrase(tokenize(text), readPhrase(phrase))].map((run) =>
        run.map(({ start, end }) => text.slice(start, end)).join(' '),
      );
    expect(found('heavy clay')).to.deep.equal(['heavy clay', 'heavy clay']);
    expect(found('heavy snake')).to.deep.equal(['heavy snake']);
    expect(found('clay clay')).to.deep.equal([]);
  });
});
