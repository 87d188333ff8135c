import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CacheFile, cacheFileOf, stateOf } from '../../../index/rebuild/cache-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const values = new Map<string, unknown>([
  ['read a', { note: { title: '堆肥 \ud800', links: [] }, properties: [new Map([['key', ['x']]])] }],
  ['size b', { path: 'b', bytes: 3, brotli: 2 }],
  ['', ''],
]);

describe('cacheFileOf', () => {
  it('names one file for an output, whatever is built into it, and one for notes without an output', () => {
    const named = (paths: string[], out?: string) => cacheFileOf('cache', { paths, ...(out && { out }) });
    assert.equal(named(['a', 'b'], 'out'), named(['a'], './out/'));
    const names = [
      named(['a'], 'out'),
      named(['a'], 'b'),
      named(['a']),
      named(['a', 'b']),
      named(['b', 'a']),
    ];
    assert.equal(new Set(names).size, names.length);
  });
});

describe('stateOf', () => {
  it('gives another state for another number, size or time', async () => {
    const stats = await stat('.');
    const changed = (['ino', 'size', 'mtimeMs', 'ctimeMs'] as const).map((key) =>
      stateOf(Object.assign(Object.create(stats), { [key]: stats[key] + 1 }) as typeof stats),
    );
    assert.equal(new Set([stateOf(stats), ...changed]).size, 5);
  });
});

describe('CacheFile', () => {
  it('gives another process what was written, also what contains itself', async (t) => {
    const file = path.join(await temporaryFolder(t), 'deep/er/cache.bin');
    const loop: unknown[] = [];
    loop.push(loop);
    await (await CacheFile.open(file, 'id')).write(new Map([...values, ['loop', loop]]));
    const cache = await CacheFile.open(file, 'id');
    for (const [key, value] of values) assert.deepEqual(cache.get(key), value);
    const read = cache.get('loop') as unknown[];
    assert.equal(read[0], read);
    assert.equal(cache.get('none'), undefined);
  });

  it('forgets what is not written again, and leaves nothing else in the folder', async (t) => {
    const folder = await temporaryFolder(t);
    const file = path.join(folder, 'cache.bin');
    const cache = await CacheFile.open(file, 'id');
    await cache.write(values);
    await cache.write(new Map([['size b', values.get('size b')]]));
    assert.equal(cache.get('read a'), undefined);
    assert.equal((await CacheFile.open(file, 'id')).get('read a'), undefined);
    assert.deepEqual(await readdir(folder), ['cache.bin']);
  });

  it('gives what was written or nothing, however the file is damaged', async (t) => {
    const file = path.join(await temporaryFolder(t), 'cache.bin');
    await (await CacheFile.open(file, 'id')).write(values);
    const whole = await readFile(file);
    const damage = fc.oneof(
      fc.nat(whole.length).map((length) => whole.subarray(0, length)),
      fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => {
        const damaged = Buffer.from(whole);
        damaged[at]! ^= bits;
        return damaged;
      }),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.concat([whole, bytes])),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        await writeFile(file, bytes);
        const cache = await CacheFile.open(file, 'id');
        for (const [key, value] of values) {
          const read = cache.get(key);
          if (read !== undefined) assert.deepEqual(read, value);
        }
      }),
    );
  });

  it('holds what it was given, though another process wrote the file meanwhile', async (t) => {
    const file = path.join(await temporaryFolder(t), 'cache.bin');
    const own = await CacheFile.open(file, 'id');
    await own.write(values);
    for (const [id, other] of [
      ['id', new Map([['read b', 'of another build']])],
      ['other', new Map([['read a', 'of another version']])],
    ] as const) {
      await (await CacheFile.open(file, id)).write(other);
      await own.write(new Map([...values, [`after ${id}`, id]]));
      const cache = await CacheFile.open(file, 'id');
      for (const [key, value] of values) assert.deepEqual(cache.get(key), value, key);
      assert.equal(cache.get('read b'), undefined);
    }
  });

  it('mends what is damaged', async (t) => {
    const file = path.join(await temporaryFolder(t), 'cache.bin');
    await (await CacheFile.open(file, 'id')).write(new Map([['a', 'text']]));
    const damaged = await readFile(file);
    damaged[damaged.length - 1]! ^= 1;
    await writeFile(file, damaged);
    const cache = await CacheFile.open(file, 'id');
    assert.equal(cache.get('a'), undefined);
    await cache.write(new Map([['a', 'text']]));
    assert.equal((await CacheFile.open(file, 'id')).get('a'), 'text');
  });

  it('does not read what another version wrote, nor one entry under the key of another', async (t) => {
    const file = path.join(await temporaryFolder(t), 'cache.bin');
    await (await CacheFile.open(file, 'id')).write(values);
    const other = await CacheFile.open(file, 'other');
    for (const key of values.keys()) assert.equal(other.get(key), undefined);
    const bytes = await readFile(file);
    bytes.write('read z', bytes.indexOf('read a'));
    await writeFile(file, bytes);
    assert.equal((await CacheFile.open(file, 'id')).get('read z'), undefined);
  });

  it('holds nothing that could not be read, though nothing else is to be held either', async (t) => {
    const file = path.join(await temporaryFolder(t), 'cache.bin');
    for (const forget of [
      (cache: CacheFile) => cache.clear(),
      (cache: CacheFile) => [...values.keys()].forEach((key) => cache.get(key)),
    ]) {
      await (await CacheFile.open(file, 'id')).write(values);
      const other = await CacheFile.open(file, 'other');
      forget(other);
      await other.write(new Map());
      assert.equal((await readFile(file)).length, 0);
    }
  });

  it('is taken away where it can not be written anew, so that nothing withdrawn stays', async (t) => {
    const folder = await temporaryFolder(t);
    const file = path.join(folder, 'cache.bin');
    await (await CacheFile.open(file, 'id')).write(values);
    // A function can't be stored.
    await (await CacheFile.open(file, 'id')).write(new Map([['size c', () => {}]]));
    assert.deepEqual(await readdir(folder), []);
  });

  it('lets a build go on where it can not be written', async (t) => {
    const folder = await temporaryFolder(t, { file: '' });
    const cache = await CacheFile.open(path.join(folder, 'file/cache.bin'), 'id');
    await cache.write(values);
    assert.deepEqual(await readdir(folder), ['file']);
  });
});
