// Correction of spellings: the garden's words within one or two edits of a mistyped word.

import type { VocabularyWord } from '../store/vocabulary.js';

/** Words of a garden, as an array or a map has them. */
interface Words {
  values(): Iterable<VocabularyWord>;
}

/** Words with their lengths and sets of letters, which tell most words that are too far away. */
interface Columns {
  list: readonly VocabularyWord[];
  lengths: Uint32Array;
  /** Sets of letters as bits. */
  letters: Uint32Array;
}

// Columns by their words, which stay the same from key to key.
const known = new WeakMap<Words, Columns>();

/**
 * Gives the most edits of a word by its length: 0 below 4 letters, 1 below 8, else 2. A swap of neighbours is one edit.
 */
export function maxEdits(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * Finds the closest words within {@link maxEdits} of a word.
 * @param words words of the garden
 * @param unfinished true if more letters may follow: then the distance to a candidate's closest beginning counts
 * @returns all words at the least distance found
 */
export function findCorrections(
  word: string,
  words: Words,
  unfinished: boolean,
  limit = maxEdits(word),
): VocabularyWord[] {
  if (!limit) return [];
  const own = letterSet(word);
  const { list, lengths, letters } = known.get(words) ?? makeColumns(words);
  let found: VocabularyWord[] = [];
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!;
    if (length < word.length - limit || (!unfinished && length > word.length + limit)) continue;
    // Each edit adds at most one letter that the candidate does not have.
    if (countBits(own & ~letters[i]!) > limit) continue;
    const near = list[i]!;
    const edits = distance(word, near.term, limit, unfinished);
    if (edits > limit || near.term === word || differInDigits(word, near.term)) continue;
    if (edits < limit) found = [];
    limit = edits;
    found.push(near);
  }
  return found;
}

/** True if two words have different digits: IPv4 is no typo of IPv6. A word that has none may lack them. */
export function differInDigits(one: string, other: string): boolean {
  const [a, b] = [one, other].map((word) => word.replace(/\P{Nd}/gu, ''));
  return !!a && !!b && a !== b;
}

function makeColumns(words: Words): Columns {
  const list = [...words.values()];
  const lengths = Uint32Array.from(list, ({ term }) => term.length);
  const letters = Uint32Array.from(list, ({ term }) => letterSet(term));
  const columns = { list, lengths, letters };
  known.set(words, columns);
  return columns;
}

function countBits(set: number): number {
  let count = 0;
  for (; set; set &= set - 1) count++;
  return count;
}

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) & 31);
  return set;
}

/**
 * Gives the optimal string alignment distance: the fewest insertions, deletions, replacements and swaps of neighbours,
 * no letter edited twice (Damerau 1964). A distance over `limit` may be given as any number over it.
 *
 *          c  l  a  y    candidate       A cell is the least of
 *       0  1  2  3  4                      above + 1           a letter of the word is deleted
 *    c  1  0  1  2  3                      left + 1            a letter of the candidate is inserted
 *    l  2  1  0  1  2                      diagonal + 0 or 1   letters are the same, or one is replaced
 *    y  3  2  1  1  1                      2 up, 2 left + 1    two neighbours are swapped
 *    a  4  3  2  1  1 <- distance
 *   word
 *
 * Only cells up to `limit` beside the diagonal can stay within it, so no others are filled (Ukkonen 1985).
 *
 * @param unfinished true for the distance to the closest beginning of `candidate`: the least cell of the last row
 */
export function distance(word: string, candidate: string, limit: number, unfinished = false): number {
  const columns = Math.min(candidate.length, word.length + limit);
  const over = limit + 1;
  if (columns < word.length - limit || (!unfinished && columns < candidate.length)) return over;
  if (rows[0].length < columns + 2) rows = makeRows(2 * columns);
  let [before, above, current] = rows;
  for (let column = 0; column <= columns; column++) above[column] = column;
  for (let row = 1; row <= word.length; row++) {
    const [from, to] = [Math.max(1, row - limit), Math.min(columns, row + limit)];
    const [letter, former] = [word.charCodeAt(row - 1), word.charCodeAt(row - 2)];
    let least = (current[from - 1] = from === 1 ? row : over);
    for (let column = from; column <= to; column++) {
      const other = candidate.charCodeAt(column - 1);
      let cell = above[column - 1]! + (letter === other ? 0 : 1);
      cell = Math.min(cell, above[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && former === other && letter === candidate.charCodeAt(column - 2))
        cell = Math.min(cell, before[column - 2]! + 1);
      current[column] = cell;
      least = Math.min(least, cell);
    }
    current[to + 1] = over;
    if (least > limit) return least;
    [before, above, current] = [above, current, before];
  }
  if (!unfinished) return above[columns]!;
  return Math.min(...above.subarray(Math.max(0, word.length - limit), columns + 1));
}

/** Rows of cells, filled anew for each pair of words. */
let rows = makeRows(64);

function makeRows(length: number): [Uint32Array, Uint32Array, Uint32Array] {
  return [new Uint32Array(length), new Uint32Array(length), new Uint32Array(length)];
}
