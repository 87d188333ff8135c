// Lengths of documents in steps: ranking needs no more, and a letter then holds a length.

import { readNumbers, writeNumbers } from './numbers.js';

/**
 * Lengths that steps stand for, by step: every one up to 10, then each a fifth above the last. nDCG@10 is that of exact
 * lengths.
 */
export const STEPS = [0];
for (let last = 0; last < 2 ** 31;) STEPS.push((last = Math.max(last + 1, Math.floor(last * 1.2))));

/** Gives the step of a length: the highest that is not above it. */
export function stepOf(length: number): number {
  let step = 0;
  while (STEPS[step + 1]! <= length) step++;
  return step;
}

/** Averages the lengths of documents that have a field, by their steps. */
export function averageLength(steps: Iterable<number>): number {
  let [sum, count] = [0, 0];
  for (const step of steps) {
    sum += STEPS[step]!;
    if (step) count++;
  }
  return sum / count;
}

/** Writes lengths as one text. */
export function writeLengths(lengths: Iterable<number>): string {
  return writeNumbers(Array.from(lengths, stepOf));
}

/** Reads the step of each length that {@link writeLengths} wrote. @throws RangeError for any other text */
export function readLengths(text: string): Uint32Array {
  const steps = readNumbers(text);
  if (steps.some((step) => step >= STEPS.length)) throw new RangeError();
  return steps;
}
