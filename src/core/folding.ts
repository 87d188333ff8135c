// What makes two spellings the same word. Part of the index format: a change here needs a new FOLDING id.

/** The id of this folding, written into every index file. */
export const FOLDING = 'garden-1';

/** The longest term, in UTF-16 code units; the rest is cut. MiniSearch's fuzzy search is quadratic in it. */
export const MAX_TERM_LENGTH = 64;

// Marks that a reader may leave out: accents of Latin, Greek and Cyrillic, Hebrew points, Arabic vowels and tatweel,
// and letters that show nothing. Vowel signs of Indic scripts are marks too, but they spell the word, so they stay.
const IGNORABLE =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/gu;

// Letters that Unicode does not decompose but readers type as others.
const SPELLED: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ς: 'σ',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه',
}; // prettier-ignore
const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'gu');
const ASCII = /^[a-z0-9]*$/;

// Folding by Unicode's tables is slow, and a text says the same words over and over: the last ones are remembered.
const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

/**
 * Folds a word to the term that stands for it in the index: case, accents, width and ligatures go.
 * @returns the term, at most {@link MAX_TERM_LENGTH} long; empty where nothing is left
 */
export function foldTerm(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower.slice(0, MAX_TERM_LENGTH);
  const known = remembered.get(lower);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const term = cutWhole(foldLetters(lower));
  if (lower.length <= MAX_TERM_LENGTH) remembered.set(lower, term);
  return term;
}

function foldLetters(lower: string): string {
  return lower
    .replace(SPELLED_LETTERS, (letter) => SPELLED[letter]!)
    .normalize('NFKD')
    .replace(IGNORABLE, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(SPELLED_LETTERS, (letter) => SPELLED[letter]!);
}

// A cut in the middle of a surrogate pair would leave half a letter.
function cutWhole(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) return term;
  const last = term.charCodeAt(MAX_TERM_LENGTH - 1);
  return term.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_TERM_LENGTH - 1 : MAX_TERM_LENGTH);
}
