// The folders of notes, read from their addresses.

import { decoded } from '../core/text/decoded.js';

/**
 * The folders of each note, outermost first, parted by `›`; the outermost is left out where all of them lie in it.
 * Empty for a note that lies in none.
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
