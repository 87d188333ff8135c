// Query expansion: the terms of the garden that a word of the query stands for, in groups that are scored apart.
//
//   typed "garden"     exact     garden gardens        the word, its forms, its synonyms
//                      prefix    gardener gardenia     words that begin with it, while it is being typed
//
// A word that is found in few places may be a typo: `corrections.ts` then adds further groups.

import { isUnspaced } from '../text/tokenizer.js';
import type { QueryWord } from './query.js';
import { WEIGHTS, type TermGroup, type WeightedTerm } from './ranking.js';
import { largest } from '../store/names.js';
import type { TermIndex } from '../store/term-index.js';

/** Most terms that an unfinished word stands for, the most frequent first. */
export const MAX_EXPANSIONS = 50;

/** Number of letters from which an unfinished word is searched in the notes' bodies too. */
export const BODY_PREFIX_LENGTH = 3;

/**
 * Most postings of the completions that are searched in bodies. At 100,000 notes `pro` has 200,000 in 50 files, of which a
 * reader wants few. A word that more begins with is searched in titles, aliases and tags only, as a short one is.
 */
export const MAX_BODY_POSTINGS = 10_000;

/** True if an unfinished word is too short to be searched in bodies. */
export function isShort(term: string): boolean {
  return term.length < BODY_PREFIX_LENGTH && !isUnspaced(term);
}

/** Expansion of a word. */
export interface Expansion {
  /** Groups of terms: exact and prefix, then part, and typo or slip, each if it has any. */
  groups: readonly TermGroup[];
  /** Closest word of the garden, if the word is taken for a typo. */
  correction?: string;
}

/**
 * Expands a word as it is typed.
 * @param formsOf finds the garden's other words that share the stem of one. Default: none
 */
export function expandWord(
  { term: word, also, typing }: QueryWord,
  index: TermIndex,
  formsOf: (word: string) => readonly string[] = () => [],
): TermGroup[] {
  const groups: TermGroup[] = [];
  const find = (term: string) => withForms(term, index, formsOf(term));
  const others = also.flatMap(({ term, weight }) => find(term).map((form) => ({ ...form, weight })));
  const exact = [...find(word), ...others];
  if (exact.length) groups.push({ terms: exact, weight: 1, noteOnly: false });
  if (typing) {
    const inBodies =
      !isShort(word) && completionsInBodies(word, index.range(word), (term) => index.frequency(term));
    const terms = (inBodies || index.names.complete(word, MAX_EXPANSIONS))
      .filter((term) => !exact.some((other) => other.term === term))
      .map((term) => ({ term, weight: 1 }));
    if (terms.length) groups.push({ terms, weight: WEIGHTS.prefix, noteOnly: !inBodies });
  }
  return groups;
}

/** Finds a word as it is written, if the garden has it, and its other forms. */
export function withForms(word: string, index: TermIndex, others: readonly string[]): WeightedTerm[] {
  const exact = index.has(word) ? [{ term: word, weight: 1 }] : [];
  return [...exact, ...others.map((term) => ({ term, weight: WEIGHTS.form }))];
}

/**
 * Gives the terms that an unfinished word stands for in all fields, the most frequent first.
 * @param terms terms that begin with the word, in code unit order
 * @param frequencyOf gives the number of postings of a term; 0 for one that the garden has not
 * @returns undefined if they have so many postings, beside those of the word itself, that only names are searched
 */
export function completionsInBodies(
  prefix: string,
  terms: readonly string[],
  frequencyOf: (term: string) => number,
): string[] | undefined {
  const most = largest(terms, frequencyOf, MAX_EXPANSIONS);
  const postings = most.reduce((sum, term) => sum + frequencyOf(term), -frequencyOf(prefix));
  return postings > MAX_BODY_POSTINGS && !isUnspaced(prefix) ? undefined : most;
}
