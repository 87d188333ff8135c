// Folding: the term of a word, whatever its case, accents, width and ligatures. Part of the index format: a change here
// needs a new FOLDING id.

import { BoundedCache } from '../bounded-cache.js';

/** Id of this folding, written into every index file. */
export const FOLDING = 'garden-2';

/** Longest term in UTF-16 code units; the rest is cut off. MiniSearch's fuzzy search is quadratic in it. */
export const MAX_TERM_LENGTH = 64;

// Marks that a reader may leave out:
// - those of Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac letters
// - signs of Hebrew abbreviations, tatweel, the Devanagari nukta, the ʻokina and its like
// - invisible characters
//
// Marks of other scripts spell the word and stay. The marks of й, ў and ї, which are letters of their own, stay
// too.
const IGNORABLE =
  /(?<![иуі](?=[\u0306\u0308]))(?=[\u0300-\u074a\u093c\ufe00-\ufe0f])\p{M}|[\u02b9-\u02bc\u05f3\u05f4\u0640\p{Cf}]/gu;

// Letters that Unicode does not decompose and readers type as others. Digits of Arabic and Persian are folded as well.
const SPELLED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  '\u0901': '\u0902',
};
const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join('')}٠-٩۰-۹]`, 'gu');
const ASCII = /^[a-z0-9]*$/;

// Cache of terms by word: folding by Unicode's tables is slow, and texts repeat their words.
const folded = new BoundedCache<string, string>(20_000);

/**
 * Folds a word to its term in the index: without case, accents, width and ligatures (`Ｃａｆé` → `cafe`).
 * @returns the term, at most {@link MAX_TERM_LENGTH} long; empty for a word of marks alone
 */
export function foldTerm(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower.slice(0, MAX_TERM_LENGTH);
  const fold = () => cutWhole(foldText(lower));
  return lower.length <= MAX_TERM_LENGTH ? folded.get(lower, fold) : fold();
}

/** Folds a text as {@link foldTerm} folds a word, whole however long it is. */
export function foldText(text: string): string {
  return spell(
    spell(text.toLowerCase()).normalize('NFKD').replace(IGNORABLE, '').normalize('NFC').toLowerCase(),
  );
}

function spell(word: string): string {
  return word.replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? `${letter.charCodeAt(0) & 15}`);
}

// Cuts a term to the longest length, not within a surrogate pair: that would leave half a letter.
function cutWhole(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) return term;
  const last = term.charCodeAt(MAX_TERM_LENGTH - 1);
  return term.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_TERM_LENGTH - 1 : MAX_TERM_LENGTH);
}
