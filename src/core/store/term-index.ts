// Reads a serialised MiniSearch index in place: its terms are sorted, so no tree has to be built before the
// first answer, and a posting is decoded when a query first needs it. In the sharded layout most of the terms are
// not there yet; a question that needs them is answered from what is, and notes what is missing.

import { byCodeUnit } from '../text/code-units.js';
import { FileShelf, type Missed } from './file-shelf.js';
import type { ShardTable } from './index-file.js';
import { LAST, RangeFiles } from './range-files.js';
import { parseFile, type ReadFile, type Signal } from './read-file.js';
import { decode, Run, type Entry, type Posting } from './term-run.js';
import { readVocabulary, type Word } from './vocabulary.js';

/** The terms of an index with their postings. */
export class TermIndex {
  readonly #entry: Run;
  readonly #shelf: FileShelf;
  readonly #shards: RangeFiles<Run> | undefined;
  readonly #letters: RangeFiles<Word[]> | undefined;
  readonly #allWords: string | undefined;
  readonly #postings = new Map<string, Posting[]>();
  readonly #words = new Map<string, readonly Word[]>();
  /** The words of titles, aliases and tags, with how many notes have each in the first of these that any does. */
  readonly names: ReadonlyMap<string, Word>;

  /**
   * @param entries MiniSearch's `index`, sorted by term
   * @param table where the rest is, in the sharded layout
   */
  constructor(entries: readonly Entry[], table: ShardTable | undefined, read: ReadFile) {
    this.#entry = new Run(entries);
    this.names = new Map(this.#entry.names().map((entry) => [entry[0], nameOf(entry)]));
    this.#shelf = new FileShelf(read);
    if (!table) return;
    this.#shards = new RangeFiles(
      table,
      this.#shelf,
      (text, name) => new Run(parseFile<Entry[]>(text, name)),
    );
    this.#letters = new RangeFiles(table.words, this.#shelf, parseWords);
    this.#allWords = table.allWords;
  }

  /** How often a question would have needed a file that is not there. */
  get misses(): number {
    return this.#shelf.misses;
  }

  /** The files that were missed since this was last asked. */
  takeMissed(): Missed {
    return this.#shelf.takeMissed();
  }

  /** Reads what was missed. */
  load(missed: Missed, signal?: Signal): Promise<void> {
    return this.#shelf.load(missed, signal);
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
    return this.#entry.range(prefix).filter((term) => this.names.has(term));
  }

  /** A term's postings, one for each field that has it. */
  postings(term: string): Posting[] {
    const known = this.#postings.get(term);
    if (known) return known;
    const { misses } = this;
    const postings = this.#runs(term, term).flatMap((run) => run.postings(term));
    if (misses === this.misses) this.#postings.set(term, postings);
    return postings;
  }

  /** In how many places, fields times documents, a term stands: what makes it frequent. */
  frequency(term: string): number {
    return this.#runs(term, term).reduce((sum, run) => sum + run.frequency(term), 0);
  }

  /**
   * The garden's words, for spelling, after those of names, whatever these begin with; only these until the file of the
   * others is there.
   * @param letter which they begin with; empty for all
   */
  words(letter: string): readonly Word[] {
    const known = this.#words.get(letter);
    if (known) return known;
    const { misses } = this;
    const words = this.#afterNames(
      this.#letters
        ? this.#readWords(letter)
        : this.#entry.range(letter).map((term) => ({ term, frequency: () => this.frequency(term) })),
    );
    if (misses === this.misses) this.#words.set(letter, words);
    return words;
  }

  #afterNames(words: readonly Word[]): Word[] {
    return [...this.names.values(), ...words.filter(({ term }) => !this.names.has(term))];
  }

  #readWords(letter: string): Word[] {
    if (letter)
      return this.#letters!.between(letter, letter + LAST)
        .flat()
        .filter(({ term }) => term.startsWith(letter));
    const name = this.#allWords!;
    this.#shelf.miss(
      name,
      (text) => this.#words.get('') ?? this.#words.set('', this.#afterNames(parseWords(text, name))),
    );
    return [];
  }

  #runs(from: string, to: string): Run[] {
    return [this.#entry, ...(this.#shards?.between(from, to) ?? [])];
  }
}

function nameOf(entry: Entry): Word {
  return { term: entry[0], frequency: () => decode(entry)[0]!.documents.length };
}

function parseWords(text: string, name: string): Word[] {
  return readVocabulary(parseFile<string>(text, name));
}
