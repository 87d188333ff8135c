import { expect } from '@open-wc/testing';
import { countFilters, readFilters, UNFILTERED } from '../../../src/core/notes/filters.js';

describe('readFilters', () => {
  it('keeps texts of each way, and drops what is no filter', () => {
    const given = {
      tags: { all: 'soil', none: ['a', 1, null], some: ['b'] },
      year: null,
      stage: { any: [] },
    };
    expect(readFilters(given)).to.deep.equal({ tags: { all: ['soil'], none: ['a'] } });
  });

  it('gives the very same nothing where nothing is chosen', () => {
    for (const given of [undefined, null, {}, { tags: { all: [2024] } }])
      expect(readFilters(given)).to.equal(UNFILTERED);
  });
});

describe('countFilters', () => {
  it('counts the values of all facets and ways', () => {
    expect(countFilters({})).to.equal(0);
    expect(countFilters({ tags: { all: ['a'], none: ['b', 'c'] }, year: { any: ['2024'] } })).to.equal(4);
  });
});
