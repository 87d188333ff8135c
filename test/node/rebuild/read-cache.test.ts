import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CacheFile } from '../../../index/rebuild/cache-file.js';
import { ReadCache } from '../../../index/rebuild/read-cache.js';
import { findSite } from '../../../index/sites/find-site.js';
import { noteSite } from '../../../index/sites/note-site.js';

const found = await findSite('/');

function read(cache: ReadCache, text: string, baseUrl = '/') {
  const file = { path: 'a.md', file: '/notes/a.md' };
  const rules = { ...noteSite(found, file, { baseUrl }, () => {}), language: () => '' };
  const { note } = cache.read(file, Buffer.from(text), rules, found) as {
    note: { title: string; url: string };
  };
  return note;
}

describe('ReadCache', () => {
  it('gives the same note for the same text, and another for another', () => {
    const cache = new ReadCache();
    const first = read(cache, '# Compost');
    cache.settle();
    assert.equal(read(cache, '# Compost'), first);
    cache.settle();
    assert.notEqual(read(cache, '# Beans'), first);
  });

  it('forgets what a garden has no longer', () => {
    const cache = new ReadCache();
    const first = read(cache, '# Compost');
    cache.settle();
    cache.settle();
    assert.notEqual(read(cache, '# Compost'), first);
  });

  it('gives a note its address of now', () => {
    const cache = new ReadCache();
    assert.equal(read(cache, '# Compost').url, '/a');
    cache.settle();
    assert.equal(read(cache, '# Compost', '/garden/').url, '/garden/a');
  });

  it('takes from a store what it has not read itself', () => {
    const title = (stored: unknown) => {
      const cache = new ReadCache();
      cache.use({ get: () => stored } as unknown as CacheFile);
      return read(cache, '# Compost').title;
    };
    assert.equal(title({ read: { note: { title: 'Stored' }, warnings: [] }, properties: [] }), 'Stored');
    assert.equal(title(undefined), 'Compost');
  });
});
