// State that the second script keeps: that of the filters on screen, and what a visitor's browser remembers.

import type { Result } from '../core/garden.js';

/** State of the filters on screen. */
export interface Panel {
  /** True if all tags are shown, not only the biggest. */
  all: boolean;
  /** Text typed to find a tag. */
  text: string;
  /** Most tags shown; undefined for as many as at first. */
  most?: number | undefined;
  /** Order that the outermost tags keep while pointer or focus is among them; undefined for that of the answer. */
  order?: readonly string[] | undefined;
  /** Tags whose nested ones were shown by hand, or hidden. */
  unfolded: ReadonlyMap<string, boolean>;
  /** Facets that were unfolded at some time. */
  opened: Set<string>;
  /** True while the filters lie over the results, where they do not fit beside them. */
  sheet: boolean;
}

/** Note that a visitor has opened. */
export type OpenedNote = Pick<Result, 'url' | 'title'>;

/** Short list of a visitor's own, kept in this browser. */
export interface KeptList<Kept> {
  /** Gives the entries, the last first. */
  all(): Kept[];
  /** Puts an entry first. */
  add(kept: Kept): void;
  /** Drops an entry by its text or address, or all of them. */
  drop(id?: string): void;
}
