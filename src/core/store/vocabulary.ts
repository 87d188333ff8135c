// The vocabulary: all words of a garden in few bytes, fetched to correct a word that is not found. Words are sorted,
// and a line has only the end that differs from the word before (front coding):
//
//   compost      04compost    0 letters shared, magnitude 4 (16 to 31 places), the rest
//   composter    72er         7 letters shared, magnitude 2
//   compote      51te         5 letters shared, magnitude 1
//
// Both numbers are single digits to base 36.

import { GardenSearchError } from '../errors.js';

/** Word of a garden, as a candidate for a correction. */
export interface Word {
  term: string;
  /** Gives the frequency of the word; from a vocabulary it is exact only to the power of two. */
  frequency: () => number;
  /** Set of the word's letters as bits, made when a spelling is first compared with it. */
  letters?: number;
}

const BASE = 36;

/**
 * Gives the magnitude of a frequency: the exponent of the power of two at or below it. Corrections are chosen by it
 * alone, so that a vocabulary without postings corrects as an index with them does.
 */
export function magnitude(frequency: number): number {
  return 31 - Math.clz32(frequency);
}

/** Writes sorted words as one text, a line each: letters shared with the word before, magnitude, rest. */
export function writeVocabulary(words: readonly Word[]): string {
  let last = '';
  const lines = words.map(({ term, frequency }) => {
    const shared = sharedStart(last, term);
    last = term;
    return shared.toString(BASE) + magnitude(frequency()).toString(BASE) + term.slice(shared);
  });
  return lines.join('\n');
}

/** Reads the text that {@link writeVocabulary} wrote. @throws GardenSearchError `format` if it is damaged */
export function readVocabulary(text: string): Word[] {
  if (typeof text !== 'string') throw new GardenSearchError('format', 'a damaged vocabulary');
  let last = '';
  return (text ? text.split('\n') : []).map((line) => {
    const frequency = 2 ** parseInt(line[1]!, BASE);
    last = last.slice(0, parseInt(line[0]!, BASE)) + line.slice(2);
    return { term: last, frequency: () => frequency };
  });
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length, BASE - 1) && a[shared] === b[shared]) shared++;
  return shared;
}
