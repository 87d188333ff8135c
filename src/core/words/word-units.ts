// Units of a query, of which a note must have one. A word is a unit, and so is a run of letters in a script without spaces,
// of which the index knows the pairs. Japanese is cut at hiragana, in which its words end.
//
//   typed    リダイレクトの設定
//   units    リダイレクト: リダ ダイ イレ レク クト, of which a note must have three
//            設定

import type { QueryWord, TypedWord } from './query.js';

/** Unit of a query. */
interface Unit {
  /** Word, or pairs of letters that follow each other. */
  words: readonly QueryWord[];
  /** Number of the words that a note must have. */
  least: number;
}

const HIRAGANA = /\p{sc=Hira}/u;
// Matches a pair of Korean letters with a particle as its second.
const PARTICLE = /[은는이가을를의에로와과도만]$/u;

/**
 * Gives the units of the words that are sought. More than half of a unit's pairs must be there, as letters that follow each
 * other by chance make pairs too. The last pair of a Korean word does not count for that where it ends in a particle.
 * @param typed places of the words in the query
 */
export function unitsOf(sought: Iterable<QueryWord>, typed: readonly TypedWord[]): Unit[] {
  const left = new Set(sought);
  const runs = typedRuns(typed).map((run) => run.map(({ word }) => word).filter((word) => left.has(word)));
  for (const word of runs.flat()) left.delete(word);
  return [...[...left].map((word) => [word]), ...runs.flatMap(cutRun)].map((all) => {
    const words = [...new Set(all)];
    const particles = Number(PARTICLE.test(words.at(-1)!.term));
    return { words, least: Math.floor((words.length - particles) / 2) + 1 };
  });
}

/** Parts the places of a query's words into runs: a pair of letters overlaps the one before. */
export function typedRuns(typed: readonly TypedWord[]): TypedWord[][] {
  const runs: TypedWord[][] = [];
  typed.forEach((place, i) => {
    if (place.start < (typed[i - 1]?.end ?? 0)) runs.at(-1)!.push(place);
    else runs.push([place]);
  });
  return runs;
}

// Leaves out pairs with hiragana, which are endings and particles beside other letters.
function cutRun(run: readonly QueryWord[]): QueryWord[][] {
  const units: QueryWord[][] = [[]];
  for (const word of run) {
    if (HIRAGANA.test(word.term)) units.push([]);
    else units.at(-1)!.push(word);
  }
  const telling = units.filter(({ length }) => length);
  return telling.length || !run.length ? telling : [[...run]];
}
