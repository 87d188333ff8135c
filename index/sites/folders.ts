// Folders of paths, and of notes.

import { firstMatch, type Matcher } from './patterns.js';

/** Lists all folders of the notes, with the root: `''`, `a`, `a/b`. */
export function foldersOf(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(ancestors))];
}

/** Lists the folders of a path from the root, `''`, down. */
export function ancestors(path: string): string[] {
  return ['', ...[...path.matchAll(/\//gu)].map(({ index }) => path.slice(0, index))];
}

/** Lists the folders of a path from the deepest up to the root, `''`. */
export function outwards(path: string): string[] {
  return ancestors(path).reverse();
}

/** Gives the path within a folder. @returns undefined for a path outside of it */
export function within(folder: string, path: string): string | undefined {
  if (!folder) return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** Gives a path as seen from a folder: the path within it; of one outside the path itself. */
export function seenFrom(folder: string, path: string): string {
  return within(folder, path) ?? path;
}

/** Matches the paths in folders. */
export function inFolders(folders: readonly string[]): Matcher {
  return firstMatch(folders, (folder) => (path) => within(folder, path) !== undefined);
}

/** Normalizes a folder as an owner writes it: `./docs/` → `docs`. */
export function folderPath(written: string): string {
  return written.replace(/^(?:\.?\/)+|\/+$/gu, '').replace(/^\.$/u, '');
}
