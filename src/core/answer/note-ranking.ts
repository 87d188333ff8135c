// Ranking of notes: scores of words in documents become scores of the query in notes.

import { byCodeUnit } from '../text/strings.js';
import { bestOf } from '../store/names.js';
import type { LabelColumns } from '../store/note-columns.js';
import { factsOf, type NoteTable } from '../store/note-table.js';
import { roundScore } from '../words/ranking.js';
import { type WordScores } from '../words/score-word.js';
import type { SortRule } from '../notes/sorts.js';

/** Note that matches, with the document of its best passage. */
export interface RankedNote {
  note: number;
  score: number;
  document: number;
  /** Number of the query's words in the note's title and aliases. */
  named?: number;
  /** Numbers of the near copies that the note stands for. Default: none. */
  copies?: readonly number[];
}

/** Notes that match a query. */
export interface Ranking {
  /** Notes that may be among the best, in the order of their numbers. */
  ranked: RankedNote[];
  /** Numbers of all notes that match, the least first. Default: those of {@link ranked} */
  matching?: readonly number[];
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

// Sums of a query by the garden's list of notes: making the arrays anew at each key would take longer than to empty them.
const kept = new WeakMap<Uint32Array, ReturnType<typeof makeTotals>>();

function makeTotals({ length }: Uint32Array) {
  const [noteScores, passageScores] = [new Float64Array(length), new Float64Array(length)];
  // Numbers of words, halves and joined ones included: fewer than a query has letters.
  const [inNote, inPassage, names] = [0, 1, 2].map(() => new Uint16Array(length));
  const best = new Uint32Array(length);
  return [noteScores, passageScores, inNote!, inPassage!, names!, best] as const;
}

/**
 * Scores every note that has one of the words: its note fields plus its best passage, times {@link together}.
 * @param noteOf number of the note, by document
 * @param most number of notes wanted. Those that stay behind as many others are only counted, unless a name may lift them.
 */
export function scoreNotes(words: readonly ScoredWord[], noteOf: Uint32Array, most = Infinity): Ranking {
  const totals = kept.get(noteOf) ?? makeTotals(noteOf);
  kept.set(noteOf, totals);
  for (const sums of totals) sums.fill(0);
  const [noteScores, passageScores, inNote, inPassage, names, best] = totals;
  for (const { scores, weight } of words) {
    const { documents, wholes, notes, named } = scores;
    let counted: number | undefined;
    for (let i = 0; i < documents.length; i++) {
      const document = documents[i]!;
      const note = noteOf[document]!;
      passageScores[document]! += weight * Math.max(0, wholes[i]! - notes[i]!);
      if (!notes[i]) inPassage[document]!++;
      else if (note !== counted) {
        counted = note; // documents of a note are neighbours
        inNote[note]!++;
        names[note]! += named[i]! & 1;
        noteScores[note]! += weight * notes[i]!;
      }
    }
  }
  const matching: number[] = [];
  let before: number | undefined;
  for (let document = 0; document < noteOf.length; document++) {
    const note = noteOf[document]!;
    if (!inPassage[document] && !inNote[note]) continue;
    if (note !== before) matching.push((before = note));
    else if (passageScores[document]! <= passageScores[best[note]!]!) continue;
    best[note] = document;
  }
  const factors = words.map((_, i) => together(i + 1, words.length));
  for (const note of matching)
    noteScores[note] =
      (noteScores[note]! + passageScores[best[note]!]!) *
      factors[inNote[note]! + inPassage[best[note]!]! - 1]!;
  const least = most < matching.length ? leastOfBest(matching, noteScores, most) : 0;
  const ranked: RankedNote[] = [];
  for (const note of matching) {
    const score = noteScores[note]!;
    if (score < least && !names[note]) continue;
    ranked.push({ note, score, document: best[note]!, named: names[note]! });
  }
  return { matching, ranked };
}

// Gives a score that as many of the best notes reach.
function leastOfBest(notes: readonly number[], scores: Float64Array, most: number): number {
  const best = bestOf(notes, (a, b) => scores[b]! - scores[a]!, most);
  return scores[best[most - 1]!]! * MARGIN;
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
