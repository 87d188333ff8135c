import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteWords } from '../../../../index/notes/html/site-words.js';

const learn = (titles: readonly string[], headings: readonly string[] = []) =>
  siteWords(
    titles.map((title, i) => ({ title, headings: [...headings, `own ${i}`], description: i ? 'All' : '' })),
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
      descriptions: ['All'],
    });
    assert.deepEqual(learn(['Garden', 'Garden', '', ''], ['Menu']).titles, []);
  });

  it('answers soon, whatever a title holds', () => {
    assert.deepEqual(learn(Array.from({ length: 9 }, () => 'a - '.repeat(200_000))).names, []);
  });
});
