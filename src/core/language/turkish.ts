// Turkish stems of folded words. The stemmer goes by the vowels of a word. Folding has merged i with ı, o with
// ö, u with ü and g with ğ, so they are restored first.

import { stemmer as stemWritten } from '@orama/stemmers/turkish';

/** Gives the stem of a folded Turkish word. */
export function stemmer(word: string): string {
  return stemWritten(restoreConsonants(restoreVowels(word)));
}

// Vowel harmony: the vowels of a native word are all front (e i ö ü) or all back (a ı o u). Folding leaves a and e to
// tell which. The first of them decides for the vowels before it, and each for the vowels after it. A first i stays i,
// and no ending has an o.
//   kapi -> kapı: a is back      gunler -> günler: e is front
function restoreVowels(word: string): string {
  const first = /[ae]/.exec(word)?.[0] ?? /i/.exec(word)?.[0];
  let front = first !== undefined && first !== 'a';
  return word.replace(/[aeiou]/g, (vowel, at: number) => {
    const isFirst = !/[aeiou]/.test(word.slice(0, at));
    if (vowel === 'a' || vowel === 'e' || (isFirst && vowel === 'i')) front = vowel !== 'a';
    else if (vowel === 'i') return front ? 'i' : 'ı';
    else if (vowel === 'u') return front ? 'ü' : 'u';
    return vowel === 'o' && isFirst && front ? 'ö' : vowel;
  });
}

// Restores ğ between vowels, ş in the ending -miş, and the front vowel of the ending -ki.
function restoreConsonants(word: string): string {
  return word
    .replace(/m([ıiuü])s(?=[^aeiouıü]|$)/, 'm$1ş')
    .replace(/(?<=[aeıioöuü])g(?=[aeıioöuü])/g, 'ğ')
    .replace(/(?<=[dt][ae])kı/, 'ki');
}
