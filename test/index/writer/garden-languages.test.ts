import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gardenLanguages, loadStopWords, noteLanguages } from '../../../index/writer/garden-languages.js';
import { makeNote } from '../support/notes.js';

const many = (language: string) => Array.from({ length: 20 }, () => language);

describe('loadStopWords', () => {
  it('gives those of the languages that are common, whatever their case and region', async () => {
    const words = await loadStopWords(gardenLanguages([...many('de-AT'), ...many('EN'), 'fr']));
    for (const [word, isOne] of Object.entries({ und: true, the: true, avec: false, garten: false }))
      assert.equal(words.has(word), isOne, word);
  });

  it('gives none of a language without a list', async () => {
    assert.deepEqual([...(await loadStopWords(gardenLanguages(['x-none'])))], []);
    assert.deepEqual([...(await loadStopWords(gardenLanguages([])))], []);
  });
});

describe('gardenLanguages', () => {
  it('tells the common ones only where others are there too', () => {
    assert.deepEqual(gardenLanguages([...many('en'), 'de']), { languages: ['de', 'en'], common: ['en'] });
    assert.deepEqual(gardenLanguages(many('en')), { languages: ['en'] });
  });
});

describe('noteLanguages', () => {
  it('takes notes too short to tell for the most common likely language, but for none that letters tell', () => {
    const told = many('zh').map((language) => makeNote({ language }));
    const languages = (...likely: string[]) => {
      const notes = likely.map((likelyLanguage) => makeNote({ language: '', likelyLanguage }));
      return noteLanguages([...told, ...notes], undefined).slice(told.length);
    };
    assert.deepEqual(languages('fr', 'fr', 'fr', 'fr', ''), ['fr', 'fr', 'fr', 'fr', 'fr']);
    assert.deepEqual(languages('zh', ''), ['zh', 'en']);
    assert.deepEqual(languages('fr', ''), ['en', 'en']);
  });
});
