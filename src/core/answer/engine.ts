// Parts of an opened garden that answers are made from.

import type { AsideNotes } from './aside-notes.js';
import type { SearchOptions } from '../garden.js';
import type { IndexFile } from '../store/index-file.js';
import type { SortRule } from '../notes/sorts.js';
import type { ColumnsRead } from '../query-language/note-source.js';
import type { LabelColumns } from '../store/note-columns.js';
import type { NoteNames, NoteRow, NoteTable } from '../store/note-table.js';
import type { FileShelf } from '../store/file-shelf.js';
import type { ReadFile } from '../store/reader.js';
import type { Query, QueryWord } from '../words/query.js';
import type { WordSearch } from '../words/word-search.js';
import type { Refinements } from './refinements.js';
import type { Pace } from './pace.js';

/** Interface of an opened garden, for the modules that make answers. */
export interface Engine {
  readonly file: IndexFile;
  readonly read: ReadFile;
  readonly pace: Pace;
  /** Columns of all notes. Those of a large garden are here only once they are needed. */
  readonly notes: NoteTable;
  /** Tags as the garden writes them: `notes.tags` has their positions. */
  readonly tags: readonly string[];
  /** Labels of all notes. Those of a large garden are here only once they are needed. */
  readonly labels: LabelColumns;
  /** Notes beside the entry of a large garden. */
  readonly aside: AsideNotes | undefined;
  readonly words: WordSearch;
  /** Files beside the entry that answers need, but for texts. */
  readonly shelf: FileShelf;
  /** Refinements of answers; undefined, and noted as missing, until their module is there. */
  readonly refinements: Refinements | undefined;
  /** Number of documents by note. */
  readonly passages: readonly number[];
  /** Number of the note, by document. */
  readonly noteOf: Uint32Array;
  /**
   * Further notes that links of {@link notes} lead to, numbered after them. Absent where the garden's notes are all at
   * hand.
   */
  readonly linked?: readonly { url: string; title: string; aliases?: readonly string[] }[];
  /**
   * Parses a query, and adds the garden's synonyms to its words.
   * @param language language of the reader, a BCP 47 tag. Default: none
   * @param ranked the same text with all but the words to read blanked. Default: the whole text
   */
  parse(text: string, language?: string, ranked?: string): Promise<Query>;
  /** True for a stop word. */
  isStopWord(word: Pick<QueryWord, 'term'>): boolean;
  /** Rules of the sorts, by name; undefined for relevance. */
  readonly sorts: Readonly<Record<string, SortRule | undefined>>;
  /** Prepares the engine, once. Must resolve before anything else is asked for. */
  ready(): Promise<void>;
  /**
   * Reads what an answer can't be drafted without; nothing for a plain query.
   * @param hasWords true if words rank the notes
   * @param syntax columns that the query's syntax reads. Default: it has none
   */
  need(options: SearchOptions, hasWords: boolean, syntax?: ColumnsRead): Promise<void>;
  /**
   * Gives what a result tells of a note; undefined until a file is read that has it.
   * @param document document of the note whose text is wanted too. Default: its first
   * @param named true for a row with the title alone until then
   */
  rowOf(note: number, document?: number, named?: boolean): NoteRow | undefined;
  /** Gives the names of a note that ranking and its excerpt compare with a query. */
  namesOf(note: number): NoteNames;
}
