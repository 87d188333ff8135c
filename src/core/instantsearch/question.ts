// Requests as questions to a garden.

import type { Garden, SearchOptions } from '../garden.js';
import { BUILT_IN, builtInAttribute, declaredAttribute, type Attribute } from './attributes.js';
import { boundsOf } from './bounds.js';
import type { Warn } from './client-options.js';
import { readConditions } from './conditions.js';
import type { ConditionGroup } from './filter-text.js';
import { needsNoExcerpt } from './hits.js';
import type { Names } from './index-names.js';
import { readParameters } from './parameters.js';
import type { SearchParameters, SearchRequest } from './protocol.js';

const HITS_PER_PAGE = 20;
/** Every attribute that has counts. */
const ALL = '*';

/** Request as it was read. */
export interface Question {
  garden: Garden;
  params: SearchParameters;
  /** Number of hits on a page; 0 if notes are only counted. */
  perPage: number;
  /** Attributes to count, by name; undefined for one that the garden does not have. */
  counted: ReadonlyMap<string, Attribute | undefined>;
  /** True if the request asks for every attribute that has counts. */
  countsAll: boolean;
  options: SearchOptions;
}

/**
 * Reads a request.
 * @throws GardenSearchError `option` with the name of a parameter that can't be met
 */
export async function readQuestion(request: SearchRequest, names: Names, warn: Warn): Promise<Question> {
  const params = readParameters(request, (name) => warn('parameter', name));
  const { garden, sort, within } = await names.find(request.indexName);
  const groups = readConditions(params);
  const facets = params.facetName === undefined ? listOf(params.facets) : [params.facetName];
  const attributes = await attributesFor(groups, facets, garden, names);
  const bounds = boundsOf(groups, attributes);
  const perPage = params.length ?? params.hitsPerPage ?? HITS_PER_PAGE;
  const countsAll = facets.includes(ALL);
  const named = countsAll ? [...attributes.keys()].filter((name) => isCounted(name, attributes)) : facets;
  return {
    garden,
    params,
    perPage,
    countsAll,
    counted: new Map(named.map((name) => [name, attributes.get(name)])),
    options: {
      limit: perPage || 1,
      offset: params.offset ?? (params.page ?? 0) * perPage,
      filters: bounds.filters,
      copies: 'apart',
      ...((within || bounds.within) && { within: `${within ?? ''} ${bounds.within}`.trim() }),
      ...(sort && { sort }),
      ...((!perPage || needsNoExcerpt(params)) && { excerpts: false }),
      facets: named.length > 0,
    },
  };
}

// Dates have no counts, and of two names of a facet one is enough.
function isCounted(name: string, attributes: ReadonlyMap<string, Attribute>): boolean {
  const { facet, scale, label } = attributes.get(name)!;
  return facet === name && (label !== undefined || scale !== 'date');
}

function listOf(facets: SearchParameters['facets'] = []): readonly string[] {
  return typeof facets === 'string'
    ? facets
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
    : facets;
}

// Finds the attributes that a request names. A garden is asked for its properties only where a name is none of every garden's.
async function attributesFor(
  groups: readonly ConditionGroup[],
  facets: readonly string[],
  garden: Garden,
  names: Names,
): Promise<Map<string, Attribute>> {
  const used = [...facets, ...groups.flat().map(({ attribute }) => attribute)];
  const attributes = new Map(BUILT_IN);
  for (const name of used) {
    const attribute = builtInAttribute(name);
    if (attribute) attributes.set(name, attribute);
  }
  if (used.every((name) => attributes.has(name))) return attributes;
  const declared = await names.declaredBy(garden);
  return new Map([...attributes, ...declared.map((one) => [one.name, declaredAttribute(one)] as const)]);
}
