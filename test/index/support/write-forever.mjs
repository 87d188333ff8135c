// Writes one generation of files after another into a folder until it is killed; says so after the first. It runs the
// built code, which starts fast.

import { writeFiles } from '../../../dist/index/writer/write-files.js';

const out = process.argv[2];

function makeGeneration(generation) {
  const names = Array.from({ length: 40 }, (_, i) => `garden-text-${generation}-${i}.json`);
  const entry = { name: 'garden-index.json', bytes: Buffer.from(JSON.stringify({ generation, names })) };
  return [...names.map((name) => ({ name, bytes: Buffer.from(`text ${name} of ${generation}`) })), entry];
}

for (let generation = Date.now(); ; generation++) {
  await writeFiles(out, makeGeneration(generation));
  process.send?.('written');
}
