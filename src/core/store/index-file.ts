// Index format: the content of garden-index.json, MiniSearch's options for it, and the check of a file.

import type { AsPlainObject, Options } from 'minisearch';
import { FOLDING } from '../text/folding.js';
import { GardenSearchError } from '../errors.js';
import { FACTS, type DeclaredProperty } from '../note.js';
import { TOKENIZER, terms } from '../text/tokenizer.js';
import type { PackedNotes } from './note-columns.js';
import type { NotesAside, OptionalFiles, RangeTable } from './aside-tables.js';

/** Version of the format, written and read. A change of the meaning of terms needs a new one. */
export const VERSION = 8;

/** Fields of a document, in MiniSearch's order. The first four describe the note and are on its first passage. */
export const FIELDS = ['title', 'aliases', 'tags', 'description', 'headings', 'body', 'code'] as const;

/** Name of a field. */
export type Field = (typeof FIELDS)[number];

/** Number of fields that hold names of the note: the first ones of {@link FIELDS}. */
export const NAME_FIELDS = 2;

/** Number of fields in the entry of a sharded index: the first ones of {@link FIELDS}. They match from one letter. */
export const ENTRY_FIELDS = 3;

/** Number of fields that describe the note as a whole: the first ones of {@link FIELDS}. */
export const NOTE_FIELDS = 4;

/** Document as MiniSearch takes it: one passage of a note. `id` counts passages over the whole garden. */
export type SearchDocument = { id: number } & Record<Field, string>;

/** Section as the text files hold it: heading, anchor, text and, if there is any, code. */
export type SectionText = [heading: string, anchor: string, text: string, code?: string];

/** Text of one document, for excerpts. The description is on a note's first passage. */
export interface PassageText {
  description?: string;
  sections: SectionText[];
}

/**
 * Id of a document in MiniSearch: the note's address for its first document, a number for the others. The address
 * is decoded. Where decoding could not be undone, it stays encoded after `=`.
 */
export type DocumentId = string | number;

/** Synonyms, as keys of names: a query for a name in `asked` finds the names in `found` too, which the garden has. */
export type Synonyms = readonly (readonly [asked: readonly string[], found: readonly string[]])[];

/** Table of the text files: the documents in their order, file after file, as a `PassageText[]` each. */
export interface TextTable {
  /** Hashes in the names of the files, one for each {@link block} files. */
  blocks: string[];
  /** Number of neighbouring files that share a hash. Default `TEXT_BLOCK`. */
  block?: number;
  /** Number of documents of each file, as `numbers.ts` writes it. */
  sizes: string;
  /** Texts by document, if the index holds them itself (`--inline-text`). */
  inline?: PassageText[];
}

/** Table of the files with terms. */
export interface ShardTable extends RangeTable {
  /** True if the files are dictionaries, as `dictionary.ts` reads them: these name the files with terms. */
  nested?: true;
  /** Files of the vocabulary by first letters, for a word that is not found. */
  words: RangeTable;
  /** Files of the vocabulary by second letters, for a word whose first letter may be wrong. */
  bySecond: RangeTable;
}

/** Content of garden-index.json, the entry. */
export interface IndexFile {
  format: 'garden-search';
  version: number;
  /** Name and version of the program that wrote the index. */
  generator: string;
  layout: 'single' | 'sharded';
  /** Hash of all that the index was made of, its texts included. */
  hash: string;
  /** Options that give the terms their meaning. A reader with others would find nothing, without an error. */
  options: {
    tokenizer: string;
    folding: string;
    /** Languages of the notes, as primary subtags. */
    languages: string[];
    /** Languages whose stop words are stop words here. Absent if all of {@link languages} are. */
    common?: string[];
  };
  /** All notes; in a large garden, which has {@link aside}, those tended last, in the order of their addresses. */
  notes: PackedNotes;
  /** Tags of {@link notes} as the garden writes them, nested ones whole. */
  tags: string[];
  /** Properties that the garden's owner declared; absent if there are none. */
  properties?: readonly DeclaredProperty[];
  texts: TextTable;
  optional: OptionalFiles;
  /** Synonyms that the garden's owner declared; absent if there are none. */
  synonyms?: Synonyms;
  /** Near copies, as `copy-list.ts` packs them; absent if there are none. */
  copies?: string;
  /** Files with the terms of all fields that the entry does not tell; absent in the layout `single`. */
  shards?: ShardTable;
  /**
   * Lengths of documents in each field that the shards hold, as `lengths.ts` writes them. Absent in the layout `single`.
   * In a large garden they lie with the postings.
   */
  lengths?: string[];
  /** Files with the notes of a large garden; absent where the entry has all of them. */
  aside?: NotesAside;
  /** Index as MiniSearch serialises it, terms in code unit order; absent in the layout `sharded`. */
  index?: AsPlainObject;
  /** Checksum of the rest; last in the text of an entry. */
  checksum?: number;
}

