// Lookup of notes by their path, its end, or their address. Letter case does not count, as in Obsidian, nor does
// the Unicode form of accents, which differs by file system.

import { posix } from 'node:path';
import { addTo, decoded } from '../../src/core/text/strings.js';
import type { Note } from '../../src/core/note.js';
import { folderOf, lastPart } from '../sites/address.js';

/** Normalizes a path, name or address for comparison: NFC and lower case. */
export function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Resolves a path from a folder. @returns undefined if it leads out of the garden */
export function pathFrom(folder: string, path: string): string | undefined {
  const joined = posix.join(folder, path).replace(/^\/|\/$/gu, '');
  if (joined === '..' || joined.startsWith('../')) return undefined;
  return joined === '.' ? '' : joined;
}

/** Path that leads to a note, and the note's number. */
interface Place {
  path: string;
  note: number;
}

/** Index of notes by path. The first note at a path wins. All paths must be {@link comparable}. */
export class Places {
  readonly #byPath = new Map<string, number>();
  readonly #byName = new Map<string, Place[]>();

  add(path: string, note: number): void {
    if (this.#byPath.has(path)) return;
    this.#byPath.set(path, note);
    addTo(this.#byName, lastPart(path), { path, note });
  }

  /** Gives the number of the note at a path. */
  at(path: string): number | undefined {
    return this.#byPath.get(path);
  }

  /**
   * Finds the note whose path equals a path, or ends with it. Of several it takes the one that Obsidian (1.13) takes:
   * the exact path, else in the link's folder, else the shortest path in letters.
   */
  endingWith(path: string, folder: string): number | undefined {
    // A direct lookup in the folder spares most links the search: no path within the folder is shorter.
    return this.at(path) ?? (path ? (this.at(folder + path) ?? this.#search(path, folder)) : undefined);
  }

  #search(path: string, folder: string): number | undefined {
    const end = `/${path}`;
    let shortest: Place | undefined;
    let near: Place | undefined;
    for (const place of this.#byName.get(lastPart(path)) ?? []) {
      if (!place.path.endsWith(end)) continue;
      if (isShorter(place, shortest)) shortest = place;
      if (place.path.startsWith(folder) && isShorter(place, near)) near = place;
    }
    return (near ?? shortest)?.note;
  }
}

function isShorter({ path }: Place, other: Place | undefined): boolean {
  return !other || path.length < other.path.length;
}

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
