import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteWords } from '../../../../index/notes/html/site-words.js';

const learn = (titles: readonly string[], headings: readonly string[] = []) =>
  siteWords(
    titles.map((title, i) => ({
      title,
      headings: [...headings, `own ${i}`],
      lines: [`own ${i}`],
      description: i ? 'All' : '',
    })),
  );

describe('siteWords', () => {
  it('learns with what more than half of the titles begin or end', () => {
    assert.deepEqual(learn(['Soil - Garden', 'Clay – Garden', 'Sand (Garden)', 'Garden']).names, ['Garden']);
    assert.deepEqual(learn(['My Docs: Soil', 'My Docs: Class: Clay', 'My Docs: Sand']).names, ['My Docs']);
    assert.deepEqual(learn(['a | B | C', 'd | B | C', 'e | B | C']).names, ['B | C', 'C']);
    assert.deepEqual(learn(['Soil - Garden', 'Clay - Garden']).names, []);
    assert.deepEqual(learn(['a - b', 'c - b', 'd - b', 'e', 'f', 'g']).names, []);
    assert.deepEqual(learn(['mow(1)', 'dig(1)', 'sow (1)', 'hoe (1)', 'rake - 1']).names, []);
  });

  it('learns titles, headings and descriptions that most pages have', () => {
    assert.deepEqual(learn(['Garden', 'Garden', 'Garden', 'Soil'], ['Menu', 'Menu']), {
      names: [],
      titles: ['Garden'],
      headings: ['Menu'],
      lines: [],
      descriptions: ['All'],
    });
    assert.deepEqual(learn(['Garden', 'Garden', '', ''], ['Menu']).titles, []);
  });

  it('learns lines of text that most pages have, and counts copies of a page once', () => {
    const linesOf = (...pages: string[][]) =>
      siteWords(pages.map((lines) => ({ title: '', headings: [], lines, description: '' }))).lines;
    assert.deepEqual(linesOf(['Home', 'a', 'Ads'], ['Home', 'b', 'Ads'], ['Home', 'c'], ['Home']), ['Home']);
    assert.deepEqual(linesOf(['Home', 'a'], ['Home', 'a'], ['Home', 'a'], ['b']), []);
  });

  it('answers soon, whatever a title holds', () => {
    assert.deepEqual(learn(Array.from({ length: 9 }, () => 'a - '.repeat(200_000))).names, []);
  });
});
