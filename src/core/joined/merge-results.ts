// Results of several gardens in one order.

import type { Result, Sort } from '../garden.js';
import type { DeclaredProperty } from '../note.js';
import { sortOf } from '../notes/declared-properties.js';
import { SORTS, type SortRule } from '../notes/sorts.js';
import { byCodeUnit } from '../text/strings.js';
import { GARDEN } from './garden-query.js';

/** Order of two results: below 0 where the first comes first. */
type Order = (a: Result, b: Result) => number;

const byGarden: Order = (a, b) => byCodeUnit(a.garden ?? '', b.garden ?? '');
const byPlace: Order = (a, b) => byCodeUnit(a.url, b.url) || byGarden(a, b);

/** Order by relevance. */
export const byScore: Order = (a, b) => b.score - a.score || byPlace(a, b);

/** Makes the order of a sort. @param properties properties that any of the gardens declares */
export function orderOf(sort: Sort, properties: readonly DeclaredProperty[] = []): Order {
  if (sort === GARDEN.name) return byGarden;
  const declared = properties.find(({ name }) => name === sort);
  const rule = declared ? sortOf(declared) : SORTS[sort as 'tended'];
  return rule ? byRule(rule) : byScore;
}

function byRule({ key, ascending }: SortRule): Order {
  const sign = ascending ? 1 : -1;
  return (a, b) => sign * byCodeUnit(key(a), key(b)) || byPlace(a, b);
}

/** Merges lists into one. Each list keeps its own order, which may know more than the results tell. */
export function mergeResults(lists: readonly (readonly Result[])[], order: Order, most = Infinity): Result[] {
  const rests = lists.map((list) => [...list]).filter((list) => list.length);
  const merged: Result[] = [];
  while (rests.length && merged.length < most) {
    rests.sort((a, b) => order(a[0]!, b[0]!));
    merged.push(rests[0]!.shift()!);
    if (!rests[0]!.length) rests.shift();
  }
  return merged;
}
