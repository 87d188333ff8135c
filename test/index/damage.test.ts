// A published index with a damage in one place: an error of ours, or the right answer. `bench/damage.mjs` tries more.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildIndex } from '../../index/build-index.js';
import { readGarden } from '../../index/garden/read-garden.js';
import { ENTRY, makeIndex } from '../../index/writer/make-index.js';
import { writeEntry } from '../../src/core/store/entry-text.js';
import { openGarden } from '../../index/engine.js';
import { tryDamage } from '../support/damage.mjs';
import { FILLER } from './support/filler.js';
import { temporaryFolder } from './support/temporary-folder.js';

const notes = fileURLToPath(new URL('../../demo/notes', import.meta.url));

/** Numbers from 0 up to 1, the same in every run. */
function seeded(seed: number): () => number {
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

it('a damaged index with dictionaries never answers wrong', async (t) => {
  const out = await temporaryFolder(t);
  const { notes: read } = await readGarden([notes]);
  const { file, beside } = await makeIndex(read, { layout: 'sharded', largest: 0, counted: 0 });
  assert.ok(file.shards!.nested && file.aside!.counts);
  const files = [...beside, { name: ENTRY, json: writeEntry(file) }];
  await Promise.all(files.map(({ name, json }) => writeFile(path.join(out, name), json)));
  const { outcomes, faults } = await tryDamage(out, openGarden, 24, seeded(11));
  assert.deepEqual(faults, []);
  assert.ok(outcomes.refused > 12, JSON.stringify(outcomes));
});

for (const [name, layout, more] of [
  ['of the layout single', 'single', {}],
  ['of the layout sharded', 'sharded', {}],
  ['of a large garden', 'sharded', { 'filler.md': FILLER }],
] as const)
  it(`a damaged index ${name} never answers wrong`, async (t) => {
    const out = await temporaryFolder(t);
    const others = await temporaryFolder(t, more);
    const paths = [notes, ...(Object.keys(more).length ? [others] : [])];
    const { beside } = await buildIndex({ paths, out, layout, widget: false, cache: false });
    assert.equal(
      beside.some(({ name }) => name.startsWith('garden-facets-')),
      'filler.md' in more,
    );
    const { outcomes, faults } = await tryDamage(out, openGarden, 18, seeded(10));
    assert.deepEqual(faults, []);
    assert.ok(outcomes.refused > 8, JSON.stringify(outcomes));
  });
