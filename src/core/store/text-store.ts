// Texts for excerpts: files read when a result needs one.

import { BoundedCache } from '../bounded-cache.js';
import { GardenSearchError } from '../errors.js';
import { textFileName, TEXT_BLOCK } from './file-names.js';
import type { NoteBlock } from './aside-tables.js';
import type { PassageText, TextTable } from './index-file.js';
import { readNumbers } from './numbers.js';
import { fileAt } from './range-files.js';
import { parseFile } from './read-file.js';
import type { ReadFile, Signal } from './reader.js';

/** Most text files kept in memory: about half a megabyte. */
export const MAX_TEXT_FILES = 100;

/** Number of first results whose texts are fetched while the visitor types, if they were among the first before. */
const FORESEEN = 2;

/** Content of a text file: texts of documents, and in a large garden the rows of their notes. */
export type TextFile = [texts: PassageText[], rows?: NoteBlock];

/** Texts of all documents. */
export class TextStore {
  readonly #table: TextTable;
  readonly #read: ReadFile;
  /** First document of each file. */
  readonly #first: readonly number[];
  #foreseen: readonly number[] = [];
  readonly #files = new BoundedCache<number, TextFile>(MAX_TEXT_FILES);

  /** @throws RangeError if the table is damaged */
  constructor(table: TextTable, read: ReadFile) {
    this.#table = table;
    let next = 0;
    this.#first = Array.from(readNumbers(table.sizes), (size) => (next += size) - size);
    const blocks = Math.ceil(this.#first.length / (table.block ?? TEXT_BLOCK));
    if (table.blocks.length !== blocks) throw new RangeError();
    this.#read = read;
  }

  /** True if the text of a document is in memory. */
  has(document: number): boolean {
    return !!this.at(document);
  }

  /** Gives the text of a document that is in memory. */
  at(document: number): PassageText | undefined {
    if (this.#table.inline) return this.#table.inline[document];
    const number = this.#fileOf(document);
    return this.#kept(number)?.[0][document - this.#first[number]!];
  }

  /** Gives the rows that lie with the text of a document in memory, and the first and last document of their file. */
  rowsAt(document: number): { rows: NoteBlock | undefined; first: number; last: number } | undefined {
    const number = this.#fileOf(document);
    const file = this.#kept(number);
    const first = this.#first[number]!;
    return file && { rows: file[1], first, last: first + file[0].length - 1 };
  }

  /** Gives the name of the file with the text of a document. */
  nameOf(document: number): string {
    return textFileName(this.#table, this.#fileOf(document));
  }

  /**
   * Gives the texts of documents, each file read once. A file that fails is read again when it is next asked for.
   * @returns a promise for each document; it rejects if the document's file can't be read
   */
  get(documents: readonly number[], signal?: Signal): Promise<PassageText>[] {
    const { inline } = this.#table;
    const files: Promise<TextFile>[] = [];
    return documents.map(async (document) => {
      if (inline) return inline[document]!;
      const number = this.#fileOf(document);
      const [texts] = await (files[number] ??= this.#file(number, signal));
      const text = texts[document - this.#first[number]!];
      if (!text) throw new GardenSearchError('format', `a text file without document ${document}`);
      return text;
    });
  }

  /** Fetches texts of results that stay among the first, draft after draft. A failure is met when they are needed. */
  foresee(documents: readonly number[]): void {
    const first = documents.slice(0, FORESEEN);
    const staying = first.filter((document) => this.#foreseen.includes(document));
    this.#foreseen = first;
    for (const text of this.get(staying)) text.catch(() => undefined);
  }

  #fileOf(document: number): number {
    return fileAt(this.#first, document);
  }

  #kept(number: number): TextFile | undefined {
    return this.#files.has(number) ? this.#files.get(number, () => [[]]) : undefined;
  }

  async #file(number: number, signal?: Signal): Promise<TextFile> {
    const name = textFileName(this.#table, number);
    const text = this.#files.has(number) ? '' : await this.#read(name, signal);
    return this.#files.get(number, () => parseFile<TextFile>(text, name));
  }
}
