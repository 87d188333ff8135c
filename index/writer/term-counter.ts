// Counts the terms of documents, which takes most of the time of an index.

import { byCodeUnit } from '../../src/core/text/code-units.js';
import { FIELDS, type SearchDocument } from '../../src/core/store/index-file.js';
import { runsOf, termsOfRun } from '../../src/core/text/tokenizer.js';

/** The terms of a document, field by field. */
export interface CountedDocument {
  /** Numbers of terms, each followed by how often it stands in the field. */
  pairs: Uint32Array;
  /** By field: where it ends among them. */
  ends: readonly number[];
}

/** Numbers the terms of documents, from index to index, and counts them. */
export class TermCounter {
  /** By number. */
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** All numbers that there were when it was last asked for, sorted. */
  readonly #order: number[] = [];
  /** The numbers of the terms of runs of text: gardens say the same words over and over. */
  readonly #runs = new Map<string, readonly number[]>();
  /** By number; all 0 but while a field is counted. */
  readonly #counts: number[] = [];

  /** Counts the terms of a document. */
  count(document: Omit<SearchDocument, 'id'>): CountedDocument {
    const pairs: number[] = [];
    const ends = FIELDS.map((field) => this.#countField(document[field], pairs));
    return { pairs: Uint32Array.from(pairs), ends };
  }

  /** Takes over the numbers of another counter, before any are given; an empty term keeps its number from being used. */
  restore(terms: readonly string[], order: Iterable<number>): void {
    for (const term of terms) this.#addTerm(term);
    for (const number of order) this.#order.push(number);
  }

  /** All numbers, in the code unit order of their terms. */
  order(): readonly number[] {
    const { terms } = this;
    for (let number = this.#order.length; number < terms.length; number++) this.#order.push(number);
    // Sorted already but for what is new: that takes little more than one pass.
    return this.#order.sort((a, b) => byCodeUnit(terms[a]!, terms[b]!));
  }

  /** By number, the terms that documents have; empty for others. */
  termsOf(documents: readonly CountedDocument[]): string[] {
    const own = this.terms.map(() => '');
    for (const { pairs } of documents)
      for (let i = 0; i < pairs.length; i += 2) own[pairs[i]!] = this.terms[pairs[i]!]!;
    return own;
  }

  /** The number of a term. */
  number(term: string): number {
    return this.#numbers.get(term) ?? this.#addTerm(term);
  }

  /** @returns how long the pairs are then */
  #countField(text: string, pairs: number[]): number {
    const counts = this.#counts;
    const start = pairs.length;
    for (const run of runsOf(text))
      for (const number of this.#runs.get(run) ?? this.#addRun(run))
        if (!counts[number]!++) pairs.push(number, 0);
    for (let i = start; i < pairs.length; i += 2) {
      pairs[i + 1] = counts[pairs[i]!]!;
      counts[pairs[i]!] = 0;
    }
    return pairs.length;
  }

  #addRun(run: string): readonly number[] {
    const numbers = termsOfRun(run).map((term) => this.number(term));
    this.#runs.set(apart(run), numbers);
    return numbers;
  }

  #addTerm(term: string): number {
    const number = this.terms.push(apart(term)) - 1;
    this.#numbers.set(this.terms[number]!, number);
    this.#counts.push(0);
    return number;
  }
}

// A piece of a text keeps the whole text in memory.
function apart(piece: string): string {
  return Buffer.from(piece).toString();
}
