// Languages of a garden's notes, and their stop words.

import { loadLanguages } from '../../src/core/language/languages.js';
import { countEach } from '../../src/core/text/strings.js';
import type { IndexFile } from '../../src/core/store/index-file.js';

/**
 * Number of notes of which at least one is in a language that is common. The stop words of other languages are
 * rarer than most words. German's `die`, which is also an English word, then says as much as any other.
 */
const COMMON_ONE_IN = 10;

/** Languages of a garden's notes. */
type GardenLanguages = Pick<IndexFile['options'], 'languages' | 'common'>;

/** Loads the stop words of a garden: those of its common languages. */
export async function loadStopWords({
  languages,
  common = languages,
}: GardenLanguages): Promise<ReadonlySet<string>> {
  const loaded = await loadLanguages(common);
  return new Set(loaded.flatMap(({ stopWords }) => [...stopWords]));
}

/** Lists the languages of notes, and the common ones among them if not all are. */
export function languagesOf(tags: readonly string[]): GardenLanguages {
  const subtags = tags.map((tag) => tag.split(/[-_]/u)[0]!.toLowerCase());
  const languages = [...new Set(subtags)].sort();
  const common = commonOf(subtags).sort();
  return { languages, ...(common.length < languages.length && { common }) };
}

/** Lists the languages that at least one of ten notes is in, the most common first. @param languages one for each note */
export function commonOf(languages: readonly string[]): string[] {
  const counts = [...countEach(languages)].sort((a, b) => b[1] - a[1]);
  return counts
    .filter(([, count]) => count >= languages.length / COMMON_ONE_IN)
    .map(([language]) => language);
}
