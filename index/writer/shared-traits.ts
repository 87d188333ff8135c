// Sums what a note shares with others.

import type { Lists } from './weighted-lists.js';

/** Least similarity of related notes. The same keywords, or a tag that only two notes have, count about 1. */
const MIN_SIMILARITY = 0.2;

/** Share of the strongest shared keyword that does not count: one word alone may mean two things. */
const DOUBT = 0.5;

/** Similarity of a note to another. */
export interface Similarity {
  note: number;
  sum: number;
}

/** Sums by note of what it shares with one note. Its arrays are used for one note after the other. */
export class SharedTraits {
  readonly #sums: Float64Array;
  /** Largest share of a keyword. */
  readonly #strongest: Float64Array;
  /** Notes whose sum is not 0, in the first places. */
  readonly #met: Uint32Array;
  #count = 0;

  constructor(notes: number) {
    this.#sums = new Float64Array(notes);
    this.#strongest = new Float64Array(notes);
    this.#met = new Uint32Array(notes);
  }

  /** Adds the shares of a note's traits to the sums of the notes that have them. */
  add(note: number, { starts, numbers, weights }: Lists, common: Lists, areWords: boolean): void {
    const [sums, strongest] = [this.#sums, this.#strongest];
    for (let i = starts[note]!; i < starts[note + 1]!; i++) {
      const weight = weights[i]!;
      const end = common.starts[numbers[i]! + 1]!;
      for (let at = common.starts[numbers[i]!]!; at < end; at++) {
        const other = common.numbers[at]!;
        const share = weight * common.weights[at]!;
        if (!sums[other]) this.#met[this.#count++] = other;
        sums[other]! += share;
        if (areWords && share > strongest[other]!) strongest[other] = share;
      }
    }
  }

  /** Gives the notes similar to a note, and begins anew. */
  take(note: number): Similarity[] {
    const similar: Similarity[] = [];
    for (let i = 0; i < this.#count; i++) {
      const other = this.#met[i]!;
      const sum = this.#sums[other]! - DOUBT * this.#strongest[other]!;
      if (other !== note && sum >= MIN_SIMILARITY) similar.push({ note: other, sum });
      this.#sums[other] = this.#strongest[other] = 0;
    }
    this.#count = 0;
    return similar;
  }
}
