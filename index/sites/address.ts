// Makes addresses of paths, and takes paths apart.

import { isAbsolute, relative, sep } from 'node:path';
import { decoded } from '../../src/core/text/strings.js';

/**
 * Encodes a path as an address below a base. Each part is percent-encoded once. The result has no leading `/`, no empty
 * parts, and never leads out of the base.
 */
export function encodePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(encodePart(part));
  }
  return parts.length && /\/\.{0,2}$/u.test(path) ? `${parts.join('/')}/` : parts.join('/');
}

/** Encodes one part of an address. Half surrogate pairs become the replacement character. */
export function encodePart(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

/** Puts an address below a base, whether or not that begins or ends with `/`: `docs` is `/docs/`, `./docs` stays. */
export function underBase(base: string, address: string): string {
  return withSlash(base).replace(/^(?![a-z][a-z\d+.-]*:)(?=[^./])/iu, '/') + address;
}

/** Puts one `/` at the end of a path, in place of those it has. */
export function withSlash(path: string): string {
  return path.replace(/\/*$/u, '/');
}

/** Decodes an address that an owner wrote. @returns undefined for an address on another site */
export function writtenAddress(text: string): string | undefined {
  const address = text.trim();
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(address)) return undefined;
  return decoded(address);
}

/** Removes the extension of a path. */
export function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/u, '');
}

/** Removes the name of an index page from a path: `a/index.html` is the page of `a/`. */
export function withoutIndex(path: string): string {
  return path.replace(/(?<=^|\/)index\.html?$/iu, '');
}

/** Gives the folder of a path, with its last `/`; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** Gives the part of a path after its last `/`. */
export function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Gives the name of the folder that holds a path; empty at the root. */
export function folderName(path: string): string {
  return lastPart(folderOf(path).slice(0, -1));
}

/** Splits a path into its folders, each with its `/`, and its last part. */
export function partPath(path: string): { folders: string; name: string } {
  return { folders: folderOf(path), name: lastPart(path) };
}

/** Gives a file's name without folders and extension. */
export function stemOf(path: string): string {
  return withoutExtension(lastPart(path));
}

const FOLDER_NOTE = /^(?:index|_index|readme)$/i;

/** True for a note that stands for its folder: `index`, `_index` or `readme`. */
export function isFolderNote(path: string): boolean {
  return FOLDER_NOTE.test(stemOf(path));
}

/**
 * Makes a note's address where no generator is known: base and path without extension, percent-encoded once. An index has
 * its folder's address.
 */
export function noteUrl(path: string, baseUrl = '/'): string {
  return underBase(baseUrl, encodePath(plainPath(path)));
}

/** Makes the path of a note's address, not encoded. */
export function plainPath(path: string): string {
  return isFolderNote(path) ? folderOf(path) : withoutExtension(path);
}

/** Gives the path of a page as a folder: for an index its own folder, for others `path/`. */
export function pageFolder(path: string, isIndex: (name: string) => boolean): string {
  const { folders, name } = partPath(path);
  return isIndex(name) ? folders : `${path}/`;
}

/** Gives the address of a page whose file is named as the note is, `path.html`; of an index that of its folder. */
export function pageFile(path: string, index: RegExp): string {
  const { folders, name } = partPath(withoutExtension(path));
  return encodePath(index.test(name) ? folders : `${folders}${name}.html`);
}

/** Gives the path from a folder to a file of this machine, with `/`; it begins with `../` for one outside. */
export function relativePath(folder: string, file: string): string {
  return relative(folder, file).replaceAll(sep, '/');
}

/** Gives the path from a folder to a file within it, with `/`. @returns undefined for a file outside of it */
export function pathWithin(folder: string, file: string): string | undefined {
  const inside = relativePath(folder, file);
  return /^\.\.(?:\/|$)/u.test(inside) || isAbsolute(inside) ? undefined : inside;
}

/** Lower-cases a text letter by letter, as Go does: Σ never becomes ς, and İ becomes i. */
export function lowerCase(text: string): string {
  return Array.from(text, (letter) => String.fromCodePoint(letter.toLowerCase().codePointAt(0)!)).join('');
}
