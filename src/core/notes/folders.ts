// Folders of notes, read from their addresses.

import { decoded } from '../text/strings.js';

/**
 * Gives the folders of each note, outermost first, separated by `›`; empty for a note in no folder. The outermost is
 * left out where every note seen so far lies in it or is its page, such as the home page.
 * @param seen first parts of the addresses seen so far, to which those of the notes are added
 */
export function foldersOf(urls: readonly string[], seen = new Set<string | undefined>()): string[] {
  const paths = urls.map(split);
  for (const [first] of paths) seen.add(first);
  return paths.map((path) => path.slice(Number(seen.size === 1), -1).join(' › '));
}

function split(url: string): string[] {
  const path = url.replace(/^\w+:\/\/|[?#].*$/gu, '').split('/');
  return path.filter(Boolean).map((part) => decoded(part));
}
