import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseQuery } from '../../../src/core/words/query.js';
import { unitsOf } from '../../../src/core/words/word-units.js';
import { anyText } from '../../support/arbitraries.js';
import { runs } from '../../support/runs.js';

/** Gives the units of a text as it was typed, as their terms with the number that is needed. */
function units(text: string): [terms: string, least: number][] {
  const { words, typed } = parseQuery(text);
  return unitsOf(words, typed).map(({ words, least }) => [words.map(({ term }) => term).join(' '), least]);
}

describe('unitsOf', () => {
  it('takes each word with spaces around it, a letter and a pair for one', () => {
    expect(units('soil snake_case C++ 葉 堆肥')).to.deep.equal([
      ['soil', 1],
      ['snake_case', 1],
      ['c++', 1],
      ['葉', 1],
      ['堆肥', 1],
    ]);
  });

  it('wants more than half of the pairs of a run, in every script without spaces', () => {
    expect(units('数据库')).to.deep.equal([['数据 据库', 2]]);
    expect(units('机器学习')).to.deep.equal([['机器 器学 学习', 2]]);
    expect(units('リダイレクト')).to.deep.equal([['リタ\u3099 タ\u3099イ イレ レク クト'.normalize(), 3]]);
    for (const run of ['การทำปุ๋ย', 'ការធ្វើជី', 'ການເຮັດປຸຍ', 'မြေဩဇာ']) {
      const [[terms, least], ...others] = units(run) as [[string, number]];
      expect(others).to.be.empty;
      expect(least).to.equal(Math.floor(terms.split(' ').length / 2) + 1);
    }
  });

  it('cuts Japanese at hiragana, which alone make a unit too', () => {
    expect(units('画像の追加')).to.deep.equal([
      ['画像', 1],
      ['追加', 1],
    ]);
    expect(units('使い方')).to.deep.equal([['使い い方', 2]]);
    expect(units('すいか')).to.deep.equal([['すい いか', 2]]);
  });

  it('counts no particle at the end of a Korean word', () => {
    expect(units('서버를')).to.deep.equal([['서버 버를', 1]]);
    expect(units('정규식')).to.deep.equal([['정규 규식', 2]]);
    expect(units('데이터베이스')).to.deep.equal([['데이 이터 터베 베이 이스', 3]]);
  });

  it('takes words that were not typed, and leaves out those that are not sought', () => {
    const { words, typed } = parseQuery('机器学习 soil');
    const other = { ...words[0]!, term: 'foreach' };
    const sought = [other, ...words.filter(({ term }) => term !== '器学')];
    const found = unitsOf(sought, typed).map(({ words, least }) => [words.map(({ term }) => term), least]);
    expect(found).to.deep.equal([
      [['foreach'], 1],
      [['机器', '学习'], 2],
      [['soil'], 1],
    ]);
  });

  it('never wants more words than a unit has, nor none, of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, typed } = parseQuery(text);
        for (const { words: own, least } of unitsOf(words, typed)) {
          expect(least).to.be.within(1, own.length);
          expect(new Set(own).size).to.equal(own.length);
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
