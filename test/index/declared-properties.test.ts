// Declared properties against going through all notes, in both layouts.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { makeIndex } from '../../index/writer/make-index.js';
import type { FacetCount, Filter, Filters, Garden } from '../../src/core/garden.js';
import { createGarden } from '../../src/core/answer/answers.js';
import type { Note, PropertyValue } from '../../src/core/note.js';
import { readIndexFile } from '../../src/core/store/index-file.js';
import { foldTerm } from '../../src/core/text/folding.js';
import { makeNote, makeSection } from './support/notes.js';

const DECLARED = { author: 'text', topics: 'text[]', rating: 'number', due: 'date' } as const;
type Name = keyof typeof DECLARED;
type Values = Partial<Record<Name, PropertyValue>>;

const NAMES = ['Ada', 'ada', 'Bo Ek', 'Čapek', 'x>=1'];
const NUMBERS = [-2.5, 0, 3, 4, 4.5, 10];
const DAYS = ['2025-01-31', '2025-12-01', '2026-03-04', '2026-03-05'];
const values: fc.Arbitrary<Values> = fc.record(
  {
    author: fc.constantFrom(...NAMES),
    topics: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
    rating: fc.constantFrom(...NUMBERS),
    due: fc.constantFrom(...DAYS),
  },
  { requiredKeys: [] },
);
const garden = fc.array(fc.record({ values, body: fc.constantFrom('quince', 'fennel') }), {
  minLength: 1,
  maxLength: 10,
});
const relation = fc.constantFrom('', '=', '<', '<=', '>', '>=');
const range = (of: fc.Arbitrary<string | number>) =>
  fc.tuple(relation, of).map(([is, than]) => `${is}${than}`);
const ranges = {
  rating: range(fc.constantFrom<string | number>(...NUMBERS, 'many')),
  due: range(fc.constantFrom(...DAYS, '2026', '2026-03', 'soon')),
};
const filterOf = (value: fc.Arbitrary<string>): fc.Arbitrary<Filter> => {
  const some = fc.uniqueArray(value, { maxLength: 2 });
  return fc.record({ all: some, any: some, none: some }, { requiredKeys: [] });
};
const filters: fc.Arbitrary<Filters> = fc.record(
  {
    author: filterOf(fc.constantFrom(...NAMES, 'nobody')),
    topics: filterOf(fc.constantFrom(...NAMES)),
    rating: filterOf(ranges.rating),
    due: filterOf(ranges.due),
  },
  { requiredKeys: [] },
);

type Sketch = { values: Values; body: string };

function makeNotes(sketches: readonly Sketch[]): Note[] {
  return sketches.map(({ values, body }, i) =>
    makeNote({
      path: `${i}.md`,
      title: `Note ${i}`,
      language: 'en',
      sections: [makeSection({ text: body })],
      properties: values as Record<string, PropertyValue>,
    }),
  );
}

async function open(notes: readonly Note[], layout: 'single' | 'sharded'): Promise<Garden> {
  const { file, beside } = await makeIndex(notes, { layout, properties: DECLARED });
  const files = new Map(beside.map(({ name, json }) => [name, json]));
  return createGarden(readIndexFile(JSON.parse(JSON.stringify(file))), (name) =>
    Promise.resolve(files.get(name)!),
  );
}

// By the letter of the documentation.
function meets(name: Name, given: PropertyValue | undefined, chosen: string): boolean {
  if (given === undefined) return false;
  if (typeof given !== 'number' && name !== 'due') return [given].flat().includes(chosen);
  const [, is = '=', than = ''] = /^([<>]=?|=)?(.*)$/u.exec(chosen)!;
  const wanted = typeof given === 'number' ? Number(than) : than;
  if (Number.isNaN(wanted) || than === 'soon') return false;
  const known = typeof given === 'number' ? given : (given as string).slice(0, than.length);
  if (known === wanted) return is.includes('=') || is === '';
  return known < wanted ? is.startsWith('<') : is.startsWith('>');
}

function passes({ values }: Sketch, filters: Filters, withoutAnyOf = ''): boolean {
  return (Object.keys(DECLARED) as Name[]).every((name) => {
    const { all = [], any = [], none = [] } = filters[name] ?? {};
    const is = (chosen: string) => meets(name, values[name], chosen);
    return all.every(is) && (!any.length || name === withoutAnyOf || any.some(is)) && !none.some(is);
  });
}

