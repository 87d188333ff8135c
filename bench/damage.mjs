// Damages the files of an index in each layout, and counts the searches that then answer wrong without an error.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildIndex } from '../dist/index/build-index.js';
import { openGarden } from '../dist/index/engine.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { ENTRY, makeIndex } from '../dist/index/writer/make-index.js';
import { writeEntry } from '../dist/src/core/store/entry-text.js';
import { tryDamage } from '../test/support/damage.mjs';
import { seeded } from './lib/random.mjs';
import { withTemporary } from './lib/temporary.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { damages: { type: 'string', default: '2400' }, seed: { type: 'string', default: '1' } },
});
const paths = positionals.length ? positionals : [new URL('../demo/notes', import.meta.url).pathname];

for (const layout of ['single', 'sharded', 'large']) {
  const { outcomes, faults } = await withTemporary(async (out) => {
    await (layout === 'large'
      ? writeLarge(out)
      : buildIndex({ paths, out, layout, widget: false, cache: false }));
    return tryDamage(out, openGarden, Number(values.damages) / 3, seeded(Number(values.seed)));
  });
  for (const fault of faults) console.log(fault);
  console.log(
    `${layout}: ${outcomes.refused} refused, ${outcomes.right} answered right, ${outcomes.wrong} answered wrong`,
  );
  if (outcomes.wrong) process.exitCode = 1;
}

/** Writes the index that a garden of very many notes has, with dictionaries and the largest counts. */
async function writeLarge(out) {
  const { notes } = await readGarden(paths);
  const { file, beside } = await makeIndex(notes, { layout: 'sharded', largest: 0, counted: 0 });
  for (const { name, json } of [...beside, { name: ENTRY, json: writeEntry(file) }])
    await writeFile(path.join(out, name), json);
}
