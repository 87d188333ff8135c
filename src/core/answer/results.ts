// Results of ranked notes, without excerpts.

import type { Matches } from '../text/excerpt.js';
import type { Result } from '../garden.js';
import { highlight } from '../text/highlight.js';
import { factsOf, type NoteTable } from '../store/note-table.js';
import type { RankedNote } from './note-ranking.js';

/** Makes a result without excerpts, from the entry alone. */
export function makeResult(
  { note, score, copies }: RankedNote,
  notes: NoteTable,
  tags: readonly string[],
  matches: Matches,
): Result {
  const title = notes.title[note]!;
  return {
    url: notes.url[note]!,
    title,
    titleSegments: highlight(title, (term) => matches.has(term)),
    tags: notes.tags[note]!.map((tag) => tags[tag]!),
    ...factsOf(notes, note),
    // A score rounded in binary has more than 9 decimal digits.
    score: Number(score.toPrecision(9)),
    sections: [],
    ...(copies && { copies }),
  };
}
