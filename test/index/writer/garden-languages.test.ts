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
  it('takes short notes for the language that most notes without one are likely in, not for one that others name', () => {
    const told = many('zh').map((language) => makeNote({ language }));
    const likely = ['zh', ...many('en').slice(8), 'zh', ''].map((likelyLanguage) =>
      makeNote({ language: '', ...(likelyLanguage && { likelyLanguage }) }),
    );
    assert.equal(noteLanguages([...told, ...likely], undefined).at(-1), 'en');
    assert.equal(noteLanguages([...told, ...likely], undefined).at(-2), 'zh');
  });
});
