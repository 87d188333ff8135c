import { expect } from '@open-wc/testing';
import { FirstCounts } from '../../../src/core/answer/first-counts.js';
import { EVERY_NOTE } from '../../../src/core/notes/facet-counts.js';
import { FacetIndex } from '../../../src/core/notes/facet-index.js';

const note = (tags: string[], season: string) =>
  ({
    ...{ tags, stage: '' as const, category: '', created: '', updated: '2024-03-01', language: 'en' },
    properties: { season },
  }) as const;
const whole = {
  tags: [{ tag: 'a', label: 'A', count: 9 }],
  stage: [],
  category: [],
  year: [],
  language: [{ value: 'en', count: 9 }],
};
const seasons = {
  name: 'season',
  label: 'season',
  valuesOf: ({ properties }: { properties?: object }) => Object.values(properties ?? {}) as string[],
};
const matching = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('FirstCounts', () => {
  it('count the results, nested tags and declared properties among them', () => {
    const counts = new FirstCounts(whole, 9, [seasons]);
    counts.Index = FacetIndex;
    const results = [note(['Soil/Clay'], 'spring'), note(['soil', 'Seeds'], 'spring')];
    expect(counts.atLeast).to.equal(true);
    expect(counts.count(matching(5), EVERY_NOTE, results)).to.deep.equal({
      tags: [
        { tag: 'soil', label: 'Soil', count: 2 },
        { tag: 'seeds', label: 'Seeds', count: 1 },
        { tag: 'soil/clay', label: 'Soil/Clay', count: 1 },
      ],
      stage: [],
      category: [],
      year: [{ value: '2024', count: 2 }],
      language: [{ value: 'en', count: 2 }],
      season: [{ value: 'spring', count: 2 }],
    });
  });

  it('are those of the garden where every note matches', () => {
    expect(new FirstCounts(whole, 9, []).count(matching(9), EVERY_NOTE, [])).to.deep.equal(whole);
  });

  it('refuse what is no count', () => {
    for (const damage of [
      { tags: [{ tag: 'a', count: 1 }] },
      { stage: [{ value: 1, count: 1 }] },
      { year: [{ value: '2024', count: 'x' }] },
    ])
      expect(() => new FirstCounts({ ...whole, ...damage } as typeof whole, 9, [])).to.throw(RangeError);
    expect(() => new FirstCounts({ tags: [] }, 9, [])).to.throw(TypeError);
  });
});