/**
 * Gives MiniSearch's options to read an index file of the layout `single`, or to make one.
 * @throws GardenSearchError `version` if the file has another tokenizer or folding
 * @example
 * ```ts
 * import { miniSearchOptions, type IndexFile } from 'garden-search/engine';
 * import MiniSearch from 'minisearch';
 *
 * const file = (await (await fetch('/search/garden-index.json')).json()) as IndexFile;
 * const index = MiniSearch.loadJS(file.index!, miniSearchOptions(file));
 * ```
 */
export function miniSearchOptions(file?: Pick<IndexFile, 'options'>): Options<SearchDocument> {
  if (file) checkOptions(file.options);
  return { fields: [...FIELDS], idField: 'id', tokenize: terms, processTerm: (term) => term };
}

/**
 * Checks that a value is an index file, and returns it.
 * @throws GardenSearchError `format` if it is something else or damaged, `version` if it must be built anew
 */
export function readIndexFile(value: unknown): IndexFile {
  const file = value as Partial<IndexFile> | null;
  if (file?.format !== 'garden-search') throw new GardenSearchError('format', describe(value));
  if (file.version !== VERSION)
    throw new GardenSearchError('version', `format version ${file.version}`, String(VERSION));
  checkOptions(file.options);
  if (!isWhole(file as IndexFile)) throw new GardenSearchError('format', 'a damaged index');
  return file as IndexFile;
}

function checkOptions(options: IndexFile['options'] | undefined): void {
  if (options?.tokenizer === TOKENIZER && options.folding === FOLDING) return;
  throw new GardenSearchError(
    'version',
    `tokenizer ${options?.tokenizer}, folding ${options?.folding}`,
    `${TOKENIZER}, ${FOLDING}`,
  );
}

const isText = (value: unknown) => typeof value === 'string';
const COLUMNS = ['title', 'tags', ...FACTS] as const;

// Checks that all counts agree and facts are texts: otherwise a search would fail half-way or answer wrong.
function isWhole({ notes, tags, texts, index, lengths, layout, shards, aside }: IndexFile): boolean {
  try {
    const { title } = notes;
    return (
      (layout === 'single'
        ? isWholeIndex(index!, texts)
        : layout === 'sharded' &&
          (!!aside || lengths!.length === FIELDS.length - ENTRY_FIELDS) &&
          [shards!, shards!.words].every(({ files, first }) => files.length === first.length)) &&
      COLUMNS.every((column) => notes[column].length === title.length) &&
      [tags, ...FACTS.map((fact) => notes[fact])].every((texts) => texts.every(isText))
    );
  } catch {
    return false;
  }
}

// Checks the MiniSearch part, but for the counts of addresses and lengths, which their readers check.
function isWholeIndex(index: AsPlainObject, { inline }: TextTable): boolean {
  const { length } = Object.keys(index.documentIds);
  return (
    length === index.documentCount &&
    (!inline || inline.length === length) &&
    Array.isArray(index.index) &&
    FIELDS.every((field, id) => index.fieldIds[field] === id)
  );
}

function describe(value: unknown): string {
  if (typeof value === 'object' && value)
    return `an object with ${Object.keys(value).slice(0, 3).join(', ') || 'nothing in it'}`;
  return JSON.stringify(value)?.slice(0, 40) ?? 'nothing';
}
