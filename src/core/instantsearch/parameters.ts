// Table of parameters: those that are met, those that change nothing, and those that would narrow the hits.

import { refuse } from '../answer/checked-garden.js';
import type { SearchParameters, SearchRequest } from './protocol.js';

/** Parameters that are met. */
const MET = [
  ...['query', 'page', 'hitsPerPage', 'offset', 'length'],
  ...['facets', 'facetFilters', 'numericFilters', 'tagFilters', 'filters'],
  ...['maxValuesPerFacet', 'sortFacetValuesBy', 'facetName', 'facetQuery', 'maxFacetHits'],
  ...['attributesToRetrieve', 'attributesToHighlight', 'attributesToSnippet'],
  ...['highlightPreTag', 'highlightPostTag'],
];

/** Parameters about statistics and form, without which the hits are the same. */
const WITHOUT_EFFECT = [
  ...['analytics', 'analyticsTags', 'clickAnalytics', 'enableABTest', 'userToken', 'percentileComputation'],
  ...['responseFields', 'getRankingInfo', 'replaceSynonymsInHighlight', 'restrictHighlightAndSnippetArrays'],
];

/** Parameters that would leave hits out. Nothing else says what they say, so they are refused. */
const NARROWING = ['insideBoundingBox', 'insidePolygon', 'aroundRadius', 'minimumAroundRadius'];

const NUMBERS: Record<string, number> = {
  page: 0,
  hitsPerPage: 0,
  offset: 0,
  length: 0,
  maxValuesPerFacet: 0,
  maxFacetHits: 1,
};

/** Names that say where a request goes. */
const OF_THE_REQUEST = ['indexName', 'type'];

const TEXTS = ['query', 'filters', 'facetName', 'facetQuery', 'highlightPreTag', 'highlightPostTag'];

const LISTS = ['attributesToRetrieve', 'attributesToHighlight', 'attributesToSnippet'];

const KNOWN = new Set([...MET, ...WITHOUT_EFFECT]);

/**
 * Reads the parameters of a request, given in `params` or beside it.
 * @param nameUnmet called with the name of each parameter that is not met
 * @throws GardenSearchError `option` with the name of a wrong parameter, or of one that would narrow the hits
 */
export function readParameters(request: SearchRequest, nameUnmet: (name: string) => void): SearchParameters {
  const { facet, params, ...beside } = request;
  if (params !== undefined && Object(params) !== params) refuse('params', params, 'an object');
  const given: SearchParameters = { ...beside, ...params, ...(facet && { facetName: facet }) };
  const set = Object.entries(given).filter(
    ([name, value]) => !OF_THE_REQUEST.includes(name) && (value ?? undefined) !== undefined,
  );
  for (const [name, value] of set) {
    if (NARROWING.includes(name)) refuse(name, value, 'left out: notes have no place');
    const least = NUMBERS[name];
    if (least !== undefined && !(Number.isInteger(value) && Number(value) >= least))
      refuse(name, value, `a whole number from ${least}`);
    if (LISTS.includes(name) && !Array.isArray(value)) refuse(name, value, 'a list of names');
    if (TEXTS.includes(name) && typeof value !== 'string') refuse(name, value, 'a text');
    if (!KNOWN.has(name)) nameUnmet(name);
  }
  return Object.fromEntries(set);
}
