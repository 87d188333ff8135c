// The one tokenizer: build, query and highlight all read text through it, so a mark can't disagree with a match.
// What it yields is part of the index format: a change here needs a new TOKENIZER id.

import { foldTerm } from './folding.js';

/** The id of this tokenizer, written into every index file. */
export const TOKENIZER = 'garden-2';

/** A run of text that became a term: `text.slice(start, end)` as written, `term` as indexed. */
export interface Token {
  /** Offset of the first UTF-16 code unit. */
  start: number;
  /** Offset after the last UTF-16 code unit. */
  end: number;
  /** The folded word. Never empty. */
  term: string;
  /**
   * True for what stands for no word of its own: a piece of the word before it (`snake` of `snake_case`), or that
   * word joined with those that hyphens tie to it (`email` of `e-mail`), which then ends later.
   */
  part: boolean;
}

// A word with what belongs to it though it is no letter: C++, C#, .NET, snake_case, what shows nothing, and the signs
// of Hebrew abbreviations. Words with a letter at the hyphen between them, and O'Reilly, are read together. Or a
// number with what separates its digits. Or an emoji, as one. What comes first finds most words, and fast.
const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}\u05f3\u05f4_]*`;
const PICTURE = String.raw`\p{Extended_Pictographic}[\p{EMod}\p{M}\u{e0020}-\u{e007f}]*`;
const TOKEN = new RegExp(
  String.raw`[A-Za-z][A-Za-z0-9]*(?=[\s,;:)]|\.\s)|\.(?<![\p{L}\p{N}\p{M}.]\.)(?=\p{L})${WORD}|\p{Nd}+(?:[.,'’]\p{Nd}+)+(?![\p{L}\p{N}\p{M}_])|${WORD}(?:(?:[-‐‑](?:(?<=[\p{L}\p{M}].)|(?=\p{L}))|['’](?<=\p{Lu}\p{M}*.)(?=\p{Lu}))${WORD})*(?:(?:\+\+|#(?![\p{L}\p{N}]))(?!\p{M}))?|\p{RI}{2}|${PICTURE}(?:\u200d${PICTURE})*`,
  'gu',
);
const HYPHEN = /[-‐‑]|['’](?=\p{Lu})/u;

// Scripts that leave no space between words. Their runs are cut into overlapping pairs of letters, the same in
// every engine; `Intl.Segmenter` differs from one to the next. A letter is what may not be cut: with its marks and
// joiners, the vowel and final of a Korean syllable, the vowel of a Thai or Lao `am`, what is stacked below it.
const SCRIPTS =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{sc=Thai}\\p{sc=Khmr}\\p{sc=Laoo}\\p{sc=Mymr}';
const UNSPACED = new RegExp(`((?!\\p{M})[${SCRIPTS}][${SCRIPTS}\\p{M}\\p{Cf}]*)`, 'u');
const LETTER = /.(?:[\p{M}\p{Cf}\u1160-\u11ff\uff9e\uff9f\u0e33\u0eb3]|(?<=[\u0e4d\u0ecd\u1039\u17d2]).)*/gsu;

// Neither CamelCase nor anything but letters and digits: what most words are.
const PLAIN = /^(?:[A-Z]?[a-z0-9]+|[A-Z0-9]+)$/;
// Where a joined word falls into parts: at what joins it, and before the capital of another part of two letters or
// more, so that iPhone stays whole.
const CUT =
  /[_.+#,'’]+\p{M}*|(?<=[\p{L}\p{N}]\p{M}*[\p{Ll}\p{N}]\p{M}*)(?=\p{Lu}\p{M}*\p{L})|(?<=(?:\p{Lu}\p{M}*){2})(?=\p{Lu}(?:\p{M}*\p{Ll}){2})/u;

/**
 * Cuts text into tokens, in the order of their start; a whole comes before its parts.
 * @param text any text, in any normal form
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  cutText(text, (term, raw, start, part) => tokens.push({ start, end: start + raw.length, term, part }));
  return tokens;
}

/** The terms of a text, parts included: what MiniSearch is given as its `tokenize`. */
export function terms(text: string): string[] {
  const all: string[] = [];
  cutText(text, (term) => all.push(term));
  return all;
}

/** The runs of a text that hold its terms, as written: what stands in one has the same terms wherever it stands. */
export function runsOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/** The terms of one such run. */
export function termsOfRun(run: string): string[] {
  const all: string[] = [];
  cutRun((term) => all.push(term), run, 0);
  return all;
}

/** What a name says, whatever its case, accents and punctuation: its terms without the parts. */
export function nameKey(text: string): string {
  return tokenize(text)
    .flatMap(({ part, term }) => (part ? [] : term))
    .join(' ');
}

/** True where a term is a pair or a single letter of a script without spaces: it has no typos and no forms. */
export function isUnspaced(term: string): boolean {
  return UNSPACED.test(term);
}

type Take = (term: string, raw: string, start: number, part: boolean) => void;

function cutText(text: string, take: Take): void {
  for (const { 0: raw, index } of text.matchAll(TOKEN)) cutRun(take, raw, index);
}

function cutRun(take: Take, raw: string, start: number): void {
  (/^\w+$/.test(raw) ? cutWord : cutWords)(take, raw, start);
}

function give(take: Take, raw: string, start: number, part: boolean, word = raw): void {
  const term = foldTerm(word);
  if (term) take(term, raw, start, part);
}

// e-mail is e, mail and email. More than two words, or a word with parts, are hardly ever joined to one.
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

// snake_case is a word, and so are snake and case; the same for CamelCase, 3.14 and the letters of C++, C# and .NET.
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

// Thousands are set apart in many ways or in none, and decimals by a comma or a point.
function sameNumber(number: string): string {
  return number.replace(/[.,'’](\p{Nd}{3}(?!\p{Nd}))?/gu, (_, thousand?: string) => thousand ?? '.');
}

// 堆肥の → 堆肥, 肥の, の: the last letter alone makes a one-letter query, a prefix, find it at the end of a run.
// The last sound of a longer word may be prolonged or not: サーバー is サーバ.
function pairs(take: Take, run: string, start: number): void {
  const letters = [...run.matchAll(LETTER)];
  letters.forEach(({ 0: letter, index }, i) => {
    const next = letters[i + 1]?.[0] ?? '';
    const prolonged = i > 1 && i === letters.length - 2 && foldTerm(next) === 'ー';
    give(take, letter + next, start + index, prolonged || (!next && i > 0));
  });
}
