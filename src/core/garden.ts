// The interface between an interface and whatever answers it: the element knows nothing else of an engine.

import type { NoteFacts } from './note.js';
import type { FacetName } from './notes/facets.js';
import type { Sort } from './notes/sorts.js';

export type { Sort };

/** A run of text that matched the query, or that did not. */
export interface Segment {
  text: string;
  match: boolean;
}

/** A passage chosen for a result. */
export interface Excerpt {
  /** The heading of its section; empty before the first heading. */
  heading: Segment[];
  /** The note's address with the section's anchor. */
  url: string;
  segments: Segment[];
}

/** A note in the answer. */
export interface Result extends NoteFacts {
  url: string;
  title: string;
  /** The title, cut where the query matches it. */
  titleSegments: Segment[];
  tags: string[];
  /** Relevance, rounded to 9 significant digits so that every engine agrees; 0 where no word was asked for. */
  score: number;
  /** The best passage; absent until its text is there, and with `excerpts: false`. */
  excerpt?: Excerpt;
  /** Further sections that match, at most three, in the note's order. */
  sections: Excerpt[];
  /** Why the note is there; absent but with `explain: true`. */
  explanation?: Explanation;
}

/** A term of the garden by which a word of the query was found in a note. */
export interface FoundTerm {
  term: string;
  /**
   * What the word was read as: itself; a form of it, or it with its neighbour in one; what the garden's owner says means
   * the same; its continuation; or the word that it may be a mistake for, in any of its forms.
   */
  reading: 'word' | 'form' | 'synonym' | 'beginning' | 'spelling';
  /** How many edits a spelling is from what was typed, where it is no other form. */
  edits?: number;
  /** How often it stands in each field of the note, and of the passage shown. */
  fields: Readonly<Record<string, number>>;
  /** What it counts; the word as it was typed counts 1. */
  weight: number;
}

/** Why a note is in an answer: its score is the sum of its words' scores, times `together`, plus `lift`, times `weight`. */
export interface Explanation {
  /** The words of the query that the note has; one that only a passage not shown has scores 0. */
  words: { word: string; score: number; terms: FoundTerm[] }[];
  /** What counts that it has several of them. */
  together: number;
  /** For a name that is what was typed, or nearly, and by what the caller boosts. */
  lift: number;
  /** The note's own weight; 1 where it gives none. */
  weight: number;
}

/** What one facet's values must do: a note carries all of `all`, one of `any`, none of `none`. */
export interface Filter {
  all?: readonly string[];
  any?: readonly string[];
  none?: readonly string[];
}

/**
 * What the reader has chosen, by facet. Tags are meant in any letter case, with or without `#`, and with those nested in
 * them; a year has four digits, and is the one in which a note was last tended.
 */
export type Filters = Partial<Record<FacetName, Filter>>;

/** A value of a facet other than tags, with the number of notes that carry it. */
export interface FacetCount {
  value: string;
  count: number;
}

/** A tag with the number of notes of the answer that carry it, or a tag nested in it. */
export interface TagCount {
  /** The tag folded: what `filters.tags` takes. */
  tag: string;
  /** The tag as the garden writes it. */
  label: string;
  count: number;
}

/** Counts over the whole answer, most frequent first: choosing a value under `all` gives that many notes. */
export interface Facets extends Record<Exclude<FacetName, 'tags'>, FacetCount[]> {
  tags: TagCount[];
}

/** Another query that may serve better. */
export interface Suggestion {
  /** The whole query, with the change in it. */
  text: string;
  /**
   * What was changed: a word's spelling, the end of the word being typed, or a word left out. `exact` holds what the
   * syntax of a sentence asks for: no note had it, and the answer is that of the plain words.
   */
  kind: 'spelling' | 'completion' | 'without' | 'exact';
}

/**
 * How much more a note counts, whatever the query: 0.5 is half as much again. Each is for the note that has the most
 * of it, and less for others. Default 0.
 */
export interface Boost {
  /** For links from other notes. */
  links?: number;
  /** For how grown a note is: all of it for an evergreen, half for a budding one. */
  stage?: number;
  /** For a recent change: half of it for one a year before the garden's latest. */
  recent?: number;
}

/** Options of {@link Garden.search}. */
export interface SearchOptions {
  /** How many results to give. Default 10. */
  limit?: number;
  /** How many results to pass over first. Default 0. */
  offset?: number;
  /** What every result must carry. Default: nothing. */
  filters?: Filters;
  /**
   * What holds of every note besides, whatever else is asked for, in labels of the query language:
   * `path:blog/ -links:[[Draft]]`. Nothing else is found, counted or named; a garden that cannot keep to it must fail.
   * Default: nothing.
   */
  within?: string;
  /** Default `relevance`; without a query `tended`. */
  sort?: Sort;
  /** What lifts a note among the results sorted by relevance. Default: nothing but the query. */
  boost?: Boost;
  /** Whether results carry excerpts. Default true. */
  excerpts?: boolean;
  /** Whether results say why they are there. Default false. */
  explain?: boolean;
  /** Ends the search: the promise rejects with the signal's reason. */
  signal?: Signal;
  /** Called with what can be known already, `complete: false`, before the promise resolves. */
  onUpdate?: (answer: Answer) => void;
}

/** The part of an AbortSignal that a search looks at. */
export interface Signal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** What a search gives. */
export interface Answer {
  /** The query as it was understood: trimmed, cut to 2,000 characters. */
  query: string;
  /** How many notes match. */
  total: number;
  results: Result[];
  facets: Facets;
  /** Tags that go with the chosen ones more than elsewhere, most telling first; absent where none is chosen. */
  oftenWith?: TagCount[];
  /** Where no note matches: the notes that come nearest. */
  nearest?: Result[];
  suggestions: Suggestion[];
  /**
   * False while something that could change the answer is still to come. The last answer of a search is false only where
   * a phrase could be looked for in the best notes alone: then there are at least `total` notes.
   */
  complete: boolean;
}

/** Anything that answers queries about notes. */
export interface Garden {
  search(text: string, options?: SearchOptions): Promise<Answer>;
  /** Notes that go with the one at an address, the nearest first; none where the garden does not know it. */
  related?(url: string, options?: { limit?: number }): Promise<Result[]>;
}
