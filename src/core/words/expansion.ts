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
  word: QueryWord,
  index: TermIndex,
  formsOf: (word: string) => readonly string[] = () => [],
): TermGroup[] {
  const groups: TermGroup[] = [];
  const find = (term: string) => withForms(term, index, formsOf(term));
  const also = word.also.flatMap(({ term, weight }) => find(term).map((form) => ({ ...form, weight })));
  const exact = [...find(word.term), ...also];
  if (exact.length) groups.push({ terms: exact, weight: 1, noteOnly: false });
  if (word.typing) {
    const noteOnly = isShort(word.term);
    const terms = completionsOf(word.term, index, noteOnly).filter(
      (term) => !exact.some((other) => other.term === term.term),
    );
    if (terms.length) groups.push({ terms, weight: WEIGHTS.prefix, noteOnly });
  }
  return groups;
}

/** Finds a word as it is written, if the garden has it, and its other forms. */
export function withForms(word: string, index: TermIndex, others: readonly string[]): WeightedTerm[] {
  const exact = index.has(word) ? [{ term: word, weight: 1 }] : [];
  return [...exact, ...others.map((term) => ({ term, weight: WEIGHTS.form }))];
}

function completionsOf(prefix: string, index: TermIndex, noteOnly: boolean): WeightedTerm[] {
  const terms = noteOnly
    ? index.names.complete(prefix, MAX_EXPANSIONS)
    : largest(index.range(prefix), (term) => index.frequency(term), MAX_EXPANSIONS);
  return terms.map((term) => ({ term, weight: 1 }));
}