function counts(sketches: readonly Sketch[], name: Name): [string, number][] {
  const all = sketches.flatMap(({ values }) => [values[name] ?? []].flat() as string[]);
  return [...new Set(all)]
    .map((value): [string, number] => [value, all.filter((other) => other === value).length])
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

describe('declared properties', () => {
  it('filter, count, label and sort as going through all notes does', async () => {
    await fc.assert(
      fc.asyncProperty(
        garden,
        filters,
        fc.constantFrom('', 'quince '),
        fc.constantFrom<Name>('author', 'topics', 'rating', 'due'),
        fc.constantFrom<'single' | 'sharded'>('single', 'sharded'),
        async (sketches, filters, query, sort, layout) => {
          const opened = await open(makeNotes(sketches), layout);
          const { results, total, facets, properties } = await opened.search(query, {
            filters,
            sort,
            limit: 20,
          });
          const matching = sketches.filter(({ body }) => !query || body === 'quince');
          const left = matching.filter((one) => passes(one, filters));
          assert.deepEqual(
            properties?.map(({ name, type }) => [name, type]),
            Object.entries(DECLARED),
          );
          assert.equal(total, left.length);
          const key = ({ values }: Sketch) => {
            const value = values[sort];
            if (sort === 'rating') return -((value as number | undefined) ?? -Infinity);
            if (sort === 'due') return -Number(((value as string | undefined) ?? '').replaceAll('-', ''));
            return value === undefined ? '\uffff' : foldTerm([value].flat().join(' '));
          };
          const sorted = [...left].sort((a, b) => {
            const [one, other] = [key(a), key(b)];
            return one < other ? -1 : one > other ? 1 : sketches.indexOf(a) - sketches.indexOf(b);
          });
          const own = (values: Values) => (Object.keys(values).length ? { ...values } : undefined);
          assert.deepEqual(
            results.map(({ url, properties }) => [url, properties]),
            sorted.map((one) => [`/${sketches.indexOf(one)}`, own(one.values)]),
          );
          for (const name of ['author', 'topics'] as const) {
            const counted = matching.filter((one) => passes(one, filters, name));
            const given = (facets[name] as FacetCount[]).map(({ value, count }) => [value, count]);
            assert.deepEqual(given, counts(counted, name), name);
          }
          assert.ok(!('rating' in facets) && !('due' in facets));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are labels of the query language: texts folded, numbers and dates compared', async () => {
    await fc.assert(
      fc.asyncProperty(garden, ranges.rating, ranges.due, async (sketches, rating, due) => {
        fc.pre(!rating.includes('many') && !due.includes('soon'));
        const opened = await open(makeNotes(sketches), 'single');
        const found = async (query: string) =>
          (await opened.search(`${query} `, { limit: 20 })).results.map(({ url }) => url).sort();
        const expected = (test: (one: Sketch) => boolean) =>
          sketches.flatMap((one, i) => (test(one) ? [`/${i}`] : [])).sort();
        assert.deepEqual(
          await found(`rating:${rating}`),
          expected(({ values }) => meets('rating', values.rating, rating)),
        );
        assert.deepEqual(
          await found(`-due:${due}`),
          expected(({ values }) => !meets('due', values.due, due)),
        );
        assert.deepEqual(
          await found('AUTHOR:ada OR topics:"bo ek"'),
          expected(
            ({ values }) =>
              /^ada$/i.test(String(values.author)) || ((values.topics ?? []) as string[]).includes('Bo Ek'),
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('bound a search as other labels do', async () => {
    const opened = await open(
      makeNotes([
        { values: { rating: 5 }, body: 'x' },
        { values: { rating: 2 }, body: 'x' },
      ]),
      'single',
    );
    assert.equal((await opened.search('x', { within: 'rating:>=4' })).total, 1);
    await assert.rejects(
      opened.search('x', { within: 'stars:>=4' }),
      /within is stars:>=4, .*attribute filter/,
    );
    await assert.rejects(opened.search('x', { sort: 'stars' }), /sort is stars.*rating/);
  });

  it('show the 1,000 largest values of a facet', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => ({ values: { author: `a${i % 1200}` }, body: 'x' }));
    const { facets } = await (await open(makeNotes(many), 'single')).search('');
    assert.equal(facets.author!.length, 1000);
    assert.ok(facets.author!.slice(0, 300).every(({ count }) => count === 2));
  });

  it('leave what is not declared out of the index', async () => {
    const notes = makeNotes([{ values: {}, body: 'x' }]);
    assert.deepEqual(Object.keys((await makeIndex(notes)).file).includes('properties'), false);
    assert.deepEqual((await makeIndex(notes)).file, (await makeIndex(notes, { properties: {} })).file);
  });

  it('are refused by a reader where they have another shape', async () => {
    const { file } = await makeIndex(makeNotes([{ values: { rating: 5 }, body: 'x' }]), {
      properties: DECLARED,
      layout: 'single',
    });
    const damaged: [object, object][] = [
      [{ rating: ['5'] }, file.properties!],
      [{ rating: [] }, file.properties!],
      [{}, file.properties!],
      [{ rating: [5] }, [{ name: 'rating', type: 'star' }]],
      [{ 'a b': ['x'] }, [{ name: 'a b', type: 'text' }]],
      [{ due: ['soon'] }, [{ name: 'due', type: 'date' }]],
      [{ topics: ['x'] }, [{ name: 'topics', type: 'text[]' }]],
      [{}, { rating: 'number' }],
    ];
    for (const [columns, properties] of damaged) {
      const json = JSON.stringify({ ...file, notes: { ...file.notes, properties: columns }, properties });
      const opened = createGarden(readIndexFile(JSON.parse(json)), () => Promise.resolve(''));
      await assert.rejects(opened.search(''), { code: 'format' }, json.slice(-200));
    }
  });
});
