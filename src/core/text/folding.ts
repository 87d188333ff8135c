// Folding: the term of a word, whatever its case, accents, width and ligatures. Part of the index format: a change here
// needs a new FOLDING id.

import { BoundedCache } from '../bounded-cache.js';

/** Id of this folding, written into every index file. */
export const FOLDING = 'garden-3';

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

// Letters that Unicode does not decompose, each with what readers type for it.
const SPELLED = new Map(
  'ßss æae œoe øo đd ðd þth łl ħh ıi ŋn ςσ ٱا ىي یي کك ةه'
    .split(' ')
    .map((pair) => [pair[0]!, pair.slice(1)]),
);
// Digits of Arabic, Persian and the scripts of India are spelled as well.
const SPELLED_LETTERS = new RegExp(`[${[...SPELLED.keys()].join('')}]|(?=[٠-൯])\\p{Nd}`, 'gu');
// Matches what Hindi may write as an anusvara: the candrabindu, and a nasal without vowel before a stop.
const NASAL = /ँ|[ङञणनम]्(?=[क-भ])/g;
const ASCII = /^\w*$/;

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
  return word
    .replace(SPELLED_LETTERS, (letter) => SPELLED.get(letter) ?? String(digit(letter.charCodeAt(0))))
    .replace(NASAL, 'ं');
}

// Gives the value of a digit. Those of Arabic begin at a multiple of 16, those of India 6 after one.
function digit(code: number): number {
  return (code - (code > 0x900 ? 6 : 0)) & 15;
}

// Cuts a term to the longest length, not within a surrogate pair: that would leave half a letter.
function cutWhole(term: string): string {
  return term.length > MAX_TERM_LENGTH
    ? term.slice(0, MAX_TERM_LENGTH).replace(/[\ud800-\udbff]$/, '')
    : term;
}
