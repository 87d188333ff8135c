// Vocabulary: all words of a garden in few bytes, fetched to correct a word that is not found. The first line has
// the magnitude of each word, a digit to base 36; the words follow, sorted and front coded.
//
//   421
//   0compost      magnitude 4: 16 to 31 places
//   7er           composter, magnitude 2
//   5te           compote, magnitude 1

import { readSorted, writeSorted } from './front-coding.js';
import { LAST_CODE_UNIT, type RangeFiles } from './range-files.js';
import { parseFile } from './read-file.js';

/** Word of a garden, as a candidate for a correction. */
export interface VocabularyWord {
  term: string;
  /** Gives the frequency of the word; from a vocabulary it is exact only to the power of two. */
  frequency: () => number;
}

const BASE = 36;

/**
 * Gives the magnitude of a frequency: the exponent of the power of two at or below it. Corrections are chosen by it
 * alone, so that a vocabulary without postings corrects as an index with them does.
 */
export function magnitude(frequency: number): number {
  return 31 - Math.clz32(frequency);
}

/** Writes sorted words as one text. */
export function writeVocabulary(words: readonly VocabularyWord[]): string {
  const magnitudes = words.map(({ frequency }) => magnitude(frequency()).toString(BASE)).join('');
  return `${magnitudes}\n${writeSorted(words.map(({ term }) => term))}`;
}

/** Reads the text that {@link writeVocabulary} wrote. @throws RangeError or TypeError if it is damaged */
export function readVocabulary(text: string): VocabularyWord[] {
  const end = text.indexOf('\n');
  const terms = readSorted(text.slice(end + 1));
  if (terms.length !== end) throw new RangeError();
  return terms.map((term, i) => {
    const frequency = 2 ** parseInt(text[i]!, BASE);
    return { term, frequency: () => frequency };
  });
}

/** Reads the words of a file. @throws GardenSearchError, RangeError or TypeError if it is damaged */
export function parseWords(text: string, name: string): VocabularyWord[] {
  return readVocabulary(parseFile<string>(text, name));
}

/** Gives the first letter of a word. */
export function firstLetter(term: string): string {
  return String.fromCodePoint(term.codePointAt(0)!);
}

/** Gives the second letter of a word; empty for a single letter. */
export function secondLetter(term: string): string {
  const second = term.codePointAt(firstLetter(term).length);
  return second === undefined ? '' : String.fromCodePoint(second);
}

/** Gives the words that begin with some letters, out of files by first letters. A file that is not read yet is missed. */
export function wordsFrom(files: RangeFiles<VocabularyWord[]>, beginning: string): VocabularyWord[] {
  const found = files.between(beginning, beginning + LAST_CODE_UNIT).flat();
  return found.filter(({ term }) => term.startsWith(beginning));
}
