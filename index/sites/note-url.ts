// Addresses of notes without a known generator.

import { encodePath, folderOf, lastPart, underBase, withoutExtension } from './address.js';

const FOLDER_NOTE = /^(?:index|_index|readme)$/i;

/** Makes a note's address: base and path without extension, percent-encoded once. An index has its folder's address. */
export function noteUrl(path: string, baseUrl = '/'): string {
  return underBase(baseUrl, encodePath(plainPath(path)));
}

/** Makes the path of a note's address, not encoded. */
export function plainPath(path: string): string {
  return isFolderNote(path) ? folderOf(path) : withoutExtension(path);
}

/** Gives a file's name without folders and extension. */
export function stemOf(path: string): string {
  return withoutExtension(lastPart(path));
}

/** True for a note that stands for its folder: `index`, `_index` or `readme`. */
export function isFolderNote(path: string): boolean {
  return FOLDER_NOTE.test(stemOf(path));
}
