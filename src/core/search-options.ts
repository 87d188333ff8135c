// What a search may be asked for, checked where it comes in.

import { GardenSearchError } from './errors.js';
import type { SearchOptions, Sort } from './garden.js';

/** How many results a search gives unless told otherwise. */
export const DEFAULT_LIMIT = 10;

const SORTS: readonly Sort[] = ['relevance', 'newest', 'tended', 'title'];

/** Options with their defaults filled in. */
export interface SettledOptions extends SearchOptions {
  limit: number;
  offset: number;
  sort: Sort;
  excerpts: boolean;
}

/** Fills in the defaults. @throws GardenSearchError `option` naming the option and its value */
export function withDefaults(options: SearchOptions, hasQuery: boolean): SettledOptions {
  const {
    limit = DEFAULT_LIMIT,
    offset = 0,
    sort = hasQuery ? 'relevance' : 'tended',
    excerpts = true,
  } = options;
  if (!Number.isInteger(limit) || limit < 1)
    throw new GardenSearchError('option', 'limit', String(limit), 'a whole number from 1');
  if (!Number.isInteger(offset) || offset < 0)
    throw new GardenSearchError('option', 'offset', String(offset), 'a whole number from 0');
  if (!SORTS.includes(sort))
    throw new GardenSearchError('option', 'sort', String(sort), `one of ${SORTS.join(', ')}`);
  return { ...options, limit, offset, sort, excerpts };
}
