// Indexes documents as MiniSearch does, term for term and length for length, in a fraction of its time and memory: its
// tree, which may change at any moment, is not needed for an index that is written once and read in place.

import type { AsPlainObject } from 'minisearch';
import { FIELDS } from '../../src/core/store/index-file.js';
import type { CountedDocument, TermCounter } from './term-counter.js';

/** A term with where it stands. */
export interface TermRow {
  term: string;
  /** By field: document and how often it has the term, in turn. */
  postings: (ArrayLike<number> | undefined)[];
}

/** What MiniSearch keeps of documents besides their terms. */
export type Lengths = Pick<AsPlainObject, 'documentCount' | 'nextId' | 'averageFieldLength'> & {
  /** By document, then by field: how many different terms. */
  fieldLength: number[][];
};

/** The terms of documents. */
export class TermTable {
  readonly lengths: Lengths = { documentCount: 0, nextId: 0, averageFieldLength: [], fieldLength: [] };
  readonly #counter: TermCounter;
  readonly #documents: CountedDocument[] = [];

  /** @param counter what counts the documents */
  constructor(counter: TermCounter) {
    this.#counter = counter;
  }

  /** Adds a document. They are numbered in the order of adding. */
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

  /** All terms, in code unit order. */
  rows(): TermRow[] {
    const { terms } = this.#counter;
    const ends = this.#ends();
    const all = new Uint32Array(ends.at(-1)!);
    this.#fill(all, ends);
    // Filled from their ends down, each posting now begins where it ended.
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

  /** Where the posting of each term and field ends, if all stand in a row. */
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

/** Gives the place of each pair among all postings, and how often the term stands there. */
function forEachPair({ pairs, ends }: CountedDocument, take: (place: number, count: number) => void): void {
  let i = 0;
  for (const [field, end] of ends.entries())
    for (; i < end; i += 2) take(pairs[i]! * FIELDS.length + field, pairs[i + 1]!);
}

/** In how many places a term stands, fields times documents: as `TermIndex` counts it. */
export function frequencyOf({ postings }: TermRow): number {
  return postings.reduce((sum, posting) => sum + (posting?.length ?? 0) / 2, 0);
}

/** A term as MiniSearch serialises it, with the fields from one up to another; nothing where none has it. */
export function rowJson(
  { term, postings }: TermRow,
  from = 0,
  to: number = FIELDS.length,
): string | undefined {
  const fields = postings.slice(from, to).flatMap((posting, i) => (posting ? `"${from + i}":${postingJson(posting)}` : [])); // prettier-ignore
  return fields.length ? `[${JSON.stringify(term)},{${fields.join()}}]` : undefined;
}

function postingJson(posting: ArrayLike<number>): string {
  let json = '';
  for (let i = 0; i < posting.length; i += 2) json += `${json && ','}"${posting[i]}":${posting[i + 1]}`;
  return `{${json}}`;
}
