// Requests of InstantSearch's widgets, over a published garden, against a reading of its notes.

import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { joinGardens, openGarden, type Garden } from '../../index/engine.js';
import { createSearchClient, type Hit } from '../../index/instantsearch.js';
import { conformanceNotes, type ConformanceNote } from '../../src/core/conformance/conformance.js';
import { createHandler, nodeListener } from '../../index/server.js';
import { gardenOf } from '../../index/writer/made-index.js';
import { makeIndex } from '../../index/writer/make-index.js';
import { makeNote } from './support/notes.js';
import { buildConformance } from './support/conformance-garden.js';
import { serve } from './support/serve.js';

/** A condition as each parameter writes it, and as it is read. */
interface Condition {
  facet?: string;
  numeric?: string;
  text: string;
  attribute: string;
  holds: (note: ConformanceNote) => boolean;
}

const tagOf = (note: ConformanceNote, tag: string) =>
  note.tags.some((own) => own === tag || own.startsWith(`${tag}/`));
const day = (note: ConformanceNote) => note.updated || note.created;

function equal(attribute: string, value: string, holds: Condition['holds']): Condition {
  return { facet: `${attribute}:${value}`, text: `${attribute}:"${value}"`, attribute, holds };
}

const RELATIONS: Record<string, (a: number, b: number) => boolean> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

const facets: Condition[] = [
  ...['garden', 'garden/soil', 'Kitchen', 'craft/metal', 'nowhere'].flatMap((tag) => [
    equal('tags', tag, (note) => tagOf(note, tag.toLowerCase())),
    equal(`tags.lvl${tag.split('/').length - 1}`, tag.replace('/', ' > '), (note) =>
      tagOf(note, tag.toLowerCase()),
    ),
  ]),
  ...['evergreen', 'budding'].map((stage) => equal('stage', stage, (note) => note.stage === stage)),
  ...['Essay', 'Field notes'].map((one) => equal('category', one, ({ category }) => category === one)),
  ...['ada', 'lin'].map((one) => equal('author', one, ({ properties }) => properties.author === one)),
  ...['2026', '2023'].map((year) => equal('year', year, (note) => day(note).startsWith(year))),
  equal('rating', '4', ({ properties }) => properties.rating === 4),
];
const numbers: Condition[] = Object.entries(RELATIONS).flatMap(([relation, holds]) =>
  [-1, 0, 3, 4.5].map((value) => ({
    numeric: `rating${relation}${value}`,
    text: `rating ${relation} ${value}`,
    attribute: 'rating',
    holds: ({ properties: { rating } }) => rating !== undefined && holds(rating, value),
  })),
);

/** Alternatives, or a condition that may be turned round. */
interface Group {
  all: Condition[];
  not: boolean;
}

const anyCondition = fc.constantFrom(...facets, ...numbers);
const anyGroup: fc.Arbitrary<Group> = fc.oneof(
  fc.record({ all: anyCondition.map((one) => [one]), not: fc.boolean() }),
  fc
    .tuple(fc.constantFrom(...new Set(facets.map(({ attribute }) => attribute))), fc.nat(), fc.nat())
    .map(([attribute, i, j]) => {
      const own = facets.filter((one) => one.attribute === attribute);
      return { all: [own[i % own.length]!, own[j % own.length]!], not: false };
    }),
);
// Of alternatives, one list an attribute can be met.
const anyGroups = fc.uniqueArray(anyGroup, {
  maxLength: 4,
  selector: ({ all, not }) => {
    const about = all[0]!.attribute.replace(/\..*/u, '');
    return all.length > 1 ? about : `${about} ${all[0]!.text} ${not}`;
  },
});

const meets = (groups: readonly Group[]) => (note: ConformanceNote) =>
  groups.every(({ all, not }) => all.some((one) => one.holds(note)) !== not);
const asFilters = (groups: readonly Group[]) =>
  groups
    .map(({ all, not }) =>
      all.length > 1
        ? `(${all.map(({ text }) => text).join(' OR ')})`
        : `${not ? 'NOT ' : ''}${all[0]!.text}`,
    )
    .join(' AND ');
const asLists = (groups: readonly Group[]) => ({
  facetFilters: groups.flatMap(({ all, not }): (string | string[])[] => {
    if (!all[0]!.facet) return [];
    const written = all.map(({ facet = '' }) => (not ? facet.replace(':', ':-') : facet));
    return written.length > 1 ? [written] : written;
  }),
  numericFilters: groups.flatMap(({ all: [one] }) => one!.numeric ?? []),
});

