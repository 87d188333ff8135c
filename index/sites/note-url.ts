// Where a note lies on its site.

const FOLDER_NOTE = /^(?:index|_index|readme)$/i;

/** The address of a note: base and path without its extension, percent-encoded once; an index is its folder. */
export function noteUrl(path: string, baseUrl = '/'): string {
  const parts = path.split('/');
  const stem = stemOf(path);
  const folders = parts.slice(0, -1).map((part) => `${encode(part)}/`);
  return baseUrl.replace(/\/*$/, '/') + folders.join('') + (FOLDER_NOTE.test(stem) ? '' : encode(stem));
}

/** The file's name without folders and extension. */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?<=.)\.[^.]*$/u, '');
}

/** True for the note that stands for its folder. */
export function isFolderNote(path: string): boolean {
  return FOLDER_NOTE.test(stemOf(path));
}

function encode(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}
