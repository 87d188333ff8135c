// Finds the garden's words that a mistyped word may have meant.

import { countBits } from './bits.js';
import type { Word } from '../store/vocabulary.js';

/** How many edits a word of a length may be off, a swap of neighbours being one: none below 4 letters, 2 from 8. */
export function maxEdits(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Looks through words for those within {@link maxEdits} of one; gives only the nearest ones.
 * @param words words of the garden
 * @param unfinished whether the word may go on: then its distance to a term's beginning counts
 */
export function findCorrections(word: string, words: Iterable<Word>, unfinished: boolean): Word[] {
  let limit = maxEdits(word);
  if (!limit) return [];
  const letters = letterSet(word);
  let found: Word[] = [];
  for (const near of words) {
    const candidate = near.term;
    if (candidate.length < word.length - limit || (!unfinished && candidate.length > word.length + limit))
      continue;
    // Each edit brings in at most one letter that the other word does not have.
    if (countBits(letters & ~(near.letters ??= letterSet(candidate))) > limit) continue;
    const edits = distance(word, candidate, limit, unfinished);
    if (edits > limit) continue;
    if (edits < limit) found = [];
    limit = edits;
    found.push(near);
  }
  return found;
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

/**
 * The optimal string alignment distance (Damerau 1964, each place edited once), or more than `limit` where it is more.
 * With `unfinished`, the distance from `word` to the nearest beginning of `candidate`.
 */
export function distance(word: string, candidate: string, limit: number, unfinished = false): number {
  // Rows run over the word; only the band of cells that can stay within the limit is filled.
  const columns = Math.min(candidate.length, word.length + limit);
  let before: number[] = [];
  let above = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= word.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= columns; column++) {
      const same = word[row - 1] === candidate[column - 1];
      let cell = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      if (
        word[row - 1] === candidate[column - 2] &&
        word[row - 2] === candidate[column - 1] &&
        row > 1 &&
        column > 1
      )
        cell = Math.min(cell, before[column - 2]! + 1);
      current.push(cell);
      least = Math.min(least, cell);
    }
    if (least > limit) return least;
    [before, above] = [above, current];
  }
  return unfinished ? Math.min(...above) : columns < candidate.length ? limit + 1 : above[columns]!;
}
