// Detects languages in the paths of a garden's notes.

import { countEach } from '../../src/core/text/strings.js';
import { canonicalLanguage, isLanguage } from '../properties/language-tags.js';
import { folderOf, isFolderNote, lastPart } from '../sites/address.js';
import { ancestors } from '../sites/folders.js';

const TAG = /^[a-z]{2}(?:-(?:[a-z]{2}|\d{3}|[a-z]{4}(?:-[a-z]{2})?))?$/i;
// Folders that lie beside languages in many sites.
const STATIC = /^(?:[._].*|assets?|static|public|images?|img|media|files|attachments|templates)$/i;
// Matches the end of `a.de.md`, and of a README also after a hyphen or a low line, as in `README-de.md`.
const SUFFIX = /(?:\.|(?<=(?:^|\/)readme)[-_])([^./]+)(?=\.[^./]+$)/i;
// Countries whose codes stand for their languages, where that code is of no language or of one with few sites.
const COUNTRIES = new Map(
  Object.entries({ cn: 'zh', cz: 'cs', dk: 'da', jp: 'ja', kr: 'ko', tw: 'zh-TW', ua: 'uk' }),
);

/** Function that gives the language in a path; empty for none. */
export type LanguageOfPath = (path: string) => string;

/**
 * Learns from all paths of a garden which of them hold a language. In `de/a.md` the folder is one if all folders
 * beside it are languages, but for some such as `assets`. It is one too if another language or the folder around it
 * has the same note. In `a.de.md` the suffix is one if there is an `a.md` or an `a.fr.md`; so is that of a folder. It is
 * none among more other suffixes, as in the names of Dendron: `linux.id.md` beside `linux.grep.md` and `linux.awk.md`.
 * A note without translations has the suffix's language too, if most notes with that suffix have translations.
 */
export function pathLanguages(paths: readonly string[]): LanguageOfPath {
  const folders = languageFolders(paths);
  const namesakes = countEach(paths.map(topicOf));
  const topics = countEach(
    paths.filter((path) => !suffixLanguage(path)).map((path) => topicOf(path).replace(SUFFIX, '')),
  );
  const isTranslated = (path: string): boolean => {
    const name = topicOf(path);
    return namesakes.get(name)! > Math.max(1, (topics.get(name) ?? 0) - 1);
  };
  const withSuffix = countEach(paths.map(suffixLanguage));
  const translated = countEach(paths.filter(isTranslated).map(suffixLanguage));
  return (path) => {
    const folder = foldersOf(path).find((name) => folders.has(name));
    if (folder !== undefined) return languageOf(folder);
    const language = suffixLanguage(path);
    return 2 * (translated.get(language) ?? 0) > withSuffix.get(language)! || isTranslated(path)
      ? language
      : '';
  };
}

/** Gives a path without the language that its name ends in: `a.md` for `a.de.md`, if that is of German. */
export function withoutLanguage(path: string, language: string): string {
  return language && suffixLanguage(path) === language ? path.replace(SUFFIX, '') : path;
}

/** Gives the language that a path's name ends in, as it is written: `cn` for `a.cn.md`; undefined for none. */
export function writtenLanguage(path: string, language: string): string | undefined {
  return withoutLanguage(path, language) === path ? undefined : SUFFIX.exec(path)![1];
}

function languageFolders(paths: readonly string[]): Set<string> {
  const all = [...new Set(paths.flatMap(foldersOf))];
  const named = new Set(all.filter(languageOf));
  const topics = all.filter((folder) => !named.has(folder) && !STATIC.test(lastPart(folder)));
  const withTopics = new Set(topics.map(folderOf));
  const whole = [...named].filter((folder) => !lastPart(folder).includes('.'));
  const languagesBeside = countEach(whole.map(folderOf));
  const translated = translatedFolders(paths, named);
  return new Set(
    [...named].filter((folder) => {
      const parent = folderOf(folder);
      return translated.has(folder) || (languagesBeside.get(parent)! > 1 && !withTopics.has(parent));
    }),
  );
}

// Finds folders with a translation of a note elsewhere. Their own folder notes do not count: many folders have a README.
function translatedFolders(paths: readonly string[], named: ReadonlySet<string>): Set<string> {
  const versions = paths.flatMap((path) =>
    foldersOf(path)
      .filter((folder) => named.has(folder) && (`${folder}/` !== folderOf(path) || !isFolderNote(path)))
      .map((folder) => [folder, aroundLanguage(folder) + path.slice(folder.length + 1)] as const),
  );
  const counts = countEach([...paths, ...versions.map(([, original]) => original)]);
  return new Set(versions.filter(([, original]) => counts.get(original)! > 1).map(([folder]) => folder));
}

/** Gives the language of a folder that is named like one, or ends in one, as `pages.de`. */
function languageOf(folder: string): string {
  return languageNamed(/[^./]*$/.exec(folder)![0]);
}

// Gives the folder of the first language: `docs/` for `docs/de` and for `docs.de`.
function aroundLanguage(folder: string): string {
  return folder.replace(/(\.?)[^./]*$/, (_, point) => (point ? '/' : ''));
}

/** Gives the tag of a name that is a known language or its country, such as `pt-br` or `kr`, but not `js`; else empty. */
function languageNamed(name: string): string {
  const tag = COUNTRIES.get(name.toLowerCase()) ?? name.replace(/_/g, '-');
  return TAG.test(tag) && isLanguage(tag) ? canonicalLanguage(tag) : '';
}

function suffixLanguage(path: string): string {
  return languageNamed(SUFFIX.exec(path)?.[1] ?? '');
}

// Gives what the translations of a note share. One in MDX is one of a note in Markdown too: `a.de.mdx` beside `a.md`.
function topicOf(path: string): string {
  return (suffixLanguage(path) ? path.replace(SUFFIX, '') : path).replace(/\.mdx$/iu, '.md');
}

/** Lists the folders of a path, the outermost first: `a/b/c.md` → `a`, `a/b`. */
function foldersOf(path: string): string[] {
  return ancestors(path).slice(1);
}
