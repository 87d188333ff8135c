// Least and greatest value of a declared number, for sliders and ranges.

import type { Answer } from '../garden.js';
import type { FacetStats } from './protocol.js';
import type { Question } from './question.js';

/** Range in which every number is: notes without a value are in no range. A handler takes no longer value. */
const EVERY_NUMBER = `>=-${'9'.repeat(190)}`;
/** Most notes that are skipped, as many as a handler allows. */
const MOST_SKIPPED = 1000;
/** Digits after the point, in which no number is written with an exponent. */
const DIGITS = 20;

/** Finds the least and the greatest value of a number in an answer; undefined where no note has one. */
export async function statsOf(
  name: string,
  { garden, params, options }: Question,
): Promise<FacetStats | undefined> {
  const own = options.filters?.[name];
  const at = (offset: number, ranges: string[]) =>
    garden.search(params.query ?? '', {
      ...options,
      filters: { ...options.filters, [name]: { ...own, all: [...(own?.all ?? []), ...ranges] } },
      offset,
      limit: 1,
      sort: name,
      excerpts: false,
      facets: false,
    });
  const valueOf = ({ results: [result] }: Answer) => Number(result?.properties?.[name]);
  let ranges = [EVERY_NUMBER];
  let rest = await at(0, ranges);
  if (!rest.total) return undefined;
  const max = valueOf(rest);
  let min = max;
  // From the greatest down, as many at a time as may be skipped.
  while (rest.total) {
    const skipped = Math.min(rest.total - 1, MOST_SKIPPED);
    min = valueOf(skipped ? await at(skipped, ranges) : rest);
    if (skipped === rest.total - 1) break;
    ranges = [`<${min.toFixed(DIGITS)}`];
    rest = await at(0, ranges);
  }
  return { min, max };
}
