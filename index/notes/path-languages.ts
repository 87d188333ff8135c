// The languages that the paths of a garden's notes tell.

import { canonicalLanguage } from '../properties/language.js';
import { isFolderNote } from '../sites/note-url.js';

const TAG = /^[a-z]{2}(?:-(?:[a-z]{2}|\d{3}|[a-z]{4}(?:-[a-z]{2})?))?$/i;
const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const SUFFIX = /\.([^./]+)(?=\.[^./]+$)/;

/** Gives the language that a path tells; empty where it tells none. */
export type LanguageOfPath = (path: string) => string;

/**
 * Learns from all paths of a garden which of them tell a language: `de/a.md` does where the folders beside `de` are
 * mostly languages too, or where another language or the folder around it has the same note; `a.de.md` does where
 * there is an `a.md` or an `a.fr.md`.
 */
export function pathLanguages(paths: readonly string[]): LanguageOfPath {
  const folders = languageFolders(paths);
  const namesakes = countEach(paths.map(withoutSuffix));
  return (path) => {
    const folder = foldersOf(path).find((name) => folders.has(name));
    if (folder !== undefined) return languageNamed(lastPart(folder));
    return namesakes.get(withoutSuffix(path))! > 1 ? suffixLanguage(path) : '';
  };
}

function languageFolders(paths: readonly string[]): Set<string> {
  const all = [...new Set(paths.flatMap(foldersOf))];
  const named = all.filter((folder) => languageNamed(lastPart(folder)));
  const beside = countEach(all.map(parentOf));
  const languagesBeside = countEach(named.map(parentOf));
  const translated = translatedFolders(paths, new Set(named));
  return new Set(
    named.filter((folder) => {
      const languages = languagesBeside.get(parentOf(folder))!;
      return translated.has(folder) || (languages > 1 && languages * 2 >= beside.get(parentOf(folder))!);
    }),
  );
}

// Every garden has a README in many folders, so those tell nothing.
function translatedFolders(paths: readonly string[], named: ReadonlySet<string>): Set<string> {
  const notes = paths.filter((path) => !isFolderNote(path));
  const versions = notes.flatMap((path) =>
    foldersOf(path).filter((folder) => named.has(folder)).map((folder) => [folder, parentOf(folder) + path.slice(folder.length + 1)] as const),
  ); // prettier-ignore
  const counts = countEach([...notes, ...versions.map(([, original]) => original)]);
  return new Set(versions.filter(([, original]) => counts.get(original)! > 1).map(([folder]) => folder));
}

/** The tag that a name is, if it names a language with people who write it: `pt-br`, but not `js`. */
function languageNamed(name: string): string {
  const tag = name.replace(/_/g, '-');
  return TAG.test(tag) && NAMES.of(tag.slice(0, 2)) ? canonicalLanguage(tag) : '';
}

function suffixLanguage(path: string): string {
  return languageNamed(SUFFIX.exec(path)?.[1] ?? '');
}

function withoutSuffix(path: string): string {
  return suffixLanguage(path) ? path.replace(SUFFIX, '') : path;
}

/** The folders around a path, the outermost first: `a/b/c.md` → `a`, `a/b`. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index));
}

/** With the last `/`; empty at the root. */
function parentOf(folder: string): string {
  return folder.slice(0, folder.lastIndexOf('/') + 1);
}

function lastPart(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1);
}

function countEach(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
