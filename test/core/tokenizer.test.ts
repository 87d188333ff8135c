import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { foldTerm } from '../../src/core/folding.js';
import { isUnspaced, terms, tokenize } from '../../src/core/tokenizer.js';
import { anyText } from '../support/arbitraries.js';

const whole = (text: string) =>
  tokenize(text)
    .filter(({ part }) => !part)
    .map(({ term }) => term);

describe('tokenize', () => {
  it('gives each token the term of the text it covers', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end, term } of tokenize(text)) {
          expect(end).to.be.greaterThan(start);
          expect(foldTerm(text.slice(start, end))).to.equal(term);
        }
      }),
    );
  });

  it('goes forward, a whole before its parts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let [start, end] = [0, 0];
        for (const token of tokenize(text)) {
          expect(token.start).to.be.at.least(start);
          if (token.part) expect(token.end).to.be.at.most(end);
          else [start, end] = [token.start, token.end];
        }
      }),
    );
  });

  it('leaves no letter and no digit out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const covered = tokenize(text).reduce((rest, { start, end }) => {
          return rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
        }, text);
        expect(
          [...covered].filter((letter) => /[\p{L}\p{N}]/u.test(letter) && foldTerm(letter)),
        ).to.deep.equal([]);
      }),
    );
  });

  it('finds the words of spaced scripts', () => {
    expect(terms("L'été, the gardener’s Día—naïve!")).to.deep.equal([
      'l',
      'ete',
      'the',
      'gardener',
      's',
      'dia',
      'naive',
    ]);
  });

  it('keeps the names of programming whole, and finds them by their parts', () => {
    expect(whole('C++, C# and .NET')).to.deep.equal(['c++', 'c#', 'and', '.net']);
    expect(terms('a snake_case_name')).to.deep.equal(['a', 'snake_case_name', 'snake', 'case', 'name']);
    expect(whole('node.js ends. Then #tag and x#y')).to.deep.equal([
      'node',
      'js',
      'ends',
      'then',
      'tag',
      'and',
      'x',
      'y',
    ]);
  });

  it('cuts scripts without spaces into overlapping pairs of letters', () => {
    expect(terms('堆肥の作り方')).to.deep.equal(['堆肥', '肥の', 'の作', '作り', 'り方', '方']);
    expect(terms('AIと庭')).to.deep.equal(['ai', 'と庭', '庭']);
    expect(terms('ปุ๋ย')).to.have.lengthOf(2);
  });

  it('keeps an emoji with its modifiers as one', () => {
    expect(whole('👩🏽‍🌾 grows 🌱️ in 🇳🇱')).to.deep.equal(['👩🏽🌾', 'grows', '🌱', 'in', '🇳🇱']);
  });
});

describe('isUnspaced', () => {
  it('tells pairs of letters from words', () => {
    expect(['堆肥', 'ปุ', '한국'].map(isUnspaced)).to.deep.equal([true, true, true]);
    expect(['compost', 'سماد', 'почва', '2026'].map(isUnspaced)).to.deep.equal([false, false, false, false]);
  });
});
