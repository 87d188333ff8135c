import { expect } from '@open-wc/testing';
import { loadLanguages } from '../../../src/core/language/languages.js';

const fetched = () =>
  performance
    .getEntriesByType('resource')
    .flatMap(
      ({ name }) => /\/(?:src\/core\/language|@orama\/(?=st)\w+\/dist)\/([\w-]+)\./.exec(name)?.[1] ?? [],
    )
    .filter((name) => !['en', 'languages'].includes(name));

describe('loadLanguages in a browser', () => {
  it('fetches nothing more for an English garden', async () => {
    await loadLanguages(['en', 'en-US']);
    expect(fetched()).to.deep.equal([]);
  });

  it('fetches stemmer and stop words of the languages that a garden names, and of no other', async () => {
    await loadLanguages(['en', 'de', 'it']);
    expect(fetched().sort()).to.deep.equal(['de', 'de', 'it', 'it', 'language', 'language-table']);
  });
});
