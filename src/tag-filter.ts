// What the reader has chosen among the tags: read from the filters, changed in them, set out beside the counts.

import type { Filter, Filters, TagCount } from './core/garden.js';
import { tagKey } from './core/tags.js';

/** No filter at all: always this object, so that dropping what is not there asks nothing anew. */
export const UNFILTERED: Filters = {};

/** The tags that notes must have, folded, in the order of choosing. */
export function chosenTags({ tags }: Filters): string[] {
  return [...new Set([...(tags?.all ?? []), ...(tags?.any ?? [])].map(tagKey))];
}

/** Whether there is a filter of any kind. */
export function isFiltered(filters: Filters): boolean {
  const values = Object.values(filters) as (Filter | undefined)[];
  return values.some((filter) => filter?.all?.length || filter?.any?.length || filter?.none?.length);
}

/** The filters with a tag chosen, or no longer. */
export function toggleTag(filters: Filters, tag: string): Filters {
  const key = tagKey(tag);
  const { all = [], any = [] } = filters.tags ?? {};
  if (!chosenTags(filters).includes(key))
    return { ...filters, tags: { ...filters.tags, all: [...all, key] } };
  const without = (values: readonly string[]) => values.filter((value) => tagKey(value) !== key);
  return { ...filters, tags: { ...filters.tags, all: without(all), any: without(any) } };
}

/** The tags to show: the chosen ones first, with 0 where the answer has none of them, then the rest as they come. */
export function arrangeTags(tags: readonly TagCount[], chosen: readonly string[]): TagCount[] {
  const counts = new Map(tags.map((count) => [count.tag, count]));
  return [
    ...chosen.map((tag) => counts.get(tag) ?? { tag, label: tag, count: 0 }),
    ...tags.filter(({ tag }) => !chosen.includes(tag)),
  ];
}
