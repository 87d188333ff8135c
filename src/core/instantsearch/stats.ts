// Least and greatest value of a declared number, for sliders and ranges.

import type { Result } from '../garden.js';
import type { FacetStats } from './protocol.js';
import type { Question } from './question.js';

/** Range in which every number is: notes without a value are in no range. */
const EVERY_NUMBER = `>=-${'9'.repeat(308)}`;

/** Finds the least and the greatest value of a number in an answer; undefined where no note has one. */
export async function statsOf(
  name: string,
  { garden, params, options }: Question,
): Promise<FacetStats | undefined> {
  const own = options.filters?.[name];
  const filters = { ...options.filters, [name]: { ...own, all: [...(own?.all ?? []), EVERY_NUMBER] } };
  const at = (offset: number) =>
    garden.search(params.query ?? '', {
      ...options,
      filters,
      offset,
      limit: 1,
      sort: name,
      excerpts: false,
      facets: false,
    });
  const valueOf = ([result]: readonly Result[]) => Number(result?.properties?.[name]);
  const greatest = await at(0);
  if (!greatest.total) return undefined;
  const least = greatest.total > 1 ? await at(greatest.total - 1) : greatest;
  return { min: valueOf(least.results), max: valueOf(greatest.results) };
}
