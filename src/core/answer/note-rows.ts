// Rows of notes in a large garden: what results tell. Each lies with the texts of its note.

import { unpackCopyNames, type CopyName } from '../store/copy-names.js';
import type { NoteBlock } from '../store/aside-tables.js';
import type { FileShelf } from '../store/file-shelf.js';
import type { IndexFile } from '../store/index-file.js';
import { unpackNotes, type NoteTable } from '../store/note-table.js';
import type { TextStore } from '../store/text-store.js';
import type { TextSource } from './result-excerpts.js';

/** Columns of notes, with the list that their tags have positions in. */
export interface LabelledNotes extends Required<Pick<NoteBlock, 'copyNames'>> {
  notes: NoteTable;
  tags: readonly string[];
}

/** Parts of an opened garden that rows come from. */
export interface RowSource extends TextSource {
  readonly file: IndexFile;
  /** Number of documents by note. */
  readonly passages: readonly number[];
  /** Number of the note, by document. */
  readonly noteOf: Uint32Array;
  readonly shelf: FileShelf;
  /** Module with the texts; undefined, and noted as missing, until it is there. */
  readonly refinements: { textsOf(source: TextSource): TextStore } | undefined;
}

/** Row of a note: its position in columns. */
interface RowPlace {
  block: LabelledNotes;
  at: number;
}

/** Unpacks the columns of some notes. @throws RangeError if they are damaged */
export function openBlock({ notes, tags, copyNames = {} }: NoteBlock): LabelledNotes {
  return { notes: unpackNotes({ notes }), tags, copyNames };
}

/** Rows at hand: at first those of the notes tended last. */
export class NoteRows {
  readonly #source: RowSource;
  readonly #places: Map<number, RowPlace>;

  constructor(source: RowSource) {
    const { file } = source;
    const block = openBlock(file);
    const tended = [...file.aside!.tended].sort((a, b) => a - b);
    this.#source = source;
    this.#places = new Map(tended.map((note, at) => [note, { block, at }]));
  }

  /** Gives a row at hand. */
  known(note: number): RowPlace | undefined {
    return this.#places.get(note);
  }

  /**
   * Gives a row, or notes that its file is missing.
   * @param document document of the note whose text is wanted too. Default: its first
   */
  find(note: number, document = this.#source.noteOf.indexOf(note)): RowPlace | undefined {
    if (!this.#places.has(note)) this.#read(document);
    return this.#places.get(note);
  }

  /**
   * Gives the copies of a note in the order of their numbers, or notes that the file of its text is missing. A row that
   * lies elsewhere has none.
   * @param document document of the note whose text is wanted too
   * @throws RangeError or TypeError if they are damaged
   */
  copies(note: number, document: number): CopyName[] | undefined {
    const known = () => {
      const { block, at } = this.#places.get(note) ?? {};
      const packed = block?.copyNames[at!];
      return packed && unpackCopyNames(block!.notes.title[at!]!, packed);
    };
    const copies = known();
    if (!copies) this.#read(document);
    return copies ?? known();
  }

  /** Takes the rows that lie with the text of a document, or notes that its file is missing. */
  #read(document: number): void {
    const texts = this.#source.refinements?.textsOf(this.#source);
    if (!texts || this.#keep(texts, document)) return;
    this.#source.shelf.miss(texts.nameOf(document), async (signal) => {
      await texts.get([document], signal)[0];
      this.#keep(texts, document);
    });
  }

  /** Takes rows. @param numbers numbers of their notes, in that order @throws RangeError if they are damaged */
  take(rows: NoteBlock, numbers: readonly number[]): void {
    const block = openBlock(rows);
    if (block.notes.title.length !== numbers.length) throw new RangeError();
    numbers.forEach((note, at) => this.#places.set(note, { block, at }));
  }

  /** Keeps the rows that lie with a text. False until the text is in memory. */
  #keep(texts: TextStore, document: number): boolean {
    const found = texts.rowsAt(document);
    if (!found) return false;
    const [first, last] = [found.first, found.last].map((one) => this.#source.noteOf[one]!) as [
      number,
      number,
    ];
    this.take(
      found.rows!,
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    return true;
  }
}
