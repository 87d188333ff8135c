// The texts for excerpts, read a file at a time when a result needs one.

import { GardenSearchError } from '../errors.js';
import { textFileName } from './file-names.js';
import type { PassageText, TextTable } from './index-file.js';
import { fileAt } from './range-files.js';
import { parseFile, type ReadFile, type Signal } from './read-file.js';

/** How many text files are kept in memory, the latest used ones: about half a megabyte. */
export const MAX_TEXT_FILES = 100;

/** The texts of all documents. */
export class TextStore {
  readonly #table: TextTable;
  readonly #read: ReadFile;
  readonly #files = new Map<number, PassageText[]>();

  constructor(table: TextTable, read: ReadFile) {
    this.#table = table;
    this.#read = read;
  }

  /** Whether a document's text is here. */
  has(document: number): boolean {
    return !!this.#table.inline || this.#files.has(this.#fileOf(document));
  }

  /** The text of each document, each file read once. One that fails is read anew when it is next asked for. */
  get(documents: readonly number[], signal?: Signal): Promise<PassageText>[] {
    const { first, inline } = this.#table;
    const files: Promise<PassageText[]>[] = [];
    return documents.map(async (document) => {
      if (inline) return inline[document]!;
      const number = this.#fileOf(document);
      const file = await (files[number] ??= this.#file(number, signal));
      const text = file[document - first[number]!];
      if (!text) throw new GardenSearchError('format', `a text file without document ${document}`);
      return text;
    });
  }

  #fileOf(document: number): number {
    return fileAt(this.#table.first, document);
  }

  async #file(number: number, signal?: Signal): Promise<PassageText[]> {
    const name = textFileName(this.#table, number);
    const text = this.#files.has(number) ? '' : await this.#read(name, signal);
    const file = this.#files.get(number) ?? parseFile<PassageText[]>(text, name);
    this.#files.delete(number);
    this.#files.set(number, file);
    if (this.#files.size > MAX_TEXT_FILES) this.#files.delete(this.#files.keys().next().value!);
    return file;
  }
}
