// Terms of an index. They are sorted, so no tree is built before the first answer; postings are decoded when a
// query first needs them. In the layout `sharded` most terms lie in shards: a lookup gives the terms at hand, and
// notes the missing files.
//
//   entry     titles, aliases, tags      always here
//   shards    all other fields           by the first letters of terms; read when a lookup needs one
//   words     vocabulary                 by first letters; read to correct a spelling

import { byCodeUnit } from '../text/code-units.js';
import { FileShelf, type Missed } from './file-shelf.js';
import type { EntryTerms } from './entry-terms.js';
import type { ShardTable } from './index-file.js';
import { unpackRun, type PackedRun } from './packed-run.js';
import { LAST, RangeFiles } from './range-files.js';
import { parseFile, type ReadFile, type Signal } from './read-file.js';
import type { Posting, Run } from './term-run.js';
import { readVocabulary, type VocabularyWord } from './vocabulary.js';

/** Terms of an index, with their postings. */
export class TermIndex {
  readonly #entry: Run;
  readonly #shelf: FileShelf;
  readonly #shards: RangeFiles<Run> | undefined;
  readonly #letters: RangeFiles<VocabularyWord[]> | undefined;
  readonly #allWords: string | undefined;
  readonly #postings = new Map<string, Posting[]>();
  readonly #words = new Map<string, readonly VocabularyWord[]>();
  /** Words of titles, aliases and tags. The frequency of each is its number of notes in the first field that has it. */
  readonly names: ReadonlyMap<string, VocabularyWord>;

  /**
   * @param terms terms that the entry gives
   * @param table the shards, in the layout `sharded`
   * @param read reads the files beside the entry
   */
  constructor(
    { run, names }: Pick<EntryTerms, 'run' | 'names'>,
    table: ShardTable | undefined,
    read: ReadFile,
  ) {
    this.#entry = run;
    this.names = new Map(names.terms.map((term) => [term, nameOf(term, names)]));
    this.#shelf = new FileShelf(read);
    if (!table) return;
    this.#shards = new RangeFiles(table, this.#shelf, (text, name) =>
      unpackRun(parseFile<PackedRun>(text, name)),
    );
    this.#letters = new RangeFiles(table.words, this.#shelf, parseWords);
    this.#allWords = table.allWords;
  }

  /** Number of times that a missing file was asked for. */
  get misses(): number {
    return this.#shelf.misses;
  }

  /** Takes the files missed since the last call. */
  takeMissed(): Missed {
    return this.#shelf.takeMissed();
  }

  /** Reads missing files. */
  load(missed: Missed, signal?: Signal): Promise<void> {
    return this.#shelf.load(missed, signal);
  }

  /** True if the garden has a term. */
  has(term: string): boolean {
    return this.#runs(term, term).some((run) => run.find(term) >= 0);
  }

  /** Gives the terms that begin with a prefix, in code unit order. */
  range(prefix: string): string[] {
    const runs = this.#runs(prefix, prefix + LAST).map((run) => run.range(prefix));
    const [first = [], ...rest] = runs.filter((terms) => terms.length);
    return rest.length ? [...new Set(runs.flat())].sort(byCodeUnit) : first;
  }

  /** Gives the terms of titles, aliases and tags that begin with a prefix, in code unit order. */
  namesRange(prefix: string): string[] {
    return this.#entry.range(prefix).filter((term) => this.names.has(term));
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
    return this.#runs(term, term).reduce((sum, run) => sum + frequencyIn(run, term), 0);
  }

  /**
   * Gives the garden's words for the correction of a spelling: words of names, then other words by their first
   * letter. Words of a file that is not read yet are left out.
   * @param letter first letter of the others; empty for all words
   */
  words(letter: string): readonly VocabularyWord[] {
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

  #afterNames(words: readonly VocabularyWord[]): VocabularyWord[] {
    return [...this.names.values(), ...words.filter(({ term }) => !this.names.has(term))];
  }

  #readWords(letter: string): VocabularyWord[] {
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

function nameOf(term: string, names: Run): VocabularyWord {
  return { term, frequency: () => names.postings(term)[0]!.documents.length };
}

function frequencyIn(run: Run, term: string): number {
  return run.postings(term).reduce((sum, { documents }) => sum + documents.length, 0);
}

function parseWords(text: string, name: string): VocabularyWord[] {
  return readVocabulary(parseFile<string>(text, name));
}
