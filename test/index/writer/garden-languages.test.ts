import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languagesOf, loadStopWords } from '../../../index/writer/garden-languages.js';

const many = (language: string) => Array.from({ length: 20 }, () => language);

describe('loadStopWords', () => {
  it('gives those of the languages that are common, whatever their case and region', async () => {
    const words = await loadStopWords(languagesOf([...many('de-AT'), ...many('EN'), 'fr']));
    for (const [word, isOne] of Object.entries({ und: true, the: true, avec: false, garten: false }))
      assert.equal(words.has(word), isOne, word);
  });

  it('gives none of a language without a list', async () => {
    assert.deepEqual([...(await loadStopWords(languagesOf(['x-none'])))], []);
    assert.deepEqual([...(await loadStopWords(languagesOf([])))], []);
  });
});

describe('languagesOf', () => {
  it('tells the common ones only where others are there too', () => {
    assert.deepEqual(languagesOf([...many('en'), 'de']), { languages: ['de', 'en'], common: ['en'] });
    assert.deepEqual(languagesOf(many('en')), { languages: ['en'] });
  });
});