/** Serves a garden by a handler. @returns its address */
const serveGarden = (t: TestContext, garden: Garden) =>
  serve(t, nodeListener(createHandler({ garden, rate: false })));

for (const over of ['index', 'handler'] as const)
  test(`createSearchClient over the address of an ${over}`, async (t) => {
    const file = path.join(await buildConformance(t), 'garden-index.json');
    const garden = await openGarden(file);
    const client = createSearchClient(over === 'index' ? file : await serveGarden(t, garden));
    const find = async (params: object) =>
      (await client.search([{ indexName: 'notes', params }])).results[0]!;
    const titles = (hits: readonly Hit[]) => hits.map(({ title }) => title).sort();
    const expected = (groups: readonly Group[]) =>
      conformanceNotes
        .filter(meets(groups))
        .map(({ title }) => title)
        .sort();

    await t.test('filters as a reading of the notes does, by each of the parameters', async () => {
      await fc.assert(
        fc.asyncProperty(anyGroups, async (groups) => {
          const wanted = expected(groups);
          const lists = groups.filter(({ all, not }) => !(not && all[0]!.numeric));
          const byLists = await find(asLists(lists));
          assert.deepEqual(titles(byLists.hits), expected(lists), JSON.stringify(asLists(lists)));
          const byText = await find({ filters: asFilters(groups) });
          assert.deepEqual(titles(byText.hits), wanted, asFilters(groups));
          assert.equal(byText.nbHits, wanted.length);
        }),
        { numRuns: 80 },
      );
    });

    await t.test('counts values as a reading of the notes does', async () => {
      await fc.assert(
        fc.asyncProperty(anyGroups, async (groups) => {
          const single = groups.filter(({ all }) => all.length === 1);
          const { facets: counted } = await find({ filters: asFilters(single), facets: ['*'] });
          const notes = conformanceNotes.filter(meets(single));
          const count = (valuesOf: (note: ConformanceNote) => (string | undefined)[]) => {
            const counts: Record<string, number> = {};
            for (const value of notes.flatMap((note) => [...new Set(valuesOf(note))]))
              if (value) counts[value] = (counts[value] ?? 0) + 1;
            return counts;
          };
          const tags = (note: ConformanceNote) =>
            note.tags.flatMap((tag) => [tag, ...(tag.includes('/') ? [tag.split('/')[0]] : [])]);
          assert.deepEqual(
            { ...counted, language: {} },
            {
              tags: count(tags),
              stage: count(({ stage }) => [stage]),
              category: count(({ category }) => [category]),
              year: count((note) => [day(note).slice(0, 4)]),
              language: {},
              rating: {},
              author: count(({ properties }) => [properties.author]),
            },
          );
        }),
        { numRuns: 40 },
      );
    });

    await t.test('gives as many hits as the garden has results, on every page in its order', async () => {
      for (const query of ['', 'walnut', 'copper violet', 'walnutt', '#garden', 'zzz'])
        for (const hitsPerPage of [1, 3, 20]) {
          const { total, results } = await garden.search(query, { limit: 100, copies: 'apart' });
          const urls: string[] = [];
          for (let page = 0; page <= Math.ceil(total / hitsPerPage); page++) {
            const response = await find({ query, hitsPerPage, page });
            assert.deepEqual([response.nbHits, response.page], [total, page]);
            assert.equal(response.nbPages, Math.ceil(total / hitsPerPage));
            urls.push(...response.hits.map(({ objectID }) => objectID));
          }
          assert.deepEqual(
            urls,
            results.map(({ url }) => url),
          );
        }
    });

    await t.test('counts without hits, and finds the ends of numbers within the filters', async () => {
      const { hits, nbHits, facets_stats } = await find({ hitsPerPage: 0, facets: 'rating' });
      assert.deepEqual(
        [hits, nbHits, facets_stats],
        [[], conformanceNotes.length, { rating: { min: -1, max: 5 } }],
      );
      const narrowed = await find({
        facets: ['rating'],
        numericFilters: ['rating>0', 'rating:-9 TO 4.5'],
        query: 'walnut',
      });
      assert.deepEqual(narrowed.facets_stats, { rating: { min: 2, max: 4.5 } });
      assert.deepEqual(
        (await find({ facets: ['rating'], facetFilters: 'tags:craft', query: 'orchard' })).facets_stats,
        {},
      );
    });

    await t.test('compares dates as days, months, years, and Unix time', async () => {
      const since = (bound: string) => conformanceNotes.filter((note) => day(note) >= bound).length;
      const unix = Date.UTC(2026, 0, 1);
      for (const value of ['2026', '2026-01', '2026-01-01', unix / 1000, unix])
        assert.equal(
          (await find({ numericFilters: [`updated>=${value}`] })).nbHits,
          since('2026'),
          String(value),
        );
      assert.equal((await find({ filters: 'year >= 2026' })).nbHits, since('2026'));
      const { nbHits } = await find({ filters: 'created:2024-01 TO 2025-05 AND path:soil' });
      assert.equal(nbHits, 2);
    });

    await t.test('takes orders, bounds and gardens by the names of indexes', async () => {
      const other: Garden = {
        search: (text, options) => garden.search(text, { ...options, within: 'path:odd' }),
      };
      const named = createSearchClient(garden, {
        indexes: {
          by_title: { sort: 'title' },
          best: { sort: 'rating' },
          kitchen: { within: 'path:kitchen' },
          other: { garden: other },
        },
      });
      const requests = ['by_title', 'best', 'kitchen', 'other', 'notes'].map((indexName) => ({
        indexName,
        params: {},
      }));
      const [byTitle, best, kitchen, odd, all] = (await named.search(requests)).results;
      const sorted = await garden.search('', { sort: 'title' });
      assert.deepEqual(
        byTitle!.hits.map(({ title }) => title),
        sorted.results.map(({ title }) => title),
      );
      assert.deepEqual(
        best!.hits.slice(0, 3).map(({ rating }) => rating),
        [5, 4.5, 4],
      );
      assert.deepEqual([kitchen!.nbHits, odd!.nbHits, all!.nbHits], [2, 2, conformanceNotes.length]);
      assert.deepEqual([kitchen!.index, odd!.index], ['kitchen', 'other']);
    });
  });

