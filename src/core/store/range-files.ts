// Sorted list shared out over files, each read when it is first needed.
//
//   first    a      bo        d         between('bi', 'c') needs the first two files
//   files    0      1         2
//            a..bl  bo..cz    d..

import type { FileShelf } from './file-shelf.js';
import type { RangeTable } from './aside-tables.js';

/** Code unit that sorts after every letter of a term. */
export const LAST_CODE_UNIT = '\uffff';

/** Gives the number of the file that holds a key. @param first the first key of each file, sorted */
export function fileAt<Key extends string | number>(first: readonly Key[], key: Key): number {
  let [low, high] = [0, first.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (first[middle]! <= key) low = middle;
    else high = middle;
  }
  return low;
}

/** Files of a table, with their contents as far as they are read. */
export class RangeFiles<Content> {
  readonly #table: RangeTable;
  readonly #shelf: Pick<FileShelf, 'get'>;
  readonly #parse: (text: string, name: string) => Content;

  constructor(
    table: RangeTable,
    shelf: Pick<FileShelf, 'get'>,
    parse: (text: string, name: string) => Content,
  ) {
    this.#table = table;
    this.#shelf = shelf;
    this.#parse = parse;
  }

  /** Counts the files that may hold items that begin with a prefix. */
  countFiles(prefix: string): number {
    const { first } = this.#table;
    return fileAt(first, prefix + LAST_CODE_UNIT) - fileAt(first, prefix) + 1;
  }

  /** True if the items that begin with a prefix may lie in more than two files. */
  isWide(prefix: string): boolean {
    return this.countFiles(prefix) > 2;
  }

  /** Gives the contents that may hold items between two. Files not read yet are noted as missing. */
  between(from: string, to: string): Content[] {
    const { first, files } = this.#table;
    const found: Content[] = [];
    for (let i = fileAt(first, from); i < files.length && first[i]! <= to; i++) {
      const content = this.#shelf.get(files[i]!, this.#parse);
      if (content) found.push(content);
    }
    return found;
  }
}
