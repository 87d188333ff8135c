// Languages of a garden: English is in the first script, the others are fetched. A garden in a language without a
// table entry is searched without forms and stop words.

import { stopwords } from '@orama/stopwords/english';
import { stemmer } from 'stemmer';
import { lazy } from '../lazy.js';
import { terms } from '../text/tokenizer.js';
import type { Language } from './language.js';

const fetchTable = lazy(() => import('./language-table.js'));

// Porter's rules hold for words of three and more English letters; a stem of others would lose what tells them apart.
const STEMMABLE = /^[a-z]{3,}$/;

let stopWords: ReadonlySet<string> | undefined;

/** English: forms by the Porter stemmer (https://tartarus.org/martin/PorterStemmer/), stop words by Orama. */
export const english: Language = {
  stem: (term) => (STEMMABLE.test(term) ? stemmer(term) : term),
  // Cut by the query's own tokenizer: "don't" is `don` and `t`. Orama's list lacks the article `a`.
  get stopWords() {
    return (stopWords ??= new Set(terms(['a', ...stopwords].join(' '))));
  },
  prefixesOf: () => [],
};

/**
 * Loads the languages of a garden, each once. Unknown languages are left out, and so are those that can't be fetched.
 * @param tags BCP 47 language tags, in any case; only the primary subtag counts (`en` of `en-GB`)
 */
export async function loadLanguages(tags: readonly string[]): Promise<Language[]> {
  const others = tags.filter((tag) => !/^en\b/i.test(tag));
  const known = others.length < tags.length ? [english] : [];
  if (!others.length) return known;
  const table = await fetchTable().catch(() => undefined);
  return [...known, ...((await table?.loadFromTable(others)) ?? [])];
}
