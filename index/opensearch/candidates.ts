// Notes that may answer a query, and the counts of all that match, in one request to the cluster.

import { wantedTags } from '../../src/core/answer/answer-extras.js';
import { rateTags } from '../../src/core/answer/related-tags.js';
import type { SearchOptions, TagCount } from '../../src/core/garden.js';
import type { BuiltInSort } from '../../src/core/notes/sorts.js';
import type { Found } from '../../src/core/words/word-search.js';
import type { TermGroup } from '../../src/core/words/ranking.js';
import type { Aggregation, Search, SearchResponse } from './cluster.js';
import {
  facetCounts,
  filterQueries,
  readFacets,
  readTagCounts,
  tagCounts,
  type FilterQueries,
} from './facet-query.js';
import { countSearch, type Generation } from './generation.js';
import { asksForLinks, matchOf } from './matching.js';
import { propertyFields } from './mapping.js';
import { keptOf } from './read-through.js';
import { wordsOf, type Reading, type Way } from './reading.js';
import type { Counts, FoundNote } from './sample.js';
import { together } from './tree-query.js';
import { namesQuery, scoredWords } from './word-query.js';

/** Notes at hand for a query, unless more results are wanted. */
const DEFAULT_SAMPLE = 100;

/** Most notes at hand: the engine gives no more. */
const MOST_NOTES = 10_000;

/** Notes whose names may fit. */
const MOST_NAMES = 30;

/** Notes at hand where their texts decide if they match. */
const OPEN_SAMPLE = 300;

/** Part of a search that gives ids alone, without reading a document. */
const ONLY_IDS = { stored_fields: '_none_', docvalue_fields: ['id'] };

/** Notes that may answer a query. */
export interface Candidates {
  notes: FoundNote[];
  counts: Counts;
  /** Tags more frequent beside the chosen ones; absent where none is chosen. */
  oftenWith?: TagCount[];
  /** Gives the number of passages with a term of any of some groups. */
  countOf(groups: readonly TermGroup[]): number;
}

/** Order of the engine for a sort, as the sort's key has it. */
const ORDERS: Record<Exclude<BuiltInSort, 'relevance'>, object> = {
  tended: { tended: { order: 'desc', missing: '_last' } },
  newest: { newest: { order: 'desc', missing: '_last' } },
  title: { titleKey: 'asc' },
};

/**
 * Finds the notes that may answer a query in one way.
 * @param size number of notes at hand. Default {@link DEFAULT_SAMPLE}
 */
export async function findCandidates(
  way: Way,
  reading: Reading,
  options: SearchOptions,
  size = DEFAULT_SAMPLE,
  signal?: AbortSignal,
): Promise<Candidates> {
  const { generation } = reading;
  const { properties = [] } = generation.facts;
  const found = wordsOf(way.query, reading);
  const filters = filterQueries(options.filters, properties);
  const { matching, isOpen } = await matchOf(way, found, options, reading, signal);
  const wanted = Math.min(
    Math.max(isOpen ? OPEN_SAMPLE : size, (options.offset ?? 0) + (options.limit ?? 10)),
    MOST_NOTES,
  );
  const chosen = wantedTags(options.filters);
  const tags = chosen.length
    ? [{ query: { bool: { filter: matching } }, size: 0, track_total_hits: true, aggs: tagCounts(filters) }]
    : [];
  const parts = { way, found, matching, filters, isOpen, wanted, options, reading };
  const searches = candidateSearches(parts);
  const groups = [...found.values()].flatMap(({ groups }) => [groups, ...groups.map((group) => [group])]);
  const counts = new Map(groups.map(countSearch));
  const counted = keptOf(generation.counts, counts.keys());
  const unknown = [...counts].filter(([key]) => !counted.has(key));
  const asked = await generation.ask([...searches, ...unknown.map(([, search]) => search), ...tags], signal);
  const fresh = unknown.map(([key], i) => [key, asked[searches.length + i]!.hits.total!.value] as const);
  for (const [key, value] of fresh) generation.counts.get(key, () => value);
  const all = new Map([...counted, ...fresh]);
  // A group that was not counted for this query may have been for another.
  const countOf = (of: readonly TermGroup[]) => {
    const [key] = countSearch(of);
    return all.get(key) ?? keptOf(generation.counts, [key]).get(key) ?? 0;
  };
  const [main] = asked;
  const total = main!.hits.total!.value;
  const facets = readFacets(main!.aggregations as Record<string, Aggregation>, properties);
  const tagged = tags.length && asked.at(-1)!;
  const oftenWith =
    tagged &&
    rateTags(chosen, { facets, total }, readTagCounts(tagged.aggregations!, tagged.hits.total!.value));
  return {
    ...(oftenWith && { oftenWith }),
    notes: await readNotes(asked.slice(0, searches.length), asksForLinks(way, options), generation, signal),
    counts: { total, facets, isOpen, isCut: total > wanted },
    countOf,
  };
}

