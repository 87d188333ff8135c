// Languages of a garden's words. One of few notes waits for those who may read it. In other letters than Latin ones it is
// fetched once these are typed. In Latin letters it is fetched for its readers, where the garden has many of them.

import type { Language } from './language.js';
import { loadLanguages } from './languages.js';

/** Most languages of few notes in Latin letters that serve every reader. A stemmer has 2 to 4 KB. */
const MAX_FOR_ALL = 3;

/** Letters of the languages that have stemmers and no Latin letters, by primary subtag. */
const LETTERS: ReadonlyMap<string, RegExp> = new Map([
  ['ar', /\p{Script=Arabic}/u],
  ['el', /\p{Script=Greek}/u],
  ['fa', /\p{Script=Arabic}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['ne', /\p{Script=Devanagari}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['uk', /\p{Script=Cyrillic}/u],
]);

/** Languages other than English that have stemmers and Latin letters, by primary subtag. */
const IN_LATIN = /^(?:d[ae]|es|f[ir]|ga|hu|i[dt]|lt|n[blno]|pt|ro|sv|tr)$/;

/** Languages of a garden. */
export interface OpenedLanguages {
  /**
   * Gives the languages at hand whose forms a reader's words have.
   * @param reader language of the reader, a BCP 47 tag; empty for none
   */
  languagesFor(reader: string): readonly Language[];
  /** Gives the languages that wait for such a word: each by its subtag, with what fetches it. */
  waitingFor(word: string, reader: string): [subtag: string, fetch: () => Promise<void>][];
}

/**
 * Loads the languages of a garden, but those that wait until their letters are typed, or for their readers.
 * @param subtags primary subtags of all languages
 * @param common subtags of the languages that don't wait
 */
export async function openLanguages(
  subtags: readonly string[],
  common: readonly string[],
): Promise<OpenedLanguages> {
  const rare = subtags.filter((subtag) => !common.includes(subtag));
  const inLatin = rare.filter((subtag) => IN_LATIN.test(subtag));
  const ofReaders = new Set(inLatin.length > MAX_FOR_ALL ? inLatin : []);
  const waiting = new Set(rare.filter((subtag) => LETTERS.has(subtag) || ofReaders.has(subtag)));
  const forAll = await loadLanguages(subtags.filter((subtag) => !waiting.has(subtag)));
  const byReader = new Map<string, readonly Language[]>();
  const fetch = async (subtag: string) => {
    const loaded = await loadLanguages([subtag]);
    if (!waiting.delete(subtag)) return; // two searches may wait for it
    if (ofReaders.has(subtag)) byReader.set(subtagOf(subtag), loaded);
    else forAll.push(...loaded);
  };
  return {
    languagesFor: (reader) => [...forAll, ...(byReader.get(subtagOf(reader)) ?? [])],
    waitingFor: (word, reader) =>
      [...waiting]
        .filter((subtag) => LETTERS.get(subtag)?.test(word) ?? subtagOf(subtag) === subtagOf(reader))
        .map((subtag) => [subtag, () => fetch(subtag)]),
  };
}

/** Gives the primary subtag of a language; Norwegian has three of one stemmer. */
export function subtagOf(language: string): string {
  const [subtag] = language.toLowerCase().split(/[-_]/u, 1);
  return subtag!.replace(/^n[bn]$/u, 'no');
}
