import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { likelyBase } from '../../../index/garden/likely-base.js';
import { makeNote } from '../support/notes.js';

const notes = Array.from({ length: 12 }, (_, i) => makeNote({ path: `guides/${i}.md` }));
const broken = (targets: string[]) => targets.map((target) => ({ path: 'a.md', line: 1, target }));
const right = notes.map((_, i) => `/en/guides/${i}/`);

describe('likelyBase', () => {
  it('names the folder that most links from the root begin with and that they are right without', () => {
    const found = likelyBase(broken([...right, '/de/guides/1', 'guides/x', '/en/gone']), notes);
    assert.deepEqual(found, { base: '/en/', links: 12 });
  });

  it('is silent where few links fit, or most do not', () => {
    assert.equal(likelyBase(broken(right.slice(0, 9)), notes), undefined);
    assert.equal(likelyBase(broken([...right, ...right.map((target) => `${target}gone`)]), notes), undefined);
    assert.equal(likelyBase([], notes), undefined);
  });
});
