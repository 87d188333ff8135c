// How a word of a query can be read: as itself with its forms, as the beginning of others, or as a typo.

import type { Language } from './language/language.js';
import { isUnspaced } from './tokenizer.js';
import type { QueryWord } from './query.js';
import { WEIGHTS, type Group, type WeightedTerm } from './ranking.js';
import { findCorrections } from './spelling.js';
import type { TermIndex } from './term-index.js';

/** The most terms that an unfinished or a mistyped word stands for, the most frequent first. */
export const MAX_EXPANSIONS = 50;

/** From how many letters on an unfinished word is looked for in the notes' bodies too. */
export const BODY_PREFIX_LENGTH = 3;

/**
 * How many places, at most, a word may be found in by its forms or as a beginning to be looked at as a typo too.
 * `compots` is no word of a garden that says `compote` once; it is `compost`.
 */
export const POOR = 3;

/** The groups of terms that a word can mean. */
export interface Readings {
  groups: Group[];
  /** The word it was taken for, where the garden has no such word. */
  correction?: string;
}

/** Reads one word. Spelling comes before forms: a mistyped word is first corrected, then widened. */
export function readWord(word: QueryWord, index: TermIndex, languages: readonly Language[]): Readings {
  const groups: Group[] = [];
  const exact = formsOf(word.term, index, languages);
  if (exact.length) groups.push({ terms: exact, weight: 1, noteOnly: false });
  if (word.typing) {
    const noteOnly = word.term.length < BODY_PREFIX_LENGTH && !isUnspaced(word.term);
    const terms = continuations(word.term, index, noteOnly).filter(
      ({ term }) => !exact.some((other) => other.term === term),
    );
    if (terms.length) groups.push({ terms, weight: WEIGHTS.prefix, noteOnly });
  }
  const found = groups
    .flatMap(({ terms }) => terms)
    .reduce((sum, { term }) => sum + index.frequency(term), 0);
  const poor = index.find(word.term) < 0 && found <= POOR;
  return poor && !isUnspaced(word.term) ? correct(word, groups, found, index, languages) : { groups };
}

// Adds the words that a mistyped one may have meant: those that say more than was found for it as it is.
function correct(
  word: QueryWord,
  groups: Group[],
  found: number,
  index: TermIndex,
  languages: readonly Language[],
): Readings {
  const near = findCorrections(word.term, index.terms, word.typing).map(({ term }) => term);
  const corrections = mostFrequent(
    near.filter((term) => index.frequency(term) > found),
    index,
  );
  if (!corrections.length) return { groups };
  const terms = new Map<number, WeightedTerm>();
  for (const number of corrections) {
    for (const form of formsOf(index.terms[number]!, index, languages)) {
      if (!(terms.get(form.term)?.weight === 1)) terms.set(form.term, form);
    }
  }
  return {
    groups: [...groups, { terms: [...terms.values()], weight: WEIGHTS.typo, noteOnly: false }],
    correction: index.terms[corrections[0]!]!,
  };
}

/** The word itself, where the garden has it, and the garden's words that share its stem. */
function formsOf(word: string, index: TermIndex, languages: readonly Language[]): WeightedTerm[] {
  const terms: WeightedTerm[] = [];
  const exact = index.find(word);
  if (exact >= 0) terms.push({ term: exact, weight: 1 });
  for (const { stem } of languages) {
    const shared = stem(word);
    // A stem may end in a letter that its words don't have: happi of happy, make of making.
    const [from, to] = index.range(shared.length > 3 ? shared.slice(0, -1) : shared);
    for (let term = from; term < to; term++) {
      if (
        term !== exact &&
        stem(index.terms[term]!) === shared &&
        !terms.some((other) => other.term === term)
      )
        terms.push({ term, weight: WEIGHTS.form });
    }
  }
  return terms;
}

function continuations(prefix: string, index: TermIndex, noteOnly: boolean): WeightedTerm[] {
  const [from, to] = index.range(prefix);
  const terms: number[] = [];
  for (let term = from; term < to; term++) if (!noteOnly || index.describesNotes(term)) terms.push(term);
  return mostFrequent(terms, index).map((term) => ({ term, weight: 1 }));
}

// Terms are numbered in code unit order, so equals stand alphabetically, in every engine and layout.
function mostFrequent(terms: number[], index: TermIndex): number[] {
  const ranked = terms.sort((a, b) => index.frequency(b) - index.frequency(a) || a - b);
  return ranked.slice(0, MAX_EXPANSIONS);
}
