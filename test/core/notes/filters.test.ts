import { expect } from '@open-wc/testing';
import { countFilters, offeredFacets } from '../../../src/core/notes/filters.js';

describe('countFilters', () => {
  it('counts the values of all facets and ways', () => {
    expect(countFilters({})).to.equal(0);
    expect(countFilters({ tags: { all: ['a'], none: ['b', 'c'] }, year: { any: ['2024'] } })).to.equal(4);
  });
});

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
