// Reads a serialised MiniSearch index in place: its terms are sorted, so no tree has to be built before the
// first answer, and a posting is decoded when a query first needs it. In the sharded layout most of the terms are
// not there yet; a question that needs them is answered from what is, and notes what is missing.

import { byCodeUnit } from './code-units.js';
import type { AsPlainObject } from 'minisearch';
import { ENTRY_FIELDS, type ShardTable } from './index-file.js';
import { parseJson, type ReadFile } from './read-file.js';
import { readVocabulary, type Word } from './vocabulary.js';

/** In which documents a term stands in one field, and how often. */
export interface Posting {
  field: number;
  /** Document numbers, ascending. */
  documents: number[];
  /** How often the term stands in each of {@link documents}. */
  counts: number[];
}

/** A term with its postings, as MiniSearch serialises it. */
export type Entry = AsPlainObject['index'][number];

/** The terms of an index with their postings. */
export class TermIndex {
  readonly #entry: Run;
  readonly #shards: (Run | undefined)[];
  readonly #table: ShardTable | undefined;
  readonly #read: ReadFile;
  readonly #loading = new Map<string, Promise<void>>();
  readonly #missing = new Set<string>();
  readonly #postings = new Map<string, Posting[]>();
  #words: readonly Word[] | undefined;

  /** How often a question would have needed a file that is not there. */
  misses = 0;

  /**
   * @param entries MiniSearch's `index`, sorted by term
   * @param table where the rest is, in the sharded layout
   */
  constructor(entries: readonly Entry[], table: ShardTable | undefined, read: ReadFile) {
    this.#entry = new Run(entries);
    this.#table = table;
    this.#shards = table ? table.files.map(() => undefined) : [];
    this.#read = read;
  }

  /** Reads what was missed, each file once. A file that fails is read anew when it is next missed. */
  async load(): Promise<void> {
    const names = [...this.#missing];
    this.#missing.clear();
    await Promise.all(names.map((name) => this.#loading.get(name) ?? this.#load(name)));
  }

  /** Whether the garden has a term. */
  has(term: string): boolean {
    return this.#runs(term, term).some((run) => run.find(term) >= 0);
  }

  /** The terms that begin with a prefix, in code unit order. */
  range(prefix: string): string[] {
    const runs = this.#runs(prefix, prefix + LAST).map((run) => run.range(prefix));
    const [first = [], ...rest] = runs.filter((terms) => terms.length);
    return rest.length ? [...new Set(runs.flat())].sort(byCodeUnit) : first;
  }

  /** The terms of titles, aliases and tags that begin with a prefix, in code unit order. */
  namesRange(prefix: string): string[] {
    return this.#entry.range(prefix).filter((term) => this.#entry.describesNotes(term));
  }

  /** A term's postings, one for each field that has it. */
  postings(term: string): Posting[] {
    const known = this.#postings.get(term);
    if (known) return known;
    const runs = this.#runs(term, term);
    const postings = runs.flatMap((run) => run.postings(term));
    if (runs.length > 1 || !this.#table) this.#postings.set(term, postings);
    return postings;
  }

  /** In how many places, fields times documents, a term stands: what makes it frequent. */
  frequency(term: string): number {
    return this.postings(term).reduce((sum, { documents }) => sum + documents.length, 0);
  }

  /** Every word of the garden, for spelling; none until the vocabulary is there. */
  words(): readonly Word[] {
    const file = this.#table?.words;
    if (file && !this.#words) this.#miss(file);
    else this.#words ??= this.#entry.terms.map((term) => ({ term, frequency: () => this.frequency(term) }));
    return this.#words ?? [];
  }

  // The runs that may hold terms from one to another. Those that are not there are missed.
  #runs(from: string, to: string): Run[] {
    const runs = [this.#entry];
    if (!this.#table) return runs;
    const { first, files } = this.#table;
    for (
      let i = Math.max(
        0,
        first.findLastIndex((term) => term <= from),
      );
      i < files.length && first[i]! <= to;
      i++
    ) {
      const shard = this.#shards[i];
      if (shard) runs.push(shard);
      else this.#miss(files[i]!);
    }
    return runs;
  }

  #miss(name: string): void {
    this.#missing.add(name);
    this.misses++;
  }

  #load(name: string): Promise<void> {
    const loading = this.#read(name).then((text) => {
      if (name === this.#table?.words) this.#words = readVocabulary(parseJson<string>(text, name));
      else this.#shards[this.#table!.files.indexOf(name)] = new Run(parseJson<Entry[]>(text, name));
    });
    this.#loading.set(name, loading);
    loading.catch(() => this.#loading.delete(name));
    return loading;
  }
}

// Beyond any letter of a term.
const LAST = '\uffff';

/** A run of terms in code unit order. */
class Run {
  readonly terms: readonly string[];
  readonly #entries: readonly Entry[];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.terms = entries.map(([term]) => term);
  }

  find(term: string): number {
    const at = this.#lowerBound(term);
    return this.terms[at] === term ? at : -1;
  }

  range(prefix: string): string[] {
    return this.terms.slice(this.#lowerBound(prefix), this.#lowerBound(prefix + LAST));
  }

  postings(term: string): Posting[] {
    const at = this.find(term);
    return at < 0 ? [] : decode(this.#entries[at]!);
  }

  describesNotes(term: string): boolean {
    const [, fields] = this.#entries[this.find(term)]!;
    for (let field = 0; field < ENTRY_FIELDS; field++) if (field in fields) return true;
    return false;
  }

  #lowerBound(term: string): number {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle]! < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function decode([, fields]: Entry): Posting[] {
  return Object.entries(fields).map(([field, counts]) => ({
    field: Number(field),
    documents: Object.keys(counts).map(Number),
    counts: Object.values(counts),
  }));
}
