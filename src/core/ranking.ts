// Every constant of the ranking, and the score of one word: BM25 over a group of terms that count as one.

import { ENTRY_FIELDS, NAME_FIELDS, NOTE_FIELDS, type Field } from './index-file.js';
import type { TermIndex } from './term-index.js';

/** BM25's saturation and length normalisation (Robertson & Zaragoza 2009, section 3.2); the usual ranges' middle. */
export const BM25 = { k: 1.6, b: 0.75 };

/** How much a match in each field counts, in {@link FIELDS}' order of names. */
export const FIELD_BOOSTS: Record<Field, number> = {
  title: 2,
  aliases: 2,
  tags: 2,
  description: 1.2,
  headings: 1.5,
  body: 1,
  code: 0.5,
};

/** What a match counts that is not the word as typed. An unfinished word's continuations and a typo's corrections. */
export const WEIGHTS = { form: 0.8, prefix: 0.4, typo: 0.6 };

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

/** What BM25 must know of the whole garden. */
export interface Statistics {
  documentCount: number;
  /** By document, then by field: how many different terms it has there. */
  fieldLengths: readonly (readonly (number | null)[])[];
  /** By field. */
  averageLengths: readonly number[];
  /** By field. */
  boosts: readonly number[];
}

/** The scores of one word, by document: `note` from the fields of the note, `passage` from the passage's own. */
export interface WordScores {
  documents: number[];
  note: number[];
  passage: number[];
  /** 1 where the title or an alias has the word. */
  named: number[];
}

/** The weight of a term that stands in `found` of `count` documents (the form that is never negative). */
export function inverseFrequency(found: number, count: number): number {
  return Math.log(1 + (count - found + 0.5) / (found + 0.5));
}

/** Scores a word that may be read as any of some groups: in each document the best reading counts. */
export function scoreWord(groups: readonly Group[], index: TermIndex, statistics: Statistics): WordScores {
  const best = new Map<number, [note: number, passage: number, named: number]>();
  for (const group of groups) {
    for (const [document, scores] of scoreGroup(group, index, statistics)) {
      const other = best.get(document);
      if (!other || scores[0] + scores[1] > other[0] + other[1]) best.set(document, scores);
    }
  }
  const all = [...best];
  return {
    documents: all.map(([document]) => document),
    note: all.map(([, scores]) => scores[0]),
    passage: all.map(([, scores]) => scores[1]),
    named: all.map(([, scores]) => scores[2]),
  };
}

function scoreGroup({ terms, weight, noteOnly }: Group, index: TermIndex, statistics: Statistics) {
  const fields: Map<number, number>[] = [];
  const scores = new Map<number, [note: number, passage: number, named: number]>();
  for (const { term, weight } of terms) {
    for (const { field, documents, counts } of index.postings(term)) {
      if (noteOnly && field >= ENTRY_FIELDS) continue;
      const frequencies = (fields[field] ??= new Map());
      documents.forEach((document, i) =>
        frequencies.set(document, (frequencies.get(document) ?? 0) + weight * counts[i]!),
      );
    }
  }
  fields.forEach((frequencies, field) => {
    const rarity = inverseFrequency(frequencies.size, statistics.documentCount);
    const factor = weight * statistics.boosts[field]! * rarity;
    for (const [document, frequency] of frequencies) {
      const length = (statistics.fieldLengths[document]![field] ?? 0) / statistics.averageLengths[field]!;
      const score =
        (factor * frequency * (BM25.k + 1)) / (frequency + BM25.k * (1 - BM25.b + BM25.b * length));
      let sum = scores.get(document);
      if (!sum) scores.set(document, (sum = [0, 0, 0]));
      sum[field < NOTE_FIELDS ? 0 : 1] += score;
      if (field < NAME_FIELDS) sum[2] = 1;
    }
  });
  return scores;
}

/** Rounds to 9 significant digits: engines differ in the last bit of a logarithm. */
export function roundScore(score: number): number {
  return Number(score.toPrecision(9));
}
