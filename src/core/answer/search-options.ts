// The options of a search, checked, with their defaults.

import { GardenSearchError } from '../errors.js';
import type { Filter, SearchOptions, Signal, Sort } from '../garden.js';
import { WAYS } from '../notes/filters.js';

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
  if (!Object.hasOwn(sorts, sort)) refuse('sort', sort, `one of ${Object.keys(sorts).join(', ')}`);
  return { ...options, limit, offset, sort, excerpts };
}

type Check = (value: never) => unknown;

const isText = (value: unknown) => typeof value === 'string';
const isFunction = (value: unknown) => typeof value === 'function';
const isObject = (value: unknown) => Object(value) === value;

/** Arguments of a garden's methods: each with its check, and what it must be. */
const ARGUMENTS: readonly [name: string, isRight: Check, wanted: string][] = [
  ['text', isText, 'a text'],
  ['url', isText, 'a text'],
  ['options', isObject, 'an object'],
  ['limit', (value: number) => Number.isInteger(value) && value > 0, 'a whole number from 1'],
  ['offset', (value: number) => Number.isInteger(value) && value >= 0, 'a whole number from 0'],
  ['filters', areFilters, 'like {"tags":{"all":["soil"]}}'],
  ['within', isText, 'a text'],
  ['language', isText, 'a language tag such as "en"'],
  ['boost', isObject, 'an object'],
  ['signal', (value: Signal | null) => isFunction(value?.throwIfAborted), 'an AbortSignal'],
  ['onUpdate', isFunction, 'a function'],
];

/**
 * Checks what a method is given. An option that is undefined has its default.
 * @param given arguments before the options, by name; they have no default
 * @throws GardenSearchError `option` with name and value of the first wrong one
 */
export function checkArguments(given: object, options: object): void {
  const all = new Map<string, unknown>(Object.entries({ ...options, ...given, options }));
  for (const [name, isRight, wanted] of ARGUMENTS) {
    const value = all.get(name);
    if ((value !== undefined || name in given) && !isRight(value as never)) refuse(name, value, wanted);
  }
}

function areFilters(filters: Partial<Record<string, Filter>>): boolean {
  return (
    isObject(filters) &&
    Object.values(filters).every((filter) =>
      Object.entries(filter ?? {}).every(
        ([way, values]: [string, unknown]) =>
          WAYS.includes(way as 'all') && (!values || (Array.isArray(values) && values.every(isText))),
      ),
    )
  );
}

/** Refuses an argument. @throws GardenSearchError `option` with its value, cut to 60 characters */
export function refuse(name: string, value: unknown, wanted: string): never {
  let shown = typeof value as string;
  try {
    shown = (isObject(value) ? JSON.stringify(value) : String(value)).slice(0, 60);
  } catch {
    // The value has no text, such as one that holds itself.
  }
  throw new GardenSearchError('option', name, shown, wanted);
}
