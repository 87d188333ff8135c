// Words of a query as the refinements find them: in all their forms, corrected, split, and without stop words.

import type { Language } from '../language/language.js';
import type { TermIndex } from '../store/term-index.js';
import { isUnspaced } from '../text/tokenizer.js';
import { correctWord, mayBeTypo } from './corrections.js';
import { splitWord } from './split-word.js';
import { expandWord, type Expansion } from './expansion.js';
import { formsOf } from './forms.js';
import type { Query, QueryWord, TypedWord } from './query.js';
import { maxEdits } from './spelling.js';
import type { WordSearch } from './word-search.js';

/** Expands a word with its forms, and corrects it if it may be a typo. */
export function expandFully(word: QueryWord, index: TermIndex, languages: readonly Language[]): Expansion {
  const { misses } = index;
  // Two letters joined are no word with forms: the `us` of U.S. is none of `use`.
  const isLetter = word.term.length === 1;
  const groups = expandWord(word, index, (term) =>
    isLetter && term.length < 3 ? [] : formsOf(term, index, languages),
  );
  // A word whose own file is not read yet says nothing of its spelling.
  const isRare = mayBeTypo(word, groups, index) && index.misses === misses;
  return isRare ? correctWord(word, groups, index, languages) : { groups };
}

/** Splits a word that the garden does not have, as {@link splitWord} says; any other stays whole. */
export function splitUnknown(word: QueryWord, search: WordSearch): QueryWord[] {
  const { index } = search;
  if (index.has(word.term) || (!word.parts.length && !mayBeTwo(word, search))) return [word];
  return splitWord(word, index, (half) => search.find(half).scores.documents);
}

// True if a word is found in no way, and no file is missing. One with digits is no typo, but may be a beginning.
function mayBeTwo(word: QueryWord, search: WordSearch): boolean {
  const { index } = search;
  const { misses } = index;
  const { term } = word;
  if (!maxEdits(term) || isUnspaced(term)) return false;
  const found = /\d/.test(term) ? index.range(term) : search.find(word).groups;
  return !found.length && index.misses === misses;
}

/** Search for words in a garden with stop words. */
export interface WordSource {
  readonly words: Pick<WordSearch, 'index' | 'split'>;
  /** True for a stop word. */
  isStopWord(word: Pick<QueryWord, 'term'>): boolean;
}

/** Gives the words of a query that are sought: those typed, stop words only if there are no others. */
export function soughtWords(
  { words, typed }: Pick<Query, 'words' | 'typed'>,
  source: WordSource,
): QueryWord[] {
  const telling = words.filter((word) => !source.isStopWord(word));
  const sought = (telling.length ? telling : words).flatMap((word) => source.words.split(word));
  return telling.length ? [...sought, ...joinStopWords(typed, source)] : sought;
}

/**
 * Joins neighbouring stop words that make a word of a name, each once: `for each` is searched as `foreach`. A single letter
 * joins none: `do i` is not `doi`.
 */
function joinStopWords(typed: readonly TypedWord[], source: WordSource): Iterable<QueryWord> {
  const joined = new Map<string, QueryWord>();
  for (const [i, { word, end }] of typed.slice(1).entries()) {
    const { word: before, start } = typed[i]!;
    const term = before.term + word.term;
    const isName =
      [before, word].every((one) => one.term.length > 1 && source.isStopWord(one)) &&
      source.words.index.isName(term);
    if (isName && !joined.has(term))
      joined.set(term, { ...word, term, parts: [], also: [], count: 1, start, end });
  }
  return joined.values();
}
