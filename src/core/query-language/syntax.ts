// Syntax tree of a query. A note passes if it meets every node of the top level but the plain words, and has at
// least one of these. Within groups and choices words are required too, except in an aside: a group of plain words
// only.
//
//   clay "raised bed" -#draft (soil OR water)
//   word phrase       not     all of one: any of two words

import type { Relation } from '../notes/ranges.js';

/** Range of {@link QueryTree.text}, in UTF-16 code units. */
export interface TextRange {
  start: number;
  /** Offset after the range. */
  end: number;
}

/** Part of a note in which words are sought: all of it, its title and aliases, or its headings. */
export type Place = 'anywhere' | (typeof PLACES)[number];

/** Places that a query may name: `title:clay`. */
export const PLACES = ['title', 'heading'] as const;

/** Text between two spaces, found by its forms, its corrections, and its completions while it is being typed. */
export interface Word extends TextRange {
  kind: 'word';
  /** Text as typed; it may hold several terms (`wi-fi`), or none. With spaces only in `title:"heavy cl`, not closed yet. */
  text: string;
  /** Place where the word must be: `title:clay`. The node's range leaves out the place and a quotation mark. */
  place: Place;
}

/** Phrase: `"heavy clay"`, words right after each other as they are written. */
export interface Phrase extends TextRange {
  kind: 'phrase';
  /** Text between the quotation marks. */
  text: string;
  /** Place where the phrase must be: `heading:"heavy clay"`. The node's range leaves out the place. */
  place: Place;
}

/** Label that a note must have: `stage:>=budding`. */
export interface Label extends TextRange {
  kind: 'label';
  /** Name in the table of labels. */
  name: string;
  /** Relation of the note's value to {@link value}; `=` where none is typed. */
  relation: Relation;
  /**
   * Value as typed, without quotation marks, brackets and the `#` of a tag. A stage is one of `STAGES`. A date is
   * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a note's date is compared to the same length.
   */
  value: string;
}

/** Exclusion: `-word`, `-"phrase"`, `-#tag`, `-(group)`. Its words match only as they are written. */
export interface Exclusion extends TextRange {
  kind: 'not';
  of: Leaf | Group;
}

/** Group: `(soil clay)`, of which all must hold. Never empty. */
export interface Group extends TextRange {
  kind: 'all';
  of: QueryNode[];
}

/** Choice: `soil OR clay`, of which one must hold. Never fewer than two. */
export interface Choice extends TextRange {
  kind: 'any';
  of: (Leaf | Group | Exclusion)[];
}

/** Node without nodes in it. */
export type Leaf = Word | Phrase | Label;

/** Node of a query's tree. */
export type QueryNode = Leaf | Exclusion | Group | Choice;

/** Parsed query of the query language. */
export interface QueryTree {
  /** Typed text. */
  text: string;
  nodes: QueryNode[];
}
