// The options of a search, checked, with their defaults.

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

/**
 * Fills in the defaults.
 * @param sorts rules of the garden's sorts, by name
 * @throws GardenSearchError `option`, with the option's name and value
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
  check('limit', limit, Number.isInteger(limit) && limit > 0, 'a whole number from 1');
  check('offset', offset, Number.isInteger(offset) && offset >= 0, 'a whole number from 0');
  check('sort', sort, Object.hasOwn(sorts, sort), `one of ${Object.keys(sorts).join(', ')}`);
  return { ...options, limit, offset, sort, excerpts };
}

function check(name: string, value: unknown, isRight: boolean, wanted: string): void {
  if (!isRight) throw new GardenSearchError('option', name, String(value), wanted);
}
