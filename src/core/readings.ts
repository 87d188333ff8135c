// How a word of a query can be read: as itself with its forms, as the beginning of others, or as a typo.

import type { Language } from './language/language.js';
import { isUnspaced } from './tokenizer.js';
import type { QueryWord } from './query.js';
import { WEIGHTS, type Group, type WeightedTerm } from './ranking.js';
import { findCorrections, maxEdits } from './spelling.js';
import { magnitude, type Word } from './vocabulary.js';
import type { TermIndex } from './term-index.js';

/** The most terms that an unfinished or a mistyped word stands for, the most frequent first. */
export const MAX_EXPANSIONS = 50;

/** The most words that a mistyped one is corrected to: in the sharded layout each may cost a file. */
export const MAX_CORRECTIONS = 8;

/** From how many letters on an unfinished word is looked for in the notes' bodies too. */
export const BODY_PREFIX_LENGTH = 3;

/**
 * How many places, at most, a word may be found in by its forms or as a beginning to be looked at as a typo too.
 * `compots` is no word of a garden that says `compote` once; it is `compost`.
 */
export const POOR = 3;

/** Whether a word, unfinished, is too short to be looked for in bodies. */
export function isShort(term: string): boolean {
  return term.length < BODY_PREFIX_LENGTH && !isUnspaced(term);
}

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
    const noteOnly = isShort(word.term);
    const terms = continuations(word.term, index, noteOnly).filter(
      (term) => !exact.some((other) => other.term === term.term),
    );
    if (terms.length) groups.push({ terms, weight: WEIGHTS.prefix, noteOnly });
  }
  const found = groups
    .flatMap(({ terms }) => terms)
    .reduce((sum, { term }) => sum + index.frequency(term), 0);
  const poor = !index.has(word.term) && found <= POOR;
  return poor && maxEdits(word.term) && !isUnspaced(word.term)
    ? correct(word, groups, found, index, languages)
    : { groups };
}

// Adds the words that a mistyped one may have meant: those that say more than was found for it as it is.
function correct(
  word: QueryWord,
  groups: Group[],
  found: number,
  index: TermIndex,
  languages: readonly Language[],
): Readings {
  const corrections = correctionsOf(word, found, index);
  if (!corrections.length) return { groups };
  const terms = new Map<string, WeightedTerm>();
  for (const { term } of corrections) {
    for (const form of formsOf(term, index, languages)) {
      if (!(terms.get(form.term)?.weight === 1)) terms.set(form.term, form);
    }
  }
  return {
    groups: [...groups, { terms: [...terms.values()], weight: WEIGHTS.typo, noteOnly: false }],
    correction: corrections[0]!.term,
  };
}

// Most writers get the first letter right, and the words that begin with it are a small part of all. The others are
// looked through only for a word that is nothing at all.
function correctionsOf({ term, typing }: QueryWord, found: number, index: TermIndex): Word[] {
  const { misses } = index;
  const near = (letter: string) =>
    mostFrequentWords(findCorrections(term, index.words(letter), typing), found);
  const corrections = near(String.fromCodePoint(term.codePointAt(0)!));
  return corrections.length || found || index.misses > misses ? corrections : near('');
}

/** The word itself, where the garden has it, and the garden's words that share its stem. */
function formsOf(word: string, index: TermIndex, languages: readonly Language[]): WeightedTerm[] {
  const forms = languages.flatMap(({ stem }) => {
    const shared = stem(word);
    // A stem may end in a letter that its words don't have: happi of happy, make of making.
    const near = index.range(shared.length > 3 ? shared.slice(0, -1) : shared);
    return near.filter((term) => term !== word && stem(term) === shared);
  });
  const exact = index.has(word) ? [{ term: word, weight: 1 }] : [];
  return [...exact, ...[...new Set(forms)].map((term) => ({ term, weight: WEIGHTS.form }))];
}

function continuations(prefix: string, index: TermIndex, noteOnly: boolean): WeightedTerm[] {
  const terms = noteOnly ? index.namesRange(prefix) : index.range(prefix);
  return mostFrequent(terms, index).map((term) => ({ term, weight: 1 }));
}

// Terms come in code unit order and sorting is stable, so equals stand alphabetically, in every engine and layout.
function mostFrequent(terms: readonly string[], index: TermIndex): string[] {
  const ranked = terms.map((term) => ({ term, frequency: index.frequency(term) }));
  return ranked
    .sort((a, b) => b.frequency - a.frequency)
    .slice(0, MAX_EXPANSIONS)
    .map(({ term }) => term);
}

function mostFrequentWords(words: readonly Word[], above: number): Word[] {
  const ranked = words
    .map((word) => ({ word, size: magnitude(word.frequency()) }))
    .filter(({ size }) => 2 ** size > above);
  return ranked
    .sort((a, b) => b.size - a.size)
    .slice(0, MAX_CORRECTIONS)
    .map(({ word }) => word);
}
