import { expect } from '@open-wc/testing';
import type { SearchClient as TheirClient } from 'algoliasearch-helper/types/algoliasearch.js';
import type { GardenSearchError } from '../../../src/core/errors.js';
import type { Answer, Garden, SearchOptions } from '../../../src/core/garden.js';
import { makeSearchClient } from '../../../src/core/instantsearch/search-client.js';
import type { SearchParameters } from '../../../src/core/instantsearch/protocol.js';
import { sketchGarden } from '../../support/garden.js';

const SLY = '<script>alert("x")</script> __ais-highlight__ heap__/ais-highlight__';
const NOTES = [
  {
    title: `Compost ${SLY}`,
    body: `The compost ${SLY} rots.`,
    tags: ['Garden/Soil', 'a<b>'],
    stage: 'budding' as const,
  },
  {
    title: 'Heap',
    sections: [
      { text: 'Leaves.' },
      { heading: 'Compost it', anchor: 'compost-it', text: 'Turn the compost.' },
    ],
    tags: ['garden'],
  },
  { title: 'Rain', body: 'It falls.', category: 'Weather' },
];

describe('makeSearchClient', () => {
  let asked: [string, SearchOptions][];
  let warnings: string[];
  let opened: number;
  let broken: Error | undefined;
  const real = sketchGarden(NOTES);
  const garden: Garden = {
    search: (text, options = {}) => {
      asked.push([text, options]);
      return real.search(text, options);
    },
  };
  let client: ReturnType<typeof makeSearchClient>;
  beforeEach(() => {
    [asked, warnings, opened, broken] = [[], [], 0, undefined];
    const open = async (source: Garden) => {
      opened++;
      if (broken) throw broken;
      return source;
    };
    client = makeSearchClient(garden, open, { warn: (message) => warnings.push(message) });
  });

  const find = async (params: SearchParameters) =>
    (await client.search([{ indexName: 'notes', params }])).results[0]!;
  const failure = async (params: SearchParameters) =>
    (await find(params).catch((error: unknown) => error)) as GardenSearchError;

  it('has the type of a client for InstantSearch', () => {
    const typed: TheirClient = client;
    expect(typed).to.equal(client);
  });

  it('gives hits with the attributes of the note, plain and marked', async () => {
    const { hits } = await find({ query: 'compost' });
    const heap = hits.find(({ title }) => title === 'Heap')!;
    expect(heap).to.deep.include({
      ...{
        objectID: '/Heap',
        url: '/Heap',
        tags: ['garden'],
        heading: 'Compost it',
        excerpt: 'Turn the compost.',
      },
      excerptUrl: '/Heap#compost-it',
    });
    expect(heap._highlightResult.title).to.deep.include({ value: 'Heap', matchLevel: 'none' });
    expect(heap._highlightResult.tags).to.have.lengthOf(1);
    expect(heap._snippetResult).to.have.keys('excerpt');
    expect(heap._snippetResult.excerpt).to.deep.include({
      value: 'Turn the __ais-highlight__compost__/ais-highlight__.',
      matchLevel: 'full',
    });
  });

  it('lets no text of a note pass for markup or for a placeholder, in any attribute', async () => {
    const { hits } = await find({ query: 'compost' });
    const sly = hits.find(({ stage }) => stage === 'budding')!;
    const texts = [sly._highlightResult, sly._snippetResult].flatMap((all) =>
      Object.values(all)
        .flat()
        .map(({ value }) => value),
    );
    expect(texts).to.have.length.above(4);
    for (const value of texts) {
      const marks = value.match(/__\/?ais-highlight__/gu) ?? [];
      expect(value).not.to.match(/[<>"]/u);
      // Only the word that was sought is between them.
      expect(value.match(/__ais-highlight__compost__\/ais-highlight__/giu) ?? []).to.have.lengthOf(
        marks.length / 2,
      );
    }
    expect(texts.join()).to.include('__ais-highlight__').and.to.include('&lt;script&gt;');
  });

  it('takes parameters beside the name of the index, requests in an object, and several of them', async () => {
    const flat = { indexName: 'notes', query: 'rain', hitsPerPage: 1 } as { indexName: string };
    const { results } = await client.search({
      requests: [flat, { indexName: 'notes', params: { query: 'heap' } }],
    });
    expect(results.map(({ query, hitsPerPage }) => [query, hitsPerPage])).to.deep.equal([
      ['rain', 1],
      ['heap', 20],
    ]);
    expect(results[0]!.params).to.equal('query=rain&hitsPerPage=1');
    expect(results[0]!.hits.map(({ title }) => title)).to.deep.equal(['Rain']);
  });

  it('answers half of a surrogate pair, which no address can hold', async () => {
    const { query, params } = await find({ query: 'rain\ud83c' });
    expect(query).to.equal('rain\ud83c');
    expect(new URLSearchParams(params).get('query')).to.equal('rain\ufffd');
  });

  it('asks the garden for no more than is wanted', async () => {
    await find({ query: 'compost', hitsPerPage: 0 });
    await find({ query: 'compost', facets: ['tags'], page: 2, hitsPerPage: 5 });
    await find({
      query: 'compost',
      offset: 3,
      length: 4,
      attributesToSnippet: [],
      attributesToHighlight: ['title'],
      attributesToRetrieve: ['title'],
    });
    expect(
      asked.map(([, { limit, offset, excerpts, facets }]) => ({ limit, offset, excerpts, facets })),
    ).to.deep.equal([
      { limit: 1, offset: 0, excerpts: false, facets: false },
      { limit: 5, offset: 10, excerpts: undefined, facets: true },
      { limit: 4, offset: 3, excerpts: false, facets: false },
    ]);
  });

  it('retrieves, marks and snips the attributes that are named', async () => {
    const { hits } = await find({
      query: 'compost',
      attributesToRetrieve: ['title', 'excerpt'],
      attributesToHighlight: ['-tags', '-stage'],
      attributesToSnippet: ['excerpt:20', 'title:5'],
    });
    expect(hits[1]).to.have.keys('title', 'excerpt', 'objectID', '_highlightResult', '_snippetResult');
    expect(hits[1]!._highlightResult).to.have.keys('title', 'category', 'language', 'excerpt', 'heading');
    expect(hits[1]!._snippetResult).to.have.keys('title', 'excerpt');
    expect((await find({ attributesToRetrieve: ['*', '-tags'] })).hits[0])
      .to.include.keys('title')
      .and.not.to.have.property('tags');
  });

  it('counts values by the names on screen, nested tags by level, as many as are wanted', async () => {
    const { facets } = await find({ facets: ['tags', 'tags.lvl0', 'tags.lvl1'], maxValuesPerFacet: 2 });
    expect(facets).to.deep.equal({
      tags: { Garden: 2, 'a<b>': 1 },
      'tags.lvl0': { Garden: 2, 'a<b>': 1 },
      'tags.lvl1': { 'Garden > Soil': 1 },
    });
    const sorted = await find({ facets: ['tags'], sortFacetValuesBy: 'alpha', maxValuesPerFacet: 1 });
    expect(sorted.facets).to.deep.equal({ tags: { Garden: 2 } });
    expect((await find({ facetFilters: [['tags.lvl1:Garden > Soil']] })).nbHits).to.equal(1);
    expect((await find({ tagFilters: 'garden,-soil' })).nbHits).to.equal(2);
  });

  it('finds values of an attribute by their beginnings, in each way of asking', async () => {
    const params = { facetName: 'tags', facetQuery: 'so' };
    const [response] = await client.searchForFacetValues([{ indexName: 'notes', params }]);
    expect(response!.facetHits).to.deep.equal([
      { value: 'Garden/Soil', count: 1, highlighted: 'Garden/__ais-highlight__Soil__/ais-highlight__' },
    ]);
    const { results } = await client.search([
      { indexName: 'notes', type: 'facet', facet: 'tags', params: { facetQuery: 'so' } },
    ]);
    expect(results[0]).to.deep.include({ facetHits: response!.facetHits });
    const one = { indexName: 'notes', facetName: 'tags', searchForFacetValuesRequest: { facetQuery: 'so' } };
    expect((await client.searchForFacetValues(one)).facetHits).to.deep.equal(response!.facetHits);
    const all = await client.searchForFacetValues([
      { indexName: 'notes', params: { facetName: 'tags', maxFacetHits: 2 } },
    ]);
    expect(all[0]!.facetHits.map(({ value }) => value)).to.deep.equal(['Garden', 'a<b>']);
    expect(
      (await client.searchForFacetValues([{ indexName: 'notes', params: { facetName: 'brand' } }]))[0]!
        .facetHits,
    ).to.be.empty;
    expect(warnings).to.deep.equal([
      'garden-search/instantsearch: brand is not counted: it is neither a facet of the garden nor a property of texts.',
    ]);
  });

  it('warns once of each parameter without effect, and not of those about statistics', async () => {
    for (let i = 0; i < 2; i++)
      await find({
        query: 'x',
        typoTolerance: false,
        ruleContexts: [],
        clickAnalytics: true,
        userToken: 'a',
        distinct: undefined,
      });
    await client.search([{ indexName: 'other', params: { facets: ['created', 'year'] } }]);
    expect(
      warnings.map((message) =>
        message.replace(/^garden-search\/instantsearch: (?:the (?:parameter|index) )?(\S+) .*$/u, '$1'),
      ),
    ).to.deep.equal(['typoTolerance', 'ruleContexts', 'other', 'created']);
  });

  const refusals: [SearchParameters, RegExp][] = [
    [{ insideBoundingBox: [[0, 0, 1, 1]] }, /^insideBoundingBox is \[\[0,0,1,1\]\], but must be left out/u],
    [{ page: -1 }, /^page is -1, but must be a whole number from 0\.$/u],
    [{ hitsPerPage: 2.5 }, /^hitsPerPage is 2\.5, but/u],
    [{ query: 5 as never }, /^query is 5, but must be a text/u],
    [{ facetFilters: ['soil'] }, /^facetFilters is soil, but must be like "tags:soil"/u],
    [{ facetFilters: [['brand:a']] }, /^facetFilters is brand:a, but must be about one of tags, stage/u],
    [
      { facetFilters: [['tags:a', 'stage:budding']] },
      /must be about one attribute in a list of alternatives/u,
    ],
    [{ facetFilters: [['tags:a', 'tags:-b']] }, /must be without an exclusion/u],
    [
      {
        facetFilters: [
          ['tags:a', 'tags:b'],
          ['tags:c', 'tags:d'],
        ],
      },
      /must be one list of alternatives/u,
    ],
    [{ facetFilters: [['path:a', 'path:b']] }, /must be alone, and not in a list of alternatives/u],
    [{ facetFilters: 'path:a"b' }, /must be without quotation marks/u],
    [{ facetFilters: {} as never }, /^facetFilters is \{\}, but must be a list/u],
    [{ facetFilters: [[5 as never]] }, /^facetFilters is \[\[5\]\], but must be a list of conditions/u],
    [
      { numericFilters: ['tags>=4'] },
      /^numericFilters is tags>=4, but must be a comparison of a number or a date/u,
    ],
    [{ numericFilters: ['created>=soon'] }, /must be a date/u],
    [{ numericFilters: 'rating' }, /^numericFilters is rating, but must be like "rating>=4"/u],
    [{ numericFilters: [['year:1 TO 2', 'year=3']] }, /must be without TO in an alternative/u],
    [{ filters: 'a AND b OR c' }, /^filters is a AND b OR c, but must be like/u],
    [
      { attributesToRetrieve: 'title' as never },
      /^attributesToRetrieve is title, but must be a list of names/u,
    ],
  ];
  it('refuses what would narrow the hits and can’t be met, by its name', async () => {
    for (const [params, message] of refusals) {
      const error = await failure(params);
      expect(error, JSON.stringify(params)).to.include({ code: 'option' });
      expect(error.message).to.match(message);
    }
    expect(asked.every(([text, { limit }]) => text === '' && limit === 1)).to.be.true;
    const params = 'query=x' as never;
    const error = await client.search([{ indexName: 'notes', params }]).catch((error: unknown) => error);
    expect((error as GardenSearchError).message).to.equal('params is query=x, but must be an object.');
  });

  it('opens the garden once, with the first search, and again after a failure', async () => {
    expect(opened).to.equal(0);
    broken = new Error('offline');
    expect(await failure({})).to.equal(broken);
    broken = undefined;
    await Promise.all([find({}), find({ query: 'heap' })]);
    await find({});
    expect(opened).to.equal(2);
  });

  it('passes an incomplete answer on as one, and suggestions', async () => {
    const partial: Garden = {
      search: async (text, options): Promise<Answer> => ({
        ...(await real.search(text, options)),
        complete: false,
        suggestions: [{ text: 'compost', kind: 'spelling' }],
      }),
    };
    const { results } = await makeSearchClient(partial, async (one) => one, { warn: () => undefined }).search(
      [{ indexName: 'notes', params: {} }],
    );
    expect(results[0]).to.deep.include({
      exhaustiveNbHits: false,
      exhaustiveFacetsCount: false,
      suggestions: [{ text: 'compost', kind: 'spelling' }],
    });
  });
});
