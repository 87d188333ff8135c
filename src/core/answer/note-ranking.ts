// Ranking of notes: scores of words in documents become scores of the query in notes.

import { byCodeUnit } from '../text/strings.js';
import { bestOf } from '../store/names.js';
import type { LabelColumns } from '../store/note-columns.js';
import { factsOf, type NoteTable } from '../store/note-table.js';
import { roundScore } from '../words/ranking.js';
import { type WordScores } from '../words/score-word.js';
import type { NoteNumbers } from '../notes/facet-counts.js';
import type { SortRule } from '../notes/sorts.js';

/** Note that matches, with the document of its best passage. */
export interface RankedNote {
  note: number;
  score: number;
  document: number;
  /** Number of the query's words in the note's title and aliases. */
  named?: number;
  /** Near copies that the note stands for. Default: none. */
  copies?: readonly RankedNote[];
}

/** Notes that match a query. */
export interface Ranking {
  /** Notes that may be among the best, in the order of their numbers. */
  ranked: RankedNote[];
  /** All notes that match. Default: {@link ranked} */
  matching?: NoteNumbers;
}

/** Scores of a word, with its weight in the query. */
export interface ScoredWord {
  scores: WordScores;
  weight: number;
}

/** Most words of a short query, in which each word counts in full. Known notes are found better by four words so. */
export const SHORT_QUERY = 4;

/**
 * Gives the factor of a note's score for the number of query words that its best passage and its note fields have. In a
 * short query it is that number. Each doubling of the query's length takes a square root more, as each word of a long
 * question says less. `sqrt` is the same in every engine, `**` is not.
 */
export function together(count: number, words: number): number {
  let factor = count;
  for (let most = SHORT_QUERY; most < words; most *= 2) factor = Math.sqrt(factor);
  return factor;
}

/** Factor that leaves room for rounding, where notes are passed over that can't be among the best. */
export const MARGIN = 1 - 2 ** -20;

/** Scores of a query in the notes that match it. The arrays are as long as the garden. */
export interface NoteScores {
  /** Numbers of the notes that match, the least first. */
  matching: Uint32Array;
  /** Scores, by note. */
  scores: Float64Array;
  /** Documents of the best passages, by note. */
  best: Uint32Array;
  /** Numbers of the query's words in the title and aliases, by note. */
  names: Uint32Array;
  /** All arrays, to be used again. */
  sums: Sums;
}

// Sums by the garden's list of notes: making the arrays anew at each key would take longer than to empty them.
const kept = new WeakMap<Uint32Array, Sums>();

type Sums = ReturnType<typeof makeSums>;

function makeSums({ length }: Uint32Array) {
  const [numbers, sums] = [() => new Uint32Array(length), () => new Float64Array(length)];
  return [sums(), numbers(), numbers(), sums(), numbers(), numbers(), numbers()] as const;
}

/**
 * Scores every note that has one of the words: its note fields plus its best passage, times {@link together}.
 * @param noteOf number of the note, by document
 */
export function scoreNotes(words: readonly ScoredWord[], noteOf: Uint32Array): NoteScores {
  const sums = kept.get(noteOf) ?? makeSums(noteOf);
  kept.delete(noteOf); // other searches may begin before this one has its best notes
  for (const all of sums) all.fill(0);
  const [scores, names, best, passageScores, inNote, inPassage, matches] = sums;
  for (const { scores: ofWord, weight } of words) {
    const { documents, wholes, notes, named } = ofWord;
    let counted = -1;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const note = noteOf[document]!;
      matches[note] = 1;
      passageScores[document]! += weight * Math.max(0, wholes[i]! - notes[i]!);
      if (!notes[i]) inPassage[document]!++;
      else if (note !== counted) {
        counted = note; // documents of a note are neighbours
        inNote[note]!++;
        names[note]! += named[i]! & 1;
        scores[note]! += weight * notes[i]!;
      }
    }
  }
  let before = -1;
  for (let document = 0; document < noteOf.length; document++) {
    const note = noteOf[document]!;
    if (note !== before || passageScores[document]! > passageScores[best[note]!]!) best[note] = document;
    before = note;
  }
  const factors = [0, ...words].map((_, found) => together(found, words.length));
  const matching = new Uint32Array(noteOf.length);
  let count = 0;
  for (let note = 0; note < noteOf.length; note++) {
    const passage = best[note]!;
    scores[note] = (scores[note]! + passageScores[passage]!) * factors[inNote[note]! + inPassage[passage]!]!;
    matching[count] = note; // a branch on what no one can foresee would take longer
    count += matches[note]!;
  }
  return { matching: matching.subarray(0, count), scores, best, names, sums };
}

/** Gives a score that as many of the best notes reach; 0 where fewer match. */
export function leastOfBest({ matching, scores }: NoteScores, most: number): number {
  if (most > matching.length) return 0;
  const best: number[] = [];
  let least = 0;
  for (const note of matching)
    if (scores[note]! > least && best.push(scores[note]!) >= 4 * most) least = cut(best, most);
  return cut(best, most) * MARGIN;
}

/** Cuts a list of scores to the highest, and gives the last of them; 0 where there are fewer. */
export function cut(scores: number[], most: number): number {
  scores.sort((a, b) => b - a).splice(most);
  return scores[most - 1] ?? 0;
}

/**
 * Gives notes that may be among the best, in the order of their numbers, and keeps the arrays for the next scores.
 * @param noteOf number of the note, by document
 * @param most number of notes wanted
 */
export function bestNotes(scored: NoteScores, noteOf: Uint32Array, most: number): RankedNote[] {
  const { matching, scores, best, names, sums } = scored;
  const least = leastOfBest(scored, most);
  const ranked: RankedNote[] = [];
  for (const note of matching)
    if (scores[note]! >= least)
      ranked.push({ note, score: scores[note]!, document: best[note]!, named: names[note]! });
  kept.set(noteOf, sums);
  return ranked;
}

/** Gives every note by its first passage, unscored, for a query without words. */
export function everyNote(passages: readonly number[]): RankedNote[] {
  let document = 0;
  return passages.map((count, note) => {
    document += count;
    return { note, score: 0, document: document - count };
  });
}

/**
 * Sorts notes. Equals go by address, so that the order is the same in every engine.
 * @param rule rule of the sort; undefined for relevance
 * @param notes columns that the rule reads
 * @param most number of notes wanted; by relevance, the notes after these may be left out
 */
export function sortNotes(
  ranked: RankedNote[],
  rule: SortRule | undefined,
  notes: LabelColumns['notes'] & Partial<Pick<NoteTable, 'title'>>,
  most = Infinity,
): RankedNote[] {
  const byAddress = (a: RankedNote, b: RankedNote) => a.note - b.note;
  for (const result of ranked) result.score = roundScore(result.score);
  if (rule) {
    const facts = ({ note }: RankedNote) => ({ ...factsOf(notes, note), title: notes.title?.[note] ?? '' });
    const keys = new Map(ranked.map((one) => [one.note, rule.key(facts(one))]));
    const sign = rule.ascending ? 1 : -1;
    return ranked.sort((a, b) => sign * byCodeUnit(keys.get(a.note)!, keys.get(b.note)!) || byAddress(a, b));
  }
  return bestOf(ranked, (a, b) => b.score - a.score || byAddress(a, b), most);
}
