// Constants of the ranking of words, and the score of one word by BM25F. A group of terms counts as one term.
//
//   tf(group, passage) = Σ term weight × occurrences × field boost / length norm       over its terms and fields
//   score              = group weight × idf(group) × (k + 1) × tf / (tf + k)
//   a word's score     = the highest of its groups'

import { STEPS } from '../store/lengths.js';
import { FIELDS, type Field } from '../store/index-file.js';

/**
 * Constants of BM25F (Robertson, Zaragoza & Taylor 2004), saturation `k` and length normalisation `b`. Occurrences in
 * all fields are added up, each by its field's boost, and saturate once. Over Cranfield's questions in five folds
 * nDCG@10 rises from k 1.2 to 4 and then stays. Finding a note by four words of one of its passages gets worse above 2.
 * `b` is the usual one.
 */
export const BM25 = { k: 3, b: 0.75 };

/**
 * Boost of a match by field. A higher boost of titles finds more notes by parts of their titles, and fewer by their
 * text. Cranfield's nDCG@10 is the same from 1.5 to 3.
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
 * Weights of matches, beside 1 for the word as typed:
 * - `form` another form of the word
 * - `synonym` a synonym that the owner declared
 * - `prefix` a word that an unfinished one may become
 * - `typo` a correction of a typo
 * - `part` a piece of a joined word
 * - `slip` a name that a rare word may be a slip of; half of it where the word is likely meant
 */
export const WEIGHTS = { form: 0.7, synonym: 0.8, prefix: 0.4, typo: 0.6, part: 0.3, slip: 0.2 };

/** Term of a group. */
export interface WeightedTerm {
  term: string;
  /** Weight of a match of the term within its group. */
  weight: number;
}

/** Terms that count as one: a word with its forms, all words that an unfinished one may become, or all corrections. */
export interface TermGroup {
  terms: WeightedTerm[];
  /** Weight of a match of the group. */
  weight: number;
  /** Weight of the group in the fit of a name. Default: `weight`. */
  fit?: number;
  /** True if only titles, aliases and tags are searched. */
  noteOnly: boolean;
}

/**
 * Gives the inverse document frequency of a term in `found` of `count` documents; BM25's form that is never negative.
 */
export function inverseFrequency(found: number, count: number): number {
  return Math.log(1 + (count - found + 0.5) / (found + 0.5));
}

/**
 * Gives the weight of a word in a query: the number of times it was typed, times the square root of its rarity. BM25
 * counts the rarity once already; the root puts the topic of a long question before its other words.
 * @param rarity inverse document frequency of the word
 */
export function queryTermWeight(count: number, rarity: number): number {
  return count * Math.sqrt(rarity);
}

/**
 * Gives the weight of one occurrence in a field, by step of the document's length: boost over length norm.
 * @param field position in {@link FIELDS}
 * @param average average length of the documents that have the field. Most notes have no aliases, and an average over
 *   all would punish the others.
 */
export function weighLengths(field: number, average: number): Float64Array {
  const { b } = BM25;
  const boost = FIELD_BOOSTS[FIELDS[field]!];
  return Float64Array.from(STEPS, (length) => boost / (1 - b + (b * length) / average));
}

/**
 * Rounds a score to 30 bits, 9 significant digits: JavaScript engines differ in the last bit of a logarithm. Veltkamp's
 * splitting (Dekker 1971) is fast enough for all matching notes at every key.
 */
export function roundScore(score: number): number {
  const high = score * (2 ** 23 + 1);
  return high - (high - score);
}
