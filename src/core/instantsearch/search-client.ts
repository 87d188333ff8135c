// Search client of InstantSearch over gardens.

import type { Answer, Garden } from '../garden.js';
import { tokenize } from '../text/tokenizer.js';
import { makeWarn, type ClientOptions, type Warn } from './client-options.js';
import { countsOf, facetOf, findValues } from './counts.js';
import { hitOf } from './hits.js';
import { IndexNames, type Names } from './index-names.js';
import { makeMarker } from './marks.js';
import type {
  FacetValuesRequest,
  FacetValuesResponse,
  SearchClient,
  SearchParameters,
  SearchRequest,
  SearchResponse,
} from './protocol.js';
import { readQuestion, type Question } from './question.js';
import { statsOf } from './stats.js';

/** Makes a search client. @param open opens a source; it is called once for each, and again after a failure */
export function makeSearchClient<Source>(
  source: Source,
  open: (source: Source) => Promise<Garden>,
  { indexes, warn }: ClientOptions<Source> & { warn: (message: string) => void },
): SearchClient {
  const sayOnce = makeWarn(warn);
  const client = new GardenClient(new IndexNames(source, open, indexes, sayOnce), sayOnce);
  return {
    async search(given) {
      const requests = 'requests' in given ? given.requests : given;
      const results = await Promise.all(requests.map((one) => client.answer(one)));
      // The caller says of which type its hits are.
      return { results: results as never[] };
    },
    searchForFacetValues: ((asked: readonly SearchRequest[] | FacetValuesRequest) => {
      if (asked instanceof Array) return Promise.all(asked.map((one) => client.findValues(one)));
      const { indexName, facetName: facet, searchForFacetValuesRequest: params = {} } = asked;
      return client.findValues({ indexName, facet, params });
    }) as SearchClient['searchForFacetValues'],
  };
}

class GardenClient {
  readonly #names: Names;
  readonly #warn: Warn;

  constructor(names: Names, warn: Warn) {
    this.#names = names;
    this.#warn = warn;
  }

  /** Answers a request for hits, or of the type `facet` for values. */
  answer(request: SearchRequest): Promise<SearchResponse | FacetValuesResponse> {
    return request.type === 'facet' ? this.findValues(request) : this.#findHits(request);
  }

  async findValues(request: SearchRequest): Promise<FacetValuesResponse> {
    const start = Date.now();
    const { garden, params, counted, options } = await readQuestion(request, this.#names, this.#warn);
    const answer = await garden.search(params.query ?? '', {
      ...options,
      limit: 1,
      offset: 0,
      excerpts: false,
    });
    const counts = [...counted].flatMap(([name, attribute]) => {
      const counts = attribute && countsOf(answer, attribute);
      if (!counts) this.#warn('facets', name);
      return counts ?? [];
    });
    return {
      facetHits: findValues(counts, params, makeMarker(params, 0)),
      exhaustiveFacetsCount: answer.complete,
      processingTimeMS: Date.now() - start,
    };
  }

  async #findHits(request: SearchRequest): Promise<SearchResponse> {
    const start = Date.now();
    const question = await readQuestion(request, this.#names, this.#warn);
    const { garden, params, perPage, options } = question;
    const { query = '', page = 0 } = params;
    const answer = await garden.search(query, options);
    const marker = makeMarker(params, tokenize(query).filter(({ part }) => !part).length);
    const counts = await this.#count(question, answer);
    return {
      index: request.indexName,
      query,
      params: writeParameters(params),
      hits: perPage ? answer.results.map((result) => hitOf(result, marker, params)) : [],
      nbHits: answer.total,
      page,
      nbPages: perPage ? Math.ceil(answer.total / perPage) : 0,
      hitsPerPage: perPage,
      ...counts,
      exhaustiveNbHits: answer.complete,
      exhaustiveFacetsCount: answer.complete,
      exhaustive: { nbHits: answer.complete, facetsCount: answer.complete },
      suggestions: answer.suggestions,
      processingTimeMS: Date.now() - start,
    };
  }

  async #count(
    question: Question,
    answer: Answer,
  ): Promise<Pick<SearchResponse, 'facets' | 'facets_stats' | 'renderingContent'>> {
    const facets: SearchResponse['facets'] = {};
    const stats: SearchResponse['facets_stats'] = {};
    for (const [name, attribute] of question.counted) {
      const isNumber = attribute?.scale === 'number';
      const counts = attribute && countsOf(answer, attribute);
      if (counts || isNumber) facets[name] = facetOf(counts ?? [], question.params);
      else this.#warn('facets', name);
      const range = isNumber && (await statsOf(name, question));
      if (range) stats[name] = range;
    }
    const order = Object.keys(facets);
    return {
      facets,
      facets_stats: stats,
      ...(question.countsAll && { renderingContent: { facetOrdering: { facets: { order } } } }),
    };
  }
}

// Half of a surrogate pair has no encoding.
function writeParameters(params: SearchParameters): string {
  return Object.entries(params)
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const)
    .map(([name, text]) => `${name}=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))}`)
    .join('&');
}
