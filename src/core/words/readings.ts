// How a word of a query can be read: as itself with its forms, as the beginning of others, or as a typo.

import type { Language } from '../language/language.js';
import { isUnspaced } from '../text/tokenizer.js';
import type { QueryWord } from './query.js';
import { WEIGHTS, type Group, type WeightedTerm } from './ranking.js';
import { findCorrections, maxEdits } from './spelling.js';
import { magnitude, type Word } from '../store/vocabulary.js';
import type { TermIndex } from '../store/term-index.js';

/** The most terms that an unfinished or a mistyped word stands for, the most frequent first. */
const MAX_EXPANSIONS = 50;

/** The most words that a mistyped one is corrected to: in the sharded layout each may cost a file. */
export const MAX_CORRECTIONS = 8;

/** From how many letters on an unfinished word is looked for in the notes' bodies too. */
export const BODY_PREFIX_LENGTH = 3;

/**
 * How many places, at most, a word may be found in by its forms or as a beginning to be looked at as a typo too.
 * `compots` is no word of a garden that says `compote` once; it is `compost`.
 */
const POOR = 3;

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
  const also = word.also.flatMap(({ term, weight }) =>
    formsOf(term, index, languages).map((form) => ({ ...form, weight })),
  );
  const exact = [...formsOf(word.term, index, languages), ...also];
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
  const mayBeTypo = !index.has(word.term) && maxEdits(word.term) && !isUnspaced(word.term);
  // A word that the garden has only in other forms may be one of them, or a name with a mistake.
  const corrections =
    mayBeTypo && found <= POOR
      ? correctionsOf(word, found, index)
      : mayBeTypo && groups.every(({ weight }) => weight === 1)
        ? nearNames(word.term, index)
        : [];
  return corrections.length ? addCorrections(groups, corrections, index, languages) : { groups };
}

function addCorrections(
  groups: Group[],
  corrections: readonly Word[],
  index: TermIndex,
  languages: readonly Language[],
): Readings {
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

/** The words of names that a word may be a mistake for. */
export function nearNames(term: string, { names }: TermIndex): Word[] {
  return findCorrections(term, names.values(), false);
}

// Most writers get the first letter right, and the words that begin with it are a small part of all; the words of names
// are there without a file. The others are looked through only for a word that is nothing at all.
function correctionsOf({ term, typing }: QueryWord, found: number, index: TermIndex): Word[] {
  const { misses, names } = index;
  // Words of names first, however rare.
  const sizeOf = (word: Word) => magnitude(word.frequency()) + (names.has(word.term) ? 32 : 0);
  const near = (letter: string) => {
    const words = index.words(letter);
    const whole = findCorrections(term, words, false);
    const nearest = whole.length || !typing ? whole : findCorrections(term, words, true);
    const telling = nearest.filter((word) => 2 ** sizeOf(word) > found);
    return largest(telling, sizeOf, MAX_CORRECTIONS);
  };
  const corrections = near(String.fromCodePoint(term.codePointAt(0)!));
  return corrections.length || found || index.misses > misses ? corrections : near('');
}

/** The word itself, where the garden has it, and the garden's words that share its stem. */
function formsOf(word: string, index: TermIndex, languages: readonly Language[]): WeightedTerm[] {
  const forms = languages.flatMap(({ stem, prefixes }) => {
    const shared = stem(word);
    // A stem may end in a letter that its words don't have: happi of happy, make of making.
    const beginning = shared.length > 3 ? shared.slice(0, -1) : shared;
    const near = ['', ...prefixes].flatMap((prefix) => index.range(prefix + beginning));
    return near.filter((term) => term !== word && stem(term) === shared);
  });
  const exact = index.has(word) ? [{ term: word, weight: 1 }] : [];
  return [...exact, ...[...new Set(forms)].map(asForm)];
}

function asForm(term: string): WeightedTerm {
  return { term, weight: WEIGHTS.form };
}

function continuations(prefix: string, index: TermIndex, noteOnly: boolean): WeightedTerm[] {
  const terms = noteOnly ? index.namesRange(prefix) : index.range(prefix);
  return largest(terms, (term) => index.frequency(term), MAX_EXPANSIONS).map((term) => ({ term, weight: 1 }));
}

// Terms and words come in code unit order and sorting is stable, so equals stand alphabetically, in every engine and
// layout.
function largest<Item>(items: readonly Item[], sizeOf: (item: Item) => number, most: number): Item[] {
  const sized = items.map((item) => ({ item, size: sizeOf(item) }));
  return sized
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ item }) => item);
}
