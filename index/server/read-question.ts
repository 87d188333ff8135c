// Reads a visitor's question from parameters. Nothing beyond the bounds, and nothing unknown, reaches the garden.

import { refuse } from '../../src/core/answer/checked-garden.js';
import type { Filters, RelatedOptions, SearchOptions } from '../../src/core/garden.js';
import { countFilters, WAYS } from '../../src/core/notes/filters.js';
import { RELATED_PARAMETERS, SEARCH_PARAMETERS, type Parameters } from '../../src/core/remote/protocol.js';
import type { Limits } from './options.js';

/** Most characters of a label, of a language, or of a filter's value. */
const MAX_VALUE = 200;
/** Most characters of the bounds of a search, of the address of a note, or of the JSON of an option. */
const MAX_LONG = 8000;
/** Most facets with filters. */
const MAX_FACETS = 30;

/** Question for a search. */
export interface SearchQuestion {
  text: string;
  options: SearchOptions;
}

/** Question for the notes around one. */
export interface RelatedQuestion {
  url: string;
  options: RelatedOptions;
}

/** Reads the question for a search. @throws GardenSearchError `option` for what is unknown, wrong or beyond bounds */
export function readSearch(given: URLSearchParams, limits: Limits): SearchQuestion {
  const { q: text, ...options } = readAll<SearchOptions & { q: string }>(given, 'q', SEARCH_PARAMETERS);
  const { limit = 0, offset = 0, within = '', filters, boost } = options;
  if ([...text].length > limits.text) refuse('q', text, `at most ${limits.text} characters`);
  if (limit > limits.limit) refuse('limit', limit, `at most ${limits.limit}`);
  if (offset > limits.offset) refuse('offset', offset, `at most ${limits.offset}`);
  checkDepth({ q: text, within }, limits);
  if (boost && Object.keys(boost).length > 3) refuse('boost', boost, 'like {"links":0.5}');
  return { text, options: filters ? { ...options, filters: readFilters(filters, limits) } : options };
}

/** Reads the question for the notes around one. @throws GardenSearchError `option` as {@link readSearch} */
export function readRelated(given: URLSearchParams, limits: Limits): RelatedQuestion {
  const { url, ...options } = readAll<RelatedOptions & { url: string }>(given, 'url', RELATED_PARAMETERS);
  checkDepth({ within: options.within ?? '' }, limits);
  if (options.limit! > limits.limit) refuse('limit', options.limit, `at most ${limits.limit}`);
  // Without a limit all links are given, and a note may have any number.
  return {
    url,
    options: options.of && options.of !== 'related' ? { limit: limits.limit, ...options } : options,
  };
}

function readAll<Read>(given: URLSearchParams, subject: string, parameters: Parameters): Read {
  const names = [subject, ...Object.keys(parameters)];
  const values: Record<string, unknown> = { [subject]: '' };
  const seen = new Set<string>();
  for (const [name, text] of given) {
    if (!names.includes(name)) refuse('parameter', name, `one of ${names.join(', ')}`);
    if (seen.has(name)) refuse(name, 'given twice', 'given once');
    seen.add(name);
    values[name] = readOne(name, text, parameters[name] ?? 'subject');
  }
  return values as Read;
}

function readOne(name: string, text: string, kind: Parameters[string] | 'subject'): unknown {
  const longest = kind === 'text' && name !== 'within' ? MAX_VALUE : MAX_LONG;
  if (text.length > longest) refuse(name, text, `at most ${longest} characters`);
  switch (kind) {
    case 'number':
      return /^\d{1,9}$/u.test(text) ? Number(text) : refuse(name, text, 'a whole number');
    case 'boolean':
      return /^(?:true|false)$/u.test(text) ? text === 'true' : refuse(name, text, 'true or false');
    case 'json':
      return readJson(name, text);
    default:
      return text;
  }
}

function readJson(name: string, text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Refused below.
  }
  return typeof value === 'object' && value && !Array.isArray(value)
    ? value
    : refuse(name, text, 'an object in JSON');
}

/** Makes filters anew of texts alone, so that nothing else that was sent is in them. */
function readFilters(sent: Filters, { values }: Limits): Filters {
  const wanted = 'like {"tags":{"all":["soil"]}}';
  const facets = Object.entries(sent);
  if (facets.length > MAX_FACETS) refuse('filters', facets.length, `of at most ${MAX_FACETS} facets`);
  const filters = facets.map(([facet, filter]) => {
    if (!facet || facet.length > MAX_VALUE || facet === '__proto__' || Object(filter) !== filter)
      refuse('filters', sent, wanted);
    const ways = Object.entries(filter as object) as [string, unknown][];
    for (const [way, chosen] of ways)
      if (!WAYS.includes(way as 'all') || !Array.isArray(chosen) || !chosen.every(isValue))
        refuse('filters', sent, wanted);
    return [facet, Object.fromEntries(ways)] as const;
  });
  const made = Object.fromEntries(filters) as Filters;
  if (countFilters(made) > values) refuse('filters', countFilters(made), `of at most ${values} values`);
  return made;
}

function isValue(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_VALUE;
}

function checkDepth(queries: Record<string, string>, { depth }: Limits): void {
  for (const [name, query] of Object.entries(queries))
    if (depthOf(query) > depth) refuse(name, query, `at most ${depth} parentheses deep`);
}

/** Gives how deep pairs of parentheses stand in each other; one without its other half is a letter. */
function depthOf(text: string): number {
  const open: number[] = [];
  let deepest = 0;
  for (const sign of text)
    if (sign === '(') open.push(0);
    else if (sign === ')' && open.length) {
      const depth = open.pop()! + 1;
      deepest = Math.max(deepest, depth);
      if (open.length) open.push(Math.max(open.pop()!, depth));
    }
  return deepest;
}
