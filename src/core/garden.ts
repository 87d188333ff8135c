// Interface of a searchable garden. The element knows an engine by these types alone, so any other that has them
// can stand behind it.

import type { Explanation } from './explanation.js';
import type { DeclaredProperty, NoteFacts } from './note.js';
import type { FacetCount, Facets, TagCount } from './notes/facets.js';
import type { Filter, Filters } from './notes/filters.js';
import type { Relation } from './notes/ranges.js';
import type { Boost, Sort } from './notes/sorts.js';
import type { FeedLink } from './store/aside-tables.js';
import type { Signal } from './store/reader.js';
import type { RelatedOptions } from './store/related-files.js';
import type { TagMap } from './store/tag-map.js';
import type { Segment } from './text/highlight.js';

export type { Explanation, FoundTerm } from './explanation.js';
export type { MapTag, TagMap } from './store/tag-map.js';
export type { Boost, FacetCount, Facets, Filter, Filters, RelatedOptions, Segment, Signal, Sort, TagCount };

/** Passage of a note, chosen for a result and cut to a line or two. */
export interface Excerpt {
  /** Heading of the passage's section, cut where the query matches it; empty before the first heading. */
  heading: Segment[];
  /** Address of the note, with the section's anchor where it has one. */
  url: string;
  /** Text of the passage, cut where the query matches it; `…` stands for the rest of a sentence, ` ·` and a newline parts lines. */
  segments: Segment[];
}

/** Near copy of a result: a note with nearly the same text, such as another version of the page. */
export interface Copy {
  /** Address of the note, percent-encoded. */
  url: string;
  /** Title of the note, as plain text. */
  title: string;
  /** Part of its address in which it differs from the result's: `7.2`. */
  label: string;
}

/** Note in an answer. */
export interface Result extends NoteFacts {
  /** Address of the note, percent-encoded; empty in an update with the option `names` until the note is read. */
  url: string;
  /** Title of the note, as plain text; likewise empty until it is known. */
  title: string;
  /** Title of the note, cut where the query matches it. */
  titleSegments: Segment[];
  /** Tags of the note as its owner writes them, without `#`; `/` nests. */
  tags: string[];
  /** Tags, each cut where the query matches it; absent until the excerpt is there, or where none matches. */
  tagSegments?: Segment[][];
  /** Relevance, rounded to 9 significant digits so that every browser agrees; 0 for a query without words. */
  score: number;
  /** Best passage of the note; absent until its text is loaded, and with `excerpts: false`. */
  excerpt?: Excerpt;
  /** Matching sections of the note besides `excerpt`, at most three, in the note's order. */
  sections: Excerpt[];
  /** Near copies of the note that match too, the newest first; absent where there are none. */
  copies?: Copy[];
  /** Garden of the note, by its name; present where several gardens are searched as one, as the facet `garden` is. */
  garden?: string;
  /** Reasons for the note's score; present only with `explain: true`. */
  explanation?: Explanation;
}

/** Changed query that may serve the reader better. */
export interface Suggestion {
  /** Whole query, with the change. */
  text: string;
  /**
   * Kind of the change:
   * - `spelling` corrects words
   * - `completion` completes the word being typed
   * - `without` leaves out a part
   * - `exact` restores the syntax of a sentence that was answered by its plain words
   */
  kind: 'spelling' | 'completion' | 'without' | 'exact';
}

/** Operator of a query, as it was read; or what looks like one and was searched as plain words. */
export interface Operator {
  /** Offset of its first character in {@link Answer.query}, an exclusion's `-` included. */
  start: number;
  /** Offset after its last character in {@link Answer.query}. */
  end: number;
  /**
   * Name of a label, in lower case (`tag`), or of a place (`title`, `heading`). `phrase` and `word` stand for text sought
   * anywhere, `group` for one in parentheses. Empty for what looks like an operator and is none.
   */
  name: string;
  /** Relation of a note's value to {@link value}; `=` where none is typed. */
  relation: Relation;
  /** Value as typed, without quotation marks, brackets and the `#` of a tag. */
  value: string;
  /** True for an exclusion. */
  not: boolean;
  /** True if it stands beside an `OR` with the operator before it, of which one need hold. */
  or: boolean;
}

