// A search on its way: the question as it was understood, and the answer as far as it is known.

import type { Answer } from '../garden.js';
import type { Passing } from '../notes/facet-index.js';
import type { Missed } from '../store/file-shelf.js';
import type { Matches } from '../text/excerpt.js';
import type { Query, QueryWord } from '../words/query.js';
import type { FoundWord } from '../words/word-search.js';
import type { RankedNote } from './note-ranking.js';
import type { SettledOptions } from './search-options.js';
import type { Sieve } from './sieve.js';

/** The words of a query, with what was found for each. */
export type Found = Map<QueryWord, FoundWord>;

/** A search, as it was understood. */
export interface Question extends SettledOptions {
  /** The words are those that rank. */
  query: Query;
  /** What the query lets pass, where it holds syntax. */
  sieve: Sieve | undefined;
  /** By how much the score of each note rises. */
  boosts: readonly number[] | undefined;
  /** Resolves when the reader has stopped typing, if there is one: it is waited for once a search. */
  rest(): Promise<void>;
}

/** An answer, as far as it is known. */
export interface Draft {
  answer: Answer;
  /** The notes that match the query, whatever the filters. */
  matching: RankedNote[];
  passing: Passing;
  shown: RankedNote[];
  matches: Matches;
  /** The words that were looked for. */
  found: Found;
  /** Files that the answer would need besides. */
  missed: Missed;
}
