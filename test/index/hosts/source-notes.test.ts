import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pairWithNotes } from '../../../index/hosts/source-notes.js';

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
  });
});
