// Source of notes for the evaluation of a query.

import type { NoteFacts } from '../note.js';
import type { QueryWord } from '../words/query.js';
import type { Token } from '../text/tokenizer.js';
import type { Place, TextRange } from './syntax.js';

/**
 * Columns of all notes that a query reads: labels, these with the dates of the last change, with both dates, or all. A
 * large garden keeps each in a file of its own.
 */
export type ColumnsRead = 'none' | 'labels' | 'tended' | 'dates' | 'all';

/** Texts of a note, read from the text files. */
export interface NoteTexts {
  /** Headings of the note's sections. */
  headings: readonly string[];
  /** Description, tags, section texts and code: all indexed texts but headings. */
  others: readonly string[];
}

/** Term that a document may have. */
export interface PhraseTerm {
  term: string;
  /** True if a document's term need only begin with it. */
  open: boolean;
}

/** Some documents, by their notes. */
export interface DocumentsOfNotes {
  /** True if a note has one of them. */
  has(note: number): boolean;
  /** Gives those of a note, ascending. */
  of(note: number): number[];
}

/** Source of a garden's notes and documents, by number. */
export interface NoteSource {
  /** Number of notes that links lead to: all notes, which are numbered from 0, and others beyond them. */
  readonly targets: number;

  /** Gives the words of the query at a place, as they are searched: a joined word may be in pieces. */
  words(place: TextRange): QueryWord[];
  /** True unless the word is a stop word. */
  tells(word: QueryWord): boolean;
  /** Makes a test of notes: one has a term of a word's expansion, its forms, corrections or completions. */
  withWord(word: QueryWord, place: Place): (note: number) => boolean;
  /** Makes a test of notes: one has one of some words; of a run of letters without spaces, most of its pairs. */
  withAny(sought: readonly QueryWord[]): (note: number) => boolean;
  /** Gives the documents that have all of some very terms. */
  withTerms(terms: readonly PhraseTerm[], place: Place): DocumentsOfNotes;

  /** Gives the title and the aliases of a note. */
  names(note: number): readonly string[];
  /** Gives the keys of a note's tags, and of the tags that these are nested in. */
  tags(note: number): readonly string[];
  /** Gives the facts of a note. */
  facts(note: number): NoteFacts;
  /** Gives the decoded address of a note. */
  path(note: number): string;
  /** Gives the tokens of a note's {@link path}. */
  pathTokens(note: number): readonly Token[];
  /** Gives the notes that a note links to. */
  links(note: number): readonly number[];
}
