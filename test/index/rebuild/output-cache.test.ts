import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { CacheFile } from '../../../index/rebuild/cache-file.js';
import { OutputCache } from '../../../index/rebuild/output-cache.js';
import { compressFiles } from '../../../index/writer/compress-files.js';
import { measureFiles } from '../../../index/writer/file-sizes.js';
import type { OutputFile } from '../../../index/writer/output-file.js';
import { SideFile } from '../../../index/writer/output-file.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const texts = (...all: [name: string, text: string][]) =>
  all.map(([name, text]) => ({ name, bytes: Buffer.from(text) }));

describe('OutputCache', () => {
  it('gives the same object for what holds the same, and another for what does not', () => {
    const kept = new OutputCache();
    const [a, b] = kept.keep(texts(['a.json', 'A'], ['b.json', 'B']));
    const [again, other] = kept.keep(texts(['a.json', 'A'], ['b.json', 'C']));
    assert.equal(again, a);
    assert.notEqual(other, b);
    assert.equal(String(other!.bytes), 'C');
  });

  it('forgets what a build does not have', () => {
    const kept = new OutputCache();
    const [a] = kept.keep(texts(['a.json', 'A']));
    kept.keep([]);
    assert.notEqual(kept.keep(texts(['a.json', 'A']))[0], a);
  });

  it('compresses and weighs as if everything were new, but only what is', async () => {
    const kept = new OutputCache();
    const done: string[] = [];
    for (const text of ['A', 'B'.repeat(50)]) {
      const files = kept.keep(
        texts(['garden-terms-a.json', 'same '.repeat(50)], ['garden-index.json', text]),
      );
      const copies = await kept.compress(files, undefined, (n, total) => done.push(`${n}/${total}`));
      assert.deepEqual(copies, await compressFiles(files));
      assert.deepEqual(kept.measure([...files, ...copies]), measureFiles([...files, ...copies]));
    }
    assert.deepEqual(done, ['1/2', '2/2', '1/1']);
  });

  it('takes from a store the sizes of files that are named by their content, and of no others', () => {
    const files = texts(
      ['garden-terms-a.json', 'A'],
      ['garden-index.json', 'B'],
      ['garden-index.classic.js', 'C'],
    );
    const before = new OutputCache();
    before.measure(files);
    const [, state] = before.toStore(files, undefined);
    assert.deepEqual([...state.sizes.keys()], ['garden-terms-a.json']);
    state.sizes.get('garden-terms-a.json')!.brotli = 99;
    const kept = new OutputCache();
    kept.use({ getOnly: () => state } as unknown as CacheFile);
    assert.deepEqual(
      kept.measure(files).map(({ brotli }) => brotli),
      [99, ...measureFiles(files.slice(1)).map(({ brotli }) => brotli)],
    );
    assert.notEqual(kept.measure(texts(['garden-terms-a.json', 'longer']))[0]!.brotli, 99);
  });

  it('writes again what was changed or deleted in the folder since another cache wrote it', async (t) => {
    const folder = await temporaryFolder(t);
    const files = texts(
      ['garden-terms-a.json', 'A'],
      ['garden-terms-b.json', 'B'],
      ['garden-index.json', '{}'],
    );
    const before = new OutputCache();
    await before.write(folder, files);
    const [, state] = before.toStore(files, folder);
    await writeFile(path.join(folder, 'garden-terms-a.json'), 'X');
    await rm(path.join(folder, 'garden-terms-b.json'));
    const kept = new OutputCache();
    kept.use({ getOnly: () => state } as unknown as CacheFile);
    await kept.write(folder, files);
    for (const { name, bytes } of files) assert.deepEqual(await readFile(path.join(folder, name)), bytes);
  });

  it('asks for the content of no file that lies in the folder as another cache wrote it', async (t) => {
    const folder = await temporaryFolder(t);
    const files = texts(['garden-terms-a.json', 'A'], ['garden-index.json', '{}']);
    const before = new OutputCache();
    await before.write(folder, files);
    const kept = new OutputCache();
    const [, state] = before.toStore(files, folder);
    kept.use({ getOnly: () => state } as unknown as CacheFile);
    const unread = new SideFile('garden-terms-a.json', 1, () => assert.fail('content asked for'));
    await kept.write(folder, [unread, files[1]!]);
  });

  it('compresses only files whose copies another cache did not write, or were changed since', async (t) => {
    const folder = await temporaryFolder(t);
    const files = texts(
      ['garden-terms-a.json', 'same '.repeat(50)],
      ['garden-terms-b.json', 'other '.repeat(50)],
      ['garden-index.json', '{}'],
    );
    const before = new OutputCache();
    const copies = await before.compress(files, folder);
    await before.write(folder, [...files, ...copies]);
    const [, state] = before.toStore([...files, ...copies], folder);
    await writeFile(path.join(folder, 'garden-terms-b.json.gz'), 'X');
    const kept = new OutputCache();
    kept.use({ getOnly: () => state } as unknown as CacheFile);
    const unread = new SideFile('garden-terms-a.json', 250, () => assert.fail('content asked for'));
    const done: number[] = [];
    const again = await kept.compress([unread, ...files.slice(1)], folder, (n) => done.push(n));
    assert.equal(done.length, 2);
    const plain = (all: readonly OutputFile[]) => all.map(({ name, bytes }) => [name, Buffer.from(bytes)]);
    assert.deepEqual(plain(again), plain(copies));
    const sizes = kept.measure([unread, ...files.slice(1), ...again]);
    assert.deepEqual(sizes, measureFiles([...files, ...copies]));
  });

  it('does not take the size of a copy for that of compression on the fly', async (t) => {
    const folder = await temporaryFolder(t);
    const [file] = texts(['garden-terms-a.json', JSON.stringify([...Array(500).keys()])]);
    const before = new OutputCache();
    const copies = await before.compress([file!], folder);
    await before.write(folder, [file!, ...copies]);
    before.measure([file!, ...copies]);
    const [, state] = before.toStore([file!, ...copies], folder);
    const kept = new OutputCache();
    kept.use({ getOnly: () => state } as unknown as CacheFile);
    assert.notDeepEqual(measureFiles([file!]), measureFiles([file!, ...copies]).slice(0, 1));
    assert.deepEqual(kept.measure([file!]), measureFiles([file!]));
  });
});
