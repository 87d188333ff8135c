// The index format: what is in garden-index.json, how MiniSearch must be set up for it, and what is refused.

import type { AsPlainObject, Options } from 'minisearch';
import { FOLDING } from '../text/folding.js';
import { GardenSearchError } from '../errors.js';
import { FACTS, type DeclaredProperty, type NoteFacts, type PropertyValue } from '../note.js';
import { TOKENIZER, terms } from '../text/tokenizer.js';

/** The version of the format that this code writes and reads. What changes the meaning of terms changes it. */
export const VERSION = 2;

/** The fields of a document, in MiniSearch's order. The first four describe the note and stand on its first passage. */
export const FIELDS = ['title', 'aliases', 'tags', 'description', 'headings', 'body', 'code'] as const;

/** The name of a field. */
export type Field = (typeof FIELDS)[number];

/** How many of {@link FIELDS}, from the first, are names of the note. */
export const NAME_FIELDS = 2;

/** How many of {@link FIELDS}, from the first, are in the entry of a sharded index too, and match from one letter. */
export const ENTRY_FIELDS = 3;

/** How many of {@link FIELDS}, from the first, describe the note as a whole. */
export const NOTE_FIELDS = 4;

/** What MiniSearch is given: one passage of a note. Note that `id` counts passages over the whole garden. */
export type SearchDocument = { id: number } & Record<Field, string>;

/** A section as the text files hold it: heading, anchor, text and, where there is any, code. */
export type SectionText = [heading: string, anchor: string, text: string, code?: string];

/** The text of one document, for excerpts. The description stands on a note's first passage. */
export interface PassageText {
  description?: string;
  sections: SectionText[];
}

/** A column for each fact. */
export type FactColumns = { [Fact in (typeof FACTS)[number]]: NoteFacts[Fact][] };

/** Columns of the notes: element n belongs to note n. Notes are sorted by address. */
export interface NoteColumns extends FactColumns {
  /** Other names, only for the notes that have some, by note number. */
  aliases: Record<number, string[]>;
  /** Positions in {@link IndexFile.tags}. */
  tags: number[][];
  /** The values of declared properties, by name: null where a note has none; absent where none is declared. */
  properties?: Record<string, (PropertyValue | null)[]>;
  /** Factor of a note's score, only for the notes that say it, by note number; absent where none does. */
  weight?: Record<number, number>;
}

/** The columns as the entry holds them. Addresses are the ids of documents. */
export interface PackedNotes extends NoteColumns {
  /** Titles; 0 where one is the last part of the address, decoded. */
  title: (string | 0)[];
}

/**
 * The id of a document in MiniSearch: a note's first document has the note's address, the others their number. An
 * address is decoded, unless that loses something: then it stands after `=`.
 */
export type DocumentId = string | number;

/** Names as `nameKey` has them: a query for one of the first finds the second too, which the garden has. */
export type Synonyms = readonly (readonly [asked: readonly string[], found: readonly string[]])[];

/** How many neighbouring text files share one hash in their names: a hash each would be a sixth of the entry. */
export const TEXT_BLOCK = 16;

/** The files of text: file k holds documents `first[k]` up to the next file's first, as a `PassageText[]`. */
export interface TextTable {
  /** What names the files, `TEXT_BLOCK` of them each. */
  blocks: string[];
  first: number[];
  /** All texts, by document, where the index carries them itself (`--inline-text`). */
  inline?: PassageText[];
}

/** Files that share out what is sorted: file k holds what goes from `first[k]` up to the next file's first. */
export interface RangeTable {
  files: string[];
  first: string[];
}

/** The files of terms. */
export interface ShardTable extends RangeTable {
  /** The files of the vocabulary, for a word that is not found. */
  words: RangeTable;
  /** The file of the whole vocabulary, for a word whose first letter may be wrong. */
  allWords: string;
}

/** garden-index.json. */
export interface IndexFile {
  format: 'garden-search';
  version: number;
  /** Name and version of the program that wrote it. */
  generator: string;
  layout: 'single' | 'sharded';
  /** The hash of everything the index was made of, its texts included. */
  hash: string;
  /** What gave the terms their meaning; a reader that differs would find nothing, silently. */
  options: {
    tokenizer: string;
    folding: string;
    /** By primary subtag. */
    languages: string[];
    /** Those of {@link languages} whose stop words say nothing here; absent where it is all of them. */
    common?: string[];
  };
  notes: PackedNotes;
  /** Every tag as the garden writes it, nested ones whole. */
  tags: string[];
  /** The properties that the garden's owner declared; absent where there are none. */
  properties?: readonly DeclaredProperty[];
  texts: TextTable;
  /** The file of the links between notes, which only a query for links reads. Inline where the texts are: packed. */
  links: string | number[][];
  /** What names the files of related notes, which only `related` reads. Inline where the texts are. */
  related: string | number[][];
  /** What the garden's owner says means the same; absent where nothing does. */
  synonyms?: Synonyms;
  /** In the sharded layout: where the terms of all but the first {@link ENTRY_FIELDS} fields are. */
  shards?: ShardTable;
  /** As MiniSearch serialises it, terms in code unit order. */
  index: AsPlainObject;
  /** Checksum of the rest; stands last in the text of an entry. */
  checksum?: number;
}

/**
 * The options that MiniSearch needs to read an index file, or to make one:
 * `MiniSearch.loadJS(file.index, miniSearchOptions(file))`.
 */
export function miniSearchOptions(file?: Pick<IndexFile, 'options'>): Options<SearchDocument> {
  if (file) checkOptions(file.options);
  return { fields: [...FIELDS], idField: 'id', tokenize: terms, processTerm: (term) => term };
}

/**
 * Gives back what is an index file that this code can read.
 * @throws GardenSearchError `format` where it is something else, `version` where it must be built anew
 */
export function readIndexFile(value: unknown): IndexFile {
  const file = value as Partial<IndexFile> | null;
  if (typeof file !== 'object' || file?.format !== 'garden-search')
    throw new GardenSearchError('format', describe(value));
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

// The counts must agree, and the facts be texts, or a search would fail half-way or answer wrong.
function isWhole({ notes, tags, texts, index, layout, shards }: IndexFile): boolean {
  try {
    const ids = Object.values(index.documentIds) as DocumentId[];
    const count = ids.filter(isText).length;
    return (
      (layout === 'single' || (layout === 'sharded' && [shards!, shards!.words].every(isRangeTable))) &&
      COLUMNS.every((column) => notes[column].length === count) &&
      [tags, ...FACTS.map((fact) => notes[fact])].every((texts) => texts.every(isText)) &&
      (texts.inline
        ? texts.inline.length === ids.length
        : texts.blocks.length === Math.ceil(texts.first.length / TEXT_BLOCK)) &&
      typeof (ids[0] ?? '') === 'string' &&
      ids.length === index.documentCount &&
      ids.length === Object.keys(index.fieldLength).length &&
      Array.isArray(index.index) &&
      FIELDS.every((field, id) => index.fieldIds[field] === id)
    );
  } catch {
    return false;
  }
}

function isRangeTable({ files, first }: RangeTable): boolean {
  return files.length === first.length;
}

function describe(value: unknown): string {
  if (typeof value === 'object' && value)
    return `an object with ${Object.keys(value).slice(0, 3).join(', ') || 'nothing in it'}`;
  return JSON.stringify(value)?.slice(0, 40) ?? 'nothing';
}