interface SearchParts {
  way: Way;
  found: Found;
  matching: object[];
  filters: FilterQueries;
  isOpen: boolean;
  wanted: number;
  options: SearchOptions;
  reading: Reading;
}

// The first search has the counts; others add notes that our ranking may put first.
function candidateSearches(parts: SearchParts): Search[] {
  const { way, found, matching, filters, isOpen, wanted, options, reading } = parts;
  const { properties = [], notes } = reading.generation.facts;
  const hasWords = way.tree ? way.query.words.length : way.query.text;
  const sort = options.sort ?? (hasWords ? 'relevance' : 'tended');
  const choices = [...filters.choices.values()];
  const scored = scoredWords(found, (term) => reading.words.index.frequency(term) || 1, notes);
  const order = sort === 'relevance' ? { _score: 'desc' } : orderOf(sort, properties);
  const main = {
    query: { bool: { filter: [...matching, ...filters.fixed], should: scored } },
    // The texts decide on notes that the choices leave out too, for the counts.
    ...(choices.length && !isOpen && { post_filter: together(choices) }),
    size: wanted,
    sort: [order, { url: 'asc' }],
    track_scores: true,
    track_total_hits: true,
    ...ONLY_IDS,
    aggs: facetCounts(filters, properties),
  };
  if (sort !== 'relevance' || !scored.length) return [main];
  const least = scored.length > 2 ? scored.length - 1 : scored.length;
  const others = { ...ONLY_IDS, track_total_hits: false };
  const filter = [...matching, ...filters.fixed, ...choices];
  const names = {
    ...others,
    query: { bool: { filter, must: [namesQuery(found, way.query.ranked)] } },
    size: MOST_NAMES,
    sort: [{ _score: 'desc' }, { titleLength: 'asc' }, { url: 'asc' }],
  };
  if (scored.length < 2) return [main, names];
  const most = {
    ...others,
    query: { bool: { filter, should: scored, minimum_should_match: least } },
    size: Math.ceil(wanted / 2),
    sort: [order, { url: 'asc' }],
  };
  return [main, names, most];
}

function orderOf(sort: string, properties: readonly { name: string; type: string }[]): object {
  const place = properties.findIndex(({ name }) => name === sort);
  // The engine that ranks refuses an unknown sort.
  if (place < 0) return ORDERS[Object.hasOwn(ORDERS, sort) ? (sort as 'tended') : 'tended'];
  const { type } = properties[place]!;
  const fields = propertyFields(place);
  if (type === 'number') return { [fields.number]: { order: 'desc', missing: '_last' } };
  if (type === 'date') return { [fields.value]: { order: 'desc', missing: '_last' } };
  return { [fields.order]: { order: 'asc', missing: '_last' } };
}

async function readNotes(
  responses: readonly SearchResponse[],
  withLinks: boolean,
  generation: Generation,
  signal?: AbortSignal,
): Promise<FoundNote[]> {
  const ids = new Set(responses.flatMap(({ hits }) => hits.hits.map(({ fields }) => fields!['id']![0]!)));
  const notes = await generation.readNotes([...ids], signal);
  return notes.map(([id, { row, passages, links = [] }]) => ({
    ...{ id, row, passages },
    links: withLinks ? links : [],
  }));
}
