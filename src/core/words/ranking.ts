// Every constant of the ranking, and the score of one word: BM25F over a group of terms that count as one.

import { ENTRY_FIELDS, FIELDS, NAME_FIELDS, NOTE_FIELDS, type Field } from '../store/index-file.js';
import type { TermIndex } from '../store/term-index.js';

/**
 * BM25F's saturation and length normalisation (Robertson, Zaragoza & Taylor 2004): what the fields of a note say of a
 * word is added up, each by its boost, and saturates once. Over Cranfield's questions in five folds nDCG@10 rises from
 * k 1.2 to 4 and then stays; to find a note by four words of one of its passages falls above 2. `b` is the usual one.
 */
const BM25 = { k: 3, b: 0.75 };

/**
 * How much a match in each field counts, in {@link FIELDS}' order of names. A higher one for titles finds more notes
 * by parts of their titles, and fewer by their text; Cranfield is the same from 1.5 to 3.
 */
const FIELD_BOOSTS: Record<Field, number> = {
  title: 2.5,
  aliases: 2.5,
  tags: 2,
  description: 1.2,
  headings: 1.5,
  body: 1,
  code: 0.5,
};

/**
 * What a match counts that is not the word as typed: a form of it, what its owner says means the same, an unfinished
 * word's continuations, a typo's corrections.
 */
export const WEIGHTS = { form: 0.7, synonym: 0.8, prefix: 0.4, typo: 0.6 };

/** A term in a group, with what a match of it counts. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** Terms that count as one word: the word with its forms, or all that it may become. */
export interface Group {
  terms: WeightedTerm[];
  /** What a match of the whole group counts. */
  weight: number;
  /** True where only titles, aliases and tags are searched. */
  noteOnly: boolean;
}

/** What BM25F must know of the whole garden. */
export interface Statistics {
  /** The note of each document. */
  noteOf: Uint32Array;
  /** By field, then by document: what a word counts that stands there once. */
  weights: readonly Float64Array[];
}

/** The scores of one word. */
export interface WordScores {
  /** Those that have it. */
  documents: ReadonlySet<number>;
  /** By document: what it scores with the fields of its note. */
  wholes: Float64Array;
  /** By note: what its own fields score alone. */
  notes: Float64Array;
  /** By note: 1 where the title or an alias has the word. */
  named: Uint8Array;
}

/** The weight of a term that stands in `found` of `count` documents (the form that is never negative). */
export function inverseFrequency(found: number, count: number): number {
  return Math.log(1 + (count - found + 0.5) / (found + 0.5));
}

/**
 * How much a word counts in a query, by how often it was typed and how rare it is: besides the rarity that BM25 looks
 * at, the square root of it. It puts the words that a long question is about before those that it is put in.
 */
export function tellingness(count: number, rarity: number): number {
  return count * Math.sqrt(rarity);
}

/**
 * Weighs the places of one field where a word can stand, by document. A field is long or short beside the documents
 * that have it at all: most notes have no aliases, and those that do are not to suffer for it.
 * @param field its position in {@link FIELDS}
 * @param lengths by document, then by field: how many different terms it has there
 */
export function weighPlaces(field: number, lengths: readonly (readonly (number | null)[])[]): Float64Array {
  const { b } = BM25;
  const boost = FIELD_BOOSTS[FIELDS[field]!];
  let [sum, count] = [0, 0];
  for (const fields of lengths) {
    sum += fields[field] ?? 0;
    if (fields[field]) count++;
  }
  const average = sum / count;
  return Float64Array.from(lengths, (fields) => boost / (1 - b + (b * (fields[field] ?? 0)) / average));
}

/** Scores a word that may be read as any of some groups: in each document the best reading counts. */
export function scoreWord(groups: readonly Group[], index: TermIndex, statistics: Statistics): WordScores {
  const { noteOf } = statistics;
  const { length } = noteOf;
  const scores = {
    documents: new Set<number>(),
    wholes: new Float64Array(length),
    notes: new Float64Array(length),
    named: new Uint8Array(length),
  };
  for (const group of groups) {
    const { documents, wholes, notes } = gather(group, index, statistics, scores.named);
    const factor = group.weight * (BM25.k + 1) * inverseFrequency(documents.size, length);
    const raise = (all: Float64Array, at: number, frequency: number) =>
      (all[at] = Math.max(all[at]!, (factor * frequency) / (frequency + BM25.k)));
    for (const document of documents) {
      const note = noteOf[document]!;
      scores.documents.add(document);
      raise(scores.notes, note, notes[note]!);
      raise(scores.wholes, document, notes[note]! + wholes[document]!);
    }
  }
  return scores;
}

// Adds up how often the terms of a group stand in the fields of notes and of passages, weighed by place.
function gather(
  { terms, noteOnly }: Group,
  index: TermIndex,
  { noteOf, weights }: Statistics,
  named: Uint8Array,
) {
  const { length } = noteOf;
  const documents = new Set<number>();
  const [notes, wholes] = [new Float64Array(length), new Float64Array(length)];
  for (const { term, weight } of terms) {
    for (const posting of index.postings(term)) {
      const { field } = posting;
      if (noteOnly && field >= ENTRY_FIELDS) continue;
      posting.documents.forEach((document, i) => {
        const note = noteOf[document]!;
        const frequency = weight * posting.counts[i]! * weights[field]![document]!;
        documents.add(document);
        if (field < NAME_FIELDS) named[note] = 1;
        if (field < NOTE_FIELDS) notes[note]! += frequency;
        else wholes[document]! += frequency;
      });
    }
  }
  return { documents, wholes, notes };
}

/**
 * Rounds to 30 bits, 9 significant digits: engines differ in the last bit of a logarithm. By Veltkamp's splitting
 * (Dekker 1971), since all that match are rounded at every key.
 */
export function roundScore(score: number): number {
  const high = score * (2 ** 23 + 1);
  return high - (high - score);
}
