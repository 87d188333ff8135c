// The table of sorts: the orders of results.

import { tended, type NoteFacts } from '../note.js';
import { foldTerm } from '../text/folding.js';

/** What a note is sorted by. */
export interface SortRule {
  /** The key of a note; notes without one come last. */
  key(note: NoteFacts & { title: string }): string | number;
  /** True where the least key comes first. Default: the greatest does. */
  ascending?: boolean;
}

/** The order of the results. `newest` goes by creation, `tended` by the last change. */
export type BuiltInSort = 'relevance' | 'tended' | 'newest' | 'title';

/** An order of the results: a built-in one, or the name of a declared property. */
export type Sort = BuiltInSort | (string & {});

/** Every built-in order, as readers are offered them; `relevance` has no rule, for it is the query's. */
export const SORTS: Readonly<Record<BuiltInSort, SortRule | undefined>> = {
  relevance: undefined,
  tended: { key: tended },
  newest: { key: ({ created, updated }) => created || updated },
  title: { key: ({ title }) => foldTerm(title), ascending: true },
};
