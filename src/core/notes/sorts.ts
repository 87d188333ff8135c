// Table of sorts: orders of results.

import { tended, type NoteFacts } from '../note.js';
import { foldText } from '../text/folding.js';

/** Rule of a sort. */
export interface SortRule {
  /** Gives the sort key of a note; notes without one come last. */
  key(note: NoteFacts & { title: string }): string | number;
  /** True if the least key comes first. Default: the greatest. */
  ascending?: boolean;
}

/** Built-in order of results. `newest` goes by creation, `tended` by the last change. */
export type BuiltInSort = 'relevance' | 'tended' | 'newest' | 'title';

/** Order of results: a built-in one, or the name of a declared property. */
export type Sort = BuiltInSort | (string & {});

/** Built-in sorts, in the order in which readers see them. `relevance` has no rule: the query ranks. */
export const SORTS: Readonly<Record<BuiltInSort, SortRule | undefined>> = {
  relevance: undefined,
  tended: { key: tended },
  newest: { key: ({ created, updated }) => created || updated },
  title: { key: ({ title }) => foldText(title), ascending: true },
};

/**
 * Share by which scores rise independently of the query: 0.5 adds half of the score. The note that has the most of a
 * quality gets the whole share, other notes less. Numbers from 0; default 0.
 */
export interface Boost {
  /** Share for links from other notes, on a logarithmic scale. */
  links?: number;
  /** Share for the stage: all of it for `evergreen`, half for `budding`, none for `seedling`. */
  stage?: number;
  /** Share for a recent change. It halves with each year before the garden's latest change. */
  recent?: number;
}
