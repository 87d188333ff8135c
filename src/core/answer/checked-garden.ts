// Garden that refuses wrong arguments and wrong answers by the names of their parts. The element does without it.

import { GardenSearchError } from '../errors.js';
import type { Answer, Filter, Garden, Result, SearchOptions, Signal } from '../garden.js';
import { FACETS } from '../notes/facets.js';
import { WAYS } from '../notes/filters.js';

type Check = (value: never) => unknown;

const isText = (value: unknown) => typeof value === 'string';
const isFunction = (value: unknown) => typeof value === 'function';
const isObject = (value: unknown) => Object(value) === value;
const isAddress = (value: unknown) => isText(value) || (isObject(value) && 'href' in (value as object));
const flag = (name: string) =>
  [name, (value: unknown) => typeof value === 'boolean', 'true or false'] as const;

/** Arguments of a garden's methods, each with its check and a description of valid values. */
const ARGUMENTS: readonly (readonly [name: string, isRight: Check, wanted: string])[] = [
  [
    'source',
    (value) => value === null || isObject(value) || (isText(value) && value !== ''),
    'a path, an address or an index',
  ],
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
  ['baseUrl', isAddress, 'an address'],
  ['fallback', isAddress, 'an address'],
  ...['excerpts', 'facets', 'explain', 'names', 'warm'].map(flag),
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
    isObject(filters) &&
    // `tag` is a label of the query language; the facet is `tags`.
    FACETS.every(({ name, label }) => label === name || !filters[label]) &&
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
    return (isObject(value) ? JSON.stringify(value) : String(value)).slice(0, 60);
  } catch {
    return typeof value; // a value that holds itself has no JSON text
  }
}

/** Parts of an answer and of a result that must be there, each with a check and a description. */
const PARTS: Record<'answer' | 'result', readonly [name: string, isRight: Check, wanted: string][]> = {
  answer: [
    ['query', isText, 'a text'],
    ['total', Number.isInteger, 'a whole number'],
    ['complete', (value) => typeof value === 'boolean', 'true or false'],
    ['facets', isObject, 'an object'],
    ['suggestions', Array.isArray, 'a list'],
    ['results', Array.isArray, 'a list'],
  ],
  result: [
    ['url', isText, 'a text'],
    ['title', isText, 'a text'],
    ['titleSegments', Array.isArray, 'a list'],
    ['tags', Array.isArray, 'a list'],
    ['sections', Array.isArray, 'a list'],
  ],
};

/** Reads an answer of a garden, which may leave out facets and suggestions. @throws TypeError with the name of a wrong part */
function readAnswer(given: Answer): Answer {
  const left: object = { facets: { tags: [] }, suggestions: [] };
  const answer = { ...left, ...given };
  checkParts('answer', answer, '');
  for (const [name, counts] of Object.entries(answer.facets))
    checkPart(`facets.${name}`, counts, Array.isArray, 'a list');
  checkResults(answer.results, 'results');
  return answer;
}

function checkResults(results: readonly Result[], name: string): readonly Result[] {
  checkPart(name, results, Array.isArray, 'a list');
  results.forEach((result, i) => checkParts('result', Object(result) as object, `${name}[${i}].`));
  return results;
}

function checkParts(kind: keyof typeof PARTS, whole: object, before: string): void {
  for (const [name, isRight, wanted] of PARTS[kind])
    checkPart(before + name, whole[name as keyof object], isRight, wanted);
}

function checkPart(name: string, value: unknown, isRight: Check, wanted: string): void {
  if (!isRight(value as never))
    throw new TypeError(`The garden's answer has as ${name}: ${shown(value)}, but must have ${wanted}.`);
}

const checked = new WeakMap<Garden, Garden>();

/**
 * Makes a garden that checks the arguments of its methods, and their answers: a wrong part is an error with its name. The
 * same garden gives the same object.
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
      return [...checkResults((await garden.related?.(url, options)) ?? [], 'related')];
    },
    ...(garden.tagMap && { tagMap: () => garden.tagMap!() }),
  };
}
