// Part of a question that one of several gardens is asked.

import type { GardenSearchError } from '../errors.js';
import type { Answer, Facets, Filter, Garden, Result, SearchOptions } from '../garden.js';
import { FACETS } from '../notes/facets.js';
import { SORTS } from '../notes/sorts.js';
import { GARDEN, readFor, type GardenQuery } from './garden-query.js';

/** Garden among others, by its name. */
export interface NamedGarden {
  name: string;
  garden: Garden;
}

/** Part of a question that one of the gardens is asked. */
export interface Part extends NamedGarden {
  query: GardenQuery;
  options: SearchOptions;
  /** False where notes are only counted: the filter would let them pass if it named this garden too. */
  isChosen: boolean;
}

/** Answer to a part. */
export interface PartAnswer extends Answer {
  /** True if syntax is left out of it: the query is a sentence that no note of the garden matches. */
  isLoose: boolean;
}

/** Gives a garden's part of a question; undefined where no note of it can match. */
export function partFor(named: NamedGarden, text: string, options: SearchOptions): Part | undefined {
  const { filters, within, sort, ...rest } = options;
  const { [GARDEN.name]: filter = {}, ...others } = filters ?? {};
  const query = readFor(named.name, text);
  const bounds = boundsFor(named.name, within);
  const passing = passes(named.name, filter);
  if (query.text === undefined || bounds === undefined || !passing.rest) return undefined;
  const own = {
    ...rest,
    ...(filters && { filters: others }),
    ...bounds,
    ...(sort !== undefined && sort !== GARDEN.name && { sort }),
  };
  const counting = { ...own, limit: 1, excerpts: false };
  return { ...named, query, options: passing.any ? own : counting, isChosen: passing.any };
}

/** Gives the bounds of a search in one of the gardens; undefined where they leave no note of it. */
export function boundsFor(
  name: string,
  within: string | undefined,
): Pick<SearchOptions, 'within'> | undefined {
  // A space marks the last value as complete.
  const { text } = readFor(name, `${within ?? ''} `);
  return text?.trim() ? { within: text.trimEnd() } : text === undefined ? text : {};
}

function passes(name: string, { all = [], any = [], none = [] }: Filter) {
  return {
    rest: all.every((one) => one === name) && !none.includes(name),
    any: !any.length || any.includes(name),
  };
}

/** Asks a garden its part. */
export async function answerPart(
  part: Part,
  onUpdate: ((answer: PartAnswer) => void) | undefined,
  refusals: unknown[],
): Promise<PartAnswer> {
  const update = onUpdate && { onUpdate: (answer: Answer) => onUpdate(nameAnswer(answer, part)) };
  return nameAnswer(await ask(part, { ...part.options, ...update }, refusals), part);
}

/**
 * Asks a garden, which may not declare the property that others are sorted or filtered by.
 * @param refusals takes the error of a garden that does not know the sort; it then answers in an order of its own
 */
async function ask(
  { garden, query: { text = '' } }: Part,
  options: SearchOptions,
  refusals: unknown[],
): Promise<Answer> {
  const { sort = '', filters = {} } = options;
  const isBuiltIn = !sort || Object.hasOwn(SORTS, sort);
  const answer = await garden.search(text, options).catch((error: GardenSearchError) => {
    if (isBuiltIn || error.code !== 'option' || error.values[0] !== 'sort') throw error;
    refusals.push(error);
    return garden.search(text, { ...options, sort: 'tended' });
  });
  const names = [...FACETS, ...(answer.properties ?? [])].map(({ name }) => name);
  const isLeft = Object.entries(filters).some(
    ([name, filter]) => !names.includes(name) && (filter?.all?.length || filter?.any?.length),
  );
  return isLeft ? withoutNotes(answer) : answer;
}

/** Leaves out of an answer all that it found. */
export function withoutNotes({ query, facets, complete, properties, operators }: Answer): PartAnswer {
  const none = Object.fromEntries(Object.keys(facets).map((name) => [name, []])) as unknown as Facets;
  const read = { ...(properties && { properties }), ...(operators && { operators }) };
  return { query, total: 0, results: [], facets: none, suggestions: [], complete, ...read, isLoose: false };
}

/** Leaves answers that miss out syntax out, unless no chosen garden has another. */
export function leaveOutLoose(parts: readonly Part[], answers: readonly PartAnswer[]): readonly PartAnswer[] {
  const chosen = answers.filter(({ total }, i) => total && parts[i]!.isChosen);
  const areLoose = chosen.length > 0 && chosen.every(({ isLoose }) => isLoose);
  return areLoose ? answers : answers.map(withoutLoose);
}

/** Leaves out what an answer found by missing out syntax. */
export function withoutLoose(answer: PartAnswer): PartAnswer {
  return answer.isLoose ? withoutNotes(answer) : answer;
}

/** Writes the name of a garden into its answer, and its name's part of the query into suggestions. */
function nameAnswer(answer: Answer, { name, query: { parts, isSettled } }: Part): PartAnswer {
  const { results, nearest, start, suggestions } = answer;
  const kept = parts.map((part) => `${part} `).join('');
  return {
    ...answer,
    isLoose: suggestions.some(({ kind }) => kind === 'exact'),
    results: nameResults(results, name),
    ...(nearest && { nearest: nameResults(nearest, name) }),
    ...(start && { start: { ...start, results: nameResults(start.results, name) } }),
    suggestions: isSettled
      ? suggestions.map(({ text, ...rest }) => ({ ...rest, text: kept + text.trimStart() }))
      : [],
  };
}

/** Writes the name of a garden into results. */
export function nameResults(results: readonly Result[], garden: string): Result[] {
  return results.map((result) => ({ ...result, garden }));
}
