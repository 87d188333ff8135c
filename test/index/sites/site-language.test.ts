import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteLanguage } from '../../../index/sites/site-language.js';

describe('siteLanguage', () => {
  it('reads the language that a configuration names, without its region', () => {
    const configs: Record<string, unknown>[] = [
      { defaultContentLanguage: 'de', languageCode: 'en' },
      { languageCode: 'de-at' },
      { default_language: 'de' },
      { lang: 'de', locale: 'en' },
      { locale: 'de_DE' },
      { language: ['de', 'en'] },
      { theme: { name: 'material', language: 'de' } },
      { book: { language: 'de' } },
      { configuration: { locale: 'de-DE' } },
    ];
    for (const config of configs) assert.equal(siteLanguage(config), 'de', JSON.stringify(config));
  });

  it('gives none where none is named, and none in other letters: notes tell it better by these', () => {
    for (const config of [{}, { language: 'javascript' }, { lang: 7 }, { theme: 'de' }, { lang: 'ru' }])
      assert.equal(siteLanguage(config), '', JSON.stringify(config));
  });

  it('gives no English, which templates of generators name whatever the notes are in', () => {
    for (const config of [
      { languageCode: 'en-us' },
      { configuration: { locale: 'en-US' } },
      { language: 'en' },
    ])
      assert.equal(siteLanguage(config), '', JSON.stringify(config));
  });
});
