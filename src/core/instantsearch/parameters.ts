// Table of parameters: those that are met or change nothing, and those that would narrow the hits.

import { refuse } from '../answer/checked-garden.js';
import type { SearchParameters, SearchRequest } from './protocol.js';

/** Check of a parameter's value, with a description of right ones. */
type Check = readonly [isRight: (value: unknown) => boolean, wanted: string];

const TEXT: Check = [(value) => typeof value === 'string', 'a text'];
const NAMES: Check = [Array.isArray, 'a list of names'];
const numberFrom = (least: number): Check => [
  (value) => Number.isInteger(value) && Number(value) >= least,
  `a whole number from ${least}`,
];
/** Check of a parameter that is refused where it is read, if at all. */
const ANYTHING: Check = [() => true, ''];

/** Parameters that are met, and those about statistics and form, without which the hits are the same. */
const CHECKS: ReadonlyMap<string, Check> = new Map([
  ...withCheck(TEXT, ['query', 'filters', 'facetName', 'facetQuery', 'highlightPreTag', 'highlightPostTag']),
  ...withCheck(NAMES, ['attributesToRetrieve', 'attributesToHighlight', 'attributesToSnippet']),
  ...withCheck(numberFrom(0), ['page', 'hitsPerPage', 'offset', 'length', 'maxValuesPerFacet']),
  ...withCheck(numberFrom(1), ['maxFacetHits']),
  ...withCheck(ANYTHING, ['facets', 'facetFilters', 'numericFilters', 'tagFilters', 'sortFacetValuesBy']),
  ...withCheck(ANYTHING, ['analytics', 'analyticsTags', 'clickAnalytics', 'enableABTest', 'userToken']),
  ...withCheck(ANYTHING, ['percentileComputation', 'responseFields', 'getRankingInfo']),
  ...withCheck(ANYTHING, ['replaceSynonymsInHighlight', 'restrictHighlightAndSnippetArrays']),
]);

/** Parameters that would leave hits out. Nothing else says what they say, so they are refused. */
const NARROWING = ['insideBoundingBox', 'insidePolygon', 'aroundRadius', 'minimumAroundRadius'];

/** Names that say where a request goes. */
const OF_THE_REQUEST = ['indexName', 'type'];

function withCheck(check: Check, names: readonly string[]) {
  return names.map((name) => [name, check] as const);
}

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
    const [isRight, wanted] = CHECKS.get(name) ?? ANYTHING;
    if (!isRight(value)) refuse(name, value, wanted);
    if (!CHECKS.has(name)) nameUnmet(name);
  }
  return Object.fromEntries(set);
}
