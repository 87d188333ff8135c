// Terms of names in a large garden, in files beside its entry.

import type { FileShelf } from './file-shelf.js';
import type { NotesAside } from './aside-tables.js';
import { ENTRY_FIELDS } from './index-file.js';
import { largest, type NameFiles, type Names } from './names.js';
import type { NoteNames } from './note-table.js';
import { readNumbers } from './numbers.js';
import { unpackRun, type PackedNames, type PackedRun, type PackedSlips } from './packed-run.js';
import { RangeFiles } from './range-files.js';
import { parseFile } from './read-file.js';
import type { Posting, Run } from './term-run.js';

/** Run of the best names that begin with some letters, by these letters: one or two, or those that very many words begin with. */
export type PackedStarts = [prefix: string, run: PackedRun][];

/** True for a term beside which a shard tells the names near it. A number has so many that reading all names is less. */
export function tellsNear(term: string): boolean {
  return !/\d/.test(term);
}

/** Terms of names beside the entry, as far as they are read. */
export class AsideNames implements Names {
  readonly #aside: NotesAside;
  readonly #starts: RangeFiles<ReadonlyMap<string, Run>>;
  /** Runs with the terms that were completed, by term. */
  readonly #runs = new Map<string, Run>();
  readonly #postings = new Map<string, Posting[]>();
  readonly #names = new Map<number, NoteNames & { aliases: string[] }>();
  /** Notes of which a name was read, in that order. */
  readonly renamed: number[] = [];
  readonly #near = new Map<string, readonly string[]>();
  #tells = false;

  constructor(aside: NotesAside, shelf: FileShelf) {
    this.#aside = aside;
    this.#starts = new RangeFiles(aside.starts, shelf, (text, name) => {
      const starts = parseFile<PackedStarts>(text, name);
      return new Map(starts.map(([prefix, run]) => [prefix, unpackRun(run)]));
    });
  }

  get files(): NameFiles {
    return this.#aside;
  }

  complete(prefix: string): string[] {
    const run = this.#starts.between(prefix, prefix)[0]?.get(prefix);
    for (const term of run?.terms ?? []) this.#runs.set(term, run!);
    // The terms lie in code unit order, which decides among equals.
    return run ? largest(run.terms, (term) => run.frequency(term), run.terms.length) : [];
  }

  /** Gives the postings of a term that was completed, or else those of `whole` that are of names. */
  postings(term: string, whole: () => Posting[]): Posting[] {
    const run = this.#runs.get(term);
    if (!run) return whole().filter(({ field }) => field < ENTRY_FIELDS);
    const postings = this.#postings.get(term) ?? run.postings(term);
    this.#postings.set(term, postings);
    return postings;
  }

  near(term: string): readonly string[] | undefined {
    return this.#tells && tellsNear(term) ? (this.#near.get(term) ?? []) : undefined;
  }

  /** Takes the names that lie beside the terms of a shard. @throws RangeError if they are damaged */
  learn([, , , , , , names, slips]: PackedRun, terms: readonly string[]): void {
    if (slips) this.#learnNear(terms, slips);
    const [numbers, kinds, texts] = names as PackedNames;
    const [steps, flags] = [readNumbers(numbers), readNumbers(kinds)];
    if (steps.length !== texts.length || flags.length !== texts.length) throw new RangeError();
    let note = 0;
    texts.forEach((text, i) => {
      note += steps[i]!;
      const language = this.#aside.languages[flags[i]! >> 1];
      if (language === undefined || typeof text !== 'string') throw new RangeError();
      const own = this.#names.get(note) ?? { title: '', aliases: [], language };
      this.#names.set(note, own);
      const isAlias = flags[i]! & 1;
      if (isAlias ? own.aliases.includes(text) : own.title) return;
      if (isAlias) own.aliases.push(text);
      else own.title = text;
      this.renamed.push(note);
    });
  }

  #learnNear(terms: readonly string[], [positions, names]: PackedSlips): void {
    const places = readNumbers(positions);
    if (places.length !== names.length) throw new RangeError();
    names.forEach((near, i) => {
      const term = terms[places[i]!];
      if (term === undefined || typeof near !== 'string') throw new RangeError();
      this.#near.set(term, near.split(' '));
    });
    this.#tells = true;
  }

  /** Gives the names of a note that are known. */
  of(note: number): NoteNames {
    return this.#names.get(note) ?? { title: '', aliases: [], language: '' };
  }
}
