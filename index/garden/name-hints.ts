// Guesses the note that a broken link was meant for.

import type { Note } from '../../src/core/note.js';
import { foldTerm } from '../../src/core/text/folding.js';
import { plainLine } from '../text/plain-text.js';
import { lastPart, stemOf } from '../sites/address.js';
import { OneEdit } from './one-edit.js';

/** Shortest name that counts as mistyped. Shorter names one letter apart are mostly two different names. */
const MIN_MISTYPED = 6;

/** Index of the names of a garden's notes and of its excluded files. */
export class NameHints {
  readonly #pathOf = new Map<string, string>();
  readonly #near = new OneEdit();
  /** Results by target, because many links have the same one. */
  readonly #found = new Map<string, string>();

  /** @param others paths of files that are not in the index, such as drafts */
  constructor(notes: readonly Note[], others: readonly string[]) {
    for (const { path, title, aliases } of notes) {
      this.#add(stemOf(path), path);
      for (const name of [title, ...aliases]) this.#add(name, path);
    }
    for (const path of others) this.#add(stemOf(path), path);
  }

  /** Finds the note elsewhere whose name is a link's target, or one edit from it. @returns its path; empty if none */
  nearest(target: string): string {
    const known = this.#found.get(target);
    if (known !== undefined) return known;
    const path = target.replace(/\/$/u, '');
    const keys = [lastPart(path), stemOf(path)].map(nameKey);
    const near = keys.flatMap((key) => [key, ...this.#mistyped(key)]);
    const found = near.map((key) => this.#pathOf.get(key)).find((path) => path !== undefined) ?? '';
    this.#found.set(target, found);
    return found;
  }

  // A name with other digits is that of another day or part, and no mistake.
  #mistyped(key: string): string[] {
    const digits = digitsOf(key);
    return key.length < MIN_MISTYPED ? [] : this.#near.near(key).filter((name) => digitsOf(name) === digits);
  }

  #add(name: string, path: string): void {
    const key = nameKey(name);
    if (!key || this.#pathOf.has(key)) return;
    this.#pathOf.set(key, path);
    this.#near.add(key);
  }
}

function digitsOf(key: string): string {
  return key.replace(/\P{N}/gu, '');
}

// Makes one key of `Green manure`, `green-manure` and `Green_Manure`.
function nameKey(name: string): string {
  return foldTerm(plainLine(name).replace(/[\s_-]+/gu, '-'));
}
