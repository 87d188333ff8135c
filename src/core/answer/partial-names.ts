// Ranking by names that few queries need. Names that fit alike get an order. Titles within a longer query (`how to hide
// sidebar here`) rise, and titles that share words with a short one.
//
//   typed    undo a commit              undo a commit
//   title    Undo the latest commits    Commit
//   share    all of the query           about half
//   cover    two of four words          the title

import { STEPS, stepOf } from '../store/lengths.js';
import { isBegun, match, tokensOf } from './name-fit.js';
import type { FitQuery, FoundQuery, NameLift, NameSource, RankedName, SearchedWord } from './name-fit.js';
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

type TitleSource = Pick<NameSource, 'namesOf' | 'noteOf' | 'words'>;

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
  { query, source, highest }: NameLift,
  most: number,
): Promise<void> {
  const shares = sharesOf(query, source);
  const { matching, scores } = scored;
  let least = leastOfBest(scored, most);
  const mayRise = (note: number) => shares[note]! && scores[note]! + highest * shares[note]! >= least;
  const candidates = matching.filter(mayRise);
  const shared = fitShared(candidates, query.words, source);
  const lifted: number[] = [];
  for (const [i, note] of candidates.entries()) {
    if (!mayRise(note)) continue;
    const fit = Math.max(fitWithin(source.namesOf(note).title, query), shared[i]!);
    scores[note]! += highest * Math.sqrt(fit);
    if (lifted.push(scores[note]!) >= 4 * most) least = Math.max(least, cut(lifted, most) * MARGIN);
    const pause = source.pace.yieldToPage();
    if (pause) await pause;
  }
}

// Gives the share of the query's weight that each title has, by note: the root of a title's fit is not more.
function sharesOf({ words }: FoundQuery, { noteOf }: NameSource): Float64Array {
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

/**
 * Weight of a title's term that the query does not have, in its share of the title. Terms are all words and their pieces,
 * stop words too. Of 478 questions of `bench/judged.mjs` 371 find a note first, with 1 367. Less loses words of texts.
 */
const OTHER_TERM = 0.7;

/**
 * Gives the fits of titles that have some of a query's words, in any order. A fit is the square of their share of the
 * query's weight, times their share of the title's terms. In a query of more than {@link SHORT_QUERY} words it fades
 * quickly: a long question tells what a note says, not its name. Postings alone tell it, so that a large garden reads no
 * title.
 * @param notes numbers of the notes
 * @param words those of the query
 * @returns fits from 0 to 1, in the order of the notes
 */
export function fitShared(notes: Uint32Array, words: FitQuery['words'], source: TitleSource): Float64Array {
  const [shares, covered, lengths] = [0, 0, 0].map(() => new Float64Array(notes.length));
  const faded = fade(words.length) / weightOf(words);
  if (!faded) return shares!;
  const places = new Map(Array.from(notes, (note, place) => [note, place]));
  const visit = (term: string, take: (place: number) => void) =>
    visitTitles(term, source, (note, length) => {
      const place = places.get(note);
      if (place === undefined) return;
      if (length) lengths![place] = length;
      take(place);
    });
  const strongest = new Map<string, number>();
  for (const [, { weights, rarity }] of words) {
    const counted = new Uint8Array(notes.length);
    for (const [term, weight] of [...weights].sort(([, a], [, b]) => b - a)) {
      strongest.set(term, Math.max(weight, strongest.get(term) ?? 0));
      visit(term, (place) => {
        if (!counted[place]) shares![place]! += weight * rarity * faded;
        counted[place] = 1;
      });
    }
  }
  for (const [term, weight] of strongest) visit(term, (place) => (covered![place]! += weight));
  return shares!.map((share, place) => {
    if (!share) return 0;
    const length = lengths![place] || lengthOf(source.namesOf(notes[place]!).title);
    const others = Math.max(0, length - covered![place]!);
    return (share * share * covered![place]!) / (covered![place]! + OTHER_TERM * others);
  });
}

/**
 * Visits the notes whose titles have a term.
 * @param take takes a note and the length of its title; undefined where postings do not tell it, as {@link lengthOf} does
 */
export function visitTitles(
  term: string,
  { words, noteOf }: TitleSource,
  take: (note: number, length: number | undefined) => void,
): void {
  for (const { field, documents, steps } of words.index.namePostings(term))
    for (let i = 0; !field && i < documents.length; i++)
      take(noteOf[documents[i]!]!, steps && STEPS[steps[i]!]!);
}

/** Gives the length that the postings of a large garden have for a title. */
export function lengthOf(title: string): number {
  return STEPS[stepOf(new Set(tokensOf(title).map(({ term }) => term)).size)]!;
}

// The fifth power of the share that a short query's length has of a query's; 0 from where it is too little to tell.
function fade(words: number): number {
  if (words > 2 * SHORT_QUERY) return 0;
  const share = Math.min(1, SHORT_QUERY / words);
  return share * share * share * share * share;
}

/**
 * Gives the fit of a name to neighbouring words of a query, times the square of their share of the query's weight.
 * A name of few of the words says little. A letter or two of an unfinished word say nothing by themselves.
 */
export function fitWithin(name: string, query: FitQuery): number {
  const inName = tokensOf(name);
  const whole = weightOf(query.words);
  let best = 0;
  for (let from = 0; from < query.words.length; from++) {
    const { fit, end } = match(inName, query, from, false);
    if (!fit || (end - from === 1 && isBegun(query.words[from]!))) continue;
    const share = weightOf(query.words.slice(from, end)) / whole;
    best = Math.max(best, fit * share * share);
  }
  return best;
}

function weightOf(words: readonly SearchedWord[]): number {
  return words.reduce((sum, [, { rarity }]) => sum + rarity, 0);
}
