// Languages of a garden's notes, and their stop words.

import { english, loadLanguages } from '../../src/core/language/languages.js';
import type { IndexFile } from '../../src/core/store/index-file.js';

/**
 * Number of notes of which at least one is in a language that is common. The stop words of other languages are
 * rarer than most words. German's `die`, which is also an English word, then says as much as any other.
 */
const COMMON_ONE_IN = 10;

/** Gives the stop words of a garden in English alone. Those of other languages are not at hand. */
export function knownStopWords({ languages, common = languages }: IndexFile['options']) {
  return common.every((language) => language === 'en') ? english.stopWords : undefined;
}

/** Loads the stop words of the languages that are common among notes. @param tags language of each note, a BCP 47 tag */
export async function loadStopWords(tags: readonly string[]): Promise<ReadonlySet<string>> {
  const { languages, common = languages } = languagesOf(tags);
  const loaded = await loadLanguages(common);
  return new Set(loaded.flatMap(({ stopWords }) => [...stopWords]));
}

/** Lists the languages of notes, and the common ones among them if not all are. */
export function languagesOf(tags: readonly string[]): Pick<IndexFile['options'], 'languages' | 'common'> {
  const subtags = tags.map((tag) => tag.split(/[-_]/u)[0]!.toLowerCase());
  const languages = [...new Set(subtags)].sort();
  const isCommon = (language: string) =>
    subtags.filter((subtag) => subtag === language).length >= subtags.length / COMMON_ONE_IN;
  const common = languages.filter(isCommon);
  return { languages, ...(common.length < languages.length && { common }) };
}
