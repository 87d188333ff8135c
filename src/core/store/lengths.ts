// Lengths of documents in steps: ranking needs no more, and a letter then holds a length.

import { readNumbers, writeNumbers } from './numbers.js';

/**
 * Lengths that a step stands for: every one up to 10, then each a fifth above the last. nDCG@10 is that of exact
 * lengths.
 */
const STEPS = [0];
for (let last = 0; last < 2 ** 31;) STEPS.push((last = Math.max(last + 1, Math.floor(last * 1.2))));

/** Gives the step of a length: the highest that is not above it. */
function stepOf(length: number): number {
  let step = 0;
  while (STEPS[step + 1]! <= length) step++;
  return step;
}

/** Gives a length as ranking sees it. */
export function roughLength(length: number): number {
  return STEPS[stepOf(length)]!;
}

/** Writes lengths as one text. */
export function writeLengths(lengths: Iterable<number>): string {
  return writeNumbers(Array.from(lengths, stepOf));
}

/** Reads the {@link roughLength} of each length that {@link writeLengths} wrote. */
export function readLengths(text: string): Uint32Array {
  return readNumbers(text).map((step) => STEPS[step]!);
}
