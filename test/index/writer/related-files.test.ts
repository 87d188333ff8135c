import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { relatedFiles } from '../../../index/writer/side-files.js';
import { RELATED_BLOCK } from '../../../src/core/answer/related.js';

describe('relatedFiles', () => {
  it('shares notes out in order, each file beginning with what names it', () => {
    const related = Array.from({ length: 2 * RELATED_BLOCK + 1 }, (_, i) => [i + 1]);
    const { id, files } = relatedFiles(related);
    const read = files.map(({ json }) => JSON.parse(json) as [string, number[][]]);
    assert.deepEqual(
      read.flatMap(([, block]) => block),
      related,
    );
    files.forEach(({ name }, i) => {
      assert.equal(name, `garden-related-${id}-${i}.json`);
      assert.equal(read[i]![0], `${id}-${i}`);
      assert.ok(read[i]![1].length <= RELATED_BLOCK);
    });
  });

  it('gives other names to other content, and no file to no notes', () => {
    assert.notEqual(relatedFiles([[1], []]).id, relatedFiles([[], [0]]).id);
    assert.deepEqual(relatedFiles([]).files, []);
  });
});
