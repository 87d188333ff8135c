// Words that a misspelled word is compared with, by their first letters. They are kept from key to key.

import type { TermIndex } from '../store/term-index.js';
import type { VocabularyWord } from '../store/vocabulary.js';

/** Gives the first letter of a word. */
export function firstLetter(term: string): string {
  return String.fromCodePoint(term.codePointAt(0)!);
}

/** Words of names, and all words: those of names, then others. */
export interface Compared {
  names: ReadonlyMap<string, VocabularyWord>;
  words: readonly VocabularyWord[];
}

// Kept from key to key once no file is missing.
const compared = new WeakMap<TermIndex, Map<string, Compared>>();

/**
 * Gives the words of an index that a misspelled one is compared with.
 * @param letter first letter of the words; empty for all
 * @param ofNames first letter of the words of names; empty for all
 */
export function wordsOf(index: TermIndex, letter: string, ofNames: string): Compared {
  const known = compared.get(index) ?? new Map<string, Compared>();
  compared.set(index, known);
  const key = `${letter} ${ofNames}`;
  const { misses } = index;
  const made = known.get(key) ?? gather(index, letter, ofNames);
  if (index.misses === misses) known.set(key, made);
  return made;
}

function gather(index: TermIndex, letter: string, ofNames: string): Compared {
  const names = ofNames ? namesFrom(ofNames, index) : index.names.words;
  const others = index.vocabulary(letter).filter(({ term }) => !names.has(term));
  return { names, words: [...names.values(), ...others] };
}

const byLetter = new WeakMap<object, Map<string, ReadonlyMap<string, VocabularyWord>>>();

/** Gives the words of names with a first letter. A file that is not read yet is missed. */
export function namesFrom(letter: string, { names }: TermIndex): ReadonlyMap<string, VocabularyWord> {
  const apart = names.wordsFrom?.(letter);
  if (apart) return apart;
  const { words } = names;
  const known = byLetter.get(words) ?? new Map<string, ReadonlyMap<string, VocabularyWord>>();
  byLetter.set(words, known);
  const own = known.get(letter) ?? new Map([...words].filter(([term]) => term.startsWith(letter)));
  known.set(letter, own);
  return own;
}
