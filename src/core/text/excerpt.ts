// Choice of excerpts: the part of a text with the densest matches.
//
//   text     ....1.......2..3.1..........2....   1 2 3: words of the query
//   run                  [2..3.1]               most weight within the length, the first of equals
//   excerpt          [...]                      widened: up to 40 letters back, then on to the length

import { BoundedCache } from '../bounded-cache.js';
import { segments, type Segment } from './highlight.js';
import { tokenize, type Token } from './tokenizer.js';

/** Length of an excerpt in UTF-16 code units: two lines at the width of a results column. */
export const EXCERPT_LENGTH = 220;

// Most UTF-16 code units before the first match. Two lines on a phone hold some 80 letters, and must show the match.
const LEAD = 40;

// Matches the last end of a sentence in a text.
const SENTENCE_END = /(?:[.!?…]["'”’)]?\s+|\n+|[。！？])(?=[^.!?…\n。！？]*$)/u;

/** Match of a word of the query. */
export interface Match {
  /** Number of the word; negative for a word of a phrase. */
  word: number;
  /** Weight of the word in the choice of an excerpt. */
  weight: number;
}

/** Matches of a query, by term. */
export interface Matches extends ReadonlyMap<string, Match> {
  /** Finds the tokens of a text that match as part of a phrase; absent where the query has no phrase. */
  inPhrases?(tokens: readonly Token[]): ReadonlyMap<Token, Match>;
}

/** Excerpt of a text, with its score. */
export interface ScoredExcerpt {
  segments: Segment[];
  /** Sum of the matched words' weights, plus a twentieth of the weight for each repeated match; 0 without a match. */
  score: number;
}

/**
 * Chooses the part of a text with the highest score, the first of equals, and marks its matches.
 * A text without a match is cut from its beginning.
 * @param length most UTF-16 code units, `…` not counted; default {@link EXCERPT_LENGTH}
 */
export function chooseExcerpt(text: string, matches: Matches, length = EXCERPT_LENGTH): ScoredExcerpt {
  const tokens = tokensOf(text);
  const inPhrases = matches.inPhrases?.(tokens);
  const matchOf = (token: Token) => inPhrases?.get(token) ?? matches.get(token.term);
  const found = tokens.filter(matchOf);
  // A phrase that is found decides alone, so that it is among the first words of the excerpt.
  const sought = inPhrases?.size ? [...inPhrases.keys()] : found;
  const { first, last, score } = densestRun(sought, matchOf, length);
  const [start, end] = widen(text, tokens, sought[first]?.start ?? 0, sought[last]?.end ?? 0, length);
  const marked = found
    .filter((token) => token.start >= start && token.end <= end)
    .map((token) => ({ start: token.start - start, end: token.end - start }));
  return { segments: ellipses(text, start, end, segments(text.slice(start, end), marked)), score };
}

// Cache of tokens by text: typing a query shows the same notes again and again.
const tokens = new BoundedCache<string, readonly Token[]>(128);

function tokensOf(text: string): readonly Token[] {
  return tokens.get(text, () => tokenize(text));
}

// Finds the run of matches with the highest score: from each match on, as many as fit into the length.
function densestRun(found: readonly Token[], matchOf: (token: Token) => Match | undefined, length: number) {
  let best = { first: 0, last: -1, score: 0 };
  for (let first = 0; first < found.length; first++) {
    const seen = new Set<number>();
    let score = 0;
    for (let last = first; last < found.length && found[last]!.end - found[first]!.start <= length; last++) {
      const { word, weight } = matchOf(found[last]!)!;
      score += seen.has(word) ? weight / 20 : weight;
      seen.add(word);
      if (score > best.score) best = { first, last, score };
    }
  }
  return best;
}

// Grows a run to the length: back to the beginning of a sentence or a word, then forwards to the end of a word.
function widen(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  length: number,
): [number, number] {
  const start = beginning(text, tokens, from);
  const limit = Math.max(to, start + length);
  if (limit >= text.length) return [start, text.length];
  const end = tokens.findLast((token) => token.end <= limit && !token.part)?.end ?? limit;
  return [start, Math.max(to, end)];
}

function beginning(text: string, tokens: readonly Token[], from: number): number {
  if (from <= LEAD) return 0;
  const earliest = from - LEAD;
  const sentence = SENTENCE_END.exec(text.slice(earliest, from));
  if (sentence) return earliest + sentence.index + sentence[0].length;
  return Math.min(from, tokens.find(({ start }) => start >= earliest)?.start ?? from);
}

function ellipses(text: string, start: number, end: number, cut: Segment[]): Segment[] {
  if (start > 0 && text.slice(0, start).trim()) cut.unshift({ text: '…', match: false });
  const rest = text.slice(end);
  if (/^[.!?。！？]["'”’)]?(?:\s|$)/u.test(rest)) cut.push({ text: rest[0]!, match: false });
  else if (rest.trim()) cut.push({ text: '…', match: false });
  return cut;
}
