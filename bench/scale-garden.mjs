// Writes a large garden of mixed notes: node scale-garden.mjs <number of notes> <out> <folder...>

import { readAll, writeMixedGarden } from './lib/mixed-garden.mjs';

const [count, out, ...folders] = process.argv.slice(2);
if (!(Number(count) > 0) || !folders.length)
  throw new Error('Usage: node scale-garden.mjs <number of notes> <out> <folder of notes...>');

writeMixedGarden(await readAll(folders), Number(count), out);
