// Addresses of notes as links write them: decoded, from the root of the site.

import { decoded } from '../../src/core/text/decoded.js';
import type { Note } from '../../src/core/note.js';
import { comparable, folderOf } from './places.js';

/** The path of a note's address, decoded and {@link comparable}. */
export function addressOf({ url }: Note): string {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '').replace(/^(?!\/)/u, '/');
  return comparable(decoded(path));
}

/** The one form of addresses that answer with one page: `/a`, `/a/`, `/a.html` and `/a/index.html`. */
export function onePage(address: string): string {
  return address.replace(/(?:(?:\/index)?\.html?|\/)$/u, '') || '/';
}

/** The folder that both of two addresses lie in, with its last `/`. */
export function sharedFolder(a: string, b: string): string {
  let end = 0;
  while (end < a.length && a[end] === b[end]) end++;
  return folderOf(a.slice(0, end));
}
