// Every word of a garden in few bytes, for spelling: fetched only when a word is not found.

import { GardenSearchError } from '../errors.js';

/** A word with how frequent it is; only its order of magnitude is kept. */
export interface Word {
  term: string;
  frequency: () => number;
  /** Which letters it has, once spelling has looked. */
  letters?: number;
}

const BASE = 36;

/**
 * The power of two at or below a frequency, as an exponent: all that spelling looks at, so that a vocabulary
 * without postings corrects just as an index with them does.
 */
export function magnitude(frequency: number): number {
  return 31 - Math.clz32(frequency);
}

/** Writes words, sorted, as one text: a line a word, how many letters it shares with the last, magnitude, the rest. */
export function writeVocabulary(words: readonly Word[]): string {
  let last = '';
  const lines = words.map(({ term, frequency }) => {
    const shared = sharedStart(last, term);
    last = term;
    return shared.toString(BASE) + magnitude(frequency()).toString(BASE) + term.slice(shared);
  });
  return lines.join('\n');
}

/** Reads what {@link writeVocabulary} wrote. @throws GardenSearchError `format` */
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
