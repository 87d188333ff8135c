import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contentId, numberedFiles, SideFile } from '../../../index/writer/side-files.js';
import { parseFile } from '../../../src/core/store/read-file.js';

describe('SideFile', () => {
  it('gives its content back, whatever it is, and its bytes are those of the content', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const json = JSON.stringify([text, '\ufeff', '🌱']);
        const { json: again, bytes } = new SideFile('a.json', json);
        assert.equal(again, json);
        assert.deepEqual(Buffer.from(bytes), Buffer.from(json));
      }),
    );
  });
});

describe('numberedFiles', () => {
  const contents = fc.array(
    fc.string().map((text) => JSON.stringify([text])),
    { maxLength: 30 },
  );

  it('keeps the order, with one id for the contents of each block', () => {
    fc.assert(
      fc.property(contents, fc.integer({ min: 1, max: 7 }), (contents, block) => {
        const { ids, files } = numberedFiles('text', contents, block);
        assert.deepEqual(
          files.map(({ json, name }) => JSON.stringify(parseFile(json, name))),
          contents,
        );
        assert.deepEqual(
          ids,
          ids.map((_, i) => contentId(contents.slice(i * block, (i + 1) * block).join())),
        );
        assert.equal(ids.length, Math.ceil(contents.length / block));
      }),
    );
  });
});
