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

/** The terms of documents. */
export class TermTable {
  readonly lengths: Lengths = { documentCount: 0, nextId: 0, averageFieldLength: [], fieldLength: [] };
  readonly #terms = new Map<string, TermRow['postings']>();

  /** Adds a document. They are numbered in the order of adding. */
  add(document: Omit<SearchDocument, 'id'>): void {
    const { lengths } = this;
    const number = lengths.documentCount++;
    lengths.nextId++;
    lengths.fieldLength.push(FIELDS.map((field, i) => this.#addField(number, i, terms(document[field]))));
    lengths.averageFieldLength = lengths.fieldLength[number]!.map(
      (length, i) => ((lengths.averageFieldLength[i] ?? 0) * number + length) / (number + 1),
    );
  }

  /** All terms, in code unit order. */
  rows(): TermRow[] {
    return [...this.#terms.keys()].sort().map((term) => ({ term, postings: this.#terms.get(term)! }));
  }

  #addField(document: number, field: number, words: readonly string[]): number {
    let different = 0;
    for (const word of words) {
      let postings = this.#terms.get(word);
      if (!postings) this.#terms.set(word, (postings = []));
      const posting = (postings[field] ??= []);
      if (posting.at(-2) === document) posting[posting.length - 1]!++;
      else different = posting.push(document, 1) && different + 1;
    }
    return different;
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
