// Results of ranked notes, without excerpts.

import type { Result } from '../garden.js';
import type { NoteRow } from '../store/note-table.js';
import type { Matches } from '../text/excerpt.js';
import { highlight } from '../text/highlight.js';
import type { Engine } from './engine.js';
import type { RankedNote } from './note-ranking.js';

/**
 * Makes the results of ranked notes whose rows are at hand.
 * @param named true for results of the other notes too, with their titles alone
 */
export function makeResults(
  shown: readonly RankedNote[],
  matches: Matches,
  engine: Engine,
  named?: boolean,
): Result[] {
  return shown.flatMap(({ note, document, score }) => {
    const row = engine.rowOf(note, document, named);
    return row ? makeResult(row, score, matches) : [];
  });
}

/** Makes a result without excerpts. */
export function makeResult(row: NoteRow, score: number, matches: Matches): Result {
  return {
    ...row,
    titleSegments: highlight(row.title, matches),
    // A score rounded in binary has more than 9 decimal digits.
    score: Number(score.toPrecision(9)),
    sections: [],
  };
}
