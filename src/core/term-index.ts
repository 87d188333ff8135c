// Reads a serialised MiniSearch index in place: its terms are sorted, so no tree has to be built before the
// first answer, and a posting is decoded when a query first needs it.

import type { AsPlainObject } from 'minisearch';
import { NOTE_FIELDS } from './index-file.js';

/** In which documents a term stands in one field, and how often. */
export interface Posting {
  field: number;
  /** Document numbers, ascending. */
  documents: number[];
  /** How often the term stands in each of {@link documents}. */
  counts: number[];
}

type Entry = AsPlainObject['index'][number];

/** The terms of an index with their postings. */
export class TermIndex {
  /** All terms, in code unit order. */
  readonly terms: readonly string[];
  readonly #entries: readonly Entry[];
  readonly #postings = new Map<number, Posting[]>();

  /** @param entries MiniSearch's `index`, sorted by term */
  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.terms = entries.map(([term]) => term);
  }

  /** The number of a term, or -1. */
  find(term: string): number {
    const at = this.#lowerBound(term);
    return this.terms[at] === term ? at : -1;
  }

  /** The numbers `[from, to)` of the terms that begin with a prefix. */
  range(prefix: string): [from: number, to: number] {
    return [this.#lowerBound(prefix), this.#lowerBound(prefix + '\uffff')];
  }

  /** A term's postings, one for each field that has it. */
  postings(term: number): Posting[] {
    let postings = this.#postings.get(term);
    if (!postings) this.#postings.set(term, (postings = decode(this.#entries[term]!)));
    return postings;
  }

  /** Whether a term stands in a field that describes a note, not only in the text of one. */
  describesNotes(term: number): boolean {
    const [, fields] = this.#entries[term]!;
    for (let field = 0; field < NOTE_FIELDS; field++) if (field in fields) return true;
    return false;
  }

  /** In how many places, fields times documents, a term stands: what makes it frequent. */
  frequency(term: number): number {
    return this.postings(term).reduce((sum, { documents }) => sum + documents.length, 0);
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

function decode([, fields]: Entry): Posting[] {
  return Object.entries(fields).map(([field, counts]) => ({
    field: Number(field),
    documents: Object.keys(counts).map(Number),
    counts: Object.values(counts),
  }));
}
