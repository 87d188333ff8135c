// Notes of a large garden, in files beside its entry. Fetched for such gardens.
//
//   names      words of names, for spelling
//   starts     of each one or two letters, and of longer beginnings of very many words, the best names
//
// The row of a note, which its result tells, lies with its texts. Names that fit a query come with the terms: each lies beside terms
// that such a query has.

import { AsideColumns, type ColumnSource } from './aside-columns.js';
import type { CopyName } from '../store/copy-names.js';
import type { FileShelf } from '../store/file-shelf.js';
import type { NoteBlock, NotesAside } from '../store/aside-tables.js';
import { DictionaryFiles } from '../store/dictionary.js';
import { FIELDS, type ShardTable } from '../store/index-file.js';
import { AsideNames } from '../store/names-aside.js';
import { NoteRows } from './note-rows.js';
import { namesOf, rowOf, type NoteNames, type NoteRow } from '../store/note-table.js';
import { Run } from '../store/term-run.js';
import type { WordTerms } from '../words/word-search.js';

/** Notes beside the entry, as far as they are read. */
export class AsideNotes {
  /** Columns of all notes. */
  readonly columns: AsideColumns;
  readonly #aside: NotesAside;
  readonly #shards: ShardTable;
  readonly #shelf: FileShelf;
  readonly #rows: NoteRows;
  readonly #names: AsideNames;

  /** @throws RangeError if the entry is damaged */
  constructor(source: ColumnSource) {
    const { file, passages, shelf } = source;
    const { aside, notes, shards } = file;
    this.#aside = aside!;
    this.#shards = shards!;
    this.#shelf = shelf;
    this.columns = new AsideColumns(source);
    this.#rows = new NoteRows(source);
    this.#names = new AsideNames(aside!, shelf);
    if (!isWhole(aside!, passages.length) || aside!.tended.length !== notes.title.length)
      throw new RangeError();
  }

  /** Terms at hand: none, as those of names lie in the shards too. */
  get terms(): WordTerms {
    return {
      run: new Run([], () => []),
      names: this.#names,
      shards: this.#shards.nested && ((parse) => new DictionaryFiles(this.#shards, this.#shelf, parse)),
      lengths: [],
      averages: this.#aside.averages,
    };
  }

  /** Notes of which a name was read, in that order. */
  get renamed(): readonly number[] {
    return this.#names.renamed;
  }

  /**
   * Gives a note's row; undefined and missed until a file is read that has it.
   * @param document document of the note whose text is wanted too. Default: its first
   * @param named true for a row with the title alone, if that is known, in the place of one that is missed
   */
  rowOf(note: number, document?: number, named = false): NoteRow | undefined {
    const place = this.#rows.find(note, document);
    if (place) return rowOf(place.block.notes, place.block.tags, place.at);
    if (!named) return undefined;
    const { title, language } = this.#names.of(note);
    return { url: '', title, tags: [], category: '', stage: '', created: '', updated: '', language };
  }

  /** Gives the copies of a note in the order of their numbers; undefined and missed until its text is read. */
  copiesOf(note: number, document: number): CopyName[] | undefined {
    return this.#rows.copies(note, document);
  }

  /** Takes rows that lie beside what surrounds a note. @throws RangeError if they are damaged */
  takeRows(rows: NoteBlock, numbers: readonly number[]): void {
    this.#rows.take(rows, numbers);
  }

  /** Gives a note's names: all once its row is read, before that those that may fit the query. */
  namesOf(note: number): NoteNames {
    const place = this.#rows.known(note);
    return place ? namesOf(place.block.notes, place.at) : this.#names.of(note);
  }
}

// Checks that all counts agree. What lies in files is checked by who reads them.
function isWhole(
  { averages, languages, tended, starts, letters = starts }: NotesAside,
  count: number,
): boolean {
  return (
    averages.length === FIELDS.length &&
    averages.every((average: number | null) => average === null || average > 0) &&
    languages.every((language) => typeof language === 'string') &&
    tended.every((note) => note >= 0 && note < count) &&
    [starts, letters].every(({ files, first }) => files.length === first.length)
  );
}
