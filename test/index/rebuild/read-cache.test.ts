import assert from 'node:assert/strict';
import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { CacheFile } from '../../../index/rebuild/cache-file.js';
import { ReadCache } from '../../../index/rebuild/read-cache.js';
import { readAndCut } from '../../../index/rebuild/cached-read.js';
import { NO_RULES } from '../../../index/sites/note-rules.js';
import { findSite } from '../../../index/sites/find-site.js';
import { noteSite } from '../../../index/sites/note-site.js';
import { PassageCache } from '../../../index/writer/passage-cache.js';
import type { Note } from '../../../src/core/note.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const found = await findSite('/');

async function makeRead(t: TestContext) {
  const folder = await temporaryFolder(t);
  const file = { path: 'a.md', file: path.join(folder, 'a.md') };
  const read = async (cache: ReadCache, text: string, baseUrl = '/', onRead = () => {}) => {
    await writeFile(file.file, text);
    const rules = { ...noteSite(found, file, { baseUrl }, () => {}), language: () => '', rules: NO_RULES };
    const reader = cache.reader(found, (task) => {
      onRead();
      return readAndCut(task, { found }, new PassageCache());
    });
    const { note } = (await reader(file, rules)) as { note: { title: string; url: string } };
    return note;
  };
  return { file, read };
}

describe('ReadCache', () => {
  it('gives the same note for the same text, and another for another', async (t) => {
    const { read } = await makeRead(t);
    const cache = new ReadCache(new PassageCache());
    const first = await read(cache, '# Compost');
    cache.commit();
    assert.equal(await read(cache, '# Compost'), first);
    cache.commit();
    assert.notEqual(await read(cache, '# Beans'), first);
  });

  it('forgets what a garden has no longer', async (t) => {
    const { read } = await makeRead(t);
    const cache = new ReadCache(new PassageCache());
    const first = await read(cache, '# Compost');
    cache.commit();
    cache.commit();
    assert.notEqual(await read(cache, '# Compost'), first);
  });

  it('gives a note its address of now', async (t) => {
    const { read } = await makeRead(t);
    const cache = new ReadCache(new PassageCache());
    assert.equal((await read(cache, '# Compost')).url, '/a');
    cache.commit();
    assert.equal((await read(cache, '# Compost', '/garden/')).url, '/garden/a');
  });

  it('reads a file again by another site, place, language or rule', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': '# Compost' });
    const file = { path: 'a.md', file: path.join(folder, 'a.md') };
    const cache = new ReadCache(new PassageCache());
    const countReads = async (site = found, place = file, language = '', changes: object = {}) => {
      let reads = 0;
      const rules = { ...noteSite(site, place, {}, () => {}), language: () => language, rules: NO_RULES };
      await cache.reader(site, (task) => {
        reads++;
        return readAndCut(task, { found: site }, new PassageCache());
      })(place, { ...rules, ...changes });
      cache.commit();
      return reads;
    };
    assert.deepEqual([await countReads(), await countReads()], [1, 0]);
    const others: Parameters<typeof countReads>[] = [
      [{ ...found, name: 'hugo' }],
      [{ ...found, config: { title: 'Soil' } }],
      [found, { ...file, path: 'b.md' }, '', { path: 'a.md' }],
      [found, file, 'de'],
      [found, file, '', { path: 'b/a.md' }],
      [found, file, '', { rules: { ...NO_RULES, secretKeys: ['lock'] } }],
    ];
    for (const other of others) assert.deepEqual([await countReads(...other), await countReads()], [1, 1]);
  });

  it('takes from a store what it has not read itself', async (t) => {
    const { read } = await makeRead(t);
    const file = path.join(await temporaryFolder(t), 'cache');
    const cache = new ReadCache(new PassageCache());
    const note = await read(cache, '# Compost');
    cache.commit();
    assert.doesNotMatch(JSON.stringify([...cache.toStore(new Set())]), /a\.md|compost/u);
    const stored = await CacheFile.open(file, 'id');
    await stored.write(cache.toStore(new Set([note as Note])));
    const title = async (id: string) => {
      const other = new ReadCache(new PassageCache());
      other.use(await CacheFile.open(file, id));
      return read(other, '# Compost', '/', () => assert.equal(id, 'another'));
    };
    assert.deepEqual(await title('id'), note);
    assert.deepEqual(await title('another'), note);
  });

  it('does not read what looks as it did, unless it was changed so lately that one more change may not show', async (t) => {
    const { file, read } = await makeRead(t);
    const unknownAfter = async (now: () => number) => {
      const cache = new ReadCache(new PassageCache(), now);
      await read(cache, '# Compost');
      cache.commit();
      return { cache, unknown: cache.unknownBytes([file]) };
    };
    assert.equal((await unknownAfter(() => Date.now())).unknown, 9);
    const { cache, unknown } = await unknownAfter(() => Date.now() + 60_000);
    assert.equal(unknown, 0);
    const { mtime } = await stat(file.file);
    await writeFile(file.file, '# Pebbles');
    await utimes(file.file, mtime, mtime);
    assert.equal(cache.unknownBytes([file]), 9);
    await rm(file.file);
    assert.equal(cache.unknownBytes([file]), 0);
  });
});
