// Query expansion: the terms of the garden that a word of the query stands for, in groups that are scored apart.
//
//   typed "garden"     exact     garden gardens        the word, its forms, its synonyms
//                      prefix    gardener gardenia     words that begin with it, while it is being typed
//
// A word that is found in few places may be a typo: `corrections.ts` then adds further groups.

import type { Language } from '../language/language.js';
import { isUnspaced } from '../text/tokenizer.js';
import { maxEdits, type QueryWord } from './query.js';
import { WEIGHTS, type TermGroup, type WeightedTerm } from './ranking.js';
import { largest } from '../store/names.js';
import type { TermIndex } from '../store/term-index.js';

/** Most terms that an unfinished word stands for, the most frequent first. */
export const MAX_EXPANSIONS = 50;

/** Most files that the forms of a word are looked up in. Where its beginning lies in more, it has no forms. */
const MAX_FORM_FILES = 32;

/** Number of letters from which an unfinished word is searched in the notes' bodies too. */
export const BODY_PREFIX_LENGTH = 3;

/**
 * Highest frequency at which a word that is found may be a typo all the same. `compots` is a typo of `compost`
 * although one note has `compote`. `uiverse` is one of `universe` although one note is misspelled alike.
 */
export const MAX_TYPO_FREQUENCY = 3;

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

/** Expands a word as it is typed. */
export function expandWord(word: QueryWord, index: TermIndex, languages: readonly Language[]): TermGroup[] {
  const groups: TermGroup[] = [];
  const also = word.also.flatMap(({ term, weight }) =>
    formsOf(term, index, languages).map((form) => ({ ...form, weight })),
  );
  const exact = [...formsOf(word.term, index, languages), ...also];
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

/**
 * True if a word may be a typo: it is found in few places, whatever its forms are, or only in other forms. While it is being
 * typed, what it may become counts too. The beginning of one of the garden's words is then no other form of it.
 */
export function mayBeTypo(
  { term, typing }: QueryWord,
  groups: readonly TermGroup[],
  index: TermIndex,
): boolean {
  if (!maxEdits(term) || isUnspaced(term)) return false;
  const places = (!typing && index.frequency(term)) || countPlaces(groups, index);
  if (places <= MAX_TYPO_FREQUENCY) return true;
  return groups.at(-1)!.weight === 1 && !(typing ? index.range(term)[0] : index.has(term));
}

/** Counts the places of terms: the pairs of a field and a document that has one. */
export function countPlaces(groups: readonly TermGroup[], index: TermIndex): number {
  return groups.flatMap(({ terms }) => terms).reduce((sum, { term }) => sum + index.frequency(term), 0);
}

/** Finds the forms of a word: itself, if the garden has it, and the garden's words that share its stem. */
export function formsOf(word: string, index: TermIndex, languages: readonly Language[]): WeightedTerm[] {
  const forms = languages.flatMap(({ stem, prefixes }) => {
    const shared = stem(word);
    // The last letter of a stem may be missing in its words: happi of happy, make of making.
    const beginning = shared.length > 3 ? shared.slice(0, -1) : shared;
    // A single letter would range over every file of its letter, and `no` over a hundred thousand names like `note-7`.
    const isNarrow = shared[1] && index.countFiles(beginning) <= MAX_FORM_FILES;
    const near = isNarrow ? ['', ...prefixes].flatMap((prefix) => index.range(prefix + beginning)) : [];
    return near.filter((term) => term !== word && stem(term) === shared);
  });
  const exact = index.has(word) ? [{ term: word, weight: 1 }] : [];
  return [...exact, ...[...new Set(forms)].map(asForm)];
}

function asForm(term: string): WeightedTerm {
  return { term, weight: WEIGHTS.form };
}

function completionsOf(prefix: string, index: TermIndex, noteOnly: boolean): WeightedTerm[] {
  const terms = noteOnly
    ? index.completeName(prefix, MAX_EXPANSIONS)
    : largest(index.range(prefix), (term) => index.frequency(term), MAX_EXPANSIONS);
  return terms.map((term) => ({ term, weight: 1 }));
}
