import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { measureFiles } from '../../../index/writer/file-sizes.js';

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
});
