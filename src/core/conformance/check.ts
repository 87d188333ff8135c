// Checks of a garden, and the few comparisons that they are made of.

import type { Answer, Garden, SearchOptions } from '../garden.js';

/** Check of a garden that holds the notes of the suite. */
export interface ConformanceCheck {
  /** Promise that the check is about: `gives pages that make up the whole`. */
  name: string;
  /** Method that a garden may lack; the check is then nothing to it. Default: none. */
  of?: 'related' | 'tagMap';
  /** Checks a garden. The promise rejects with an Error that says what was asked, what was wanted and what came. */
  run: (garden: Garden) => Promise<void>;
}

/** Asks for more results than there are notes. */
export const ALL = { limit: 50 } as const satisfies SearchOptions;

/** Compares two values by their JSON. @throws Error if they differ */
export function equal(found: unknown, wanted: unknown, what: unknown): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (is !== should) throw new Error(`${JSON.stringify(what)} gives ${is}, but must give ${should}`);
}

/** Demands that something is true. @throws Error if it is not */
export function demand(isTrue: unknown, what: string): asserts isTrue {
  if (!isTrue) throw new Error(what);
}

/** Gives the titles of an answer, in its order. */
export function titlesOf({ results }: Pick<Answer, 'results'>): string[] {
  return results.map(({ title }) => title);
}

/** Compares what an answer found with titles, in any order. @throws Error if they differ */
export function found(answer: Answer, titles: readonly string[], what: unknown): void {
  equal(titlesOf(answer).sort(), [...titles].sort(), what);
  equal(answer.total, titles.length, [what, 'total']);
}

/** Gives the error that work is rejected with. @throws Error if it is not rejected */
export async function refusal(work: () => Promise<unknown>, what: string): Promise<unknown> {
  let given: unknown;
  try {
    given = await work();
  } catch (error) {
    return error;
  }
  throw new Error(`${what} must be refused, but gives ${JSON.stringify(given)?.slice(0, 80)}`);
}
