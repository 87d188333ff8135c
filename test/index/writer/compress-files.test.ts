import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFiles } from '../../../index/writer/compress-files.js';

const file = (name: string, text = name.repeat(40)) => ({ name, bytes: Buffer.from(text) });

describe('compressFiles', () => {
  it('gives two copies of each script and each JSON, in order, and of nothing else', async () => {
    const copies = await compressFiles([
      file('b.js'),
      file('a.LICENSES.txt'),
      file('a.json'),
      file('a.json.br'),
      file('a.classic.js'),
    ]);
    assert.deepEqual(
      copies.map(({ name }) => name),
      ['b.js.br', 'b.js.gz', 'a.json.br', 'a.json.gz'],
    );
  });

  it('gives back the same bytes when unpacked, be there none or many', async () => {
    const files = [file('none.json', ''), file('many.json', 'garden ß 堆 '.repeat(20_000))];
    const copies = await compressFiles(files);
    copies.forEach(({ name, bytes }, i) => {
      const unpacked = name.endsWith('.br') ? brotliDecompressSync(bytes) : gunzipSync(bytes);
      assert.deepEqual(unpacked, files[i >> 1]!.bytes);
    });
  });

  it('gives the same bytes twice, and names neither time nor system', async () => {
    const [br, gz] = await compressFiles([file('a.json')]);
    assert.deepEqual(await compressFiles([file('a.json')]), [br, gz]);
    const { bytes } = gz!;
    assert.deepEqual([...bytes.subarray(4, 8), bytes[9]], [0, 0, 0, 0, 255]);
  });

  it('tells how far it is', async () => {
    const done: string[] = [];
    await compressFiles([file('a.js'), file('b.txt'), file('c.json')], (n, total) =>
      done.push(`${n}/${total}`),
    );
    assert.deepEqual(done, ['1/2', '2/2']);
  });
});
