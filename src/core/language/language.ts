// Natural language, as far as search needs one: forms of words, and stop words.

import { foldTerm } from '../text/folding.js';
import { terms } from '../text/tokenizer.js';

/** Forms and stop words of one natural language, for folded words. */
export interface Language {
  /** Gives the stem that a folded word shares with its other forms. */
  stem(term: string): string;
  /** Folded words so common that a query with other words in it ignores them. */
  stopWords: ReadonlySet<string>;
  /** Gives the folded articles and prepositions that may be written as one with a word; none for one in other letters. */
  prefixesOf(term: string): readonly string[];
}

/** Corrections that a stemmer needs, because it is made for words as written and is given folded ones. */
export interface Spelling {
  /** Endings with their accents, a space between them. The longest that fits is put back. Default: none. */
  endings?: string;
  /** Matches a conjunction that is written as one with an article, which the stemmer would not know. Default: none. */
  conjunction?: RegExp;
  /** Articles and prepositions that may be written as one with a word, and the letters of such words. Default: none. */
  prefixes?: { list: readonly string[]; letters: RegExp };
}

// Words of one or two letters, and all with digits or signs, stay whole: a stem would lose what tells them apart.
const STEMMABLE = /^[\p{L}\p{M}]{3,}$/u;

/**
 * Makes a language of a stemmer and a list of stop words.
 * @param stemmer gives the stem of a word as written, in small letters
 * @param stopWords words as written; the list is read when {@link Language.stopWords} is first used
 */
export function makeLanguage(
  stemmer: (word: string) => string,
  stopWords: readonly string[],
  { endings = '', conjunction = /(?!)/u, prefixes }: Spelling = {},
): Language {
  const written = new Map(endings.split(' ').map((ending) => [foldTerm(ending), ending]));
  const ending = new RegExp(`(?:${[...written.keys()].join('|')})$`, 'u');
  let folded: Set<string> | undefined;
  return {
    stem(term) {
      if (!STEMMABLE.test(term)) return term;
      const bare = term.replace(conjunction, '');
      const stem = foldTerm(stemmer(bare.replace(ending, (found) => written.get(found)!)));
      return stem.length > 1 ? stem : term;
    },
    // Cut by the query's own tokenizer: "don't" is `don` and `t`. The classic script holds every language's list,
    // so none is cut before it is needed.
    get stopWords() {
      return (folded ??= new Set(terms(stopWords.join(' '))));
    },
    prefixesOf: (term) => (prefixes?.letters.test(term) ? prefixes.list : []),
  };
}
