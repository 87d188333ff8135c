// State of a search: the question, and a draft of its answer by the files at hand.

import type { Answer } from '../garden.js';
import type { NoteNumbers, Passing } from '../notes/facet-counts.js';
import type { Missed } from '../store/file-shelf.js';
import type { Matches } from '../text/excerpt.js';
import type { Query } from '../words/query.js';
import type { Found } from '../words/word-search.js';
import type { RankedNote } from './note-ranking.js';
import type { ResolvedOptions } from './search-options.js';
import type { UnspacedRuns } from './unspaced-runs.js';
import type { SyntaxFilter } from './syntax-filter.js';

/** Parsed query with all options of its search. */
export interface Question extends ResolvedOptions {
  /** Parsed query; its words are those that rank. */
  query: Query;
  /** Filter of notes by the query's syntax; undefined without any. */
  syntaxFilter: SyntaxFilter | undefined;
  /** Runs of letters without spaces, to be sought in texts; undefined without any. */
  runs: UnspacedRuns | undefined;
  /** Test of notes by the filters. */
  passing: Passing;
  /** Boosts by note; undefined without any. */
  boosts: readonly number[] | undefined;
  /** Resolves when the reader has stopped typing, or at once if no updates are wanted. Waits once a search. */
  rest(): Promise<void>;
}

/** True for a question that filters, a lock or operators narrow, so that fewer notes answer than have its words. */
export function isNarrow({ filters, within, syntaxFilter }: Question): boolean {
  return !!(filters || within || syntaxFilter);
}

/** Draft of an answer, by the files at hand. */
export interface Draft {
  answer: Answer;
  /** Numbers of the notes that match the query, before the filters. */
  matching: NoteNumbers;
  /** Notes of the answer's results, in their order. */
  shown: RankedNote[];
  /** Matches of the query's terms, for highlights and excerpts. */
  matches: Matches;
  /** Words that were searched. */
  found: Found;
  /** Missing files that the complete answer needs. */
  missed: Missed;
  /** True if only rows of results are missing. */
  lacksRows: boolean;
}
