// Indexes documents as MiniSearch does, term for term and length for length, in a fraction of its time and memory. An
// index that is written once and read in place needs no radix tree.

import type { AsPlainObject } from 'minisearch';
import { FIELDS } from '../../src/core/store/index-file.js';
import type { TermRow } from '../../src/core/store/packed-run.js';
import type { CountedDocument, TermCounter } from './term-counter.js';

export type { TermRow };

/** Counts and lengths of documents, as MiniSearch serialises them. */
export type Lengths = Pick<AsPlainObject, 'documentCount' | 'nextId' | 'averageFieldLength'> & {
  /** Number of different terms, by document and then by field. */
  fieldLength: number[][];
};

/** Collects documents and makes the rows of their terms. */
export class TermTable {
  readonly lengths: Lengths = { documentCount: 0, nextId: 0, averageFieldLength: [], fieldLength: [] };
  readonly #counter: TermCounter;
  readonly #documents: CountedDocument[] = [];

  /** @param counter the counter that numbered the documents' terms */
  constructor(counter: TermCounter) {
    this.#counter = counter;
  }

  /** Adds a document. Documents are numbered in the order of adding. */
  add(document: CountedDocument): void {
    const { lengths } = this;
    const number = lengths.documentCount++;
    lengths.nextId++;
    this.#documents.push(document);
    lengths.fieldLength.push(document.ends.map((end, field) => (end - (document.ends[field - 1] ?? 0)) / 2));
    lengths.averageFieldLength = lengths.fieldLength[number]!.map(
      (length, i) => ((lengths.averageFieldLength[i] ?? 0) * number + length) / (number + 1),
    );
  }

  /** Makes the rows of all terms, in code unit order. */
  rows(): TermRow[] {
    const { terms } = this.#counter;
    const ends = this.#ends();
    const all = new Uint32Array(ends.at(-1)!);
    this.#fill(all, ends);
    // The postings were filled from their ends down, so that `ends` now holds their beginnings.
    const postingsOf = (number: number) =>
      FIELDS.map((_, field) => {
        const at = number * FIELDS.length + field;
        return ends[at]! < ends[at + 1]! ? all.subarray(ends[at], ends[at + 1]) : undefined;
      });
    const isThere = (number: number) => ends[number * FIELDS.length]! < ends[(number + 1) * FIELDS.length]!;
    return this.#counter
      .order()
      .filter(isThere)
      .map((number) => ({ term: terms[number]!, postings: postingsOf(number) }));
  }

  /** Computes the end of each posting, by term and field, with all postings in one array. */
  #ends(): Uint32Array {
    const ends = new Uint32Array(this.#counter.terms.length * FIELDS.length + 1);
    for (const document of this.#documents)
      forEachPair(document, (place) => {
        ends[place]! += 2;
      });
    for (let i = 1; i < ends.length; i++) ends[i]! += ends[i - 1]!;
    return ends;
  }

  #fill(all: Uint32Array, ends: Uint32Array): void {
    for (let number = this.#documents.length - 1; number >= 0; number--)
      forEachPair(this.#documents[number]!, (place, count) => {
        const at = (ends[place]! -= 2);
        all[at] = number;
        all[at + 1] = count;
      });
  }
}

/** Calls back with each pair of a document: the number of its posting, and the term's frequency. */
function forEachPair({ pairs, ends }: CountedDocument, take: (place: number, count: number) => void): void {
  let i = 0;
  for (const [field, end] of ends.entries())
    for (; i < end; i += 2) take(pairs[i]! * FIELDS.length + field, pairs[i + 1]!);
}

/**
 * Counts the postings of a term over fields and documents, as `TermIndex` does.
 * @param fields number of the first fields that count. Default: all
 */
export function frequencyOf({ postings }: TermRow, fields = postings.length): number {
  let length = 0;
  for (let field = 0; field < fields; field++) length += postings[field]?.length ?? 0;
  return length / 2;
}

/** Serialises a term as MiniSearch does. */
export function rowJson({ term, postings }: TermRow): string {
  const fields = postings.flatMap((posting, i) => (posting ? `"${i}":${postingJson(posting)}` : []));
  return `[${JSON.stringify(term)},{${fields.join()}}]`;
}

function postingJson(posting: ArrayLike<number>): string {
  let json = '';
  for (let i = 0; i < posting.length; i += 2) json += `${json && ','}"${posting[i]}":${posting[i + 1]}`;
  return `{${json}}`;
}
