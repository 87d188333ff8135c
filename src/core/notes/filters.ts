// Filters: the values that a reader has chosen, by facet.

import type { FacetName } from './facets.js';

/** Condition on a note's values of one facet: all of `all`, at least one of `any`, and none of `none`. */
export interface Filter {
  all?: readonly string[];
  any?: readonly string[];
  none?: readonly string[];
}

/**
 * Filters by facet, all of which a note must meet. A tag is given in any letter case, with or without `#`, and includes
 * the tags nested in it. A year has four digits: the year of the note's last change, else of its creation.
 */
export interface Filters extends Partial<Record<FacetName, Filter>> {
  /** Filter by a declared property, by its name. Numbers and dates are ranges: `>=4`, `<2026-03`, `2026`. */
  [property: string]: Filter | undefined;
}

/** Way of filtering by a value: notes must have it (`all`), it or another (`any`), or must not (`none`). */
export type Way = keyof Filter;

/** Filters without a value; always this object, so that a change that drops nothing starts no search. */
export const UNFILTERED: Filters = {};

/** Every {@link Way}. */
export const WAYS = ['all', 'any', 'none'] as const;

/** Reads filters that a page has set. Drops everything that is not a filter. */
export function readFilters(
  given: Partial<Record<string, Partial<Record<Way, unknown>> | null>> | null | undefined,
): Filters {
  let filters = UNFILTERED;
  for (const facet of Object.keys(given ?? {}))
    for (const way of WAYS) {
      const values = [given?.[facet]?.[way] ?? []].flat().filter((value) => typeof value === 'string');
      if (values.length) filters = { ...filters, [facet]: { ...filters[facet], [way]: values } };
    }
  return filters;
}

/** Counts the chosen values. */
export function countFilters(filters: Filters): number {
  return Object.values(filters).flatMap((filter) => WAYS.flatMap((way) => filter?.[way] ?? [])).length;
}
