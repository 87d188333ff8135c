// The texts for excerpts, read a file at a time when a result needs one.

import { GardenSearchError } from './errors.js';
import type { PassageText, TextTable } from './index-file.js';
import { parseJson, type ReadFile } from './read-file.js';

/** How many text files are kept in memory, the latest used ones: about half a megabyte. */
export const MAX_TEXT_FILES = 100;

/** The texts of all documents. */
export class TextStore {
  readonly #table: TextTable;
  readonly #read: ReadFile;
  readonly #files = new Map<number, Promise<PassageText[]>>();

  constructor(table: TextTable, read: ReadFile) {
    this.#table = table;
    this.#read = read;
  }

  /** Whether a document's text is here, or on its way. */
  has(document: number): boolean {
    const { first, inline } = this.#table;
    return !!inline || this.#files.has(first.findLastIndex((start) => start <= document));
  }

  /** The text of a document. A failed file is read anew when it is next asked for. */
  async get(document: number): Promise<PassageText> {
    const { first, inline } = this.#table;
    if (inline) return inline[document]!;
    const file = first.findLastIndex((start) => start <= document);
    const text = (await this.#file(file))[document - first[file]!];
    if (!text) throw new GardenSearchError('format', `a text file without document ${document}`);
    return text;
  }

  #file(number: number): Promise<PassageText[]> {
    const file = this.#files.get(number) ?? this.#load(number);
    this.#files.delete(number);
    this.#files.set(number, file);
    if (this.#files.size > MAX_TEXT_FILES) this.#files.delete(this.#files.keys().next().value!);
    return file;
  }

  #load(number: number): Promise<PassageText[]> {
    const name = this.#table.files[number]!;
    const file = this.#read(name).then((text) => parseJson<PassageText[]>(text, name));
    file.catch(() => this.#files.delete(number));
    return file;
  }
}
