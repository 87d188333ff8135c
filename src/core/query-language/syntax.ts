// What a query in the query language says, as a tree. The top level joins what must hold with plain words: a note
// passes that meets every operator, phrase, exclusion, group and choice, and has one of the plain words or more;
// the more, the better it ranks. Within groups and choices plain words must hold too, but a group of nothing else beside
// plain words is an aside, and its words are plain ones too.

/** Where a node stands in {@link QueryTree.text}, in UTF-16 code units. */
export interface Range {
  start: number;
  end: number;
}

/** Where words are sought: everywhere, in titles and other names, or in headings. */
export type Place = 'anywhere' | (typeof PLACES)[number];

/** The places that a query may name: `title:clay`. */
export const PLACES = ['title', 'heading'] as const;

/** What stands between two spaces: found by its forms, by its typos, and by its beginning while it is being typed. */
export interface Word extends Range {
  kind: 'word';
  /** As typed; it may fall into several terms (`wi-fi`), or into none. */
  text: string;
  /** `title:clay`. The range is that of the text. */
  place: Place;
}

/** `"heavy clay"`: these words, just so, one after the other. */
export interface Phrase extends Range {
  kind: 'phrase';
  /** What stands between the quotation marks. */
  text: string;
  /** `heading:"heavy clay"`. The range is that of the text with its marks. */
  place: Place;
}

/** How a value of a note lies to the value in the query. */
export type Relation = '<' | '<=' | '=' | '>=' | '>';

/** What a note must be labelled with. */
export interface Label extends Range {
  kind: 'label';
  /** One of the table of labels. */
  name: string;
  /** `=` but for `stage:>=budding`, `created:<2026` and `updated:<2026`. */
  relation: Relation;
  /**
   * As typed, without quotation marks, brackets and the tag's `#`. A stage is one of `STAGES`, a date `YYYY`,
   * `YYYY-MM` or `YYYY-MM-DD`: a note's date is compared as far as that goes.
   */
  value: string;
}

/** `-word`, `-"phrase"`, `-#tag`, `-(group)`: what must not hold. All text in it is meant just as it is written. */
export interface Exclusion extends Range {
  kind: 'not';
  of: Leaf | Group;
}

/** `(soil clay)`: all of it must hold. Never empty. */
export interface Group extends Range {
  kind: 'all';
  of: Node[];
}

/** `soil OR clay`: one of its two or more must hold. */
export interface Choice extends Range {
  kind: 'any';
  of: (Leaf | Group | Exclusion)[];
}

export type Leaf = Word | Phrase | Label;
export type Node = Leaf | Exclusion | Group | Choice;

/** A whole query. */
export interface QueryTree {
  /** What was typed. */
  text: string;
  nodes: Node[];
}
