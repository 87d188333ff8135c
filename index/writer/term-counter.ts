// Counts the terms of documents. Most of the time of making an index is spent here.

import { byCodeUnit } from '../../src/core/text/strings.js';
import { FIELDS, type SearchDocument } from '../../src/core/store/index-file.js';
import { MAX_TERM_LENGTH } from '../../src/core/text/folding.js';
import { nextRun, termsOfRun } from '../../src/core/text/tokenizer.js';
import { grown, PlainRuns } from './plain-runs.js';

/** Terms of a document, field by field. */
export interface CountedDocument {
  /** Term numbers, each followed by the term's frequency in the field. */
  pairs: Uint32Array;
  /** End of each field's pairs, as a position in {@link pairs}. */
  ends: readonly number[];
}

/** Counts the terms of documents. A term's number stays the same from build to build. */
export class TermCounter {
  /** All terms, by number. */
  readonly terms: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Numbers known at the last call of {@link order}, in the order of their terms. */
  readonly #order: number[] = [];
  /** Caches of term numbers by run of text, because the same words come again and again; first of those with one term. */
  readonly #plain = new PlainRuns((run) => this.#onlyNumberOf(run));
  readonly #runs = new Map<string, readonly number[]>();
  /** Frequencies by number, for {@link count}; all 0 between fields. */
  readonly #counts: number[] = [];
  /** Pairs of the document that is counted, with room for more. */
  #pairs = new Uint32Array(1024);

  /** Counts the terms of a document. */
  count(document: Omit<SearchDocument, 'id'>): CountedDocument {
    let end = 0;
    const ends = FIELDS.map((field) => (end = this.#countField(document[field], end)));
    return { pairs: this.#pairs.slice(0, end), ends };
  }

  /** Counts one field of a document anew, as it has another text. */
  recount({ pairs, ends }: CountedDocument, field: number, text: string): CountedDocument {
    const start = ends[field - 1] ?? 0;
    const end = this.#countField(text, 0);
    const fresh = this.#pairs.slice(0, end);
    const grown = fresh.length - (ends[field]! - start);
    return {
      pairs: Uint32Array.from([...pairs.subarray(0, start), ...fresh, ...pairs.subarray(ends[field])]),
      ends: ends.map((end, i) => (i < field ? end : end + grown)),
    };
  }

  /** Restores the numbers of an earlier counter, into an empty one. Empty terms stand for numbers no longer used. */
  restore(terms: readonly string[], order: Iterable<number>): void {
    for (const term of terms) this.#addTerm(term);
    for (const number of order) this.#order.push(number);
  }

  /** Sorts all numbers by their terms, in code unit order. */
  order(): readonly number[] {
    const { terms } = this;
    for (let number = this.#order.length; number < terms.length; number++) this.#order.push(number);
    // Only new numbers are out of order, so that sorting takes little more than one pass.
    return this.#order.sort((a, b) => byCodeUnit(terms[a]!, terms[b]!));
  }

  /** Lists terms by number: those of the documents, and an empty text for all others. */
  termsOf(documents: readonly CountedDocument[]): string[] {
    const own = this.terms.map(() => '');
    for (const { pairs } of documents)
      for (let i = 0; i < pairs.length; i += 2) own[pairs[i]!] = this.terms[pairs[i]!]!;
    return own;
  }

  /** Gives the number of a term. New terms get the next one. */
  number(term: string): number {
    return this.#numbers.get(term) ?? this.#addTerm(term);
  }

  /** Writes a field's pairs from a position on. @returns their end */
  #countField(text: string, start: number): number {
    const plain = this.#plain;
    let end = start;
    plain.read(text);
    for (let at = plain.next(0, text.length); at < text.length; at = plain.next(at, text.length)) {
      const only = plain.at(at);
      if (only >= 0) {
        end = this.#countTerm(only, end);
        at = plain.end;
        continue;
      }
      const run = nextRun(text, at);
      if (!run) break;
      for (const number of this.#runs.get(run[0]) ?? this.#addRun(run[0])) end = this.#countTerm(number, end);
      at = run.index + run[0].length;
    }
    return this.#takeCounts(start, end);
  }

  #countTerm(number: number, end: number): number {
    if (this.#counts[number]!++) return end;
    if (end === this.#pairs.length) this.#pairs = grown(this.#pairs, end);
    this.#pairs[end] = number;
    return end + 2;
  }

  /** Puts the counts into the pairs, and begins anew. */
  #takeCounts(start: number, end: number): number {
    for (let i = start; i < end; i += 2) {
      const number = this.#pairs[i]!;
      this.#pairs[i + 1] = this.#counts[number]!;
      this.#counts[number] = 0;
    }
    return end;
  }

  #addRun(run: string): readonly number[] {
    const numbers = termsOfRun(run).map((term) => this.number(term));
    this.#runs.set(copyOf(run), numbers);
    return numbers;
  }

  #onlyNumberOf(run: string): number {
    if (LOWER.test(run)) return this.number(run);
    const [term, ...others] = termsOfRun(run);
    return term === undefined || others.length ? -1 : this.number(term);
  }

  #addTerm(term: string): number {
    const number = this.terms.push(copyOf(term)) - 1;
    this.#numbers.set(this.terms[number]!, number);
    this.#counts.push(0);
    return number;
  }
}

// Matches runs that are their own and only term, as most are.
const LOWER = new RegExp(`^[a-z\\d]{1,${MAX_TERM_LENGTH}}$`, 'u');

/** Length of the shortest slice that engines keep as a part of its text; they copy shorter ones. */
const MIN_PART = 13;

// A slice of a text keeps the whole text in memory; a copy does not.
function copyOf(piece: string): string {
  return piece.length < MIN_PART ? piece : Buffer.from(piece).toString();
}
