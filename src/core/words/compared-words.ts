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

const compared = new WeakMap<TermIndex, Map<string, Compared>>();
const byLetter = new WeakMap<TermIndex, Map<string, Compared['names']>>();

/**
 * Gives the words of an index that a misspelled one is compared with.
 * @param letter first letter of the words; empty for all
 * @param ofNames first letter of the words of names; empty for all
 */
export function wordsOf(index: TermIndex, letter: string, ofNames: string): Compared {
  return keep(compared, index, `${letter} ${ofNames}`, () => {
    const names = ofNames ? namesFrom(ofNames, index) : index.names.words;
    const others = index.vocabulary(letter).filter(({ term }) => !names.has(term));
    return { names, words: [...names.values(), ...others] };
  });
}

/** Gives the words of names with a first letter. A file that is not read yet is missed. */
export function namesFrom(letter: string, index: TermIndex): Compared['names'] {
  const { names: all } = index;
  const pick = () => new Map([...all.words].filter(([term]) => term.startsWith(letter)));
  return keep(byLetter, index, letter, () => all.wordsFrom?.(letter) ?? pick());
}

/** Gives what was made of an index before, or makes it. It is kept once no file is missing. */
function keep<Made>(
  kept: WeakMap<TermIndex, Map<string, Made>>,
  index: TermIndex,
  key: string,
  make: () => Made,
): Made {
  const known = kept.get(index) ?? new Map<string, Made>();
  kept.set(index, known);
  const { misses } = index;
  const made = known.get(key) ?? make();
  if (index.misses === misses) known.set(key, made);
  return made;
}
