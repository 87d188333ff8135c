// Query expansion: the terms of the garden that a word of the query stands for, in groups that are scored apart.
//
//   typed "gardenin"   exact     -                     the word, its forms, its synonyms
//                      prefix    gardening             words that begin with it, while it is being typed
//                      typo      gardening gardens     forms of the closest words, if it is found in few places
//   typed "LiElement"  part      li element            pieces of a joined word, if it may be a typo
//                      typo      litelement
//   typed "uiverse"    exact     uiverse               one note has the same slip
//                      slip      universe              words of names one edit away, if it stands in few places

import type { Language } from '../language/language.js';
import { isUnspaced } from '../text/tokenizer.js';
import type { QueryWord } from './query.js';
import { WEIGHTS, type TermGroup, type WeightedTerm } from './ranking.js';
import { findCorrections, maxEdits } from './spelling.js';
import { magnitude, type VocabularyWord } from '../store/vocabulary.js';
import { largest } from '../store/names.js';
import type { TermIndex } from '../store/term-index.js';
import { FIELDS } from '../store/index-file.js';

/** Most terms that an unfinished word stands for, the most frequent first. */
const MAX_EXPANSIONS = 50;

/** Most corrections of a mistyped word; in the layout `sharded` each may need one more file. */
export const MAX_CORRECTIONS = 8;

/** Number of letters from which an unfinished word is searched in the notes' bodies too. */
export const BODY_PREFIX_LENGTH = 3;

/**
 * Highest frequency at which a word that is found may be a typo all the same. `compots` is a typo of `compost`
 * although one note has `compote`. `uiverse` is one of `universe` although one note is misspelled alike.
 */
const MAX_TYPO_FREQUENCY = 3;

/** True if an unfinished word is too short to be searched in bodies. */
export function isShort(term: string): boolean {
  return term.length < BODY_PREFIX_LENGTH && !isUnspaced(term);
}

/** Expansion of a word. */
export interface Expansion {
  /** Groups of terms: exact, prefix, part, and typo or slip, each if it has any. */
  groups: TermGroup[];
  /** Closest word of the garden, if the word is taken for a typo. */
  correction?: string;
}

/** Expands a word. Spelling comes before forms: a mistyped word is corrected first, then its forms are added. */
export function expandWord(word: QueryWord, index: TermIndex, languages: readonly Language[]): Expansion {
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
  if (!maxEdits(word.term) || isUnspaced(word.term)) return { groups };
  const found = groups
    .flatMap(({ terms }) => terms)
    .reduce((sum, { term }) => sum + index.frequency(term), 0);
  if (index.has(word.term)) {
    const names = found <= MAX_TYPO_FREQUENCY ? nearNames(word.term, index, 1) : [];
    return { groups: names.length ? [...groups, slipOf(word.term, names, index)] : groups };
  }
  // A word that the garden has only in other forms may still be a mistyped name.
  const corrections =
    found <= MAX_TYPO_FREQUENCY
      ? correctionsOf(word, found, index)
      : groups.every(({ weight }) => weight === 1)
        ? nearNames(word.term, index)
        : [];
  if (!corrections.length) return { groups };
  const parts = word.parts.map(({ term }) => ({ term, weight: 1 }));
  if (parts.length) groups.push({ terms: parts, weight: WEIGHTS.part, fit: 0, noteOnly: false });
  return addCorrections(groups, corrections, index, languages);
}

function addCorrections(
  groups: TermGroup[],
  corrections: readonly VocabularyWord[],
  index: TermIndex,
  languages: readonly Language[],
): Expansion {
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

/** Finds the words of titles, aliases and tags that a word may be a typo of. */
export function nearNames(term: string, { names }: TermIndex, limit = maxEdits(term)): VocabularyWord[] {
  return findCorrections(term, names.values(), false, limit);
}

// Groups the names that a rare word may be a slip of. A slip stands once, in a text. A word in a name, a heading or
// code, or twice in a passage, is meant, and lifts no other name.
function slipOf(term: string, names: readonly VocabularyWord[], index: TermIndex): TermGroup {
  const isMeant = index
    .postings(term)
    .some(({ field, counts }) => FIELDS[field] !== 'body' || counts.some((count) => count > 1));
  const terms = names.map((name) => ({ term: name.term, weight: 1 }));
  return { terms, weight: WEIGHTS.slip, fit: isMeant ? 0 : 1, noteOnly: true };
}

// Compares a word with names and with the words of its first letter. Most writers get that letter right, and one
// file has these words. All words are compared only if the word is found nowhere and no file is missing.
function correctionsOf({ term, typing }: QueryWord, found: number, index: TermIndex): VocabularyWord[] {
  const { misses, names } = index;
  // Words of names come before all others, however rare.
  const sizeOf = (word: VocabularyWord) => magnitude(word.frequency()) + (names.has(word.term) ? 32 : 0);
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

/** Finds the forms of a word: itself, if the garden has it, and the garden's words that share its stem. */
function formsOf(word: string, index: TermIndex, languages: readonly Language[]): WeightedTerm[] {
  const forms = languages.flatMap(({ stem, prefixes }) => {
    const shared = stem(word);
    // The last letter of a stem may be missing in its words: happi of happy, make of making.
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

function completionsOf(prefix: string, index: TermIndex, noteOnly: boolean): WeightedTerm[] {
  const terms = noteOnly
    ? index.completeName(prefix, MAX_EXPANSIONS)
    : largest(index.range(prefix), (term) => index.frequency(term), MAX_EXPANSIONS);
  return terms.map((term) => ({ term, weight: 1 }));
}
