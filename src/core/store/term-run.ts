// A run of terms: MiniSearch's serialised entries in code unit order, found by binary search.
//
//   ["clay", {"0": {"12": 1}, "5": {"3": 2, "12": 7}}]
//     term    field  document: count

import type { AsPlainObject } from 'minisearch';
import { ENTRY_FIELDS } from './index-file.js';
import { LAST } from './range-files.js';

/** Posting of a term in one field: its documents, and how often each has it. */
export interface Posting {
  /** Position of the field in `FIELDS`. */
  field: number;
  /** Document numbers, ascending. */
  documents: number[];
  /** Occurrences of the term in each of {@link documents}. */
  counts: number[];
}

/** Term with its postings, as MiniSearch serialises it. */
export type Entry = AsPlainObject['index'][number];

/** Run of terms in code unit order. */
export class Run {
  readonly terms: readonly string[];
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.terms = entries.map(([term]) => term);
  }

  /** Gives the position of a term; -1 if the run does not have it. */
  find(term: string): number {
    const at = this.#lowerBound(term);
    return this.terms[at] === term ? at : -1;
  }

  /** Gives the terms that begin with a prefix. */
  range(prefix: string): string[] {
    return this.terms.slice(this.#lowerBound(prefix), this.#lowerBound(prefix + LAST));
  }

  /** Gives the postings of a term; none if the run does not have it. */
  postings(term: string): Posting[] {
    const at = this.find(term);
    return at < 0 ? [] : decode(this.#entries[at]!);
  }

  /** Gives the frequency of a term, its number of (field, document) pairs, without decoding its postings. */
  frequency(term: string): number {
    const at = this.find(term);
    const fields = at < 0 ? [] : Object.values(this.#entries[at]![1]);
    return fields.reduce((sum, counts) => sum + Object.keys(counts).length, 0);
  }

  /** Gives the entries with terms of titles, aliases and tags. */
  names(): Entry[] {
    return this.#entries.filter(([, fields]) => Number(Object.keys(fields)[0]) < ENTRY_FIELDS);
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

/** Decodes the postings of a term. */
export function decode([, fields]: Entry): Posting[] {
  return Object.entries(fields).map(([field, counts]) => ({
    field: Number(field),
    documents: Object.keys(counts).map(Number),
    counts: Object.values(counts),
  }));
}
