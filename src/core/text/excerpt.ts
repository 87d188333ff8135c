// Choice of excerpts: the sentences of a text with the densest matches.
//
//   text     One.  Two 1 two.  Three 2 3 three.  Four.  Five.     1 2 3: words of the query
//   run          [   1              2 3]                          most weight within the length, the first of equals
//   excerpt      [Two 1 two.  Three 2 3 three.  Four.]            whole sentences, where the first match stays near

import { BoundedCache } from '../bounded-cache.js';
import { drawExcerpt, type Window } from './excerpt-segments.js';
import type { Segment } from './highlight.js';
import { sentencesOf, type Sentence } from './sentences.js';
import { tokenize, type Token } from './tokenizer.js';

/** Length of an excerpt in UTF-16 code units: two lines at the width of a results column. */
export const EXCERPT_LENGTH = 220;

// Most UTF-16 code units before the first match: from the beginning of its sentence, of earlier ones, or within one. Two
// lines of a wide row still show the match. Narrower rows cut the text themselves.
const LEAD = 120;
const LEAD_EARLIER = 60;
const LEAD_WITHIN = 40;

/**
 * Part of a match that counts however its word is read. With that of its reading, forms and corrections count as the
 * word itself. What a word may become, or a piece of it, counts less.
 */
const LIKE_TYPED = 0.4;

// Matches the last beginning of a clause in a text.
const CLAUSE = /[,;:–—(]\s*(?=[^,;:–—(]*$)/u;

/** Match of a word of the query. */
export interface Match {
  /** Number of the word; negative for a word of a phrase. */
  word: number;
  /** Weight of the word in the choice of an excerpt. */
  weight: number;
  /** Weight of the term among those that the word is read as. Default 1. */
  reading?: number;
}

/** Matches of a query, by term. */
export interface Matches extends ReadonlyMap<string, Match> {
  /** Finds the tokens of a text that match as part of a phrase; absent where the query has no phrase. */
  inPhrases?(tokens: readonly Token[]): ReadonlyMap<Token, Match>;
}

/** Options of {@link chooseExcerpt}. */
export interface ExcerptOptions {
  /** Most UTF-16 code units, `…` and `·` not counted. Default {@link EXCERPT_LENGTH}. */
  length?: number;
  /** Names that the reader sees already, as `nameKey` gives them: lines that are no more are left out. Default: none. */
  shown?: ReadonlySet<string>;
  /** Sign between lines that do not end like a sentence. Default ` ·` and a newline. */
  seam?: string;
}

/** Excerpt of a text, with its score. */
interface ScoredExcerpt {
  segments: Segment[];
  /** Sum of the matched words' weights, plus a twentieth for each repeated match: less in labels. 0 without a match. */
  score: number;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Chooses the sentences of a text with the highest score, the first of equals, and marks their matches. Lines of tags
 * are no part of an excerpt. A text without a match is cut from its beginning.
 */
export function chooseExcerpt(
  text: string,
  matches: Matches,
  { length = EXCERPT_LENGTH, shown = NOTHING, seam = ' ·\n' }: ExcerptOptions = {},
): ScoredExcerpt {
  const { tokens, sentences } = partsOf(text, shown);
  const inPhrases = matches.inPhrases?.(tokens);
  const matchOf = (token: Token) => inPhrases?.get(token) ?? matches.get(token.term);
  const found = placed(tokens.filter(matchOf), sentences);
  // A phrase that is found decides alone, so that it is among the first words of the excerpt.
  const phrases = found.filter(({ token }) => inPhrases?.has(token));
  const { run, score } = densestRun(phrases.length ? phrases : found, matchOf, length);
  const window = widen(text, tokens, sentences, run, length);
  const marked = found.map(({ token }) => token);
  return { segments: drawExcerpt(text, window, sentences, marked, seam), score };
}

/** Parts of a text, without the names that the reader sees already. */
interface Parts {
  tokens: readonly Token[];
  shown: ReadonlySet<string>;
  sentences: readonly Sentence[];
}

// Cache of a text's parts: typing a query shows the same notes again and again.
const known = new BoundedCache<string, Parts>(128);

function partsOf(text: string, shown: ReadonlySet<string>): Parts {
  const parts = known.get(text, () => ({
    tokens: tokenize(text),
    shown,
    sentences: sentencesOf(text, shown),
  }));
  if (parts.shown !== shown) Object.assign(parts, { shown, sentences: sentencesOf(text, shown) });
  return parts;
}

/** Token that matches, with its sentence. */
interface Found {
  token: Token;
  at: number;
  sentence: Sentence;
}

function placed(found: readonly Token[], sentences: readonly Sentence[]): Found[] {
  let at = 0;
  return found.flatMap((token) => {
    while (at < sentences.length && sentences[at]!.end < token.end) at++;
    const sentence = sentences[at];
    return sentence && sentence.start <= token.start ? { token, at, sentence } : [];
  });
}

// Finds the run of matches with the highest score: from each match on, as many as fit into the length.
function densestRun(
  found: readonly Found[],
  matchOf: (token: Token) => Match | undefined,
  length: number,
): { run: readonly Found[]; score: number } {
  let best = { first: 0, last: -1, score: 0 };
  for (const [first, { token, sentence }] of found.entries()) {
    const seen = new Set<number>();
    let score = 0;
    const near = token.start - sentence.start <= LEAD_EARLIER ? 1.1 : 1;
    for (let last = first; last < found.length && found[last]!.token.end - token.start <= length; last++) {
      const { word, weight, reading = 1 } = matchOf(found[last]!.token)!;
      const told = (found[last]!.sentence.label ? 0.6 : near) * weight * Math.min(1, reading + LIKE_TYPED);
      score += seen.has(word) ? told / 20 : told;
      seen.add(word);
      if (score > best.score) best = { first, last, score };
    }
  }
  return { run: found.slice(best.first, best.last + 1), score: best.score };
}

// Grows a run to the length: back to the beginning of a sentence, a clause or a word, then on by whole sentences.
function widen(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  run: readonly Found[],
  length: number,
): Window {
  const from = run[0]?.token.start ?? sentences[0]?.start ?? 0;
  const to = run.at(-1)?.token.end ?? from;
  let first = run[0]?.at ?? 0;
  let last = run.at(-1)?.at ?? 0;
  let start = beginning(text, tokens, sentences[first]?.start ?? 0, from);
  const limit = Math.max(to, start + length);
  let end = sentences[last]?.end ?? text.length;
  while (sentences[last + 1] && sentences[last + 1]!.end <= limit) end = sentences[++last]!.end;
  // A little text goes on within the next sentence, and else begins before.
  if (end < limit && end - start < length / 2 && sentences[last + 1]) end = sentences[++last]!.end;
  // With nothing behind it, its whole sentence is told.
  const whole = sentences[first]?.start ?? 0;
  if (end - start < length / 2 && end - whole <= length) start = whole;
  if (start === sentences[first]?.start && end - start < length / 2)
    while (first && from - sentences[first - 1]!.start <= LEAD_EARLIER) start = sentences[--first]!.start;
  if (end > limit) end = tokens.findLast((token) => token.end <= limit && !token.part)?.end ?? limit;
  return { start, end: Math.max(to, end), first, last };
}

function beginning(text: string, tokens: readonly Token[], sentence: number, from: number): number {
  if (from - sentence <= LEAD) return sentence;
  const earliest = from - LEAD_WITHIN;
  const clause = CLAUSE.exec(text.slice(earliest, from));
  if (clause) return earliest + clause.index + clause[0].length;
  return Math.min(from, tokens.find(({ start }) => start >= earliest)?.start ?? from);
}
