// Terms with their postings, as MiniSearch serialises them, in code unit order.

import type { AsPlainObject } from 'minisearch';
import { ENTRY_FIELDS } from './index-file.js';
import { LAST } from './range-files.js';

/** In which documents a term stands in one field, and how often. */
export interface Posting {
  field: number;
  /** Document numbers, ascending. */
  documents: number[];
  /** How often the term stands in each of {@link documents}. */
  counts: number[];
}

/** A term with its postings, as MiniSearch serialises it. */
export type Entry = AsPlainObject['index'][number];

/** A run of terms in code unit order. */
export class Run {
  readonly terms: readonly string[];
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.terms = entries.map(([term]) => term);
  }

  find(term: string): number {
    const at = this.#lowerBound(term);
    return this.terms[at] === term ? at : -1;
  }

  range(prefix: string): string[] {
    return this.terms.slice(this.#lowerBound(prefix), this.#lowerBound(prefix + LAST));
  }

  postings(term: string): Posting[] {
    const at = this.find(term);
    return at < 0 ? [] : decode(this.#entries[at]!);
  }

  /** In how many places a term stands; not decoded, because of many words only the most frequent ones are needed. */
  frequency(term: string): number {
    const at = this.find(term);
    const fields = at < 0 ? [] : Object.values(this.#entries[at]![1]);
    return fields.reduce((sum, counts) => sum + Object.keys(counts).length, 0);
  }

  /** The terms of titles, aliases and tags. */
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

/** A term's postings. */
export function decode([, fields]: Entry): Posting[] {
  return Object.entries(fields).map(([field, counts]) => ({
    field: Number(field),
    documents: Object.keys(counts).map(Number),
    counts: Object.values(counts),
  }));
}
