// From words to notes: what each word scores in documents becomes what the query scores in notes.

import { byCodeUnit } from '../text/code-units.js';
import { factsOf, type NoteTable } from '../store/note-table.js';
import { roundScore, type WordScores } from '../words/ranking.js';
import type { Sort } from '../garden.js';
import { SORTS } from '../notes/sorts.js';
import { fitName, type ReadWord } from './name-fit.js';
import { readTyped } from '../words/query.js';

/** A note that matches, and the document of its best passage. */
export interface RankedNote {
  note: number;
  score: number;
  document: number;
  /** How many of the query's words stand in its title and other names. */
  named?: number;
}

/** A word's scores with how much the word counts in the query. */
export interface ScoredWord {
  scores: WordScores;
  weight: number;
}

/**
 * Up to how many words are all meant: a note counts by how many of them it has. Of a longer query many say little,
 * and it counts by the fourth root. Notes are found better by four words of theirs, and Cranfield ranks the same.
 */
const MEANT = 4;

/** What the scores of the words that a note has are multiplied by. `sqrt` is the same in every engine, `**` is not. */
export function together(count: number, words: number): number {
  return words > MEANT ? Math.sqrt(Math.sqrt(count)) : count;
}

/**
 * Scores every note that has one of the words: the note's own fields plus its best passage's, times what it
 * counts that it has several.
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
  const names = new Uint32Array(noteCount);
  const last = new Uint32Array(noteCount);
  words.forEach(({ scores: { documents, wholes, notes, named }, weight }, word) => {
    for (const document of documents) {
      const note = noteOf[document]!;
      passageScores[document]! += weight * Math.max(0, wholes[document]! - notes[note]!);
      if (last[note] === word + 1) continue;
      last[note] = word + 1;
      found[note]!++;
      names[note]! += named[note]!;
      noteScores[note]! += weight * notes[note]!;
    }
  });
  const ranked: RankedNote[] = [];
  for (let document = 0; document < noteOf.length; document++) {
    const note = noteOf[document]!;
    const last = ranked.at(-1);
    if (!found[note]) continue;
    if (last?.note !== note) ranked.push({ note, document, named: names[note]!, score: 0 });
    else if (passageScores[document]! > passageScores[last.document]!) last.document = document;
  }
  for (const one of ranked)
    one.score =
      (noteScores[one.note]! + passageScores[one.document]!) * together(found[one.note]!, words.length);
  return ranked;
}

/** Every note, by its first passage, where there are no words to rank by. */
export function everyNote({ passages }: NoteTable): RankedNote[] {
  let document = 0;
  return passages.map((count, note) => {
    document += count;
    return { note, score: 0, document: document - count };
  });
}

/**
 * Lifts the notes of which a name is what was typed, by its square root the more the better it fits: above all others
 * where it is just that.
 * @param found the words that were looked for
 * @param breathe is waited for between the notes
 */
export async function liftFittingNames(
  ranked: RankedNote[],
  text: string,
  found: ReadonlyMap<ReadWord[0], ReadWord[1]>,
  notes: NoteTable,
  isStopWord: Parameters<typeof fitName>[3],
  breathe: () => Promise<void> | undefined,
): Promise<void> {
  const typed = readTyped(text);
  const words = typed.flatMap((whole) =>
    [...found].filter(([{ start, end }]) => start >= whole.start && end <= whole.end),
  );
  const highest = ranked.reduce((max, { score }) => Math.max(max, score), 0);
  for (const result of ranked) {
    // Where there are several words, one of them may be a little different in the name.
    if (!result.named || result.named < found.size - 1) continue;
    const names = [notes.title[result.note]!, ...(notes.aliases[result.note] ?? [])];
    const fits = names.map((name) => fitName(name, typed, words, isStopWord));
    result.score += highest * Math.sqrt(Math.max(...fits));
    const pause = breathe();
    if (pause) await pause; // to wait for nothing takes longer than a name does
  }
}

/**
 * Sorts notes; equals go by address, so that the order is the same everywhere.
 * @param most how many are wanted: by relevance, notes that come after these may be left out
 */
export function sortNotes(ranked: RankedNote[], sort: Sort, notes: NoteTable, most = Infinity): RankedNote[] {
  const byAddress = (a: RankedNote, b: RankedNote) => a.note - b.note;
  for (const result of ranked) result.score = roundScore(result.score);
  const rule = SORTS[sort];
  if (rule) {
    const facts = ({ note }: RankedNote) => ({ ...factsOf(notes, note), title: notes.title[note]! });
    const keys = new Map(ranked.map((one) => [one.note, rule.key(facts(one))]));
    const sign = rule.ascending ? 1 : -1;
    return ranked.sort((a, b) => sign * byCodeUnit(keys.get(a.note)!, keys.get(b.note)!) || byAddress(a, b));
  }
  // Numbers alone are sorted several times as fast as notes.
  const least = new Float64Array(ranked.map(({ score }) => score)).sort().at(-most);
  const best = ranked.filter(({ score }) => !(score < least!));
  return best.sort((a, b) => b.score - a.score || byAddress(a, b));
}
