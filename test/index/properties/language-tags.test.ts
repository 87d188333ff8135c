import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalLanguage } from '../../../index/properties/language-tags.js';

describe('canonicalLanguage', () => {
  it('gives a tag that the platform takes, or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const tag = canonicalLanguage(text);
        assert.deepEqual(Intl.getCanonicalLocales(tag || []), tag ? [tag] : []);
      }),
    );
    for (const [written, tag] of [
      ['pt_br', 'pt-BR'],
      [' EN ', 'en'],
      ['zh-hant', 'zh-Hant'],
      ['no language', ''],
      ['python', ''],
      ['css', ''],
      ['go', ''],
      ['English', ''],
      ['fil_PH', 'fil-PH'],
    ])
      assert.equal(canonicalLanguage(written!), tag);
  });
});
