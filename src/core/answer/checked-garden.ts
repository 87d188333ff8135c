// Garden that refuses wrong arguments and wrong answers by the names of their parts. The element does without it.

import { GardenSearchError } from '../errors.js';
import type { Answer, Filter, Garden, Result, SearchOptions, Signal } from '../garden.js';
import { WAYS } from '../notes/filters.js';

type Check = (value: never) => unknown;

const isText = (value: unknown) => typeof value === 'string';
const isFunction = (value: unknown) => typeof value === 'function';
const isObject = (value: unknown) => Object(value) === value;
/** Tells objects with names, whose values a Map, a Set and a list would hide. */
const isTable = (value: unknown) => isObject(value) && !(Symbol.iterator in (value as object));
const isAddress = (value: unknown) => isText(value) || (isObject(value) && 'href' in (value as object));
const isFlag = (value: unknown) => typeof value === 'boolean';

/** Arguments of a garden's methods, each with its check and a description of valid values. */
const ARGUMENTS: readonly (readonly [name: string, isRight: Check, wanted: string])[] = [
  [
    'source',
    (value) => value === null || isObject(value) || (isText(value) && /^(?!\s*\{")./su.test(value)),
    'a path, an address or a parsed index',
  ],
  ['text', isText, 'a text'],
  ['url', isText, 'a text'],
  ['options', isTable, 'an object'],
  ['limit', (value: number) => Number.isInteger(value) && value > 0, 'a whole number from 1'],
  ['offset', (value: number) => Number.isInteger(value) && value >= 0, 'a whole number from 0'],
  ['filters', areFilters, 'like {"tags":{"all":["soil"]}}'],
  ['within', isText, 'a text'],
  ['language', isText, 'a language tag such as "en"'],
  ['copies', (value) => value === 'together' || value === 'apart', 'together or apart'],
  ['boost', isTable, 'an object'],
  ['signal', (value: Signal | null) => isFunction(value?.throwIfAborted), 'an AbortSignal'],
  ['onUpdate', isFunction, 'a function'],
  ['baseUrl', isAddress, 'an address'],
  ['fallback', isAddress, 'an address'],
  ...['excerpts', 'facets', 'explain', 'names', 'warm'].map(
    (name) => [name, isFlag, 'true or false'] as const,
  ),
];
/** Names of options; a garden itself checks the last two. */
const OPTIONS = new Set([...ARGUMENTS.map(([name]) => name), 'sort', 'of']);

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
  for (const [name, value] of all)
    if (value !== undefined && !OPTIONS.has(name)) refuse(name, value, 'left out: there is no such option');
}

function areFilters(filters: Partial<Record<string, Filter>>): boolean {
  return (
    isTable(filters) &&
    !filters.tag && // a label of the query language, whose facet is `tags`
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
  throw new GardenSearchError('option', name, shown(value), wanted);
}

function shown(value: unknown): string {
  try {
    const text = isObject(value) ? JSON.stringify(value) : String(value);
    const name = Object.prototype.toString.call(value);
    // The JSON text of a Map or a Promise is that of an empty object.
    return (text === '{}' && name !== '[object Object]' ? name : text).slice(0, 60);
  } catch {
    return typeof value; // a value that holds itself has no JSON text
  }
}

/** Refuses what is no garden; a text has a method `search` too. @throws GardenSearchError `option` */
export function demandGarden(name: string, garden: unknown): void {
  if (!isObject(garden) || !isFunction((garden as Partial<Garden>).search))
    refuse(name, garden, 'a garden, with a method search');
}

/** Checks of what an answer holds, by their descriptions. */
const CHECKS = {
  'a text': isText,
  'a whole number': Number.isInteger,
  'true or false': isFlag,
  'an object': isObject,
  'a list': Array.isArray,
} satisfies Record<string, Check>;

type Parts = Partial<Record<keyof typeof CHECKS, readonly string[]>>;

/** Parts of an answer that must be there, by what they must be. */
const ANSWER: Parts = {
  'a text': ['query'],
  'a whole number': ['total'],
  'true or false': ['complete'],
  'an object': ['facets'],
  'a list': ['suggestions', 'results'],
};
/** Parts of a result, likewise. */
const RESULT: Parts = { 'a text': ['url', 'title'], 'a list': ['titleSegments', 'tags', 'sections'] };

/** Reads an answer of a garden, which may leave out facets and suggestions. @throws TypeError with the name of a wrong part */
function readAnswer(given: Answer): Answer {
  const left: object = { facets: { tags: [] }, suggestions: [] };
  const answer = { ...left, ...given };
  checkParts(answer, ANSWER);
  checkParts(answer.facets, { 'a list': Object.keys(answer.facets) }, 'facets.');
  checkResults(answer.results, 'results');
  return answer;
}

function checkResults(results: readonly Result[], name: string): Result[] {
  checkParts({ [name]: results }, { 'a list': [name] });
  return results.map((result, i) => {
    checkParts(Object(result) as object, RESULT, `${name}[${i}].`);
    return result;
  });
}

function checkParts(whole: object, parts: Parts, before = ''): void {
  for (const [wanted, names] of Object.entries(parts))
    for (const name of names) {
      const value: unknown = whole[name as keyof object];
      if (!CHECKS[wanted as keyof typeof CHECKS](value))
        throw new TypeError(
          `The garden's answer has as ${before}${name}: ${shown(value)}, but must have ${wanted}.`,
        );
    }
}

const checked = new WeakMap<Garden, Garden>();

/**
 * Makes a garden that checks the arguments of its methods, and their answers: a wrong part is an error with its name. The
 * same garden gives the same object.
 *
 * An error thrown by `onUpdate` passes through unchanged: the garden would take it for a sign of a damaged index.
 * @throws GardenSearchError `option` for what is no garden
 * @example
 * ```ts
 * import { checkedGarden, openGarden } from 'garden-search/engine';
 *
 * const garden = checkedGarden(await openGarden('/garden-index.json'));
 * ```
 */
export function checkedGarden(garden: Garden): Garden {
  demandGarden('garden', garden);
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
          options.onUpdate!(readAnswer(answer));
        } catch (error) {
          failed = { error };
          throw error;
        }
      };
      const asked: SearchOptions = options.onUpdate ? { ...options, onUpdate } : options;
      try {
        return readAnswer(await garden.search(text, asked));
      } catch (error) {
        throw failed ? failed.error : error;
      }
    },
    async related(url, options = {}) {
      checkArguments({ url }, options);
      return checkResults((await garden.related?.(url, options)) ?? [], 'related');
    },
    ...(garden.tagMap && { tagMap: () => garden.tagMap!() }),
  };
}
