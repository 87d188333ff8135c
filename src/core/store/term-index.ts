// Terms of an index. They are sorted, so no tree is built before the first answer; postings are decoded when a
// query first needs them. In the layout `sharded` most terms lie in shards: a lookup gives the terms at hand, and
// notes the missing files.
//
//   entry     titles, aliases, tags      always here
//   shards    all other fields           by the first letters of terms; read when a lookup needs one
//   words     vocabulary                 by first or second letters; read to correct a spelling (all-words.ts)

import { byCodeUnit } from '../text/strings.js';
import type { ParseTerms } from './dictionary.js';
import type { FileShelf } from './file-shelf.js';
import type { ShardTable } from './index-file.js';
import type { Names } from './names.js';
import { unpackRun, type PackedRun } from './packed-run.js';
import { LAST_CODE_UNIT, RangeFiles } from './range-files.js';
import { parseFile } from './read-file.js';
import type { Posting, Run } from './term-run.js';

/** Terms that the entry gives, and those of names. */
export interface IndexedTerms {
  run: Run;
  names: Names;
  /** Opens the files with terms, where a dictionary names them. Default: the entry names them. */
  shards?: ((parse: ParseTerms) => RangeFiles<Run>) | undefined;
}

/** Terms of an index, with their postings. */
export class TermIndex {
  /** Terms of titles, aliases and tags. */
  readonly names: Names;
  /** Terms that the entry gives: all of them in the layout `single`. */
  readonly entry: Run;
  /** Shards, in the layout `sharded`. */
  readonly table: ShardTable | undefined;
  /** Files beside the entry. */
  readonly shelf: FileShelf;
  readonly #shards: RangeFiles<Run> | undefined;
  readonly #postings = new Map<string, Posting[]>();

  /**
   * @param terms terms that the entry gives, and those of names
   * @param table the shards, in the layout `sharded`
   * @param shelf files beside the entry
   */
  constructor({ run, names, shards }: IndexedTerms, table: ShardTable | undefined, shelf: FileShelf) {
    this.entry = run;
    this.names = names;
    this.table = table;
    this.shelf = shelf;
    if (!table) return;
    const parse = (text: string, name: string) => {
      const packed = parseFile<PackedRun>(text, name);
      const run = unpackRun(packed);
      names.learn?.(packed, run.terms);
      return run;
    };
    this.#shards = shards?.(parse) ?? new RangeFiles(table, shelf, parse);
  }

  /** Number of times that anything missing was asked for. */
  get misses(): number {
    return this.shelf.misses;
  }

  /** True if the garden has a term. */
  has(term: string): boolean {
    return this.#runs(term, term).some((run) => run.find(term) >= 0);
  }

  /** True if the terms that begin with a prefix may lie in more than two files. */
  isWide(prefix: string): boolean {
    return !!this.#shards?.isWide(prefix);
  }

  /** Counts the files to read for the terms that begin with a prefix. */
  countFiles(prefix: string): number {
    return this.#shards?.countFiles(prefix) ?? 0;
  }

  /** Gives the terms that begin with a prefix, in code unit order. */
  range(prefix: string): string[] {
    const runs = this.#runs(prefix, prefix + LAST_CODE_UNIT).map((run) => run.range(prefix));
    const all = runs.flat();
    const isSorted = all.every((term, i) => !i || all[i - 1]! < term); // in most cases only one run has any
    return isSorted ? all : [...new Set(all)].sort(byCodeUnit);
  }

  /** Gives the postings of a term in titles, aliases and tags. */
  namePostings(term: string): Posting[] {
    return this.names.postings(term, () => this.postings(term));
  }

  /** True if a title, an alias or a tag has a term. */
  isName(term: string): boolean {
    return this.namePostings(term).length > 0;
  }

  /** Gives the postings of a term, one for each field that has it. */
  postings(term: string): Posting[] {
    const known = this.#postings.get(term);
    if (known) return known;
    const { misses } = this;
    const postings = this.#runs(term, term).flatMap((run) => run.postings(term));
    if (misses === this.misses) this.#postings.set(term, postings);
    return postings;
  }

  /** Gives the frequency of a term: its number of (field, document) pairs. */
  frequency(term: string): number {
    return this.#runs(term, term).reduce((sum, run) => sum + run.frequency(term), 0);
  }

  #runs(from: string, to: string): Run[] {
    return [this.entry, ...(this.#shards?.between(from, to) ?? [])];
  }
}
