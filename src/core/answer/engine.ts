// The parts of an opened garden that answers are made from.

import type { Result } from '../garden.js';
import type { IndexFile } from '../store/index-file.js';
import type { Language } from '../language/language.js';
import type { NoteTable } from '../store/note-table.js';
import type { ReadFile } from '../store/read-file.js';
import type { TextStore } from '../store/text-store.js';
import type { Matches } from '../text/excerpt.js';
import type { QueryWord } from '../words/query.js';
import type { WordSearch } from '../words/word-search.js';
import type { RankedNote } from './note-ranking.js';

/** Decides when the engine goes on with its work. */
export interface Pace {
  /** Resolves when the reader has stopped typing: texts, and the terms of a word just begun, wait for it. */
  rest(): Promise<void>;
  /** Waits until the page has had its turn; nothing where the work has not gone on for long. */
  breathe(): Promise<void> | undefined;
}

/** An opened garden, as the modules that help to answer see it. */
export interface Engine {
  readonly file: IndexFile;
  readonly read: ReadFile;
  readonly pace: Pace;
  readonly notes: NoteTable;
  readonly words: WordSearch;
  readonly texts: TextStore;
  /** The note of each document. */
  readonly noteOf: Uint32Array;
  /** The languages of the garden that are known. */
  readonly languages: readonly Language[];
  /** True for a word that says nothing beside others. */
  isStopWord(word: Pick<QueryWord, 'term'>): boolean;
  /** Makes a result without excerpts. */
  result(note: RankedNote, matches: Matches): Result;
}
