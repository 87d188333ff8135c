// Writes a large garden of mixed notes: node scale-garden.mjs <number of notes> <out> <folder...>

import { readGarden } from '../dist/index/garden/read-garden.js';
import { writeMixedGarden } from './lib/mixed-garden.mjs';

const [count, out, ...folders] = process.argv.slice(2);
if (!(Number(count) > 0) || !folders.length)
  throw new Error('Usage: node scale-garden.mjs <number of notes> <out> <folder of notes...>');

const notes = [];
for (const folder of folders) notes.push(...(await readGarden([folder])).notes);
writeMixedGarden(notes, Number(count), out);
