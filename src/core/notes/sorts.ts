// The table of sorts: the orders of results.

import { tended, type NoteFacts } from '../note.js';
import { foldTerm } from '../text/folding.js';

/** What a note is sorted by. */
export interface SortRule {
  /** The key of a note; notes without one come last. */
  key(note: NoteFacts & { title: string }): string;
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
export type Sort = 'relevance' | keyof typeof BY_KEY;

/** Every order, as readers are offered them. */
export const SORTS: Readonly<Record<Sort, SortRule | undefined>> = { relevance: undefined, ...BY_KEY };
