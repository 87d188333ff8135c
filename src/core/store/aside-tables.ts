// Tables of files beside the entry.

import type { PackedNotes } from './note-columns.js';
import type { PackedSurroundings } from './related-files.js';
import type { PackedTagMap } from './tag-map.js';

/** Table of files that share sorted items. File k holds the items from `first[k]` up to the next file's first. */
export interface RangeTable {
  files: string[];
  first: string[];
}

/** Copies of a note, in the order of their numbers: addresses, front coded, and titles unless all have the note's. */
export type PackedCopies = [urls: string, titles?: string[]];

/** Columns of some notes, with the list that their tags have positions in. */
export interface NoteBlock {
  notes: PackedNotes;
  tags: string[];
  /** Near copies by place of the note. Only rows beside texts have them, so that a result reads no rows of its copies. */
  copyNames?: Record<number, PackedCopies>;
}

/** Content of a file: what surrounds its notes, and in a large garden rows of these, with their numbers in that order. */
export type AroundFile = [
  around: readonly PackedSurroundings[],
  rows?: NoteBlock,
  numbers?: readonly number[],
];

/** Tables of the files with the notes of a large garden, whose entry holds only those tended last. */
export interface NotesAside {
  /** Number of documents of each note less 1, as `numbers.ts` writes it. */
  passages: string;
  /** Average length of documents by field, as ranking sees it. */
  averages: number[];
  /** Factors of scores by note, for the notes that give one. Absent if none does. */
  weight?: Record<number, number>;
  /** Languages of the notes, as their names refer to them. */
  languages: string[];
  /** Numbers of the notes tended last, in that order. */
  tended: number[];
  /** File of the labels of all notes. */
  facets: string;
  /** Counts of the garden's largest labels, where those of an answer do not read the labels of all notes. */
  counts?: Record<string, readonly Record<string, string | number>[]>;
  /** Files of the dates on which notes were last tended, and created. Absent in indexes of builds before there were any. */
  dates?: [tended: string, created: string];
  /** File of all columns of all notes. */
  table: string;
  /** File of the words of names. */
  names: string;
  /** Files of the words of names by their first letters. Absent where all would lie in one. */
  letters?: RangeTable;
  /** Files of the best names by their first letters: one or two, or those that very many words begin with. */
  starts: RangeTable;
}

/** Feed of the notes that a query finds. */
export interface FeedLink {
  /** Query of the feed. */
  query: string;
  /** Title of the feed. */
  title: string;
  /** Absolute address of the feed. */
  url: string;
}

/**
 * Files that few visits read. A kind is absent where the garden has nothing for it. A reader passes over kinds that it
 * does not know, so that a new one needs no new version of the format.
 */
export interface OptionalFiles {
  /** File of the links between notes, which only a query for links reads. With inline texts, the packed links. */
  links?: string | number[][];
  /**
   * Hashes in the names of the files of notes around each note, each for as many files. With inline texts, the contents
   * of the files.
   */
  around?: readonly string[] | readonly AroundFile[];
  /** File of the map of tags. With inline texts, the map. */
  map?: string | PackedTagMap;
  /** Feeds that the build has written, themselves: a search offers them without another file. */
  feeds?: readonly FeedLink[];
}
