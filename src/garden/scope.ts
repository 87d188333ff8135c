// What an owner locks a search to by the attribute `filter`.

import { GardenSearchError } from '../core/errors.js';
import type { Answer, Facets, Filters, Garden, Result, SearchOptions } from '../core/garden.js';
import { tagKey, withParents } from '../core/notes/tags.js';
import type { FacetName, Way } from '../core/notes/filters.js';

const RULE = /(-?)(tag|category|stage|year|language):(?:"([^"]+)"|([^\s"<=>][^\s"]*))/gu;
const LABEL = /-?(?:path|links|stage|created|updated|before|after):(?:"[^"]+"|\[\[[^\]]+\]\]|[^\s"]+)/gu;

/** What a search is locked to. */
export interface Scope {
  filters: Filters;
  /** Other labels, as the query language writes them. */
  within: string;
}

/** Searches what the rules leave of a garden. @throws GardenSearchError `option` as parseScope does */
export async function searchWithin(
  garden: Garden,
  rules: string,
  text: string,
  options: SearchOptions = {},
): Promise<Answer> {
  const { filters, within } = parseScope(rules);
  const only = ({ nearest, ...answer }: Answer): Answer => ({
    ...answer,
    facets: withoutScope(answer.facets, filters),
    ...(nearest && { nearest: nearest.filter((result) => carries(result, filters)) }),
  });
  const { onUpdate } = options;
  const locked = {
    ...options,
    filters: withinScope(options.filters ?? {}, filters),
    ...(within && { within }),
    ...(onUpdate && { onUpdate: (answer: Answer) => onUpdate(only(answer)) }),
  };
  return only(await garden.search(text, locked));
}

/**
 * Reads rules such as `tag:garden -tag:draft stage:evergreen category:"Long reads" path:blog/`. Notes carry all of the
 * tags, one value of each other facet, and meet each of the other labels.
 * @throws GardenSearchError `option` where they say anything else, so that a slip never shows more than was meant
 */
export function parseScope(rules: string): Scope {
  const filters: Partial<Record<FacetName, Partial<Record<Way, string[]>>>> = {};
  const rest = rules.replace(RULE, (_, not: string, name: string, quoted?: string, plain?: string) => {
    const facet = name === 'tag' ? 'tags' : (name as FacetName);
    const way = not ? 'none' : name === 'tag' ? 'all' : 'any';
    ((filters[facet] ??= {})[way] ??= []).push(quoted ?? plain ?? '');
    return '';
  });
  const labels: string[] = [];
  const unread = rest.replace(LABEL, (label) => (labels.push(label), '')).trim();
  if (!unread) return { filters, within: labels.join(' ') };
  const wanted =
    'made of tag:, category:, stage:, year:, language:, path:, links:, created:, updated:, before: and after:, each with a value, a - before it to leave out';
  throw new GardenSearchError('option', 'filter', unread, wanted);
}

// What comes near where nothing matches may have been found without filters.
function carries({ tags, category, stage, updated, created, language }: Result, filters: Filters): boolean {
  const values: Record<FacetName, string[]> = {
    tags: tags.flatMap((tag) => withParents(tagKey(tag))),
    category: [category],
    stage: [stage],
    year: [(updated || created).slice(0, 4)],
    language: [language],
  };
  return (Object.keys(filters) as FacetName[]).every((facet) => {
    const { all = [], any = [], none = [] } = filters[facet]!;
    const has = (value: string) => values[facet].includes(facet === 'tags' ? tagKey(value) : value);
    return all.every(has) && (!any.length || any.some(has)) && !none.some(has);
  });
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
