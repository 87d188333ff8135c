// Counts of facets, as an answer is given them, and the test of notes by filters.

import { FACETS, type Facet, type FacetedNote, type Facets } from './facets.js';

/** Numbers of notes, the least first. */
export type NoteNumbers = ArrayLike<number> & Iterable<number>;

/** Test of notes by filters. */
export interface Passing {
  /** True if a note passes all filters. */
  passes(note: number): boolean;
  /** True if a note passes all filters but `any` of one facet. That facet's counts show what else may be chosen. */
  passesWithout(facet: string, note: number): boolean;
  /** True if a note is counted in a facet. */
  counts(note: number): boolean;
}

/** Test without filters, which every note passes. */
export const EVERY_NOTE: Passing = { passes: () => true, passesWithout: () => true, counts: () => true };

/** Source of the counts of facets. */
export interface FacetCounts {
  /** True if the counts are not those of all notes that match. */
  readonly atLeast?: true;
  /**
   * Counts the values of each facet over the notes that match the query.
   * @param matching their numbers
   * @param results results that are given, for a source that counts these alone
   */
  count(matching: NoteNumbers, passing: Passing, results: readonly FacetedNote[]): Facets;
}

/**
 * Makes a source of no counts.
 * @param declared facets of the declared properties
 * @param atLeast true if there will be some
 */
export function noCounts(declared: readonly Facet[], atLeast?: true): FacetCounts {
  const listed = [...FACETS, ...declared].filter(({ rangeOf }) => !rangeOf);
  const none = Object.fromEntries(listed.map(({ name }) => [name, []])) as unknown as Facets;
  return { count: () => none, ...(atLeast && { atLeast }) };
}
