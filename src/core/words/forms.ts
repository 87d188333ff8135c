// Forms of words: the garden's words that share a stem.

import type { Language } from '../language/language.js';
import type { TermIndex } from '../store/term-index.js';

/** Most files that the forms of a word are looked up in. Where its beginning lies in more, it has no forms. */
const MAX_FORM_FILES = 32;

/** Finds the other forms of a word: the garden's words that share its stem, each once. */
export function formsOf(word: string, index: TermIndex, languages: readonly Language[]): string[] {
  const forms = languages.flatMap(({ stem, prefixesOf }) => {
    const shared = stem(word);
    // The last letter of a stem may be missing in its words: happi of happy, make of making.
    const beginning = shared.length > 3 ? shared.slice(0, -1) : shared;
    // A single letter would range over every file of its letter, and `no` over a hundred thousand names like `note-7`.
    const isNarrow = shared[1] && index.countFiles(beginning) <= MAX_FORM_FILES;
    const prefixes = isNarrow ? ['', ...prefixesOf(word)] : [];
    const near = prefixes.flatMap((prefix) => index.range(prefix + beginning));
    return near.filter((term) => term !== word && stem(term) === shared);
  });
  return [...new Set(forms)];
}
