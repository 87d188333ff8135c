// The interface between an interface and whatever answers it: the element knows nothing else of an engine.

import type { Stage } from './note.js';

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
export interface Result {
  url: string;
  title: string;
  /** The title, cut where the query matches it. */
  titleSegments: Segment[];
  tags: string[];
  category: string;
  stage: Stage | '';
  /** `YYYY-MM-DD`, or empty. */
  created: string;
  /** `YYYY-MM-DD`, or empty. */
  updated: string;
  language: string;
  /** Relevance, rounded to 9 significant digits so that every engine agrees; 0 where no word was asked for. */
  score: number;
  /** The best passage; absent until its text is there, and with `excerpts: false`. */
  excerpt?: Excerpt;
  /** Further sections that match, at most three, in the note's order. */
  sections: Excerpt[];
}

/** What one facet's values must do: a note carries all of `all`, one of `any`, none of `none`. */
export interface Filter {
  all?: readonly string[];
  any?: readonly string[];
  none?: readonly string[];
}

/** What the reader has chosen, by facet. */
export interface Filters {
  /** Tags in any letter case, with or without `#`; a tag stands for those nested in it too. */
  tags?: Filter;
  category?: Filter;
  stage?: Filter;
  /** Four digits: the year a note was last tended. */
  year?: Filter;
  language?: Filter;
}

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
export interface Facets {
  tags: TagCount[];
  category: FacetCount[];
  stage: FacetCount[];
  year: FacetCount[];
  language: FacetCount[];
}

/** Another query that may serve better. */
export interface Suggestion {
  /** The whole query, with the change in it. */
  text: string;
  /** What was changed: a word's spelling, the end of the word being typed, or a word left out. */
  kind: 'spelling' | 'completion' | 'without';
}

/** The order of the results. `newest` goes by creation, `tended` by the last change. */
export type Sort = 'relevance' | 'newest' | 'tended' | 'title';

/** Options of {@link Garden.search}. */
export interface SearchOptions {
  /** How many results to give. Default 10. */
  limit?: number;
  /** How many results to pass over first. Default 0. */
  offset?: number;
  /** What every result must carry. Default: nothing. */
  filters?: Filters;
  /** Default `relevance`; without a query `tended`. */
  sort?: Sort;
  /** Whether results carry excerpts. Default true. */
  excerpts?: boolean;
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
  /** The query as it was understood: trimmed, cut to 256 characters. */
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
  /** False while something that could change the answer is still to come. */
  complete: boolean;
}

/** Anything that answers queries about notes. */
export interface Garden {
  search(text: string, options?: SearchOptions): Promise<Answer>;
  /** Notes that go with the one at an address, the nearest first; none where the garden does not know it. */
  related?(url: string, options?: { limit?: number }): Promise<Result[]>;
}