test('createSearchClient over joined gardens counts and filters by the garden', async (t) => {
  const garden = await openGarden(path.join(await buildConformance(t), 'garden-index.json'));
  const within = (bounds: string): Garden => ({
    search: (text, options) => garden.search(text, { ...options, within: bounds }),
  });
  const joined = joinGardens({ soil: within('path:soil'), kitchen: within('path:kitchen') });
  for (const source of [joined, await serveGarden(t, joined)]) {
    const client = createSearchClient(source);
    const find = async (params: object) =>
      (await client.search([{ indexName: 'notes', params }])).results[0]!;
    const { facets, nbHits } = await find({ facets: ['garden'] });
    assert.equal(nbHits, facets.garden!.soil! + facets.garden!.kitchen!);
    for (const params of [
      { facetFilters: ['garden:kitchen'] },
      { filters: 'garden:kitchen' },
      { query: 'garden:kitchen' },
    ]) {
      const { hits } = await find(params);
      assert.equal(hits.length, facets.garden!.kitchen);
      assert.ok(hits.every((hit) => hit.garden === 'kitchen'));
    }
  }
});

test('createSearchClient over a handler says what it refuses', async (t) => {
  const garden = await openGarden(path.join(await buildConformance(t), 'garden-index.json'));
  const client = createSearchClient(await serveGarden(t, garden));
  const asked = client.search([{ indexName: 'notes', params: { hitsPerPage: 1000 } }]);
  await assert.rejects(asked, { code: 'option', message: 'limit is 1000, but must be at most 100.' });
});

test('createSearchClient finds the ends of numbers among more notes than a handler skips', async (t) => {
  const numbers = Array.from({ length: 2500 }, (_, i) => (i % 2 ? i : -i) / 7);
  const notes = numbers.map((depth, i) => makeNote({ path: `${i}.md`, properties: { depth } }));
  const garden = gardenOf(await makeIndex(notes, { layout: 'auto', properties: { depth: 'number' } }));
  for (const source of [garden, await serveGarden(t, garden)]) {
    const [response] = (
      await createSearchClient(source).search([{ indexName: 'notes', params: { facets: ['depth'] } }])
    ).results;
    assert.deepEqual(response!.facets_stats, {
      depth: { min: Math.min(...numbers), max: Math.max(...numbers) },
    });
  }
});
