import { expect } from '@open-wc/testing';
import { offeredFacets } from '../../src/filters/filter-names.js';

describe('offeredFacets', () => {
  const known = new Set(['tags', 'year', 'stage'] as const);

  it('offers what the garden has, in our order unless the owner gives one', () => {
    expect(offeredFacets('', known, {})).to.deep.equal(['tags', 'stage', 'year']);
    expect(offeredFacets('year  tags', known, {})).to.deep.equal(['year', 'tags']);
  });

  it('offers nothing that is no facet or that the garden has not, unless something of it is chosen', () => {
    expect(offeredFacets('colour category', known, {})).to.deep.equal([]);
    expect(offeredFacets('', undefined, { category: { any: ['Essays'] } })).to.deep.equal(['category']);
  });
});
