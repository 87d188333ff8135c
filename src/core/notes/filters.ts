// What the reader has chosen: read from the filters, changed in them, set out beside the counts.

import { FACETS, valueKey, type FacetName } from './facets.js';
import { tagKey } from './tags.js';

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
  /** By the name of a declared property; numbers and dates as ranges: `>=4`, `<2026-03`, `2026`. */
  [property: string]: Filter | undefined;
}

/** Whether notes must carry a value, must carry it or another, or must not. */
export type Way = keyof Filter;

/** No filter at all: always this object, so that dropping what is not there asks nothing anew. */
export const UNFILTERED: Filters = {};

/** Every {@link Way}. */
export const WAYS = ['all', 'any', 'none'] as const;

/** The filters that a page has set, without what is none. */
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

/** The chosen tags, folded, in the order of choosing, the left out last. */
export function chosenTags({ tags }: Filters): Map<string, Way> {
  return new Map(WAYS.flatMap((way) => (tags?.[way] ?? []).map((tag) => [tagKey(tag), way] as const)));
}

/** How many values are chosen. */
export function countFilters(filters: Filters): number {
  return Object.values(filters).reduce(
    (sum, filter) => sum + WAYS.flatMap((way) => filter?.[way] ?? []).length,
    0,
  );
}

/** What to offer for filtering: what the owner names, in that order, of what the garden has. */
export function offeredFacets(
  named: string,
  known: ReadonlySet<string> = new Set(),
  filters: Filters,
): string[] {
  const all = new Set<string>([...FACETS.map(({ name }) => name), ...known]);
  const wanted = named ? named.split(/\s+/u) : [...all];
  return wanted.filter((name) => known.has(name) || Object.hasOwn(filters, name));
}

/** The filters with a tag chosen, or no longer: beside others of which any will do it is one more of those. */
export function toggleTag(filters: Filters, tag: string): Filters {
  const { all = [], any = [] } = filters.tags ?? {};
  const way = any.length && !all.length ? 'any' : 'all';
  return setFilter(filters, 'tags', tag, chosenTags(filters).has(tagKey(tag)) ? undefined : way);
}

/** The filters with a value chosen in one way and in no other, or in none. */
export function setFilter(filters: Filters, facet: string, value: string, chosen: Way | undefined): Filters {
  const key = (one: string) => valueKey(facet, one);
  const filter: Filter = {};
  for (const way of WAYS) {
    const kept = (filters[facet]?.[way] ?? []).filter((other) => key(other) !== key(value));
    const values = way === chosen ? [...kept, key(value)] : kept;
    if (values.length) filter[way] = values;
  }
  const changed = { ...filters, [facet]: filter };
  if (!Object.keys(filter).length) delete changed[facet];
  return Object.keys(changed).length ? changed : UNFILTERED;
}
