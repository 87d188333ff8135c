import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { measureFiles } from '../../../index/writer/file-sizes.js';
import { SideFile } from '../../../index/writer/output-file.js';

describe('measureFiles', () => {
  it('weighs a file as it is, and as a host compresses it', () => {
    const [size] = measureFiles([{ name: 'a.json', bytes: Buffer.from('compost '.repeat(500)) }]);
    assert.equal(size!.path, 'a.json');
    assert.equal(size!.bytes, 4000);
    assert.ok(size!.brotli > 0 && size!.brotli < 100);
  });

  it('takes the copy that lies beside a file for what is sent, and a copy as it is', () => {
    const files = ['a.json', 'a.json.br', 'a.json.gz'].map((name, i) => ({
      name,
      bytes: Buffer.alloc(9 - i),
    }));
    assert.deepEqual(
      measureFiles(files).map(({ brotli }) => brotli),
      [8, 8, 7],
    );
  });

  it('reads no more than 128 of many files of a kind, and reckons the others by them', () => {
    let read = 0;
    const makeFiles = (kind: string, count: number, bytesOf: (i: number) => Buffer) =>
      Array.from({ length: count }, (_, i) => {
        const bytes = bytesOf(i);
        return new SideFile(`garden-${kind}-${i}.json`, bytes.length, () => (read++, bytes));
      });
    // One kind shrinks to almost nothing, the other not at all.
    const texts = makeFiles('text', 500, (i) => Buffer.from('compost '.repeat(100 + i)));
    const terms = makeFiles('terms', 129, (i) => randomBytes(1000 + i));
    const sizes = measureFiles([...texts, ...terms]);
    assert.ok(read <= 256, String(read));
    for (const { bytes, brotli } of sizes.slice(0, texts.length)) assert.ok(brotli > 0 && brotli < bytes / 8);
    for (const { bytes, brotli } of sizes.slice(texts.length)) assert.ok(Math.abs(brotli - bytes) < 10);
  });

  it('compresses every one of 128 files of a kind, and every file of no kind', () => {
    const files = ['garden-text-%.json', 'notes-%.xml'].flatMap((name) =>
      Array.from({ length: name.endsWith('.xml') ? 300 : 128 }, (_, i) => ({
        name: name.replace('%', String(i)),
        bytes: randomBytes(100 + i),
      })),
    );
    const alone = files.map((file) => measureFiles([file])[0]);
    assert.deepEqual(measureFiles(files), alone);
  });
});
