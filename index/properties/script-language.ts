// Guesses a text's language by its script, from scripts and letters that only one language uses.

import type { Note, Section } from '../../src/core/note.js';
import { MAX_EXAMINED, wordLanguage } from './word-language.js';

// Matches any character of the scripts below, to skip most texts early.
const FAR = /[\u0370-\u1fff\u2c00-\uffff]/;
const OTHER_THAN_LATIN = /[^\p{sc=Latn}\P{L}]/gu;
const LETTER = /\p{L}/gu;
const MOSTLY = 0.5;
/** Share of letters from which a text is in Chinese, Japanese or Korean, whose words have the fewest. */
const MANY = 0.3;
/** Chinese, Japanese and Korean. A text without their letters is in none of them. */
export const WITH_FEW_LETTERS: ReadonlySet<string> = new Set(['zh', 'ja', 'ko']);
/** Share from which a text is likely in one of these: the names in texts about programs have many letters. */
const SOME = 0.1;
const KANA = /[\p{sc=Hira}\p{sc=Kana}]/gu;
const HAN_OR_KANA = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/gu;

type Script = [letters: RegExp, languageOf: (text: string) => string, hasFewLetters?: true];

/** Scripts that only one language has, with its tag. */
const OWN = {
  Hebr: 'he',
  Grek: 'el',
  Thai: 'th',
  Laoo: 'lo',
  Khmr: 'km',
  Mymr: 'my',
  Geor: 'ka',
  Armn: 'hy',
  Taml: 'ta',
  Telu: 'te',
  Knda: 'kn',
  Mlym: 'ml',
  Gujr: 'gu',
  Guru: 'pa',
  Orya: 'or',
  Sinh: 'si',
};

const SCRIPTS: Script[] = [
  [
    /\p{sc=Cyrl}/gu,
    (text) =>
      languageByLetters(text, {
        ru: /[ыэ]/giu,
        be: /[ўыэ]/giu,
        uk: /[їґ]/giu,
        sr: /[ђћ]/giu,
        mk: /[ѓќ]/giu,
      }),
  ],
  [/\p{sc=Arab}/gu, (text) => languageByLetters(text, { fa: /[پچژگکی]/gu, ur: /[پچژگکیٹڈڑے]/gu }) || 'ar'],
  [/\p{sc=Beng}/gu, (text) => (/[ৰৱ]/u.test(text) ? 'as' : 'bn')],
  ...Object.entries(OWN).map(([script, tag]): Script => [new RegExp(`\\p{sc=${script}}`, 'gu'), () => tag]),
  [
    HAN_OR_KANA,
    (text) => (share(text, KANA) > Math.min(0.05, share(text, HAN_OR_KANA) / 6) ? 'ja' : 'zh'),
    true,
  ],
  [/\p{sc=Hang}/gu, () => 'ko', true],
];

/**
 * Guesses the language of a text that is largely in one language's script; empty if several languages share it.
 * @param many share of letters that is enough for Chinese, Japanese and Korean
 */
export function scriptLanguage(text: string, many = MANY): string {
  const start = text.slice(0, MAX_EXAMINED);
  if (!FAR.test(start) || share(start, OTHER_THAN_LATIN) <= many) return '';
  const found = SCRIPTS.find(
    ([letters, , hasFewLetters]) => share(start, letters) > (hasFewLetters ? many : MOSTLY),
  );
  return found?.[1](start) ?? '';
}

function share(text: string, letters: RegExp): number {
  return (text.match(letters)?.length ?? 0) / (text.match(LETTER)?.length ?? 1);
}

// Gives the language of which a text has most letters, the first of equals: a word of another may be quoted.
function languageByLetters(text: string, letters: Record<string, RegExp>): string {
  let [found, most] = ['', 0];
  for (const [language, own] of Object.entries(letters)) {
    const count = text.match(own)?.length ?? 0;
    if (count > most) [found, most] = [language, count];
  }
  return found;
}

/**
 * Gives the language of a note by what it says of itself, by its script, or by its site. Many themes say that each
 * page is English, whatever it holds: another script tells better, and so may its words.
 * @param told language that the note or its path names; empty for none
 * @param ofSite language of the site; empty for none
 */
export function languageOfNote(
  told: string,
  title: string,
  sections: readonly Pick<Section, 'heading' | 'text'>[],
  ofSite = '',
): Pick<Note, 'language' | 'likelyLanguage'> {
  if (told && !/^en\b/u.test(told)) return { language: told };
  let text = title;
  for (const section of sections) {
    if (text.length > MAX_EXAMINED) break;
    text += `\n${section.heading}\n${section.text.slice(0, MAX_EXAMINED)}`;
  }
  const certain = scriptLanguage(text) || (told ? '' : ofSite);
  if (certain) return { language: certain };
  const likelyLanguage = (!told && scriptLanguage(text, SOME)) || wordLanguage(text);
  const isTold = !likelyLanguage || (told && likelyLanguage === 'en');
  return isTold ? { language: told } : { language: '', likelyLanguage };
}
