// How paths become addresses.

import { decoded } from '../../src/core/text/decoded.js';

/**
 * Encodes a path as an address below a base: each part percent-encoded once, without a leading `/`, without empty
 * parts, and never out of the base.
 */
export function encodePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part && part !== '.') parts.push(encodePart(part));
  }
  return parts.length && /\/\.{0,2}$/u.test(path) ? `${parts.join('/')}/` : parts.join('/');
}

/** Encodes one part of an address. What is no text becomes the replacement character. */
export function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'));
}

/** Puts an address below a base, whether or not the base ends in `/`. */
export function underBase(base: string, address: string): string {
  return base.replace(/\/*$/u, '/') + address;
}

/** An address that an owner wrote, decoded where it is encoded; nothing for one of another site. */
export function writtenAddress(text: string): string | undefined {
  const address = text.trim();
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(address)) return undefined;
  return decoded(address);
}

/** A path without its extension. */
export function withoutExtension(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]*$/u, '');
}

/** A path in its folders, each with its `/`, and its last part. */
export function partPath(path: string): { folders: string; name: string } {
  const end = path.lastIndexOf('/') + 1;
  return { folders: path.slice(0, end), name: path.slice(end) };
}

/** The address of a folder's own page, or of a page in a folder of its own. */
export function pageFolder(path: string, isIndex: (name: string) => boolean): string {
  const { folders, name } = partPath(path);
  return isIndex(name) ? folders : `${path}/`;
}

/** Lower case letter by letter, as Go has it: Σ is never ς, and İ is i. */
export function lowerCase(text: string): string {
  return Array.from(text, (letter) => String.fromCodePoint(letter.toLowerCase().codePointAt(0)!)).join('');
}

/** Makes {@link Site.within} for content that lies in one folder. */
export function inFolder(folder: string): (path: string) => string | undefined {
  const start = folder.replace(/^\.?\//u, '').replace(/\/*$/u, '/');
  return (path) => (path.startsWith(start) ? path.slice(start.length) : undefined);
}
