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

/** Every order but that of relevance, which is the query's. */
const BY_KEY = {
  tended: { key: tended },
  newest: { key: ({ created, updated }) => created || updated },
  title: { key: ({ title }) => foldTerm(title), ascending: true },
} satisfies Record<string, SortRule>;

/** The order of the results. `newest` goes by creation, `tended` by the last change. */
export type BuiltInSort = 'relevance' | keyof typeof BY_KEY;

/** An order of the results: one of those, or the name of a declared property. */
export type Sort = BuiltInSort | (string & {});

/** Every order, as readers are offered them. */
export const SORTS: Readonly<Record<BuiltInSort, SortRule | undefined>> = { relevance: undefined, ...BY_KEY };
