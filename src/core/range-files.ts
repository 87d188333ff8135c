// Something sorted that is shared out over files, of which some are there.

import type { FileShelf } from './file-shelf.js';
import type { RangeTable } from './index-file.js';

/** Comes after every letter of a term. */
export const LAST = '\uffff';

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
    const start = Math.max(0, first.findLastIndex((term) => term <= from)); // prettier-ignore
    for (let i = start; i < files.length && first[i]! <= to; i++) {
      const content = this.#contents[i];
      if (content) found.push(content);
      else this.#shelf.miss(files[i]!, (text) => (this.#contents[i] = this.#parse(text, files[i]!)));
    }
    return found;
  }
}
