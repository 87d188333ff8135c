// Turkish stems of folded words, and stop words. Folding has merged the vowels that harmony tells apart, so that the
// endings are known by their consonants. They come off one after the other, until none is left:
//   sayfalarında -> sayfaları -> sayfalar -> sayfa -> sayf

import { stopwords as listed } from '@orama/stopwords/turkish';

// Endings of case, of possession, of is. Three letters before them keep ada and deniz whole.
const ENDINGS = [
  '(?<=[iu])n[dt][ae]n?|[dt][ae]n?|(?<=[dt][ae])ki', // kapısında, kapıda, kapıdan, kapıdaki
  '(?<=[aeiu])n[iu]n|[iu]n|(?<=[iu])n[iuae]', // kapının, kitabın, kapısını, kapısına
  '(?<=[aeiou])(?:y[iuae]|yl[ae]|s[iu])', // kapıyı, kapıyla, kapısı
  '[iu]?[mn][iu]z|d[iu]r|[aeiu]', // kapınız, kapıdır, kitaba; the vowel of kapı too, which looks like an ending
];
const ENDING = new RegExp(`(?<=^.{3,})(?:${ENDINGS.join('|')})$`, 'u');
// Matches the ending of the plural, with that of possession by me, you, us.
const PLURAL = /(?<=^.{2,})l[ae]r(?:[iu]?[mn](?:[iu]z)?)?$/u;

/** Last letters of a word with an ending, and of the word alone: kitabı is of kitap. */
const HARDENED: Record<string, string> = { b: 'p', d: 't', g: 'k' };

/** Gives the stem of a folded Turkish word. */
export function stemmer(word: string): string {
  let stem = word;
  for (let before = ''; stem !== before;) {
    before = stem;
    stem = stem.replace(PLURAL, '');
    if (stem === before) stem = stem.replace(ENDING, '');
  }
  return stem.replace(/(?<=^.{3,})[bdg]$/u, (letter) => HARDENED[letter]!);
}

/** Letters of the list that were read in other code pages than they were written in. */
const MISREAD: Record<string, string> = { ý: 'ı', þ: 'ş', ţ: 'ş', đ: 'ğ' };

/** Words so common that they tell nothing. */
export const stopwords: readonly string[] = listed.map((word) =>
  word.replace(/[ýþţđ]/gu, (letter) => MISREAD[letter]!),
);
