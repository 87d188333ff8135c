// Builds real sites of a folder of notes, and follows every address: node sites-follow.mjs <folder> [generator...]

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { copyNotes, GENERATORS } from './lib/generators.mjs';
import { missesOf, servePages } from './lib/follow.mjs';
import { printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';

const MOST_SHOWN = 40;

const [folder, ...given] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node sites-follow.mjs <folder of notes> [generator...]');

const rows = [];
for (const name of given.length ? given : ['eleventy', 'astro', 'vitepress']) {
  if (!GENERATORS[name]) throw new Error(`${name} is none of ${Object.keys(GENERATORS).join(', ')}`);
  rows.push(await withTemporary((project) => follow(name, GENERATORS[name], project)));
}
printTable(['\ngenerator', 'notes', 'kept back', 'addresses', 'misses'], rows);
if (rows.some((row) => row.at(-1))) process.exitCode = 1;

async function follow(name, { notes: where, named, build, version }, project) {
  const folderOfNotes = path.join(project, where);
  await mkdir(folderOfNotes, { recursive: true });
  await copyNotes(folder, folderOfNotes, named);
  const start = performance.now();
  const out = await build(project);
  console.log(`${name} ${await version()}, built in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  const { notes, excluded } = await readGarden([folderOfNotes], { site: name });
  const host = await servePages(out);
  const misses = await missesOf(notes, host.url);
  await host.close();
  for (const miss of misses.slice(0, MOST_SHOWN)) console.log(`  ${miss}`);
  if (misses.length > MOST_SHOWN) console.log(`  and ${misses.length - MOST_SHOWN} more`);
  const anchors = notes.flatMap(({ sections }) => sections.filter(({ anchor }) => anchor));
  return [name, notes.length, excluded.length, notes.length + anchors.length, misses.length];
}
