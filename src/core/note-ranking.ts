// From words to notes: what each word scores in documents becomes what the query scores in notes.

import { countBits } from './bits.js';
import { byCodeUnit } from './code-units.js';
import type { NoteTable } from './note-table.js';
import { foldTerm } from './folding.js';
import { roundScore, type WordScores } from './ranking.js';
import { tended } from './facets.js';
import type { Sort } from './garden.js';
import { terms } from './tokenizer.js';

/** A note that matches, and the document of its best passage. */
export interface RankedNote {
  note: number;
  score: number;
  document: number;
  /** Whether its title or other names have every word of the query: only then can one of them be the query. */
  named?: boolean;
}

/** A word's scores with how much the word counts in the query. */
export interface ScoredWord {
  scores: WordScores;
  weight: number;
}

/**
 * Scores every note that has one of the words: the note's own fields plus its best passage's, times the fourth root
 * of how many of the words it has. `sqrt(sqrt(x))` is the same in every engine, where `x ** 0.25` is not.
 * @param noteOf the note of each document
 */
export function scoreNotes(
  words: readonly ScoredWord[],
  noteOf: Uint32Array,
  noteCount: number,
): RankedNote[] {
  const noteScores = new Float64Array(noteCount);
  const passageScores = new Float64Array(noteOf.length);
  const found = new Uint32Array(noteCount);
  const named = new Uint32Array(noteCount);
  const touched = new Set<number>();
  words.forEach(({ scores, weight }, word) => {
    scores.documents.forEach((document, i) => {
      const note = noteOf[document]!;
      noteScores[note]! += weight * scores.note[i]!;
      passageScores[document]! += weight * scores.passage[i]!;
      found[note]! |= 1 << word;
      named[note]! += scores.named[i]!;
      touched.add(document);
    });
  });
  const best = new Map<number, number>();
  for (const document of touched) {
    const note = noteOf[document]!;
    const other = best.get(note);
    if (other === undefined || better(document, other, passageScores)) best.set(note, document);
  }
  return [...best].map(([note, document]) => ({
    note,
    document,
    named: named[note] === words.length,
    score: (noteScores[note]! + passageScores[document]!) * Math.sqrt(Math.sqrt(countBits(found[note]!))),
  }));
}

/** Puts the notes whose title or other name is just what was typed, or what it was corrected to, before all others. */
export function liftExactTitles(ranked: RankedNote[], typed: ReadonlySet<string>, notes: NoteTable): void {
  const highest = ranked.reduce((max, { score }) => Math.max(max, score), 0);
  for (const result of ranked) {
    if (!result.named) continue;
    const names = [notes.title[result.note]!, ...(notes.aliases[result.note] ?? [])];
    if (names.some((name) => typed.has(terms(name).join(' ')))) result.score += highest;
  }
}

/** Sorts notes; equals go by address, so that the order is the same everywhere. */
export function sortNotes(ranked: RankedNote[], sort: Sort, notes: NoteTable): RankedNote[] {
  const byAddress = (a: RankedNote, b: RankedNote) => a.note - b.note;
  const descending = (key: (note: number) => string) => (a: RankedNote, b: RankedNote) =>
    byCodeUnit(key(b.note), key(a.note)) || byAddress(a, b);
  for (const result of ranked) result.score = roundScore(result.score);
  switch (sort) {
    case 'newest':
      return ranked.sort(descending((note) => notes.created[note] || notes.updated[note]!));
    case 'tended':
      return ranked.sort(descending((note) => tended(notes, note)));
    case 'title': {
      const folded = new Map(ranked.map(({ note }) => [note, foldTerm(notes.title[note]!)]));
      return ranked.sort((a, b) => byCodeUnit(folded.get(a.note)!, folded.get(b.note)!) || byAddress(a, b));
    }
    case 'relevance':
      return ranked.sort((a, b) => b.score - a.score || byAddress(a, b));
  }
}

function better(document: number, other: number, scores: Float64Array): boolean {
  return scores[document]! > scores[other]! || (scores[document] === scores[other] && document < other);
}
