// Requests and responses of a search client, as InstantSearch's widgets send and read them.

import type { Suggestion } from '../garden.js';
import type { PropertyValue } from '../note.js';

/** Filter of a request: conditions that all hold; of those in a list of their own one is enough. */
export type RequestFilters = string | readonly (string | readonly string[])[];

/** Parameters of a request that a client reads. Others are named by a warning, or refused where they would narrow. */
export interface SearchParameters {
  query?: string;
  /** Number of the page, from 0. */
  page?: number;
  /** Number of hits on a page. Default 20; with 0 notes are only counted. */
  hitsPerPage?: number;
  /** Number of hits to skip, in the place of `page`. */
  offset?: number;
  /** Number of hits, in the place of `hitsPerPage`. */
  length?: number;
  /** Attributes whose values are counted; `*` for all. */
  facets?: string | readonly string[];
  /** Conditions such as `tags:soil`, or `tags:-soil` for an exclusion. */
  facetFilters?: RequestFilters;
  /** Conditions such as `rating>=4`. */
  numericFilters?: RequestFilters;
  /** Tags. */
  tagFilters?: RequestFilters;
  /** Conditions as a text: `tags:soil AND (stage:budding OR stage:evergreen)`. */
  filters?: string;
  /** Most values that are counted of an attribute. Default 100. */
  maxValuesPerFacet?: number;
  /** Order of counted values, where an attribute has more than are wanted. Default `count`. */
  sortFacetValuesBy?: 'count' | 'alpha';
  attributesToRetrieve?: readonly string[];
  attributesToHighlight?: readonly string[];
  attributesToSnippet?: readonly string[];
  highlightPreTag?: string;
  highlightPostTag?: string;
  /** Attribute among whose values {@link SearchClient.searchForFacetValues} searches. */
  facetName?: string;
  /** Text that begins a word of the values. */
  facetQuery?: string;
  /** Most values. Default 10. */
  maxFacetHits?: number;
  [other: string]: unknown;
}

/** Request for hits, or with the type `facet` for values of an attribute. */
export interface SearchRequest {
  /** Name of the index, by which {@link ClientOptions.indexes} tells gardens and orders apart. */
  indexName: string;
  type?: string;
  /** Attribute among whose values a request of the type `facet` searches. */
  facet?: string;
  params?: object;
}

/** Request for values of an attribute, as version 5 of Algolia's client has it. */
export interface FacetValuesRequest {
  indexName: string;
  facetName: string;
  searchForFacetValuesRequest?: object | undefined;
}

/** Text of an attribute with its matches marked. */
export interface Highlighted {
  /** Text with a tag before and after each match. */
  value: string;
  /** `none` without a match, `full` where as many words match as were typed. */
  matchLevel: 'none' | 'partial' | 'full';
  /** Matches, folded, each once. */
  matchedWords: string[];
  /** True if nothing but spaces and signs is left unmarked. */
  fullyHighlighted: boolean;
}

/** Texts with marks by attribute; a list for an attribute of several texts. */
export type Highlights = Record<string, Highlighted | Highlighted[]>;

/** Note in a response. Declared properties are attributes of their own names. */
export interface Hit {
  /** Address of the note, which is its id too. */
  objectID: string;
  url?: string;
  title?: string;
  tags?: string[];
  category?: string;
  stage?: string;
  created?: string;
  updated?: string;
  language?: string;
  /** Passage of the note, as plain text. */
  excerpt?: string;
  /** Heading above the passage, as plain text. */
  heading?: string;
  /** Address of the passage: that of the note, with the anchor of its section. */
  excerptUrl?: string;
  /** Other sections that match. */
  sections?: { heading: string; excerpt: string; url: string }[];
  _highlightResult: Highlights;
  _snippetResult: Highlights;
  [property: string]:
    | PropertyValue
    | { heading: string; excerpt: string; url: string }[]
    | Highlights
    | undefined;
}

/** Least and greatest value of a number. */
export interface FacetStats {
  min: number;
  max: number;
}

/** Response to a request for hits. */
export interface SearchResponse<Found = Hit> {
  index: string;
  query: string;
  /** Parameters of the request, as those of an address. */
  params: string;
  hits: (Found & { objectID: string })[];
  /** Number of notes that match. */
  nbHits: number;
  page: number;
  nbPages: number;
  hitsPerPage: number;
  /** Counts by attribute and value. */
  facets: Record<string, Record<string, number>>;
  facets_stats: Record<string, FacetStats>;
  exhaustiveFacetsCount: boolean;
  exhaustiveNbHits: boolean;
  exhaustive: { facetsCount: boolean; nbHits: boolean };
  processingTimeMS: number;
  /** Changed queries to offer, which a widget of the page's own may show. */
  suggestions: Suggestion[];
  renderingContent?: { facetOrdering: { facets: { order: string[] } } };
}

/** Response to a search among the values of an attribute. */
export interface FacetValuesResponse {
  facetHits: { value: string; highlighted: string; count: number }[];
  exhaustiveFacetsCount: boolean;
  processingTimeMS: number;
}

/** Search client that InstantSearch takes. */
export interface SearchClient {
  /**
   * Answers requests, in their order.
   * @throws GardenSearchError `option` with the name of a parameter that can't be met, otherwise as `search` of the garden
   */
  search<Found = Hit>(
    requests: readonly SearchRequest[] | { requests: readonly SearchRequest[] },
  ): Promise<{ results: SearchResponse<Found>[] }>;
  /** Finds values of attributes by what they begin with. */
  searchForFacetValues(requests: readonly SearchRequest[]): Promise<FacetValuesResponse[]>;
  /** Finds values of one attribute, as asked by version 5 of Algolia's client. */
  searchForFacetValues(request: FacetValuesRequest): Promise<FacetValuesResponse>;
}
