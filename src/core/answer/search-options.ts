// Options of a search, with their defaults.

import { GardenSearchError } from '../errors.js';
import type { SearchOptions, Sort } from '../garden.js';

/** Number of results of a search, unless `limit` is given. */
export const DEFAULT_LIMIT = 10;

/** Options with their defaults filled in. */
export interface ResolvedOptions extends SearchOptions {
  limit: number;
  offset: number;
  sort: Sort;
  excerpts: boolean;
}

/** True for options with a filter by any facet. */
export function isFiltering({ filters }: SearchOptions): boolean {
  return Object.keys(filters ?? {}).length > 0;
}

/**
 * Fills in the defaults.
 * @param sorts rules of the garden's sorts, by name
 * @throws GardenSearchError `option` for another sort
 */
export function withDefaults(
  options: SearchOptions,
  hasQuery: boolean,
  sorts: Readonly<Record<string, unknown>>,
): ResolvedOptions {
  const {
    limit = DEFAULT_LIMIT,
    offset = 0,
    sort = hasQuery ? 'relevance' : 'tended',
    excerpts = true,
  } = options;
  if (!Object.hasOwn(sorts, sort))
    throw new GardenSearchError('option', 'sort', String(sort), `one of ${Object.keys(sorts).join(', ')}`);
  return { ...options, limit, offset, sort, excerpts };
}
