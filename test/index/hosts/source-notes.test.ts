import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pairWithNotes, sourceProperties } from '../../../index/hosts/source-notes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const note = (name: string, ...addresses: string[]) => ({
  properties: [{ key: 'title', value: name, line: 1 }],
  addresses,
});
const pairs = (pages: string[], ...notes: ReturnType<typeof note>[]) =>
  [...pairWithNotes(pages, notes)].map(([page, [property]]) => [page, property!.value]);

describe('pairWithNotes', () => {
  it('gives a note to the page at its address', () => {
    assert.deepEqual(pairs(['a', 'x/a'], note('A', 'a')), [['a', 'A']]);
  });

  it('gives a note to the only page whose path ends with its address', () => {
    assert.deepEqual(pairs(['garden/soil/a', 'b'], note('A', 'notes/soil/a', 'soil/a')), [
      ['garden/soil/a', 'A'],
    ]);
    assert.deepEqual(pairs(['gardena'], note('A', 'a')), []);
  });

  it('guesses nothing where two pages would do', () => {
    assert.deepEqual(pairs(['notes/a', 'tags/a'], note('A', 'blog/a', 'a')), []);
    assert.deepEqual(pairs(['notes/a', 'tags/a', 'x/b'], note('A', 'a', 'b')), []);
    assert.deepEqual(pairs(['x/a', 'y/a', 'z/a'], note('A', 'a')), []);
  });

  it('takes a time that grows with the number of pages, also of those that end alike', () => {
    const pages = Array.from({ length: 30_000 }, (_, i) => `tags/${i}/2`);
    const start = process.cpuUsage().user;
    assert.deepEqual(pairs(pages, note('A', '2'), note('B', '7/2')), [['tags/7/2', 'B']]);
    assert.ok((process.cpuUsage().user - start) / 1e6 < 1);
  });
});

describe('sourceProperties', () => {
  it('gives the same properties under any line ends and with a byte order mark', async (t) => {
    const file = path.join(await temporaryFolder(t), 'a.md');
    const written = '---\nsearch: false\n---\n# A\n';
    for (const text of [written, written.replaceAll('\n', '\r\n'), `\ufeff${written}`]) {
      await writeFile(file, text);
      assert.deepEqual(sourceProperties({ path: 'a.md', file }), [
        { key: 'search', value: 'false', line: 2 },
      ]);
    }
  });

  it('gives none for a file that is missing or no text', async (t) => {
    const file = path.join(await temporaryFolder(t), 'a.md');
    assert.deepEqual(sourceProperties({ path: 'a.md', file }), []);
    await writeFile(file, new Uint8Array(1000));
    assert.deepEqual(sourceProperties({ path: 'a.md', file }), []);
  });
});
