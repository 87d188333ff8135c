import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Filters } from '../../../src/core/garden.js';
import { UNFILTERED } from '../../../src/core/notes/filters.js';
import { chosenTags, setFilter, toggleTag } from '../../../src/core/notes/set-filter.js';
import { runs } from '../../support/runs.js';

const tag = fc.constantFrom('soil', 'Garden/Soil', 'C++', '#seeds');
const tags = fc.uniqueArray(tag);
const filters = fc.record({ tags: fc.record({ all: tags, any: tags, none: tags }, { requiredKeys: [] }) });

describe('setFilter', () => {
  it('leaves a value in the one way that it was chosen, and the others as they were', () => {
    fc.assert(
      fc.property(filters, tag, fc.constantFrom('all', 'any', 'none', undefined), (before, value, way) => {
        const after = setFilter(before, 'tags', value, way);
        expect(chosenTags(after).get(value.replace('#', '').toLowerCase())).to.equal(way);
        const others = (from: Filters) =>
          [...chosenTags(from)].filter(([key]) => key !== value.replace('#', '').toLowerCase());
        expect(others(after)).to.have.deep.members(others(before));
      }),
    );
  });

  it('comes back to the very same nothing', () => {
    const once = setFilter(UNFILTERED, 'stage', 'budding', 'any');
    expect(once).to.deep.equal({ stage: { any: ['budding'] } });
    expect(setFilter(once, 'stage', 'budding', undefined)).to.equal(UNFILTERED);
  });
});

describe('toggleTag', () => {
  it('twice is nothing, for a tag that was not chosen', () => {
    fc.assert(
      fc.property(filters, tag, (before, value) => {
        fc.pre(!chosenTags(before).has(value.replace('#', '').toLowerCase()));
        expect(chosenTags(toggleTag(toggleTag(before, value), value))).to.deep.equal(chosenTags(before));
      }),
      { numRuns: runs(100) },
    );
  });

  it('adds to tags of which any will do, where there are only such', () => {
    expect(toggleTag({ tags: { any: ['a'] } }, 'b')).to.deep.equal({ tags: { any: ['a', 'b'] } });
    expect(toggleTag({ tags: { all: ['a'], any: ['c'] } }, 'b').tags!.all).to.deep.equal(['a', 'b']);
  });

  it('takes away a tag that is left out', () => {
    expect(toggleTag({ tags: { none: ['a'] } }, 'A')).to.equal(UNFILTERED);
  });
});
