// Forms of words: the garden's words that share a stem.

import type { Language } from '../language/language.js';
import type { TermIndex } from '../store/term-index.js';

/** Most files that the forms of a word are looked up in. Where its beginning lies in more, it has no forms. */
const MAX_FORM_FILES = 32;

/**
 * Gives the stems of a word: as it stands, and behind its article. Many Arabic nouns begin with the letter that
 * means `and` before others. Only behind the article it stays.
 */
export function stemsOf(word: string, { stem, prefixesOf }: Language): string[] {
  const [article] = prefixesOf(word);
  const bare = stem(word);
  // Most languages have no article, and each word near another is asked for its stems.
  return article === undefined || word.startsWith(article)
    ? [bare]
    : [...new Set([bare, stem(article + word)])];
}

/** Finds the other forms of a word: the garden's words that share a stem, each once. */
export function formsOf(word: string, index: TermIndex, languages: readonly Language[]): string[] {
  const forms = languages.flatMap((language) => {
    const stems = stemsOf(word, language);
    const near = stems.flatMap((stem) => {
      // The last letter of a stem may be missing in its words: happi of happy, make of making.
      const beginning = stem.length > 3 ? stem.slice(0, -1) : stem;
      // A single letter would range over every file of its letter, and `no` over a hundred thousand names like `note-7`.
      const isNarrow = stem[1] && index.countFiles(beginning) <= MAX_FORM_FILES;
      const prefixes = isNarrow ? ['', ...language.prefixesOf(word)] : [];
      return prefixes.flatMap((prefix) => index.range(prefix + beginning));
    });
    return near.filter(
      (term) => term !== word && stemsOf(term, language).some((stem) => stems.includes(stem)),
    );
  });
  return [...new Set(forms)];
}
