import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { filterBy } from '../../support/arbitraries.js';
import { runs } from '../../support/runs.js';
import type { Filters } from '../../../src/core/garden.js';
import { STAGES } from '../../../src/core/note.js';
import { tagKey, withParents } from '../../../src/core/notes/tags.js';
import { sketchGarden, type NoteSketch } from '../../support/garden.js';

const TAGS = ['Soil', 'soil/Clay', 'SOIL/clay/heavy', 'Soils', 'bread', 'Bread/rye'];
const FACETS = ['tags', 'category', 'stage', 'year', 'language'] as const;
type Facet = (typeof FACETS)[number];

const sketch = fc.record({
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 3 }),
  category: fc.constantFrom('', 'food', 'field'),
  stage: fc.constantFrom('' as const, ...STAGES),
  created: fc.constantFrom('', '2024-05-01', '2025-01-01'),
  updated: fc.constantFrom('', '2025-12-31', '2026-01-01'),
  language: fc.constantFrom('en', 'de'),
  body: fc.constantFrom('quince', 'fennel', 'quince and fennel'),
});
const garden = fc
  .array(sketch, { maxLength: 12 })
  .map((all) => all.map((one, i): NoteSketch => ({ ...one, title: `Note ${i}` })));

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    tags: filterBy('soil', '#Soil/Clay', 'BREAD', 'nothing'),
    category: filterBy('food', 'field'),
    stage: filterBy(...STAGES),
    year: filterBy('2024', '2025', '2026'),
    language: filterBy('en', 'de'),
  },
  { requiredKeys: [] },
);

function valuesOf(facet: Facet, { tags = [], created, updated, ...note }: NoteSketch): string[] {
  if (facet === 'tags') return [...new Set(tags.flatMap((tag) => withParents(tagKey(tag))))];
  const value = facet === 'year' ? (updated || created)!.slice(0, 4) : note[facet]!;
  return value ? [value] : [];
}

function passes(note: NoteSketch, filters: Filters, withoutAnyOf?: Facet): boolean {
  return FACETS.every((facet) => {
    const { all = [], any = [], none = [] } = filters[facet] ?? {};
    const values = valuesOf(facet, note);
    const carries = (value: string) => values.includes(facet === 'tags' ? tagKey(value) : value);
    const one = !any.length || facet === withoutAnyOf || any.some(carries);
    return all.every(carries) && one && !none.some(carries);
  });
}

describe('filters and facets', () => {
  it('choose and count as going through all notes does, with and without a query', async () => {
    await fc.assert(
      fc.asyncProperty(
        garden,
        filters,
        fc.constantFrom('', 'quince ', '-quince'),
        async (notes, filters, query) => {
          const { facets, total, results } = await sketchGarden(notes).search(query, { filters, limit: 20 });
          const matching = notes.filter(
            ({ body }) => !query || body!.includes('quince') !== query.startsWith('-'),
          );
          const left = matching.filter((note) => passes(note, filters)).map(({ title }) => title);
          expect(results.map(({ title }) => title)).to.have.members(left);
          expect(total).to.equal(left.length);
          for (const facet of FACETS) {
            const counted = matching
              .filter((note) => passes(note, filters, facet))
              .flatMap((note) => valuesOf(facet, note));
            const expected = [...new Set(counted)].map(
              (value) => [value, counted.filter((other) => other === value).length] as const,
            );
            expected.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
            const given = facets[facet].map((one) => ['tag' in one ? one.tag : one.value, one.count]);
            expect(given, facet).to.deep.equal(expected);
          }
        },
      ),
      { numRuns: runs(500) },
    );
  }).timeout(30_000);

  it('count a note once in a tag that several of its tags are nested in', async () => {
    const { facets } = await sketchGarden([{ title: 'A', tags: ['soil/clay', 'soil/sand', 'Soil'] }]).search(
      '',
    );
    expect(facets.tags.map(({ tag, count }) => [tag, count])).to.deep.equal([
      ['soil', 1],
      ['soil/clay', 1],
      ['soil/sand', 1],
    ]);
  });

  it('count no tag of signs alone', async () => {
    const { facets } = await sketchGarden([{ title: 'A', tags: ['#', '# /clay', '/'] }]).search('');
    expect(facets.tags.map(({ tag, count }) => [tag, count])).to.deep.equal([['clay', 1]]);
  });
});
