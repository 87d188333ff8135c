// Ranking by names that few queries need. Names that fit alike get an order. Titles within a longer query (`how to hide
// sidebar here`) rise, and titles that share words with a short one.
//
//   typed    undo a commit              undo a commit
//   title    Undo the latest commits    Commit
//   share    all of the query           about half
//   cover    two of three words         the title

import { match, tokensOf } from './name-fit.js';
import type { FitQuery, FoundQuery, NameLift, RankedName, SearchedWord } from './name-fit.js';
import { cut, leastOfBest, MARGIN, SHORT_QUERY, type NoteScores } from './note-ranking.js';

/**
 * Lifts titles within the query if no name fits it, and orders the notes whose names fit alike.
 * @param most number of notes wanted. Titles of notes that can't be among as many are passed over.
 */
export async function rankPartialNames(
  alike: ReadonlyMap<number, RankedName[]>,
  scored: NoteScores,
  lift: NameLift,
  most: number,
): Promise<void> {
  for (const group of alike.values()) exchangePlaces(group, scored);
  if (!alike.size) await liftTitlesWithin(scored, lift, most);
}

/** Share that a lower rank takes from an equal score: enough to tell the two after rounding. */
const TIE_STEP = 2 ** -20;

// Gives the highest scores of a group to its titles, then to its notes in the reader's language.
function exchangePlaces(group: RankedName[], { scores }: NoteScores): void {
  const sorted = group.map(({ note }) => scores[note]!).sort((a, b) => b - a);
  group.sort((a, b) => b.rank - a.rank || scores[b.note]! - scores[a.note]! || a.note - b.note);
  let [least, before] = [Infinity, group[0]!.rank];
  for (const [i, { note, rank }] of group.entries()) {
    if (rank !== before) least *= 1 - TIE_STEP;
    scores[note] = least = Math.min(sorted[i]!, least);
    before = rank;
  }
}

async function liftTitlesWithin(
  scored: NoteScores,
  { query, namesOf, highest, yieldToPage }: NameLift,
  most: number,
): Promise<void> {
  const readings = readingsOf(query);
  const shares = sharesOf(query);
  const { matching, scores } = scored;
  let least = leastOfBest(scored, most);
  const lifted: number[] = [];
  for (const note of matching) {
    const share = shares[note]!;
    if (!share || scores[note]! + highest * share < least) continue;
    const { title } = namesOf(note);
    const fit = Math.max(fitWithin(title, query), fitShared(title, query, readings));
    scores[note]! += highest * Math.sqrt(fit);
    if (lifted.push(scores[note]!) >= 4 * most) least = Math.max(least, cut(lifted, most) * MARGIN);
    const pause = yieldToPage();
    if (pause) await pause;
  }
}

// Gives the share of the query's weight that each title has, by note: the root of a title's fit is not more.
function sharesOf({ words, noteOf }: FoundQuery): Float64Array {
  const shares = new Float64Array(noteOf.length);
  const whole = weightOf(words);
  for (const [, { scores, rarity }] of words) {
    const { documents, named } = scores;
    let last: number | undefined;
    for (let i = 0; i < documents.length; i++) {
      const note = noteOf[documents[i]!]!;
      if (note !== last && named[i]! > 1) shares[note]! += rarity / whole;
      last = note;
    }
  }
  return shares;
}

/** Searched words that a term stands for, with its weight in each. */
type Readings = ReadonlyMap<string, readonly (readonly [word: number, weight: number])[]>;

/** Lists the searched words of a query by the terms of their expansions, for {@link fitShared}. */
export function readingsOf({ words }: FitQuery): Readings {
  const readings = new Map<string, [number, number][]>();
  words.forEach(([, { weights }], word) => {
    for (const [term, weight] of weights) {
      const of = readings.get(term) ?? [];
      readings.set(term, of);
      of.push([word, weight]);
    }
  });
  return readings;
}

/**
 * Gives the fit of a title that has some of a query's words, in any order. It is the square of their share of the query's
 * weight, times the share of the title's words that they cover. In a query of more than {@link SHORT_QUERY} words it
 * fades quickly: a long question tells what a note says, not its name.
 * @param readings what {@link readingsOf} gives of the query
 */
export function fitShared(title: string, query: FitQuery, readings: Readings): number {
  const { words, isStopWord } = query;
  const faded = fade(words.length);
  if (!faded) return 0; // before a title is looked at
  const inTitle = tokensOf(title);
  const best = words.map(() => 0);
  let [covered, count, end] = [0, 0, 0];
  inTitle.forEach((token, i) => {
    if (token.start < end) return; // a piece of a token that matched
    const found = readings.get(token.term) ?? [];
    const next = inTitle[i + 1];
    if (!found.length && ((next?.part && next.start < token.end) || isStopWord(token))) return;
    count++;
    let most = 0;
    for (const [word, weight] of found) {
      best[word] = Math.max(best[word]!, weight);
      most = Math.max(most, weight);
    }
    covered += most;
    if (most) end = token.end;
  });
  if (!covered) return 0;
  const shared = best.reduce((sum, weight, word) => sum + weight * words[word]![1].rarity, 0);
  const share = (shared / weightOf(words)) * faded;
  return (share * share * covered) / count;
}

// The fifth power of the share that a short query's length has of a query's; 0 from where it is too little to tell.
function fade(words: number): number {
  if (words > 2 * SHORT_QUERY) return 0;
  const share = Math.min(1, SHORT_QUERY / words);
  return share * share * share * share * share;
}

/**
 * Gives the fit of a name to neighbouring words of a query, times the square of their share of the query's weight.
 * A name of few of the words says little.
 */
export function fitWithin(name: string, query: FitQuery): number {
  const inName = tokensOf(name);
  const whole = weightOf(query.words);
  let best = 0;
  for (let from = 0; from < query.words.length; from++) {
    const { fit, end } = match(inName, query, from, false);
    if (!fit) continue;
    const share = weightOf(query.words.slice(from, end)) / whole;
    best = Math.max(best, fit * share * share);
  }
  return best;
}

function weightOf(words: readonly SearchedWord[]): number {
  return words.reduce((sum, [, { rarity }]) => sum + rarity, 0);
}
