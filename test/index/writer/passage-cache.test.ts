import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PassageCache } from '../../../index/writer/passage-cache.js';
import { makeIndex } from '../../../index/writer/make-index.js';
import { makeNote, makeSection } from '../support/notes.js';

const words = fc.array(fc.constantFrom('compost', 'bean', '堆肥', '__proto__', 'heap'), { maxLength: 9 });
const notes = fc.uniqueArray(
  words
    .map((list) => list.join(' '))
    .chain((text) =>
      fc
        .nat(9)
        .map((n) =>
          makeNote({ path: `${n}.md`, title: text.slice(0, 9), sections: [makeSection({ text })] }),
        ),
    ),
  { selector: ({ path }) => path, minLength: 1 },
);

describe('PassageCache', () => {
  it('changes nothing of an index, whatever other notes it was used for before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(notes, { minLength: 2, maxLength: 4 }), fc.nat(2), async (gardens, take) => {
        const kept = new PassageCache();
        for (const [i, garden] of gardens.entries()) {
          // Some notes stay from the garden before.
          const before = (gardens[i - 1] ?? []).slice(0, take);
          const all = [...before, ...garden.filter(({ path }) => before.every((note) => note.path !== path))];
          const options = { layout: 'sharded' } as const;
          assert.deepEqual(await makeIndex(all, options, kept), await makeIndex(all, options));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('cuts and counts a note once', () => {
    const kept = new PassageCache();
    const note = makeNote({ sections: [makeSection({ text: 'Turn the heap.' })] });
    const cut = kept.cut(note);
    assert.equal(kept.cut(note).passages, cut.passages);
    assert.equal(kept.cut(note).documents, cut.documents);
    assert.notEqual(kept.cut({ ...note, sections: [...note.sections] }).passages, cut.passages);
  });
});
