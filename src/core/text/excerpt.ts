// Chooses the passage of a text that shows best why its note was found.

import { segments, type Segment } from './highlight.js';
import { tokenize, type Token } from './tokenizer.js';

/** How much of a text an excerpt shows, in UTF-16 code units: two lines at the width of a results column. */
export const EXCERPT_LENGTH = 220;

// How much may stand before the first match: on a phone two lines hold some 80 letters, and the match must be in them.
const LEAD = 40;

// The last one of a text.
const SENTENCE_END = /(?:[.!?…]["'”’)]?\s+|\n+|[。！？])(?=[^.!?…\n。！？]*$)/u;

/** What a match stands for: which word of the query, and how much that word counts. */
export interface Match {
  word: number;
  weight: number;
}

/** What chooses a passage: what each term matches, and tokens that match by where they stand. */
export interface Matches extends ReadonlyMap<string, Match> {
  inPhrases?(tokens: readonly Token[]): ReadonlyMap<Token, Match>;
}

/** A run of text that shows matches, and how well. */
export interface Window {
  segments: Segment[];
  /** The weight of the words in it, each counted once, and a little for each further match; 0 where none is. */
  score: number;
}

/**
 * Chooses the stretch of a text with the most of the query's words, the first of equals, and marks them.
 * Without a match it is the text's beginning.
 */
export function chooseExcerpt(text: string, matches: Matches, length = EXCERPT_LENGTH): Window {
  const tokens = tokensOf(text);
  const inPhrases = matches.inPhrases?.(tokens);
  const matchOf = (token: Token) => inPhrases?.get(token) ?? matches.get(token.term);
  const found = tokens.filter(matchOf);
  // Where a phrase stands nothing else matters: it is to be among the first words that are shown.
  const sought = inPhrases?.size ? [...inPhrases.keys()] : found;
  const { first, last, score } = densestRun(sought, matchOf, length);
  const [start, end] = widen(text, tokens, sought[first]?.start ?? 0, sought[last]?.end ?? 0, length);
  const marked = found
    .filter((token) => token.start >= start && token.end <= end)
    .map((token) => ({ start: token.start - start, end: token.end - start }));
  return { segments: ellipses(text, start, end, segments(text.slice(start, end), marked)), score };
}

// While a query is typed the same notes are shown again and again.
const MAX_REMEMBERED = 128;
const remembered = new Map<string, readonly Token[]>();

function tokensOf(text: string): readonly Token[] {
  const tokens = remembered.get(text) ?? tokenize(text);
  remembered.delete(text);
  remembered.set(text, tokens);
  if (remembered.size > MAX_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return tokens;
}

// Slides over the matches: from each, as many as fit into the length.
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

// Grows a run to the length: a little backwards, to where a sentence begins if one does, else to a word; then forwards.
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
