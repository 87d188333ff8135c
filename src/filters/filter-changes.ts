// Changes of filters by the controls of the second script.

import type { Filters } from '../core/garden.js';
import { setFilter } from '../core/notes/filters.js';

/** The filters with a value of a facet chosen beside others of it, any of which will do, or no longer. */
export function toggleValue(filters: Filters, facet: string, value: string): Filters {
  return setFilter(filters, facet, value, isChosen(filters, facet, value) ? undefined : 'any');
}

/** True if notes must have the value (`all`) or may have it (`any`). */
export function isChosen(filters: Filters, facet: string, value: string): boolean {
  const { any = [], all = [] } = filters[facet] ?? {};
  return any.includes(value) || all.includes(value);
}

/** The filters with all chosen tags asked for together, or each of them alone. */
export function matchTags(filters: Filters, way: 'any' | 'all'): Filters {
  const { all = [], any = [], none } = filters.tags ?? {};
  return { ...filters, tags: { [way]: [...all, ...any], ...(none && { none }) } };
}
