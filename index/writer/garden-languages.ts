// Languages of a garden's notes, and their stop words.

import { loadLanguages } from '../../src/core/language/languages.js';
import type { Note } from '../../src/core/note.js';
import { countEach } from '../../src/core/text/strings.js';
import type { IndexFile } from '../../src/core/store/index-file.js';
import { WITH_FEW_LETTERS } from '../properties/script-language.js';

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
export function gardenLanguages(tags: readonly string[]): GardenLanguages {
  const subtags = tags.map((tag) => tag.split(/[-_]/u)[0]!.toLowerCase());
  const languages = [...new Set(subtags)].sort();
  const common = commonOf(subtags).sort();
  return { languages, ...(common.length < languages.length && { common }) };
}

/**
 * Gives the language of each note. A likely one must be that of many: a note may quote more than it says. A note too short
 * to tell is in the most common of them, so that a French garden has no few notes in English.
 * @param given language of notes without their own. Default: of each the likely one, if it is common
 */
export function noteLanguages(notes: readonly Note[], given: string | undefined): string[] {
  const common = commonOf(notes.map(({ language, likelyLanguage = '' }) => language || likelyLanguage));
  const likely = new Set(notes.map(({ language, likelyLanguage }) => (language ? '' : likelyLanguage)));
  const main = given ?? common.find((one) => one && likely.has(one) && !WITH_FEW_LETTERS.has(one)) ?? 'en';
  return notes.map(
    ({ language, likelyLanguage = '' }) =>
      language || (!given && common.includes(likelyLanguage) && likelyLanguage) || main,
  );
}

// Lists the languages that at least one of ten notes is in, the most common first.
function commonOf(languages: readonly string[]): string[] {
  const counts = [...countEach(languages)].sort((a, b) => b[1] - a[1]);
  return counts
    .filter(([, count]) => count >= languages.length / COMMON_ONE_IN)
    .map(([language]) => language);
}
