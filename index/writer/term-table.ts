// Indexes documents as MiniSearch does, term for term and length for length, in a fraction of its time and memory: its
// tree, which may change at any moment, is not needed for an index that is written once and read in place.

import type { AsPlainObject } from 'minisearch';
import { FIELDS, type SearchDocument } from '../../src/core/index-file.js';
import { terms } from '../../src/core/tokenizer.js';

/** A term with where it stands. */
export interface TermRow {
  term: string;
  /** By field: document and how often it has the term, in turn. */
  postings: (number[] | undefined)[];
}

/** What MiniSearch keeps of documents besides their terms. */
export type Lengths = Pick<AsPlainObject, 'documentCount' | 'nextId' | 'averageFieldLength'> & {
  /** By document, then by field: how many different terms. */
  fieldLength: number[][];
};

/** By field: numbers of terms, each followed by how often it stands there. */
export type CountedDocument = readonly Uint32Array[];

/** Numbers the terms of documents, from index to index, and counts them. */
export class TermCounter {
  /** By number. */
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** Counts the terms of a document. */
  count(document: Omit<SearchDocument, 'id'>): CountedDocument {
    return FIELDS.map((field) => this.#countField(terms(document[field])));
  }

  #countField(words: readonly string[]): Uint32Array {
    const counts = new Map<number, number>();
    for (const word of words) {
      const number = this.#number(word);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return Uint32Array.from([...counts].flat());
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    this.#numbers.set(term, this.terms.length);
    return this.terms.push(term) - 1;
  }
}

/** The terms of documents. */
export class TermTable {
  readonly lengths: Lengths = { documentCount: 0, nextId: 0, averageFieldLength: [], fieldLength: [] };
  readonly #counter: TermCounter;
  /** By the number of the term. */
  readonly #postings: TermRow['postings'][] = [];

  /** @param counter what counts the documents */
  constructor(counter: TermCounter) {
    this.#counter = counter;
  }

  /** Adds a document. They are numbered in the order of adding. */
  add(document: CountedDocument): void {
    const { lengths } = this;
    const number = lengths.documentCount++;
    lengths.nextId++;
    document.forEach((counts, field) => this.#addField(number, field, counts));
    lengths.fieldLength.push(document.map((counts) => counts.length / 2));
    lengths.averageFieldLength = lengths.fieldLength[number]!.map(
      (length, i) => ((lengths.averageFieldLength[i] ?? 0) * number + length) / (number + 1),
    );
  }

  /** All terms, in code unit order. */
  rows(): TermRow[] {
    const rows: TermRow[] = [];
    this.#postings.forEach((postings, number) => rows.push({ term: this.#counter.terms[number]!, postings }));
    return rows.sort((a, b) => (a.term < b.term ? -1 : 1));
  }

  #addField(document: number, field: number, counts: Uint32Array): void {
    for (let i = 0; i < counts.length; i += 2) {
      const postings = (this.#postings[counts[i]!] ??= []);
      (postings[field] ??= []).push(document, counts[i + 1]!);
    }
  }
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

function postingJson(posting: readonly number[]): string {
  let json = '';
  for (let i = 0; i < posting.length; i += 2) json += `${json && ','}"${posting[i]}":${posting[i + 1]}`;
  return `{${json}}`;
}
