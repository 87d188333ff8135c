import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { growthOf } from '../../../index/garden/growth.js';
import { makeNote } from '../support/notes.js';

describe('growthOf', () => {
  it('counts every note at its stage and in the month it was made, or under none', () => {
    const notes = [
      makeNote({ stage: 'budding', created: '2024-03-31' }),
      makeNote({ stage: 'budding', created: '2023-12-01' }),
      makeNote({ stage: 'evergreen', created: '2024-03-01' }),
      makeNote({ updated: '2024-05-05' }),
    ];
    assert.deepEqual(growthOf(notes), {
      stages: { seedling: 0, budding: 2, evergreen: 1, none: 1 },
      months: [
        { month: '2023-12', count: 1 },
        { month: '2024-03', count: 2 },
      ],
      undated: 1,
    });
  });
});
