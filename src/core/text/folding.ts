// What makes two spellings the same word. Part of the index format: a change here needs a new FOLDING id.

/** The id of this folding, written into every index file. */
export const FOLDING = 'garden-2';

/** The longest term, in UTF-16 code units; the rest is cut. MiniSearch's fuzzy search is quadratic in it. */
export const MAX_TERM_LENGTH = 64;

// Marks that a reader may leave out: those of Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac letters, the signs of
// Hebrew abbreviations, tatweel, the Devanagari nukta, the ʻokina and its like, and what shows nothing. The marks of
// other scripts spell the word, so they stay; and so do those that make й, ў and ї letters of their own.
const IGNORABLE =
  /(?<![иуі](?=[\u0306\u0308]))(?=[\u0300-\u074a\u093c\ufe00-\ufe0f])\p{M}|[\u02b9-\u02bc\u05f3\u05f4\u0640\p{Cf}]/gu;

// Letters that Unicode does not decompose but readers type as others, and the digits of Arabic and Persian.
const SPELLED: Record<string, string> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ς: 'σ',
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', '\u0901': '\u0902',
}; // prettier-ignore
const SPELLED_LETTERS = new RegExp(`[${Object.keys(SPELLED).join('')}٠-٩۰-۹]`, 'gu');
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
  return spell(spell(lower).normalize('NFKD').replace(IGNORABLE, '').normalize('NFC').toLowerCase());
}

function spell(word: string): string {
  return word.replace(SPELLED_LETTERS, (letter) => SPELLED[letter] ?? `${letter.charCodeAt(0) & 15}`);
}

// A cut in the middle of a surrogate pair would leave half a letter.
function cutWhole(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) return term;
  const last = term.charCodeAt(MAX_TERM_LENGTH - 1);
  return term.slice(0, last >= 0xd800 && last < 0xdc00 ? MAX_TERM_LENGTH - 1 : MAX_TERM_LENGTH);
}
