// Counts of attributes' values, and searches among them.

import type { Answer, TagCount } from '../garden.js';
import { highlight } from '../text/highlight.js';
import { terms as termsOf } from '../text/tokenizer.js';
import { asLevels, type Attribute } from './attributes.js';
import type { Marker } from './marks.js';
import type { FacetValuesResponse, SearchParameters } from './protocol.js';

/** Value with its count. */
interface Count {
  value: string;
  count: number;
}

const MAX_VALUES = 100;
const MAX_FACET_HITS = 10;

/** Gives the counts of an attribute in an answer, most frequent first; undefined for what is not counted. */
export function countsOf({ facets }: Answer, { facet, level }: Attribute): Count[] | undefined {
  const counts = facet === undefined ? undefined : facets[facet];
  if (!counts) return undefined;
  if (facet !== 'tags') return counts as Count[];
  return (counts as TagCount[])
    .filter(({ tag }) => level === undefined || tag.split('/').length === level + 1)
    .map(({ label, count }) => ({ value: level === undefined ? label : asLevels(label), count }));
}

/** Cuts counts to as many as a request wants, in the order it wants, and gives them by value. */
export function facetOf(counts: readonly Count[], params: SearchParameters): Record<string, number> {
  const { maxValuesPerFacet = MAX_VALUES, sortFacetValuesBy } = params;
  const sorted = sortFacetValuesBy === 'alpha' ? [...counts].sort(byValue) : counts;
  return Object.fromEntries(sorted.slice(0, maxValuesPerFacet).map(({ value, count }) => [value, count]));
}

function byValue(a: Count, b: Count): number {
  return a.value < b.value ? -1 : 1;
}

/** Finds the values of which a word begins with each word of the request. */
export function findValues(
  counts: readonly Count[],
  { facetQuery = '', maxFacetHits = MAX_FACET_HITS }: SearchParameters,
  marker: Marker,
): FacetValuesResponse['facetHits'] {
  const wanted = termsOf(facetQuery);
  const found = { has: (term: string) => wanted.some((start) => term.startsWith(start)) };
  return counts
    .filter(({ value }) => {
      const terms = termsOf(value);
      return wanted.every((start) => terms.some((term) => term.startsWith(start)));
    })
    .slice(0, maxFacetHits)
    .map(({ value, count }) => ({ value, count, highlighted: marker.write(highlight(value, found)) }));
}
