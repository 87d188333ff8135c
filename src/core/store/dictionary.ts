// Dictionary of a large garden: the terms of neighbouring files, and how often each is there. A query reads it first, and
// then only files that have one of its own terms.
//
//   terms         front coded
//   frequencies   of each term, the number of its postings
//   sizes         of each file, the number of its terms
//   files         names of the files

import type { RangeTable } from './aside-tables.js';
import type { FileShelf } from './file-shelf.js';
import { readSorted, writeSorted } from './front-coding.js';
import { readNumbers, writeNumbers } from './numbers.js';
import { RangeFiles } from './range-files.js';
import { parseFile } from './read-file.js';
import { Run } from './term-run.js';

/** Dictionary, as its file holds it. */
export type PackedDictionary = [terms: string, frequencies: string, sizes: string, files: string[]];

/** File with terms: its name, its terms in code unit order, and the frequency of each. */
export interface ListedFile {
  name: string;
  terms: readonly { term: string; frequency: number }[];
}

/** Packs the dictionary of neighbouring files. */
export function packDictionary(files: readonly ListedFile[]): PackedDictionary {
  const all = files.flatMap(({ terms }) => terms);
  return [
    writeSorted(all.map(({ term }) => term)),
    writeNumbers(all.map(({ frequency }) => frequency)),
    writeNumbers(files.map(({ terms }) => terms.length)),
    files.map(({ name }) => name),
  ];
}

/** Parses a file with terms. */
export type ParseTerms = (text: string, name: string) => Run;

/** Terms of a dictionary. The postings of a term are missed until its file is read. */
class DictionaryRun extends Run {
  readonly #frequencies: Uint32Array;
  readonly #fileOf: Uint32Array;

  /** @throws RangeError or TypeError if the dictionary is damaged */
  constructor([packed, counts, sizes, files]: PackedDictionary, shelf: FileShelf, parse: ParseTerms) {
    const [terms, frequencies, numbers] = [readSorted(packed), readNumbers(counts), readNumbers(sizes)];
    const lengths = [frequencies.length, numbers.reduce((sum, size) => sum + size, 0)];
    const isRight = files.every((name) => typeof name === 'string') && numbers.length === files.length;
    if (!isRight || lengths.some((length) => length !== terms.length)) throw new RangeError();
    const fileOf = Uint32Array.from(
      [...numbers].flatMap((size, file) => Array.from({ length: size }, () => file)),
    );
    super(terms, (at) => shelf.get(files[fileOf[at]!]!, parse)?.postings(terms[at]!) ?? []);
    this.#frequencies = frequencies;
    this.#fileOf = fileOf;
  }

  override frequency(term: string): number {
    return this.#frequencies[this.find(term)] ?? 0;
  }

  /** Counts the files that hold the terms with a prefix. */
  countFiles(prefix: string): number {
    const [first, last] = [this.range(prefix)[0], this.range(prefix).at(-1)];
    if (first === undefined) return 0;
    return this.#fileOf[this.find(last!)]! - this.#fileOf[this.find(first)]! + 1;
  }
}

/** Terms in the files that dictionaries name. */
export class DictionaryFiles extends RangeFiles<Run> {
  readonly #read: DictionaryRun[];

  constructor(table: RangeTable, shelf: FileShelf, parse: ParseTerms) {
    const read: DictionaryRun[] = [];
    super(table, shelf, (text, name) => {
      const run = new DictionaryRun(parseFile(text, name), shelf, parse);
      read.push(run);
      return run;
    });
    this.#read = read;
  }

  /** True if the terms that begin with a prefix lie in more than two files, as far as dictionaries are read. */
  override isWide(prefix: string): boolean {
    return super.isWide(prefix) || this.#read.reduce((sum, run) => sum + run.countFiles(prefix), 0) > 2;
  }
}
