// Run of terms in code unit order, found by binary search; postings are decoded when a query first needs them.

import type { AsPlainObject } from 'minisearch';
import { LAST_CODE_UNIT } from './range-files.js';

/** Posting of a term in one field: its documents, and how often each has it. */
export interface Posting {
  /** Position of the field in `FIELDS`. */
  field: number;
  /** Document numbers, ascending. */
  documents: Uint32Array;
  /** Occurrences of the term in each of {@link documents}. */
  counts: Uint32Array;
  /** Steps of the lengths of {@link documents} in the field. Absent where the entry tells all lengths. */
  steps?: Uint32Array;
}

/**
 * Term with its postings, as MiniSearch serialises it: `["clay", {"0": {"12": 1}, "5": {"3": 2, "12": 7}}]`, counts by
 * document by field.
 */
export type Entry = AsPlainObject['index'][number];

/** Run of terms in code unit order. */
export class Run {
  readonly terms: readonly string[];
  readonly #postingsAt: (at: number) => Posting[];
  readonly #frequencies: readonly number[];

  /**
   * @param postingsAt decodes the postings of a term by its position, in the order of the fields that have it
   * @param frequencies frequencies by position. Default: counted in decoded postings
   */
  constructor(
    terms: readonly string[],
    postingsAt: (at: number) => Posting[],
    frequencies: readonly number[] = [],
  ) {
    this.terms = terms;
    this.#postingsAt = postingsAt;
    this.#frequencies = frequencies;
  }

  /** Gives the position of a term; -1 if the run does not have it. */
  find(term: string): number {
    const at = this.#lowerBound(term);
    return this.terms[at] === term ? at : -1;
  }

  /** Gives the terms that begin with a prefix. */
  range(prefix: string): string[] {
    return this.terms.slice(this.#lowerBound(prefix), this.#lowerBound(prefix + LAST_CODE_UNIT));
  }

  /** Gives the postings of a term; none if the run does not have it. */
  postings(term: string): Posting[] {
    const at = this.find(term);
    return at < 0 ? [] : this.#postingsAt(at);
  }

  /** Gives the frequency of a term: its number of (field, document) pairs. */
  frequency(term: string): number {
    const at = this.find(term);
    return (
      this.#frequencies[at] ?? this.postings(term).reduce((sum, { documents }) => sum + documents.length, 0)
    );
  }

  #lowerBound(term: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle]! < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Makes a run of serialised entries, sorted by term. */
export function entryRun(entries: readonly Entry[]): Run {
  return new Run(
    entries.map(([term]) => term),
    (at) => Object.entries(entries[at]![1]).map(([field, counts]) => decode(Number(field), counts)),
  );
}

function decode(field: number, counts: Record<string, number>): Posting {
  const documents = Object.keys(counts);
  return {
    field,
    documents: Uint32Array.from(documents, Number),
    counts: Uint32Array.from(documents, (document) => counts[document]!),
  };
}
