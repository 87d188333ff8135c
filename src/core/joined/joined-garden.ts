// Several gardens as one.

import { checkedGarden } from '../answer/checked-garden.js';
import { GardenSearchError } from '../errors.js';
import type { Answer, Facets, Garden, RelatedOptions, Result, SearchOptions } from '../garden.js';
import { FACETS } from '../notes/facets.js';
import { SORTS } from '../notes/sorts.js';
import { mergeAnswers } from './merge-answers.js';
import { byScore, mergeResults } from './merge-results.js';

/**
 * Joins gardens into one. Each result names its garden. Counts are those of all together. Scores are each garden's own:
 * a word that is rare in one lifts the notes of that one.
 * @param gardens gardens by name, one at least
 * @example
 * ```ts
 * import { joinGardens, openGarden } from 'garden-search/engine';
 *
 * const [wiki, blog] = [await openGarden('/wiki/garden-index.json'), await openGarden('/blog/garden-index.json')];
 * const { results } = await joinGardens({ wiki, blog }).search('compost');
 * console.log(results.map(({ garden, title }) => `${garden}: ${title}`));
 * ```
 */
export function joinGardens(gardens: Readonly<Record<string, Garden>>): Garden {
  const all = Object.entries(gardens);
  if (!all.length) throw new GardenSearchError('option', 'gardens', 'empty', 'one garden at least');
  return checkedGarden(new JoinedGarden(all));
}

class JoinedGarden implements Garden {
  readonly #gardens: readonly [name: string, garden: Garden][];

  constructor(gardens: readonly [string, Garden][]) {
    this.#gardens = gardens;
  }

  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    const { limit = 10, offset = 0, onUpdate, signal } = options;
    const known: (Answer | undefined)[] = this.#gardens.map(() => undefined);
    const refusals: unknown[] = [];
    let isOver = false;
    const tell = (answer: Answer, i: number) => {
      known[i] = answer;
      if (isOver || signal?.aborted || !known.every(Boolean)) return;
      onUpdate!({ ...mergeAnswers(known as Answer[], options), complete: false });
    };
    const asked = this.#gardens.map(async ([name, garden], i) => {
      const update = onUpdate && { onUpdate: (answer: Answer) => tell(named(answer, name), i) };
      const answer = named(
        await ask(garden, text, { ...options, ...update, offset: 0, limit: offset + limit }, refusals),
        name,
      );
      known[i] = answer;
      return answer;
    });
    try {
      const answers = await allOf(asked);
      if (refusals.length === answers.length) throw refusals[0];
      return mergeAnswers(answers, options);
    } finally {
      isOver = true;
    }
  }

  async related(url: string, options: RelatedOptions = {}): Promise<Result[]> {
    const asked = this.#gardens.map(async ([name, garden]) =>
      ((await garden.related?.(url, options)) ?? []).map((result) => ({ ...result, garden: name })),
    );
    return mergeResults(await allOf(asked), byScore, options.limit);
  }
}

/** Waits for all, and gives the first error once nothing runs any more. */
async function allOf<Given>(asked: readonly Promise<Given>[]): Promise<Given[]> {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}

/**
 * Asks a garden, which may not declare the property that others are sorted or filtered by.
 * @param refusals takes the error of a garden that does not know the sort; it then answers in an order of its own
 */
async function ask(
  garden: Garden,
  text: string,
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

function withoutNotes({ query, facets, complete }: Answer): Answer {
  const none = Object.fromEntries(Object.keys(facets).map((name) => [name, []])) as unknown as Facets;
  return { query, total: 0, results: [], facets: none, suggestions: [], complete };
}

/** Writes the name of a garden into the results of its answer. */
function named(answer: Answer, garden: string): Answer {
  const name = (results: readonly Result[]) => results.map((result) => ({ ...result, garden }));
  const { results, nearest, start } = answer;
  return {
    ...answer,
    results: name(results),
    ...(nearest && { nearest: name(nearest) }),
    ...(start && { start: { ...start, results: name(start.results) } }),
  };
}
