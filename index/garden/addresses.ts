// Addresses of notes, decoded and from the site's root, for comparison with links.

import { decoded } from '../../src/core/text/decoded.js';
import type { Note } from '../../src/core/note.js';
import { comparable, folderOf } from './places.js';

/** Gives the path of a note's address, decoded and {@link comparable}. */
export function addressOf({ url }: Note): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '').replace(/^(?!\/)/u, '/');
  return comparable(decoded(path));
}

/** Normalizes the addresses of one page to one form: `/a/`, `/a.html` and `/a/index.html` become `/a`. */
export function onePage(address: string): string {
  return address.replace(/(?:(?:\/index)?\.html?|\/)$/u, '') || '/';
}

/** Finds the deepest folder common to two addresses, with its last `/`. */
export function sharedFolder(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end++;
  return folderOf(a.slice(0, end));
}
