// Where things lie, and how they are found by the end of their path. Letter case does not count, as in Obsidian, nor
// does the way in which a system writes accents.

import { posix } from 'node:path';

/** The form in which paths, names and addresses are compared. */
export function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The path that another one, read from a folder, comes to; undefined where that is outside the garden. */
export function pathFrom(folder: string, path: string): string | undefined {
  const joined = posix.join(folder, path).replace(/^\/|\/$/gu, '');
  if (joined === '..' || joined.startsWith('../')) return undefined;
  return joined === '.' ? '' : joined;
}

/** The folder that a path lies in, with its last `/`; empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A note, by a path that leads to it. */
interface Place {
  path: string;
  note: number;
}

/** Notes by their paths; of two at one path the first. All paths must be {@link comparable}. */
export class Places {
  readonly #byPath = new Map<string, number>();
  readonly #byName = new Map<string, Place[]>();

  add(path: string, note: number): void {
    if (this.#byPath.has(path)) return;
    this.#byPath.set(path, note);
    const name = path.slice(folderOf(path).length);
    const places = this.#byName.get(name);
    if (places) places.push({ path, note });
    else this.#byName.set(name, [{ path, note }]);
  }

  /** The note at a path. */
  at(path: string): number | undefined {
    return this.#byPath.get(path);
  }

  /**
   * The note whose path is, or ends with, another. Of several the one that Obsidian (1.13) takes: at that path exactly,
   * else in the folder of the link, else with the shortest path, counted in letters.
   */
  endingWith(path: string, folder: string): number | undefined {
    // In the very folder no path is shorter: most links need no search.
    return this.at(path) ?? (path ? (this.at(folder + path) ?? this.#search(path, folder)) : undefined);
  }

  #search(path: string, folder: string): number | undefined {
    const end = `/${path}`;
    let shortest: Place | undefined;
    let near: Place | undefined;
    for (const place of this.#byName.get(path.slice(folderOf(path).length)) ?? []) {
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
