import { expect } from '@open-wc/testing';
import type { NoteFacts } from '../../../src/core/note.js';
import { readProperties, sortOf } from '../../../src/core/notes/declared-properties.js';
import { EVERY_NOTE, noCounts } from '../../../src/core/notes/facet-counts.js';

type Columns = Parameters<typeof readProperties>[0]['notes'];

const columns = { title: ['A', 'B'], properties: { author: ['Ada', null], rating: [4, null] } };

describe('sortOf', () => {
  it('puts notes without a number after all others, negative ones too', () => {
    const { key } = sortOf({ name: 'rating', type: 'number' });
    const of = (properties: NoteFacts['properties']) => key({ properties } as NoteFacts & { title: string });
    expect(of({})).to.be.below(of({ rating: -5 }) as number);
    expect(of({ rating: -5 })).to.be.below(of({ rating: 0 }) as number);
  });
});

describe('readProperties', () => {
  it('makes facets of which only those of texts are counted', () => {
    const { facets } = readProperties({
      properties: [
        { name: 'author', type: 'text' },
        { name: 'rating', type: 'number' },
      ],
      notes: columns as unknown as Columns,
    });
    const counted = Object.keys(noCounts(facets).count([], EVERY_NOTE, []));
    expect(counted).to.include('author').and.not.include('rating');
  });
});
