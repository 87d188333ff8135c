// What the query language asks of whoever knows the notes.

import type { NoteFacts } from '../note.js';
import type { QueryWord } from '../words/query.js';
import type { Token } from '../text/tokenizer.js';
import type { Place } from './syntax.js';

/** The texts of a note that the index itself does not hold. */
export interface NoteTexts {
  headings: readonly string[];
  /** Everything else that is indexed, each run of text on its own: description, tags, section texts, code. */
  others: readonly string[];
}

/** Knows the notes of a garden by number, and the documents that they are made of. */
export interface NoteSource {
  /** The notes are numbered from 0. */
  readonly count: number;
  noteOf(document: number): number;

  /** The words of a text, as a search looks for them. With `typing` the last one may be unfinished. */
  words(text: string, typing: boolean): QueryWord[];
  /** False for a stop word. */
  tells(word: QueryWord): boolean;
  /** The documents that have a word in any of its readings: its forms, its typos, what it may become. */
  withWord(word: QueryWord, place: Place): Iterable<number>;
  /** The documents that have just this term, or, where it is `open`, one that begins with it. */
  withTerm(term: string, open: boolean, place: Place): Iterable<number>;

  /** The title and other names. */
  names(note: number): readonly string[];
  /** The keys of the tags, and of all that these are nested in. */
  tags(note: number): readonly string[];
  facts(note: number): NoteFacts;
  /** The address, decoded. */
  path(note: number): string;
  /** The tokens of {@link path}. */
  pathTokens(note: number): readonly Token[];
  /** The notes that a note links to. */
  links(note: number): readonly number[];
}
