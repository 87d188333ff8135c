// Terms of names: titles, aliases and tags. They match from one letter, and a mistyped word is first compared with them.

import type { NotesAside } from './aside-tables.js';
import type { PackedRun } from './packed-run.js';
import type { Posting, Run } from './term-run.js';
import type { VocabularyWord } from './vocabulary.js';

/** Files of the words of names: all, and by their first letters unless all would lie in one. */
export type NameFiles = Pick<NotesAside, 'names' | 'letters'>;

/** Terms of names. */
export interface Names {
  /**
   * Words of names, unless they lie in files. The frequency of each is its number of notes in the first field that has it.
   */
  readonly words?: readonly VocabularyWord[];
  /** Files of the words of names, where they lie beside the entry. */
  readonly files?: NameFiles;
  /** Gives the terms that begin with a prefix: at most `most`, the most frequent in names. */
  complete(prefix: string, most: number): string[];
  /** Gives the postings of a term in names. @param whole gives the postings of the term in all fields */
  postings(term: string, whole: () => Posting[]): Posting[];
  /** Takes what a shard has beside its terms. @param terms its terms, as they are read */
  learn?(shard: PackedRun, terms: readonly string[]): void;
  /** Gives the words of names one edit from a rare term of a shard at hand; undefined where shards do not tell them. */
  near?(term: string): readonly string[] | undefined;
}

/** Terms of names that the entry gives. */
export class EntryNames implements Names {
  readonly #run: Run;

  /** @param run terms of names alone */
  constructor(run: Run) {
    this.#run = run;
  }

  get words(): VocabularyWord[] {
    return this.#run.terms.map((term) => ({
      term,
      frequency: () => this.postings(term)[0]!.documents.length,
    }));
  }

  complete(prefix: string, most: number): string[] {
    return largest(this.#run.range(prefix), (term) => this.#run.frequency(term), most);
  }

  postings(term: string): Posting[] {
    return this.#run.postings(term);
  }
}

/**
 * Gives the largest items. Sorting is stable: items in code unit order stay so among equals, in every browser and layout.
 */
export function largest<Item>(items: readonly Item[], sizeOf: (item: Item) => number, most: number): Item[] {
  const sized = items.map((item) => ({ item, size: sizeOf(item) }));
  return bestOf(sized, (a, b) => b.size - a.size, most).map(({ item }) => item);
}

/**
 * Gives the best items, in their order. Most are worse than the best so far, and are passed over.
 * @param compare order of two items, as `sort` takes it; equals stay as they are
 * @param most number of items wanted. Default: all
 */
export function bestOf<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  most = Infinity,
): Item[] {
  const best: Item[] = [];
  let last: Item | undefined;
  for (const item of items) {
    if (last !== undefined && compare(last, item) <= 0) continue;
    best.push(item);
    if (best.length < 4 * most) continue;
    best.sort(compare).length = most;
    last = best[most - 1];
  }
  return best.sort(compare).slice(0, most);
}
