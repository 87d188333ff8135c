// Folders of notes, read from their addresses.

import { decoded } from '../core/text/decoded.js';

/**
 * Gives the folders of each note, outermost first, separated by `›`. An outermost folder that all notes lie in is
 * left out. Empty for a note in no folder.
 */
export function foldersOf(urls: readonly string[]): string[] {
  const paths = urls.map(split);
  const shared = paths.every(([outermost]) => outermost === paths[0]![0]);
  return paths.map((path) => path.slice(Number(shared)).join(' › '));
}

function split(url: string): string[] {
  const path = url.replace(/^\w+:\/\/|[?#].*$/gu, '').split('/');
  return path
    .filter(Boolean)
    .slice(0, -1)
    .map((part) => decoded(part));
}
