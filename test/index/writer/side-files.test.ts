import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sideFile } from '../../../index/writer/side-files.js';
import { parseFile } from '../../../src/core/store/read-file.js';
import { anyCharacter } from '../../support/arbitraries.js';

describe('sideFile', () => {
  it('gives its content back, whatever it is, and its bytes are those of the content', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const json = JSON.stringify([text, '\ufeff', '🌱']);
        const { name, json: again, bytes, size } = sideFile('text', 'id', json);
        assert.deepEqual(parseFile(again, name), JSON.parse(json));
        assert.deepEqual(Buffer.from(bytes), Buffer.from(again));
        assert.equal(size, bytes.byteLength);
      }),
    );
  });
});
