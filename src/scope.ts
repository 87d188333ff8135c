// What an owner locks a search to by the attribute `filter`.

import { GardenSearchError } from './core/errors.js';
import type { Answer, Facets, Filters, Garden, SearchOptions } from './core/garden.js';
import { tagKey } from './core/tags.js';
import type { FacetName, Way } from './filter-state.js';

const RULE = /(-?)(tag|category|stage|year|language):(?:"([^"]+)"|([^\s"]+))/gu;

/** Searches what the rules leave of a garden. @throws GardenSearchError `option` as parseScope does */
export async function searchWithin(
  garden: Garden,
  rules: string,
  text: string,
  options: SearchOptions = {},
): Promise<Answer> {
  const scope = parseScope(rules);
  const only = (answer: Answer) => ({ ...answer, facets: withoutScope(answer.facets, scope) });
  const { onUpdate } = options;
  const within = {
    ...options,
    filters: withinScope(options.filters ?? {}, scope),
    ...(onUpdate && { onUpdate: (answer: Answer) => onUpdate(only(answer)) }),
  };
  return only(await garden.search(text, within));
}

/**
 * Reads rules such as `tag:garden -tag:draft stage:evergreen category:"Long reads"`. Notes carry all of the tags, and
 * one value of each other facet.
 * @throws GardenSearchError `option` where they say anything else, so that a slip never shows more than was meant
 */
export function parseScope(rules: string): Filters {
  const scope: Partial<Record<FacetName, Partial<Record<Way, string[]>>>> = {};
  const rest = rules.replace(RULE, (_, not: string, name: string, quoted?: string, plain?: string) => {
    const facet = name === 'tag' ? 'tags' : (name as FacetName);
    const way = not ? 'none' : name === 'tag' ? 'all' : 'any';
    ((scope[facet] ??= {})[way] ??= []).push(quoted ?? plain ?? '');
    return '';
  });
  if (!rest.trim()) return scope;
  const wanted =
    'made of tag:, category:, stage:, year: and language:, each with a value, a - before it to leave out';
  throw new GardenSearchError('option', 'filter', rest.trim(), wanted);
}

/** What the reader has chosen within the scope, which wins. */
function withinScope(filters: Filters, scope: Filters): Filters {
  const { tags = {} } = filters;
  const all = [...(scope.tags?.all ?? []), ...(tags.all ?? [])];
  const none = [...(scope.tags?.none ?? []), ...(tags.none ?? [])];
  return { ...filters, ...scope, tags: { ...tags, all, none } };
}

// What is locked is nothing to choose from: every note has it.
function withoutScope(facets: Facets, scope: Filters): Facets {
  const locked = new Set(scope.tags?.all?.map(tagKey));
  const none = Object.fromEntries(Object.keys(scope).map((name) => [name, []]));
  return { ...facets, ...none, tags: facets.tags.filter(({ tag }) => !locked.has(tag)) };
}
