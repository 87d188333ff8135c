import { stemmer } from '@orama/stemmers/turkish';
import { stopwords } from '@orama/stopwords/turkish';
import { makeLanguage } from './make-language.js';

/** Turkish: the stemmer goes by the vowels of a word, of which folding has merged i and ı, o and ö, u and ü. */
export const turkish = makeLanguage((word) => stemmer(restoreSofts(restoreVowels(word))), stopwords);

// All vowels of a native word are front ones or all are back ones. Only a and e still tell; the first that does
// speaks for those before it. No o stands in an ending.
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

// Between vowels a g is soft; -miş and -ki are endings.
function restoreSofts(word: string): string {
  return word
    .replace(/m([ıiuü])s(?=[^aeiouıü]|$)/, 'm$1ş')
    .replace(/(?<=[aeıioöuü])g(?=[aeıioöuü])/g, 'ğ')
    .replace(/(?<=[dt][ae])kı/, 'ki');
}
