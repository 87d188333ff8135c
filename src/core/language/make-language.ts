// A language, of what its packages know.

import { foldTerm } from '../text/folding.js';
import { terms } from '../text/tokenizer.js';
import type { Language } from './language.js';

// What is shorter, or holds anything but letters, would lose what tells it apart.
const WORD = /^[\p{L}\p{M}]{3,}$/u;

/**
 * Makes a language. Its stemmer knows words as they are written, and the garden's words are folded, so the endings
 * that it would no longer know get their accents back.
 * @param endings endings with accents, a space between them; of several that fit the longest is put back
 */
export function makeLanguage(
  stemmer: (word: string) => string,
  stopWords: readonly string[],
  endings = '',
  prefixes: readonly string[] = [],
): Language {
  const written = new Map(endings.split(' ').map((ending) => [foldTerm(ending), ending]));
  const ending = new RegExp(`(?:${[...written.keys()].join('|')})$`, 'u');
  let read: Set<string> | undefined;
  return {
    stem(term) {
      if (!WORD.test(term)) return term;
      const stem = foldTerm(stemmer(term.replace(ending, (folded) => written.get(folded)!)));
      return stem.length > 1 ? stem : term;
    },
    // Read as the tokenizer reads a query; and when first asked for: a script without modules holds all languages.
    get stopWords() {
      return (read ??= new Set(terms(stopWords.join(' '))));
    },
    prefixes,
  };
}
