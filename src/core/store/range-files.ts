// Something sorted that is shared out over files, of which some are there.

import type { FileShelf } from './file-shelf.js';
import type { RangeTable } from './index-file.js';

/** Comes after every letter of a term. */
export const LAST = '\uffff';

/** The number of the file that holds what goes by a key. @param first what each file begins with, sorted */
export function fileAt<Key extends string | number>(first: readonly Key[], key: Key): number {
  return Math.max(
    0,
    first.findLastIndex((start) => start <= key),
  );
}

/** The files of a table, as far as they are there. */
export class RangeFiles<Content> {
  readonly #table: RangeTable;
  readonly #shelf: FileShelf;
  readonly #parse: (text: string, name: string) => Content;
  readonly #contents: Content[] = [];

  constructor(table: RangeTable, shelf: FileShelf, parse: (text: string, name: string) => Content) {
    this.#table = table;
    this.#shelf = shelf;
    this.#parse = parse;
  }

  /** What may hold terms from one to another. Files that are not there are missed. */
  between(from: string, to: string): Content[] {
    const { first, files } = this.#table;
    const found: Content[] = [];
    for (let i = fileAt(first, from); i < files.length && first[i]! <= to; i++) {
      const content = this.#contents[i];
      if (content) found.push(content);
      else this.#shelf.miss(files[i]!, (text) => (this.#contents[i] ??= this.#parse(text, files[i]!)));
    }
    return found;
  }
}
