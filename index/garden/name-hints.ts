// Which note a link that leads nowhere was probably meant for.

import type { Note } from '../../src/core/note.js';
import { foldTerm } from '../../src/core/text/folding.js';
import { plainLine } from '../text/plain-text.js';
import { stemOf } from '../sites/note-url.js';
import { OneEdit } from './one-edit.js';

/** Shorter names that are one letter apart are mostly two names. */
const MIN_MISTYPED = 6;

/** The names of a garden's notes, and of those that stay out. */
export class NameHints {
  readonly #pathOf = new Map<string, string>();
  readonly #near = new OneEdit();
  /** The answers so far: many links name the same. */
  readonly #found = new Map<string, string>();

  /** @param others paths of files that are no notes of the index, such as drafts */
  constructor(notes: readonly Note[], others: readonly string[] = []) {
    for (const { path, title, aliases } of notes) {
      this.#add(stemOf(path), path);
      for (const name of [title, ...aliases]) this.#add(name, path);
    }
    for (const path of others) this.#add(stemOf(path), path);
  }

  /** The path of the note that is called as a link says, but lies elsewhere, or is one letter off; empty for none. */
  nearest(target: string): string {
    const known = this.#found.get(target);
    if (known !== undefined) return known;
    const path = target.replace(/\/$/u, '');
    const keys = [path.slice(path.lastIndexOf('/') + 1), stemOf(path)].map(nameKey);
    const near = keys.flatMap((key) => [key, ...this.#mistyped(key)]);
    const found = near.map((key) => this.#pathOf.get(key)).find((path) => path !== undefined) ?? '';
    this.#found.set(target, found);
    return found;
  }

  #mistyped(key: string): string[] {
    return key.length < MIN_MISTYPED ? [] : this.#near.near(key);
  }

  #add(name: string, path: string): void {
    const key = nameKey(name);
    if (!key || this.#pathOf.has(key)) return;
    this.#pathOf.set(key, path);
    this.#near.add(key);
  }
}

// `Green manure`, `green-manure` and `Green_Manure` are one name.
function nameKey(name: string): string {
  return foldTerm(plainLine(name).replace(/[\s_-]+/gu, '-'));
}
