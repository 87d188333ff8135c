// What a search may be asked for, checked where it comes in.

import { GardenSearchError } from '../errors.js';
import type { SearchOptions, Sort } from '../garden.js';
import { SORTS } from '../notes/sorts.js';

/** How many results a search gives unless told otherwise. */
export const DEFAULT_LIMIT = 10;

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
  check('limit', limit, Number.isInteger(limit) && limit > 0, 'a whole number from 1');
  check('offset', offset, Number.isInteger(offset) && offset >= 0, 'a whole number from 0');
  check('sort', sort, Object.hasOwn(SORTS, sort), `one of ${Object.keys(SORTS).join(', ')}`);
  return { ...options, limit, offset, sort, excerpts };
}

function check(name: string, value: unknown, isRight: boolean, wanted: string): void {
  if (!isRight) throw new GardenSearchError('option', name, String(value), wanted);
}
