// Tokenizer of build, query and highlight, so that a mark can't disagree with a match. Its tokens are part of the
// index format: a change here needs a new TOKENIZER id.
//
//   text      e-mail             snake_case          堆肥の
//   tokens    e  email*  mail    snake_case          堆肥  肥の  の*
//                                snake*  case*       * a part (see Token.part)

import { foldTerm } from './folding.js';

/** Id of this tokenizer, written into every index file. */
export const TOKENIZER = 'garden-4';

/** Run of a text with its term: `text.slice(start, end)` as written, `term` as indexed. */
export interface Token {
  /** Offset of the first UTF-16 code unit. */
  start: number;
  /** Offset after the last UTF-16 code unit. */
  end: number;
  /** Folded word. Never empty. */
  term: string;
  /**
   * True for a token that adds no word to the text. It is a piece of the word before it (`snake` of `snake_case`),
   * or neighbours joined: `email` of `e-mail`, which ends after both.
   */
  part: boolean;
}

// Matches, in this order:
// - a plain word of ASCII letters and digits before a space or a sign: most words, found fast
// - .NET, and a number with separators between its digits (1,000.5)
// - a word with joiners and signs (snake_case, C++, C#), invisible characters and signs of Hebrew abbreviations.
//   Words tied by a hyphen with a letter beside it, O'Reilly, and צה"ל are one match
// - a flag or another emoji, whole
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}\u05f3\u05f4_]*`;
const PICTURE = String.raw`\p{Extended_Pictographic}[\p{EMod}\p{M}\u{e0020}-\u{e007f}]*`;
const TOKEN = new RegExp(
  String.raw`[A-Za-z][A-Za-z0-9]*(?=[\s,;:)]|\.\s)|\.(?<![\p{L}\p{N}\p{M}.]\.)(?=\p{L})${WORD}|\p{Nd}+(?:[.,'’]\p{Nd}+)+(?![\p{L}\p{N}\p{M}_])|${WORD}(?:(?:[-‐‑](?:(?<=[\p{L}\p{M}].)|(?=\p{L}))|["'’](?:(?<=[א-ת].)(?=[א-ת])|(?<=\p{Lu}\p{M}*[^"])(?=\p{Lu})))${WORD})*(?:(?:\+\+|#(?![\p{L}\p{N}]))(?!\p{M}))?|\p{RI}{2}|${PICTURE}(?:\u200d${PICTURE})*`,
  'gu',
);
// Signs that tie two words, which may as well be written apart or as one: among them the gap within a Persian word.
const HYPHEN = /[-‐‑]|['’"](?!\p{Nd})|\u200c(?=\p{sc=Arab})/u;

// Scripts without spaces between words. Their runs are cut into overlapping pairs of letters, the same in every
// browser; `Intl.Segmenter` differs from one to the next. A letter includes its marks and joiners, and a letter
// stacked below. It includes the vowel and final of a Korean syllable, and the vowel of a Thai or Lao `am`.
const SCRIPTS =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{sc=Thai}\\p{sc=Khmr}\\p{sc=Laoo}\\p{sc=Mymr}';
const UNSPACED = new RegExp(`((?!\\p{M})[${SCRIPTS}][${SCRIPTS}\\p{M}\\p{Cf}]*)`, 'u');
const LETTER = /.(?:[\p{M}\p{Cf}\u1160-\u11ff\uff9e\uff9f\u0e33\u0eb3]|(?<=[\u0e4d\u0ecd\u1039\u17d2]).)*/gsu;

// A word without parts: ASCII letters and digits, no CamelCase. Most words are plain.
const PLAIN = /^(?:[A-Z]?[a-z0-9]+|[A-Z0-9]+)$/;
// Cuts of a joined word into parts: at its joining signs, and before a capital that begins a part (gardenSearch,
// HTTPServer). The capital comes after two letters or more, so that iPhone stays whole. It is tested first, because
// the look behind it takes long among many marks.
const CUT =
  /[_.+#,'’]+\p{M}*|(?=\p{Lu}\p{M}*\p{L})(?<=[\p{L}\p{N}]\p{M}*[\p{Ll}\p{N}]\p{M}*)|(?=\p{Lu}(?:\p{M}*\p{Ll}){2})(?<=(?:\p{Lu}\p{M}*){2})/u;

/**
 * Cuts a text into tokens, in the order of their start; a word comes before its parts.
 * @param text any text, in any Unicode normal form
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  cutText(text, (term, raw, start, part) => tokens.push({ start, end: start + raw.length, term, part }));
  return tokens;
}

/** Gives the terms of a text, parts included. MiniSearch's option `tokenize` for our indexes. */
export function terms(text: string): string[] {
  return tokenize(text).map(({ term }) => term);
}

/** Gives the runs of a text that hold its terms, as written. Equal runs have equal terms, whatever is around them. */
export function runsOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** Finds the first run at or after an offset. Gives null if there is none. */
export function nextRun(text: string, start: number): RegExpExecArray | null {
  TOKEN.lastIndex = start;
  return TOKEN.exec(text);
}

/** Gives the terms of a run that {@link runsOf} found. */
export function termsOfRun(run: string): string[] {
  const all: string[] = [];
  cutRun((term) => all.push(term), run, 0);
  return all;
}

/** True if a term is a pair of letters or a single letter of a script without spaces: no typos, no forms. */
export function isUnspaced(term: string): boolean {
  return UNSPACED.test(term);
}

/** True for a single letter of a script without spaces as written, with its marks: `น้ำ`. */
export function isLetter(raw: string): boolean {
  return isUnspaced(raw) && raw.match(LETTER)!.length === 1;
}

/** Takes a token's term, and its run as written from `start`. */
type Take = (term: string, raw: string, start: number, part: boolean) => void;

// Goes on from run to run: `matchAll` takes more than twice the time.
function cutText(text: string, take: Take): void {
  let run = nextRun(text, 0);
  for (; run; run = nextRun(text, run.index + run[0].length)) cutRun(take, run[0], run.index);
}

function cutRun(take: Take, raw: string, start: number): void {
  (/^\w+$/.test(raw) ? cutWord : cutWords)(take, raw, start);
}

// Ligatures such as ﷺ stand for several words. Their term has no space, as that of a synonym of several words has.
function give(take: Take, raw: string, start: number, part: boolean, word = raw): void {
  const term = foldTerm(word).replaceAll(' ', '');
  if (term) take(term, raw, start, part);
}

// Cuts tied words: e-mail is e, mail and email. More than two words, and words with parts, are hardly ever
// written as one, so they get no joined token.
function cutWords(take: Take, raw: string, start: number): void {
  const words = raw.split(HYPHEN);
  let at = start;
  for (const [i, word] of words.entries()) {
    for (const run of word.split(UNSPACED)) {
      (isUnspaced(run) ? pairs : cutWord)(take, run, at);
      at += run.length;
    }
    if (!i && words.length === 2 && !CUT.test(word) && !isUnspaced(raw))
      give(take, raw, start, true, words.join(''));
    at++;
  }
}

// Cuts a word and its parts: snake_case is snake_case, snake and case. So are CamelCase, 3.14, C++, C# and .NET.
function cutWord(take: Take, raw: string, start: number): void {
  if (PLAIN.test(raw)) return give(take, raw, start, false);
  const word = raw.replace(/^_+|_+$/g, '');
  let at = raw.indexOf(word);
  give(take, word, start + at, false, sameNumber(word));
  for (const piece of word.split(CUT)) {
    at = raw.indexOf(piece, at);
    if (piece !== word) give(take, piece, start + at, true);
    at += piece.length;
  }
}

// Writes a number in one way: without separators of thousands, with a point for decimals.
function sameNumber(number: string): string {
  return number.replace(/[.,'’](\p{Nd}{3}(?!\p{Nd}))?/gu, (_, thousand?: string) => thousand ?? '.');
}

// Cuts a run into pairs: 堆肥の → 堆肥, 肥の, の. The last letter alone is found by a one-letter query, which is a prefix.
// A last pair with ー is a part, since ー may be left out: サーバー is サーバ. Only runs of four letters or more have such
// a part.
function pairs(take: Take, run: string, start: number): void {
  const letters = [...run.matchAll(LETTER)];
  letters.forEach(({ 0: letter, index }, i) => {
    const next = letters[i + 1]?.[0] ?? '';
    const prolonged = i > 1 && i === letters.length - 2 && foldTerm(next) === 'ー';
    give(take, letter + next, start + index, prolonged || (!next && i > 0));
  });
}
