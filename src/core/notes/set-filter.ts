// Chosen tags, and changes of filters by a reader.

import { valueKey } from './facets.js';
import { UNFILTERED, WAYS, type Filter, type Filters, type Way } from './filters.js';
import { tagKey } from './tags.js';

/** Gives the chosen tags, folded, in the order of choosing; excluded ones last. */
export function chosenTags({ tags }: Filters): Map<string, Way> {
  return new Map(WAYS.flatMap((way) => (tags?.[way] ?? []).map((tag) => [tagKey(tag), way] as const)));
}

/** Adds a tag to the filters, or removes it. It is added to `any` if only that has tags, else to `all`. */
export function toggleTag(filters: Filters, tag: string): Filters {
  const { all = [], any = [] } = filters.tags ?? {};
  const way = any.length && !all.length ? 'any' : 'all';
  return setFilter(filters, 'tags', tag, chosenTags(filters).has(tagKey(tag)) ? undefined : way);
}

/** Sets the way of a value in the filters. @param chosen the way; undefined removes the value */
export function setFilter(filters: Filters, facet: string, value: string, chosen: Way | undefined): Filters {
  const key = (one: string) => valueKey(facet, one);
  const filter: Filter = {};
  for (const way of WAYS) {
    const kept = (filters[facet]?.[way] ?? []).filter((other) => key(other) !== key(value));
    const values = way === chosen ? [...kept, key(value)] : kept;
    if (values.length) filter[way] = values;
  }
  const changed = { ...filters, [facet]: filter };
  if (!Object.keys(filter).length) delete changed[facet];
  return Object.keys(changed).length ? changed : UNFILTERED;
}
