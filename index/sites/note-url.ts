// Where a note lies on a site of no known generator.

import { encodePath, partPath, underBase, withoutExtension } from './address.js';

const FOLDER_NOTE = /^(?:index|_index|readme)$/i;

/** The address of a note: base and path without its extension, percent-encoded once; an index is its folder. */
export function noteUrl(path: string, baseUrl = '/'): string {
  return underBase(baseUrl, encodePath(plainPath(path)));
}

/** The path of a note's address, not encoded. */
export function plainPath(path: string): string {
  return isFolderNote(path) ? partPath(path).folders : withoutExtension(path);
}

/** The file's name without folders and extension. */
export function stemOf(path: string): string {
  return withoutExtension(partPath(path).name);
}

/** True for the note that stands for its folder. */
export function isFolderNote(path: string): boolean {
  return FOLDER_NOTE.test(stemOf(path));
}
