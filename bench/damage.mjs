// Damages the files of an index in both layouts, and counts the searches that then answer wrong without an error.

import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildIndex } from '../dist/index/build-index.js';
import { openGarden } from '../dist/index/engine.js';
import { tryDamage } from '../test/support/damage.mjs';
import { seeded } from './lib/random.mjs';
import { withTemporary } from './lib/temporary.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { damages: { type: 'string', default: '2400' }, seed: { type: 'string', default: '1' } },
});
const paths = positionals.length ? positionals : [new URL('../demo/notes', import.meta.url).pathname];

for (const layout of ['single', 'sharded']) {
  const { outcomes, faults } = await withTemporary(async (out) => {
    await buildIndex({ paths, out, layout, widget: false, cache: false });
    return tryDamage(out, openGarden, Number(values.damages) / 2, seeded(Number(values.seed)));
  });
  for (const fault of faults) console.log(fault);
  console.log(
    `${layout}: ${outcomes.refused} refused, ${outcomes.right} answered right, ${outcomes.wrong} answered wrong`,
  );
  if (outcomes.wrong) process.exitCode = 1;
}
