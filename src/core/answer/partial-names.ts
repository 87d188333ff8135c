// Ranking by names that few queries need: a title within a longer query (`how to hide sidebar here`), and names that fit
// alike.

import {
  match,
  tokensOf,
  type FitQuery,
  type NameLift,
  type RankedName,
  type SearchedWord,
} from './name-fit.js';
import type { RankedNote } from './note-ranking.js';

/** Lifts titles within the query if no name fits it, and orders the notes whose names fit alike. */
export async function rankPartialNames(
  alike: ReadonlyMap<number, RankedName[]>,
  ranked: readonly RankedNote[],
  lift: NameLift,
): Promise<void> {
  alike.forEach(exchangePlaces);
  if (!alike.size) await liftTitlesWithin(ranked, lift);
}

/** Share that a lower rank takes from an equal score: enough to tell the two after rounding. */
const TIE_STEP = 2 ** -20;

// Gives the highest scores of a group to its titles, then to its notes in the reader's language.
function exchangePlaces(group: RankedName[]): void {
  const scores = group.map(({ result }) => result.score).sort((a, b) => b - a);
  group.sort((a, b) => b.rank - a.rank || b.result.score - a.result.score || a.result.note - b.result.note);
  let [least, before] = [Infinity, group[0]!.rank];
  for (const [i, { result, rank }] of group.entries()) {
    if (rank !== before) least *= 1 - TIE_STEP;
    result.score = least = Math.min(scores[i]!, least);
    before = rank;
  }
}

async function liftTitlesWithin(
  ranked: readonly RankedNote[],
  { query, namesOf, highest, yieldToPage }: NameLift,
): Promise<void> {
  for (const result of ranked) {
    if (!result.named) continue;
    result.score += highest * Math.sqrt(fitWithin(namesOf(result.note).title, query));
    const pause = yieldToPage();
    if (pause) await pause;
  }
}

/**
 * Gives the fit of a name to neighbouring words of a query, times the square of their share of the query's weight.
 * A name of few of the words says little.
 */
export function fitWithin(name: string, query: FitQuery): number {
  const inName = tokensOf(name);
  let best = 0;
  for (let from = 0; from < query.words.length; from++) {
    const { fit, end } = match(inName, query, from, false);
    if (!fit) continue;
    const share = weightOf(query.words.slice(from, end)) / weightOf(query.words);
    best = Math.max(best, fit * share * share);
  }
  return best;
}

function weightOf(words: readonly SearchedWord[]): number {
  return words.reduce((sum, [, { rarity }]) => sum + rarity, 0);
}
