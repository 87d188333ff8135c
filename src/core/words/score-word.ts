// Score of one word in each document that has it, by the formula in ranking.ts.

import { NAME_FIELDS, NOTE_FIELDS } from '../store/index-file.js';
import type { TermIndex } from '../store/term-index.js';
import { BM25, inverseFrequency, type TermGroup } from './ranking.js';

/** Statistics of the whole garden, for BM25F. */
export interface Statistics {
  /** Number of the note, by document. */
  noteOf: Uint32Array;
  /** Steps of lengths by field, then by document, unless the postings have them. */
  lengths: readonly Uint32Array[];
  /** Boost over length norm of one occurrence, by field, then by step of the length. */
  weights: readonly Float64Array[];
}

/** Scores of one word, by position in `documents`. */
export interface WordScores {
  /** Numbers of the documents that have the word, the least first. */
  documents: Uint32Array;
  /** Scores of the documents: their own fields and those of their notes. */
  wholes: Float64Array;
  /** Scores of their notes: the fields of the notes alone. */
  notes: Float64Array;
  /** 3 if the title of the document's note has the word, 1 if only an alias has it, else 0. */
  named: Uint8Array;
}

/** Sums by document and by note. The arrays are as long as the garden, and are kept from word to word. */
interface Sums {
  /** Number of documents that have a sum. */
  count: number;
  /** Documents that have a sum, each once, in no order, in the first places. */
  documents: Uint32Array;
  /** 1 for each of {@link documents}, else 0. */
  seen: Uint8Array;
  wholes: Float64Array;
  notes: Float64Array;
  named: Uint8Array;
}

// Sums of a group and of a word, by the garden's list of notes.
const kept = new WeakMap<Uint32Array, [group: Sums, word: Sums]>();

/** Scores a word by its groups of terms; in each document the group with the highest score counts. */
export function scoreWord(
  groups: readonly TermGroup[],
  index: TermIndex,
  statistics: Statistics,
): WordScores {
  const { noteOf } = statistics;
  const [one, all] = kept.get(noteOf) ?? [makeSums(noteOf), makeSums(noteOf)];
  kept.set(noteOf, [one, all]);
  clear(all);
  for (const group of groups) {
    clear(one);
    gather(group, index, statistics, one);
    addGroup(group.weight, one, all, noteOf);
  }
  return scoresOf(all, noteOf);
}

function makeSums({ length }: Uint32Array): Sums {
  return {
    count: 0,
    documents: new Uint32Array(length),
    seen: new Uint8Array(length),
    wholes: new Float64Array(length),
    notes: new Float64Array(length),
    named: new Uint8Array(length),
  };
}

function clear(sums: Sums): void {
  for (const all of [sums.seen, sums.wholes, sums.notes, sums.named]) all.fill(0);
  sums.count = 0;
}

function see(sums: Sums, document: number): void {
  if (sums.seen[document]) return;
  sums.seen[document] = 1;
  sums.documents[sums.count++] = document;
}

// Adds up the weighted occurrences of a group's terms, apart for the fields of notes and those of passages.
function gather(
  { terms, noteOnly }: TermGroup,
  index: TermIndex,
  { noteOf, lengths, weights }: Statistics,
  sums: Sums,
): void {
  const { wholes, notes, named } = sums;
  for (const { term, weight } of terms) {
    for (const posting of noteOnly ? index.namePostings(term) : index.postings(term)) {
      const { field, documents, counts, steps } = posting;
      const [ofLength, length] = [weights[field]!, lengths[field]!];
      for (let i = 0; i < documents.length; i++) {
        const document = documents[i]!;
        const note = noteOf[document]!;
        const frequency = weight * counts[i]! * ofLength[steps ? steps[i]! : length[document]!]!;
        see(sums, document);
        if (field < NAME_FIELDS) named[note]! |= field ? 1 : 3;
        if (field < NOTE_FIELDS) notes[note]! += frequency;
        else wholes[document]! += frequency;
      }
    }
  }
}

function addGroup(weight: number, one: Sums, all: Sums, noteOf: Uint32Array): void {
  const factor = weight * (BM25.k + 1) * inverseFrequency(one.count, noteOf.length);
  const raise = (sums: Float64Array, at: number, frequency: number) =>
    (sums[at] = Math.max(sums[at]!, (factor * frequency) / (frequency + BM25.k)));
  for (const document of one.documents.subarray(0, one.count)) {
    const note = noteOf[document]!;
    see(all, document);
    all.named[note]! |= one.named[note]!;
    raise(all.notes, note, one.notes[note]!);
    raise(all.wholes, document, one.notes[note]! + one.wholes[document]!);
  }
}

function scoresOf({ count: length, seen, wholes, notes, named }: Sums, noteOf: Uint32Array): WordScores {
  const documents = new Uint32Array(length);
  let at = 0;
  for (let document = 0; at < length; document++) {
    documents[at] = document; // a branch on what no one can foresee would take longer
    at += seen[document]!;
  }
  const scores = {
    documents,
    wholes: new Float64Array(length),
    notes: new Float64Array(length),
    named: new Uint8Array(length),
  };
  // `from` with a function takes several times as long.
  for (let i = 0; i < length; i++) {
    const note = noteOf[documents[i]!]!;
    scores.wholes[i] = wholes[documents[i]!]!;
    scores.notes[i] = notes[note]!;
    scores.named[i] = named[note]!;
  }
  return scores;
}
