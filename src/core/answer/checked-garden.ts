// Garden that refuses wrong arguments by their name. The element, which gives right ones, does without it.

import { GardenSearchError } from '../errors.js';
import type { Answer, Filter, Garden, SearchOptions, Signal } from '../garden.js';
import { WAYS } from '../notes/filters.js';

type Check = (value: never) => unknown;

const isText = (value: unknown) => typeof value === 'string';
const isFunction = (value: unknown) => typeof value === 'function';
const isObject = (value: unknown) => Object(value) === value;

/** Arguments of a garden's methods, each with its check and a description of valid values. */
const ARGUMENTS: readonly [name: string, isRight: Check, wanted: string][] = [
  ['text', isText, 'a text'],
  ['url', isText, 'a text'],
  ['options', isObject, 'an object'],
  ['limit', (value: number) => Number.isInteger(value) && value > 0, 'a whole number from 1'],
  ['offset', (value: number) => Number.isInteger(value) && value >= 0, 'a whole number from 0'],
  ['filters', areFilters, 'like {"tags":{"all":["soil"]}}'],
  ['within', isText, 'a text'],
  ['language', isText, 'a language tag such as "en"'],
  ['copies', (value) => value === 'together' || value === 'apart', 'together or apart'],
  ['boost', isObject, 'an object'],
  ['signal', (value: Signal | null) => isFunction(value?.throwIfAborted), 'an AbortSignal'],
  ['onUpdate', isFunction, 'a function'],
];

/**
 * Checks the arguments of a method. An option that is undefined has its default.
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
          WAYS.includes(way as 'all') &&
          (values === undefined || (Array.isArray(values) && values.every(isText))),
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
    // A value that holds itself has no JSON text.
  }
  throw new GardenSearchError('option', name, shown, wanted);
}

const checked = new WeakMap<Garden, Garden>();

/**
 * Makes a garden that checks the arguments of its methods. The same garden gives the same object.
 *
 * An error thrown by `onUpdate` passes through unchanged: the garden would take it for a sign of a damaged index.
 * @example
 * ```ts
 * import { checkedGarden, openGarden } from 'garden-search/engine';
 *
 * const garden = checkedGarden(await openGarden('/garden-index.json'));
 * ```
 */
export function checkedGarden(garden: Garden): Garden {
  const known = checked.get(garden) ?? check(garden);
  checked.set(garden, known);
  return known;
}

function check(garden: Garden): Garden {
  return {
    async search(text, options = {}) {
      checkArguments({ text }, options);
      let failed: { error: unknown } | undefined;
      const onUpdate = (answer: Answer) => {
        try {
          options.onUpdate!(answer);
        } catch (error) {
          failed = { error };
          throw error;
        }
      };
      const asked: SearchOptions = options.onUpdate ? { ...options, onUpdate } : options;
      try {
        return await garden.search(text, asked);
      } catch (error) {
        throw failed ? failed.error : error;
      }
    },
    async related(url, options = {}) {
      checkArguments({ url }, options);
      return (await garden.related?.(url, options)) ?? [];
    },
    ...(garden.tagMap && { tagMap: () => garden.tagMap!() }),
  };
}
