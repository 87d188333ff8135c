// The fit of a title or alias to a query: all words of both, in order, each by one term of its expansion.
//
//   typed    machine earning          the craft of compost       compost craft
//   name     Machine Learning         Craft of Compost           Craft of Compost
//   fit      NEAR (one letter off)    OTHER (one stop word)      0 (another order)

import { BoundedCache } from '../bounded-cache.js';
import type { QueryWord, TypedWord } from '../words/query.js';
import { distance, maxEdits } from '../words/spelling.js';
import { tokenize, type Token } from '../text/tokenizer.js';

/** Factor of the fit where only one of query and name has a stop word. */
const OTHER = 0.8;

/**
 * Weight of a name's word one edit from a typed word that the garden has as well: with all the rest of the name typed,
 * the name's word was likely meant (`machine earning`). At most once a name.
 */
const NEAR = 0.5;

// Cache of tokens by name: typing a query compares the same names again and again.
const tokens = new BoundedCache<string, readonly Token[]>(20_000);

/** Weight of a name's word that joins two typed words (`convert to json`, ConvertTo-Json). */
const JOINED = 0.9;

/** Searched word, with the weights of its expansion's terms. */
export type ReadWord = readonly [
  word: QueryWord,
  reading: { weights: ReadonlyMap<string, number>; rarity: number },
];

/** Query as names are fitted to it. */
export interface FitQuery {
  /** All words, in the order of typing. */
  typed: readonly QueryWord[];
  /** Searched words, in the same order: no stop words, and pieces of joined words searched by these. */
  words: readonly ReadWord[];
  /** Neighbours joined: position of the first searched word among the two, and number of these. */
  joins: ReadonlyMap<string, { at: number; count: number }>;
  isStopWord(word: Pick<QueryWord, 'term'>): boolean;
}

/**
 * Prepares a query for fits.
 * @param typed all words, in the order of typing
 * @param found searched words, with their readings
 */
export function makeFitQuery(
  typed: readonly TypedWord[],
  found: Iterable<ReadWord>,
  isStopWord: FitQuery['isStopWord'],
): FitQuery {
  const all = [...found];
  const words: ReadWord[] = [];
  const joins = new Map<string, { at: number; count: number }>();
  let before: { term: string; count: number } | undefined;
  for (const { word } of typed) {
    const own = all.filter(([{ start }]) => start >= word.start && start < word.end);
    if (before)
      joins.set(before.term + word.term, {
        at: words.length - before.count,
        count: before.count + own.length,
      });
    before = { term: word.term, count: own.length };
    words.push(...own);
  }
  return { typed: typed.map(({ word }) => word), words, joins, isStopWord };
}

/**
 * Gives the fit of a name to a query.
 * @returns from 1 for the same name down to 0 for another
 */
export function fitName(name: string, query: FitQuery): number {
  const { fit, end, isSame } = match(name, query, 0, query.words.length > 1);
  return end < query.words.length ? 0 : isSame ? fit : fit * OTHER;
}

/**
 * Gives the fit of a name to some of a query's words that stand together, times the square of their share of what the
 * query tells. A name of few of the words says little.
 */
export function fitWithin(name: string, query: FitQuery): number {
  const tell = ([, { rarity }]: ReadWord) => rarity;
  const whole = sum(query.words.map(tell));
  let best = 0;
  for (let from = 0; from < query.words.length; from++) {
    const { fit, end } = match(name, query, from, false);
    const share = sum(query.words.slice(from, end).map(tell)) / whole;
    best = Math.max(best, fit * share * share);
  }
  return best;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

// Matches all of a name with the searched words from one on; the fit is 0 if they differ.
function match(
  name: string,
  { typed, words, joins, isStopWord }: FitQuery,
  from: number,
  maybeNear: boolean,
) {
  const inName = tokens.get(name, () => tokenize(name));
  let [at, length, fit, isSame] = [from, 0, 1, true];
  let last: Token | undefined;
  for (const [i, token] of inName.entries()) {
    const { term, part } = token;
    if (!part) length++;
    // A token that matched includes its pieces, or the words that it joins.
    if (last && token.start < last.end && (part || last.part)) continue;
    const [word, reading] = words[at] ?? [];
    const join = joins.get(term);
    let weight = reading?.weights.get(term);
    if (join?.at === at && join.count && (weight ?? 0) < JOINED) {
      weight = JOINED;
      at += join.count - 1;
      length++;
    }
    if (!weight && inName[i + 1]?.part) continue;
    if (!weight && isStopWord(token)) {
      isSame &&= typed[length - 1]?.term === term;
      continue;
    }
    if (!weight && maybeNear && word && maxEdits(term) && distance(word.term, term, 1) < 2) {
      weight = NEAR;
      maybeNear = false;
    }
    if (!weight) return { fit: 0, end: from, isSame };
    fit *= weight;
    last = token;
    at++;
  }
  return { fit, end: at, isSame: isSame && length === typed.length };
}
