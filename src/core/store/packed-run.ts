// Runs of terms in the files beside the entry, in a third fewer bytes than as JSON. Each text holds one
// kind of number, because similar numbers compress best together.
//
//   terms       front coded
//   fields      of each term the fields that have it, a bit each
//   sizes       of each term and field, the number of documents less 1
//   documents   from 0, then the distances from each to the next less 1
//   counts      less 1
//   steps       of the lengths of documents, in a large garden

import { FIELDS } from './index-file.js';
import { readSorted, writeSorted } from './front-coding.js';
import { readLengths } from './lengths.js';
import { readNumbers, writeNumber } from './numbers.js';
import { Run } from './term-run.js';

/**
 * Names that lie beside terms. Of each it has the number of its note, from 0 and then the distance to the next. Then
 * come twice the position of its language, plus 1 for an alias, and its text.
 */
export type PackedNames = [notes: string, kinds: string, texts: string[]];

/** Terms that may be slips, by their positions in a run, and words of names one edit from each, joined by spaces. */
export type PackedSlips = [positions: string, names: string[]];

/** Run of terms, as its file holds it. In a large garden it has lengths, and what lies beside its terms. */
export type PackedRun = [
  terms: string,
  fields: string,
  sizes: string,
  documents: string,
  counts: string,
  steps?: string,
  names?: PackedNames,
  slips?: PackedSlips,
];

/** Term with its postings: by field, document numbers and counts in turn. */
export interface TermRow {
  term: string;
  postings: (ArrayLike<number> | undefined)[];
}

/** Packs sorted terms. @param stepOf gives the step of a document's length in a field. Default: none are packed */
export function packRun(
  rows: readonly TermRow[],
  stepOf?: (field: number, document: number) => number,
): PackedRun {
  let [fields, sizes, documents, counts, steps] = ['', '', '', '', ''];
  for (const { postings } of rows) {
    let bits = 0;
    for (let field = 0; field < postings.length; field++) {
      const posting = postings[field];
      if (!posting) continue;
      bits |= 1 << field;
      sizes += writeNumber(posting.length / 2 - 1);
      for (let i = 0; i < posting.length; i += 2) {
        documents += writeNumber(posting[i]! - (i ? posting[i - 2]! + 1 : 0));
        counts += writeNumber(posting[i + 1]! - 1);
        if (stepOf) steps += writeNumber(stepOf(field, posting[i]!));
      }
    }
    fields += writeNumber(bits);
  }
  const run: PackedRun = [writeSorted(rows.map(({ term }) => term)), fields, sizes, documents, counts];
  if (stepOf) run.push(steps);
  return run;
}

/** Unpacks a run. @throws RangeError or TypeError if it is damaged */
export function unpackRun([terms, ...numbers]: PackedRun): Run {
  const [fields, sizes, documents, counts] = (numbers.slice(0, 4) as string[]).map(readNumbers) as [
    Numbers,
    Numbers,
    Numbers,
    Numbers,
  ];
  const steps = numbers[4] === undefined ? undefined : readLengths(numbers[4]);
  /** Postings by term, as places in {@link documents}: of each field that has the term, where they begin and end. */
  const places: [field: number, start: number, end: number][][] = [];
  const frequencies: number[] = [];
  let [posting, end] = [0, 0];
  for (const bits of fields) {
    const first = end;
    const own: (typeof places)[number] = [];
    if (bits >> FIELDS.length) throw new RangeError();
    for (let field = 0; bits >> field; field++) {
      if (!((bits >> field) & 1)) continue;
      const start = end;
      end += sizes[posting++]! + 1;
      if (end > documents.length) throw new RangeError();
      for (let i = start + 1; i < end; i++) documents[i]! += documents[i - 1]! + 1;
      own.push([field, start, end]);
    }
    places.push(own);
    frequencies.push(end - first);
  }
  const words = readSorted(terms);
  const found = [fields.length, sizes.length, documents.length, documents.length];
  const wanted = [words.length, posting, end, counts.length];
  if (found.join() !== wanted.join() || (steps && steps.length !== end)) throw new RangeError();
  const postingsAt = (at: number) =>
    places[at]!.map(([field, start, end]) => ({
      field,
      documents: documents.subarray(start, end),
      counts: counts.subarray(start, end).map((count) => count + 1),
      ...(steps && { steps: steps.subarray(start, end) }),
    }));
  return new Run(words, postingsAt, frequencies);
}

type Numbers = Uint32Array;
