// Filters as queries of the engine, and counts of facets.

import type { DeclaredProperty } from '../../src/core/note.js';
import { MOST_OF_PROPERTY } from '../../src/core/notes/declared-properties.js';
import { FACETS, valueKey, type Facets } from '../../src/core/notes/facets.js';
import type { Filter, Filters } from '../../src/core/notes/filters.js';
import type { CountedTags } from '../../src/core/answer/related-tags.js';
import { byCodeUnit } from '../../src/core/text/strings.js';
import type { Aggregation } from './cluster.js';
import { anyOf, rangeQuery } from './label-query.js';
import { LABEL, propertyFields } from './mapping.js';
import { together } from './tree-query.js';

/** Most values that are counted of a facet. */
const MOST_VALUES = 10_000;

/** Filters of a search, as queries. */
export interface FilterQueries {
  /** Queries for what notes must have, or must not. */
  fixed: object[];
  /** Queries for choices, of which notes must have one, by facet. */
  choices: Map<string, object>;
}

/** Facet, as the engine counts and filters it. */
interface EngineFacet {
  name: string;
  /** Field whose values are counted; undefined for a facet that is not listed. */
  counted: string | undefined;
  most: number;
  /** Makes the query for a value of a filter. */
  queryFor(value: string): object;
}

function facetsWith(declared: readonly DeclaredProperty[]): EngineFacet[] {
  const termIn = (field: string, name: string) => (value: string) => ({
    term: { [field]: valueKey(name, value) },
  });
  const own = FACETS.map(({ name }) => ({
    name,
    counted: name === 'tags' ? 'labels' : name,
    most: MOST_VALUES,
    queryFor: termIn(name, name),
  }));
  const others = declared.map(({ name, type }, place) => {
    const { value: field } = propertyFields(place);
    const isScaled = type === 'number' || type === 'date';
    return {
      name,
      counted: isScaled ? undefined : field,
      most: MOST_OF_PROPERTY,
      queryFor: isScaled ? (range: string) => rangeQuery(type, place, range) : termIn(field, name),
    };
  });
  return [...own, ...others];
}

/** Makes the queries for filters. Names of no facet ask for nothing. */
export function filterQueries(
  filters: Filters | undefined,
  declared: readonly DeclaredProperty[],
): FilterQueries {
  const fixed: object[] = [];
  const choices = new Map<string, object>();
  for (const facet of facetsWith(declared)) {
    const { all = [], any = [], none = [] }: Filter = filters?.[facet.name] ?? {};
    const queries = (values: readonly string[]) => values.map((value) => facet.queryFor(value));
    fixed.push(...queries(all));
    if (none.length) fixed.push({ bool: { must_not: queries(none) } });
    if (any.length) choices.set(facet.name, anyOf(queries(any)));
  }
  return { fixed, choices };
}

/** Makes the counts of all facets. The choice within a facet does not bound its own counts. */
export function facetCounts(
  { choices }: FilterQueries,
  declared: readonly DeclaredProperty[],
): Record<string, object> {
  const listed = facetsWith(declared).filter(({ counted }) => counted);
  return Object.fromEntries(
    listed.map(({ name, counted, most }, i) => {
      const others = [...choices].filter(([facet]) => facet !== name).map(([, query]) => query);
      const values = { terms: { field: counted, size: most } };
      return [`facet${i}`, { filter: together(others), aggs: { values } }];
    }),
  );
}

/** Makes the counts of tags in the notes that pass filters, and in all that match. */
export function tagCounts({ fixed, choices }: FilterQueries): Record<string, object> {
  const values = { terms: { field: 'labels', size: MOST_VALUES } };
  return { all: values, passing: { filter: together([...fixed, ...choices.values()]), aggs: { values } } };
}

/** Reads the counts of {@link tagCounts}. @param matching number of notes that match */
export function readTagCounts(counts: Record<string, Aggregation>, matching: number): CountedTags {
  const read = ({ buckets = [] }: Aggregation) =>
    new Map(buckets.map(({ key, doc_count: count }) => [key.split(LABEL)[0]!, count]));
  const inside = read(counts.passing!.values!);
  const all = [...read(counts.all!)];
  return {
    inside,
    outside: new Map(all.map(([tag, count]) => [tag, count - (inside.get(tag) ?? 0)])),
    matching,
  };
}

/** Reads the counts of all facets, the greatest first. */
export function readFacets(
  counts: Record<string, Aggregation>,
  declared: readonly DeclaredProperty[],
): Facets {
  const listed = facetsWith(declared).filter(({ counted }) => counted);
  const read = listed.map(({ name }, i) => {
    const buckets = counts[`facet${i}`]!.values!.buckets!;
    const values = buckets.map(({ key, doc_count: count }) => {
      const [value, label = value] = key.split(LABEL) as [string, string?];
      return { value, label, count };
    });
    values.sort((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
    const counted = values.map(({ value, label, count }) =>
      name === 'tags' ? { tag: value, label, count } : { value, count },
    );
    return [name, counted] as const;
  });
  return Object.fromEntries(read) as unknown as Facets;
}