/** Options of {@link Garden.search}. */
export interface SearchOptions {
  /** Number of results, from 1. Default 10. */
  limit?: number;
  /** Number of notes to skip before the first result, for paging; a result's copies count. Default 0. */
  offset?: number;
  /** Filters that every result meets. Default: none. */
  filters?: Filters;
  /**
   * Bounds of the search, as labels of the query language: `path:blog/ -links:[[Draft]]`. Notes outside are neither
   * found, counted nor suggested. An engine that can't keep to the bounds must reject. Default: the whole garden.
   */
  within?: string;
  /** Order of the results. Default `relevance`; for an empty query `tended`. */
  sort?: Sort;
  /** Reader's language, a BCP 47 tag. Of names alike, those in it come first; words have its forms. Default: none. */
  language?: string;
  /**
   * Near copies, such as the versions of one page: one result `together`, with {@link Result.copies}, or each `apart`. A
   * query without words lists all notes apart. Default `together`.
   */
  copies?: 'together' | 'apart';
  /** Qualities that raise a note's score where results are sorted by relevance. Default: none. */
  boost?: Boost;
  /** True for results with excerpts. Default true. */
  excerpts?: boolean;
  /** False for no facets and suggestions, where they cost files; true for exact counts. Default: as `atLeast` says. */
  facets?: boolean;
  /** True for results with an explanation. Default false. */
  explain?: boolean;
  /** Signal that ends the search: the promise then rejects with the signal's reason. */
  signal?: Signal;
  /** True for updates in which a note not read yet has an empty `url`, and its title if that is known. Default false. */
  names?: boolean;
  /** Receives answers known so far, each with `complete: false`, before the promise resolves. */
  onUpdate?: (answer: Answer) => void;
}

/** Answer to a query. */
export interface Answer {
  /** Query as it was read: trimmed at the start, cut to 2,000 characters. Empty where it asks for nothing yet: `tag:`. */
  query: string;
  /** Number of notes that match, over all pages, copies included. */
  total: number;
  /** Notes from `offset` on, at most `limit`, in the order of `sort`. */
  results: Result[];
  /** Counts for further filters. */
  facets: Facets;
  /** True if facets are not read yet, or above 30,000 notes count the results alone, without a question the largest. */
  atLeast?: true;
  /** Properties that the garden's owner declared, and `garden` of joined gardens; absent where there are none. */
  properties?: readonly DeclaredProperty[];
  /** Feeds of the garden; absent where there are none. */
  feeds?: readonly FeedLink[];
  /** Tags more frequent beside the chosen tags than without them, at most eight, the strongest first; absent without a chosen tag. */
  oftenWith?: TagCount[];
  /** Results that nearly match, within the filters and exclusions; only where no note matches. */
  nearest?: Result[];
  /** Number of notes without the filters `all` and `any`; only where no note matches with them. */
  unfiltered?: number;
  /** Notes tended last, their number and tags, within the filters or those named; only where no note matches and none is near. */
  start?: Pick<Answer, 'total' | 'results' | 'facets'> & Pick<SearchOptions, 'filters'>;
  /** Words of the query that no note has, and the words searched without them; absent where notes have all. */
  unknown?: { words: string[]; instead: string[] };
  /** Operators of the query as they were read, in their order; absent where there are none. */
  operators?: readonly Operator[];
  /** Changed queries to offer; may be empty. */
  suggestions: Suggestion[];
  /** False until the answer is final; in it only where a phrase was sought in the best notes alone: `total` at least. */
  complete: boolean;
}

/**
 * Searchable garden: our engine, or any other that answers queries about notes. `garden-search/conformance` checks that
 * another keeps to what stands here.
 *
 * Any number of searches may run at once; none changes the answer of another. An answer holds plain data only, so that
 * it may be sent as JSON. No text is ever HTML.
 */
export interface Garden {
  /**
   * Searches the garden. Any text is a query; what looks like broken syntax is searched as words.
   *
   * Updates come before the promise settles, each with `complete: false`; a garden may give none. After the signal has
   * ended a search no update comes, and the promise rejects with the signal's own reason.
   * @param text query as typed; an empty one gives every note that passes the filters
   * @returns the complete answer. Where no note matches, `nearest`, `unfiltered`, `start` and `unknown` may be absent
   * @throws GardenSearchError `option` for a wrong option, otherwise the reason of a file or server that can't be read
   */
  search(text: string, options?: SearchOptions): Promise<Answer>;
  /**
   * Finds the notes around one. A garden may lack it: pages then show no related notes.
   * @param url address of the note as a result has it
   * @returns results, without excerpts unless the option asks for them; none for an address that the garden does not know
   * @throws GardenSearchError `option` for a wrong option
   */
  related?(url: string, options?: RelatedOptions): Promise<Result[]>;
  /** Gives the map of the garden's tags; without tags where the garden has none. A garden may lack it. */
  tagMap?(): Promise<TagMap>;
}
