// Scope of a search that the attribute `filter` locks.

import { GardenSearchError } from '../core/errors.js';
import type {
  Answer,
  FacetCount,
  Facets,
  Filters,
  Garden,
  RelatedOptions,
  Result,
  SearchOptions,
  TagCount,
} from '../core/garden.js';
import { FACETS, valueKey, type FacetName } from '../core/notes/facets.js';
import type { Way } from '../core/notes/filters.js';

const FACET_LABELS = FACETS.map(({ label }) => label).join('|');
const RULE = new RegExp(`(-?)(${FACET_LABELS}):(?:"([^"]+)"|([^\\s"<=>][^\\s"]*))`, 'gu');
const LABEL = /-?\p{L}+:(?:"[^"]+"|\[\[[^\]]+\]\]|[^\s"]+)/gu;

/** Scope of a locked search. */
interface Scope {
  filters: Filters;
  /** Labels other than facets, as the query language writes them. */
  within: string;
}

/** Searches the part of a garden that the rules leave. @throws GardenSearchError `option` as parseScope does */
export async function searchWithin(
  garden: Garden,
  rules: string,
  text: string,
  options: SearchOptions = {},
): Promise<Answer> {
  const { filters, within } = parseScope(rules);
  // The garden counts notes outside of the lock among those without filters.
  const only = ({ nearest, unfiltered, start, ...answer }: Answer): Answer => ({
    ...withoutFeeds(answer),
    ...(unfiltered && { unfiltered: 0 }),
    facets: withoutScope(answer.facets, filters),
    ...(start && { start: { ...start, facets: withoutScope(start.facets, filters) } }),
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

/** Finds the notes around a note in the part of a garden that the rules leave. Names that no note has stay. */
export async function relatedWithin(
  garden: Garden,
  rules: string,
  url: string,
  options: RelatedOptions = {},
): Promise<Result[]> {
  const { filters, within } = parseScope(rules);
  const { limit = Infinity } = options;
  const only = (result: Result) => options.of === 'unresolved' || carries(result, filters);
  for (let most = limit; ; most *= 2) {
    const asked = { ...options, ...(within && { within }), ...(most < Infinity && { limit: most }) };
    const found = (await garden.related?.(url, asked)) ?? [];
    const kept = found.filter(only);
    if (kept.length >= limit || found.length < most) return kept.slice(0, limit);
  }
}

/**
 * Reads rules such as `tag:garden -tag:draft stage:evergreen category:"Long reads" path:blog/`. Notes carry all of
 * the tags and one value of each other facet. They meet each of the other labels, which the garden itself knows or
 * refuses.
 * @throws GardenSearchError `option` where they say anything else, so that a slip never shows more than was meant
 */
export function parseScope(rules: string): Scope {
  const filters: Partial<Record<FacetName, Partial<Record<Way, string[]>>>> = {};
  const rest = rules.replace(RULE, (_, not: string, label: string, quoted?: string, plain?: string) => {
    const facet = FACETS.find((one) => one.label === label)!.name;
    const way = not ? 'none' : facet === 'tags' ? 'all' : 'any';
    ((filters[facet] ??= {})[way] ??= []).push(quoted ?? plain ?? '');
    return '';
  });
  const labels: string[] = [];
  const unread = rest.replace(LABEL, (label) => (labels.push(label), '')).trim();
  if (!unread) return { filters, within: labels.join(' ') };
  const wanted =
    'made of labels such as tag:garden or path:blog/, each with a value, a - before it to leave out';
  throw new GardenSearchError('option', 'filter', unread, wanted);
}

// A feed has notes outside of the lock.
function withoutFeeds(answer: Answer): Answer {
  const kept = { ...answer };
  delete kept.feeds;
  return kept;
}

// Tests a near miss, which may have been found without the filters.
function carries(result: Result, filters: Filters): boolean {
  return FACETS.every(({ name, valuesOf }) => {
    const { all = [], any = [], none = [] } = filters[name] ?? {};
    const values = valuesOf(result);
    const has = (value: string) => values.includes(valueKey(name, value));
    return all.every(has) && (!any.length || any.some(has)) && !none.some(has);
  });
}

/** Joins the reader's filters with those of the scope, whose values win where notes need one of several. */
function withinScope(filters: Filters, scope: Filters): Filters {
  const joined = { ...filters };
  for (const [name, locked] of Object.entries(scope)) {
    const chosen = filters[name];
    const both: Partial<Record<Way, readonly string[]>> = { ...chosen, ...locked };
    for (const way of ['all', 'none'] as const)
      if (both[way]) both[way] = [...(locked?.[way] ?? []), ...(chosen?.[way] ?? [])];
    joined[name] = both;
  }
  return joined;
}

// Drops locked values from the counts, as every note has them or none has, and facets of which each note needs one.
function withoutScope(facets: Facets, scope: Filters): Facets {
  const left = { ...facets };
  for (const [name, locked] of Object.entries(scope)) {
    const { all = [], any, none = [] } = locked ?? {};
    const keys = new Set([...all, ...none].map((value) => valueKey(name, value)));
    const counts: readonly (FacetCount | TagCount)[] = (any ? undefined : facets[name]) ?? [];
    const kept = counts.filter((count) => !keys.has('tag' in count ? count.tag : count.value));
    left[name] = kept as FacetCount[];
  }
  return left;
}
