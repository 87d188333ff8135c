// Words that a misspelled word is compared with, by their first letters. They are kept from key to key.

import { BoundedCache } from '../bounded-cache.js';
import { AllWords } from '../store/all-words.js';
import type { TermIndex } from '../store/term-index.js';
import type { VocabularyWord } from '../store/vocabulary.js';

/** Words of names, and all words: those of names, then others. */
export interface Compared {
  names: ReadonlyMap<string, VocabularyWord>;
  words: readonly VocabularyWord[];
}

/** Most lists of words that are kept of an index. */
const MAX_KEPT = 128;

const allWords = new WeakMap<TermIndex, AllWords>();
const compared = new WeakMap<TermIndex, BoundedCache<string, Compared>>();
const byLetter = new WeakMap<TermIndex, BoundedCache<string, Compared['names']>>();

/**
 * Gives the words of an index that a misspelled one is compared with.
 * @param beginning first letters of the words
 * @param ofNames first letter of the words of names; empty for all
 * @param typing true for a word that is being typed, as {@link AllWords.wordsFrom} takes it
 */
export function wordsOf(index: TermIndex, beginning: string, ofNames: string, typing: boolean): Compared {
  return keep(compared, index, `${beginning} ${ofNames}`, () => {
    const names = ofNames ? namesFrom(ofNames, index) : allOf(index).allNames(typing);
    const others = allOf(index)
      .wordsFrom(beginning, typing)
      .filter(({ term }) => !names.has(term));
    return { names, words: [...names.values(), ...others] };
  });
}

/**
 * Gives the words that a word may be a typo of if its first letter is wrong. Their second letter is one of its first three:
 * - the first where a letter is missing, or two are swapped
 * - the second where another letter stands in front
 * - the third where there is a letter too many
 *
 * @param typing true for a word that is being typed, as {@link AllWords.wordsFrom} takes it
 */
export function wordsBegunOtherwise(term: string, index: TermIndex, typing: boolean): Compared {
  const letters = [...term].slice(0, 3).sort();
  return keep(compared, index, letters.join(''), () => ({
    names: new Map(),
    words: allOf(index).wordsBySecond(letters, typing),
  }));
}

/** Gives the words of names with a first letter. A file that is not read yet is missed. */
export function namesFrom(letter: string, index: TermIndex): Compared['names'] {
  return keep(byLetter, index, letter, () => allOf(index).namesFrom(letter));
}

/** Gives all words of an index: the same object at each call. */
export function allOf(index: TermIndex): AllWords {
  const all = allWords.get(index) ?? new AllWords(index);
  allWords.set(index, all);
  return all;
}

/** Gives what was made of an index before, or makes it. It is kept once no file is missing. */
function keep<Made extends NonNullable<unknown>>(
  kept: WeakMap<TermIndex, BoundedCache<string, Made>>,
  index: TermIndex,
  key: string,
  make: () => Made,
): Made {
  const known = kept.get(index) ?? new BoundedCache<string, Made>(MAX_KEPT);
  kept.set(index, known);
  const { misses } = index;
  return known.get(key, make, () => index.misses === misses);
}
