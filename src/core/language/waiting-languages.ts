// Languages of a garden's words. One of few notes in other letters than Latin ones is fetched once such letters are typed.

import type { Language } from './language.js';
import { loadLanguages } from './languages.js';

/** Letters of the languages that have stemmers and no Latin letters, by primary subtag. */
const LETTERS: ReadonlyMap<string, RegExp> = new Map([
  ['ar', /\p{Script=Arabic}/u],
  ['el', /\p{Script=Greek}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ne', /\p{Script=Devanagari}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ta', /\p{Script=Tamil}/u],
]);

/** Languages of a garden. */
export interface OpenedLanguages {
  /** Languages at hand. The list grows as others are fetched. */
  readonly languages: readonly Language[];
  /** Gives the languages that wait for the letters of a word: each by its subtag, with what fetches it. */
  waitingFor(word: string): [subtag: string, fetch: () => Promise<void>][];
}

/**
 * Loads the languages of a garden, but those that wait until their letters are typed.
 * @param subtags primary subtags of all languages
 * @param common subtags of the languages that don't wait
 */
export async function openLanguages(
  subtags: readonly string[],
  common: readonly string[],
): Promise<OpenedLanguages> {
  const waiting = new Set(subtags.filter((subtag) => LETTERS.has(subtag) && !common.includes(subtag)));
  const languages = await loadLanguages(subtags.filter((subtag) => !waiting.has(subtag)));
  const fetch = async (subtag: string) => {
    const loaded = await loadLanguages([subtag]);
    if (waiting.delete(subtag)) languages.push(...loaded); // two searches may wait for it
  };
  return {
    languages,
    waitingFor: (word) =>
      [...waiting]
        .filter((subtag) => LETTERS.get(subtag)!.test(word))
        .map((subtag) => [subtag, () => fetch(subtag)]),
  };
}
