// The one tokenizer: build, query and highlight all read text through it, so a mark can't disagree with a match.
// What it yields is part of the index format: a change here needs a new TOKENIZER id.

import { foldTerm } from './folding.js';

/** The id of this tokenizer, written into every index file. */
export const TOKENIZER = 'garden-1';

/** A run of text that became a term: `text.slice(start, end)` as written, `term` as indexed. */
export interface Token {
  /** Offset of the first UTF-16 code unit. */
  start: number;
  /** Offset after the last UTF-16 code unit. */
  end: number;
  /** The folded word. Never empty. */
  term: string;
  /** True for a piece of a longer token that was yielded just before (`snake` of `snake_case`). */
  part: boolean;
}

// A word with what belongs to it though it is no letter: C++, C#, .NET, snake_case. Or an emoji, as one.
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d\u00ad_]*/u.source;
const EMOJI =
  /\p{RI}{2}|\p{Extended_Pictographic}[\p{EMod}\ufe0f]?(?:\u200d\p{Extended_Pictographic}[\p{EMod}\ufe0f]?)*/u
    .source;
const TOKEN = new RegExp(
  `\\.(?<![\\p{L}\\p{N}\\p{M}.]\\.)(?=\\p{L})${WORD}|${WORD}(?:\\+\\+|#(?![\\p{L}\\p{N}]))?|${EMOJI}`,
  'gu',
);

// Scripts that leave no space between words. Their runs are cut into overlapping pairs of letters, the same in
// every engine; `Intl.Segmenter` differs from one to the next.
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}][\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}\p{M}\u200c\u200d]*/gu;
const UNSPACED_LETTER = new RegExp(UNSPACED.source, 'u');
const LETTER = /.[\p{M}\u200c\u200d\uff9e\uff9f]*/gsu;
const AFFIX = /^\.|\+\+$|#$/u;
const PLAIN = /^[a-z0-9]+$/i;

/**
 * Cuts text into tokens, in the order of their start; a whole comes before its parts.
 * @param text any text, in any normal form
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: raw, index } of text.matchAll(TOKEN)) {
    if (PLAIN.test(raw)) push(tokens, raw, index, false);
    else splitWord(tokens, raw, index);
  }
  return tokens;
}

/** The terms of a text, parts included: what MiniSearch is given as its `tokenize`. */
export function terms(text: string): string[] {
  return tokenize(text).map((token) => token.term);
}

/** True where a term is a pair or a single letter of a script without spaces: it has no typos and no forms. */
export function isUnspaced(term: string): boolean {
  return UNSPACED_LETTER.test(term);
}

function push(tokens: Token[], raw: string, start: number, part: boolean): void {
  const term = foldTerm(raw);
  if (term) tokens.push({ start, end: start + raw.length, term, part });
}

function splitWord(tokens: Token[], raw: string, start: number): void {
  let last = 0;
  for (const { 0: run, index } of raw.matchAll(UNSPACED)) {
    splitJoined(tokens, raw.slice(last, index), start + last);
    pairs(tokens, run, start + index);
    last = index + run.length;
  }
  splitJoined(tokens, raw.slice(last), start + last);
}

// snake_case is a word, and so are snake and case; the same for the letters of C++, C# and .NET.
function splitJoined(tokens: Token[], raw: string, start: number): void {
  if (!raw) return;
  const joined = raw.replace(/^_+|_+$/gu, '');
  push(tokens, joined, start + raw.indexOf(joined), false);
  const bare = joined.replace(AFFIX, '');
  if (bare === joined && !joined.includes('_')) return;
  for (const { 0: piece, index } of raw.matchAll(/[^_.+#]+/gu)) push(tokens, piece, start + index, true);
}

// 堆肥の → 堆肥, 肥の, の: the last letter alone makes a one-letter query, a prefix, find it at the end of a run.
function pairs(tokens: Token[], run: string, start: number): void {
  const letters = [...run.matchAll(LETTER)];
  letters.forEach(({ 0: letter, index }, i) => {
    const next = letters[i + 1]?.[0] ?? '';
    push(tokens, letter + next, start + index, !next && i > 0);
  });
}
