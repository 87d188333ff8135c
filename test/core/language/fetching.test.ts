import { expect } from '@open-wc/testing';
import { loadLanguages } from '../../../src/core/language/languages.js';

const fetched = () =>
  performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /\/src\/core\/language\/([\w-]+)\./.exec(name)?.[1] ?? [])
    .filter((name) => !['english', 'languages'].includes(name));

describe('loadLanguages in a browser', () => {
  it('fetches nothing more for an English garden', async () => {
    await loadLanguages(['en', 'en-US']);
    expect(fetched()).to.deep.equal([]);
  });

  it('fetches the languages that a garden names, and no other', async () => {
    await loadLanguages(['en', 'de', 'it']);
    expect(fetched().sort()).to.deep.equal(['further-languages', 'german', 'italian', 'make-language']);
  });
});
