import { expect } from '@open-wc/testing';
import { countFilters } from '../../../src/core/notes/filters.js';

describe('countFilters', () => {
  it('counts the values of all facets and ways', () => {
    expect(countFilters({})).to.equal(0);
    expect(countFilters({ tags: { all: ['a'], none: ['b', 'c'] }, year: { any: ['2024'] } })).to.equal(4);
  });
});
