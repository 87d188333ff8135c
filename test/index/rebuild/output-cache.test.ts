import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CacheFile } from '../../../index/rebuild/cache-file.js';
import { OutputCache } from '../../../index/rebuild/output-cache.js';
import { compressFiles } from '../../../index/writer/compress-files.js';
import { measureFiles } from '../../../index/writer/file-sizes.js';

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
      const copies = await kept.compress(files, (n, total) => done.push(`${n}/${total}`));
      assert.deepEqual(copies, await compressFiles(files));
      assert.deepEqual(kept.measure([...files, ...copies]), measureFiles([...files, ...copies]));
    }
    assert.deepEqual(done, ['1/2', '2/2', '1/1']);
  });

  it('takes from a store what files weigh whose names stand for what they hold, and of no others', () => {
    const kept = new OutputCache();
    const size = { path: 'stored', bytes: 0, brotli: 0 };
    kept.use({ get: () => size } as unknown as CacheFile);
    const files = kept.keep(
      texts(['garden-terms-a.json', 'A'], ['garden-index.json', 'B'], ['garden-index.classic.js', 'C']),
    );
    const paths = kept.measure(files).map(({ path }) => path);
    assert.deepEqual(paths, ['stored', 'garden-index.json', 'garden-index.classic.js']);
    assert.deepEqual(
      kept.toStore(files).map(([key]) => key),
      ['size garden-terms-a.json 1'],
    );
  });
});
