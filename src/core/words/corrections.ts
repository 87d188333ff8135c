// Corrections of words that are found in few places or nowhere. Fetched with the first search.
//
//   typed "gardenin"   typo      gardening gardens     forms of the closest words
//   typed "LiElement"  part      li element            pieces of a joined word
//                      typo      litelement
//   typed "uiverse"    exact     uiverse               one note has the same slip
//                      slip      universe              words of names one edit away

import type { Language } from '../language/language.js';
import { FIELDS } from '../store/index-file.js';
import { largest } from '../store/names.js';
import type { TermIndex } from '../store/term-index.js';
import { byCodeUnit } from '../text/strings.js';
import { isUnspaced } from '../text/tokenizer.js';
import { firstLetter, magnitude, type VocabularyWord } from '../store/vocabulary.js';
import { BODY_PREFIX_LENGTH, withForms, type Expansion } from './expansion.js';
import { formsOf } from './forms.js';
import type { QueryWord } from './query.js';
import { WEIGHTS, type TermGroup, type WeightedTerm } from './ranking.js';
import { allOf, namesFrom, wordsBegunOtherwise, wordsOf, type Compared } from './compared-words.js';
import { findCorrections, maxEdits } from './spelling.js';

/** Most corrections of a mistyped word; in the layout `sharded` each may need one more file. */
export const MAX_CORRECTIONS = 8;

/** Shortest word whose first letter is trusted where a name that begins like it is one edit away. Shorter ones have many. */
const TRUSTED_LENGTH = 6;

/**
 * Highest frequency at which a word that is found may be a typo all the same. `compots` is a typo of `compost`
 * although one note has `compote`. `uiverse` is one of `universe` although one note is misspelled alike.
 */
export const MAX_TYPO_FREQUENCY = 3;

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
function countPlaces(groups: readonly TermGroup[], index: TermIndex): number {
  return groups.flatMap(({ terms }) => terms).reduce((sum, { term }) => sum + index.frequency(term), 0);
}

/**
 * Corrects a word that may be a typo. Spelling comes before forms: the word is corrected first, then forms are added.
 * @param groups groups of the word as typed
 */
export function correctWord(
  word: QueryWord,
  groups: readonly TermGroup[],
  index: TermIndex,
  languages: readonly Language[],
): Expansion {
  const found = countPlaces(groups, index);
  const isRare = found <= MAX_TYPO_FREQUENCY;
  const forms = new Set(groups.flatMap(({ terms }) => terms.map(({ term }) => term)));
  if (index.has(word.term)) {
    const names = slippedFrom(word.term, index).filter((name) => !forms.has(name));
    return { groups: names.length ? [...groups, slipOf(word.term, names, isRare, index)] : groups };
  }
  // A word that the garden has only in other forms may still be a mistyped name, but no mistake for one of these.
  const corrections = isRare ? correctionsOf(word, found, index) : nearNames(word.term, index);
  if (!corrections.length || forms.has(corrections[0]!.term)) return { groups };
  const parts = word.parts.map(({ term }) => ({ term, weight: 1 }));
  const pieces = { terms: parts, weight: WEIGHTS.part, fit: 0, noteOnly: false };
  return addCorrections(parts.length ? [...groups, pieces] : groups, corrections, index, languages);
}

function addCorrections(
  groups: readonly TermGroup[],
  corrections: readonly VocabularyWord[],
  index: TermIndex,
  languages: readonly Language[],
): Expansion {
  const terms = new Map<string, WeightedTerm>();
  for (const { term } of corrections) {
    for (const form of withForms(term, index, formsOf(term, index, languages))) {
      if (!(terms.get(form.term)?.weight === 1)) terms.set(form.term, form);
    }
  }
  return {
    groups: [...groups, { terms: [...terms.values()], weight: WEIGHTS.typo, noteOnly: false }],
    correction: corrections[0]!.term,
  };
}

/** Finds the words of names that a word may be a typo of: those one edit away that begin like it, else any. */
export function nearNames(term: string, index: TermIndex, limit = maxEdits(term)): VocabularyWord[] {
  const { misses } = index;
  if (term.length < TRUSTED_LENGTH) return everyNearName(term, index, limit);
  const near = findCorrections(term, namesFrom(firstLetter(term), index), false, 1);
  return near.length || index.misses > misses ? near : everyNearName(term, index, limit);
}

function everyNearName(term: string, index: TermIndex, limit: number): VocabularyWord[] {
  return findCorrections(term, allOf(index).allNames(), false, limit);
}

// Finds the names that a word of the garden may be a slip of. In a large garden the word's own file tells them.
function slippedFrom(term: string, index: TermIndex): readonly string[] {
  const { misses } = index;
  index.postings(term);
  if (index.misses > misses) return [];
  return index.names.near?.(term) ?? everyNearName(term, index, 1).map((name) => name.term);
}

// Groups the names that a rare word may be a slip of. A slip stands once, in a text. A word in a name, a heading or
// code, twice in a passage, or with common forms, is likely meant. Other names then count half, and none is lifted.
function slipOf(term: string, names: readonly string[], isRare: boolean, index: TermIndex): TermGroup {
  const isMeant =
    !isRare ||
    index
      .postings(term)
      .some(({ field, counts }) => FIELDS[field] !== 'body' || counts.some((count) => count > 1));
  const terms = names.map((name) => ({ term: name, weight: 1 }));
  return { terms, weight: isMeant ? WEIGHTS.slip / 2 : WEIGHTS.slip, fit: isMeant ? 0 : 1, noteOnly: true };
}

// Compares a word with names and with the words of its first letter. Most writers get that letter right, and few files have
// what begins with it. A long word is first compared with names of that letter, and with words that begin like it. Those
// were read while it was typed. A name one edit away is taken then, with words as near. Else all names are compared
// too. Words that begin otherwise follow only if the word is found nowhere and no file is missing.
function correctionsOf({ term, typing }: QueryWord, found: number, index: TermIndex): VocabularyWord[] {
  const { misses } = index;
  const near = ({ names, words }: Compared, limit = maxEdits(term)) => {
    // Words of names come before all others, however rare.
    const sizeOf = (word: VocabularyWord) => magnitude(word.frequency()) + (names.has(word.term) ? 32 : 0);
    const whole = findCorrections(term, words, false, limit);
    const nearest = whole.length || !typing ? whole : findCorrections(term, words, true, limit);
    // Files by second letters have words in another order, and the first of the alphabet is the best of equals.
    const telling = nearest
      .filter((word) => 2 ** sizeOf(word) > found)
      .sort((a, b) => byCodeUnit(a.term, b.term));
    const corrections = largest(telling, sizeOf, MAX_CORRECTIONS);
    return { corrections, isNamed: corrections.some(({ term }) => names.has(term)) };
  };
  const letter = firstLetter(term);
  if (term.length >= TRUSTED_LENGTH) {
    const own = near(wordsOf(index, term.slice(0, BODY_PREFIX_LENGTH), letter, typing), 1);
    if (own.isNamed || index.misses > misses) return own.corrections;
  }
  const { corrections } = near(wordsOf(index, letter, '', typing));
  if (corrections.length || found || index.misses > misses) return corrections;
  return near(wordsBegunOtherwise(term, index, typing)).corrections;
}
