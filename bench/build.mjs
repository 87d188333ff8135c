// Compares whole builds: node build.mjs <folder> [--figures <file>]

import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { rounded, writeFigures } from './lib/figures.mjs';
import { buildCommand, measure } from './lib/measure.mjs';
import { pagefindCommand, writePages } from './lib/pagefind.mjs';
import { median, printBeside } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const RUNS = 3;
const VITEPRESS = path.join(import.meta.dirname, 'lib/vitepress-build.mjs');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { figures: { type: 'string' } },
});
const [folder] = positionals;
if (!folder) throw new Error('Usage: node build.mjs <folder of notes> [--figures <file>]');

const BUILDS = {
  ours: (out) => buildCommand(folder, out),
  Pagefind: (out, pages) => pagefindCommand(pages, out),
  VitePress: (out) => [process.execPath, VITEPRESS, folder, out],
};

/** Figures of a build, by the names that {@link measure} gives them; and digits that are printed of each. */
const FIGURES = { seconds: 'time, s', processor: 'processor time, s', mebibytes: 'peak memory, MiB' };
const DIGITS = [2, 2, 0];

const PEERS = ['pagefind', 'minisearch'];
printVersions(...PEERS);
await withTemporary(async (temporary) => {
  const { notes } = await readGarden([folder]);
  const pages = path.join(temporary, 'pages');
  await writePages(notes, pages);
  const measured = await measureAll(temporary, pages);
  console.log(`${folder}: ${notes.length} notes, median of ${RUNS} runs`);
  const builds = Object.entries(measured).map(([name, runs]) => [
    name,
    Object.keys(FIGURES).map((key) => median(runs.map((run) => run[key]))),
  ]);
  const names = Object.values(FIGURES);
  printBeside('', names, builds, DIGITS);
  const figures = builds.map(([name, medians]) => [
    name,
    Object.fromEntries(names.map((each, i) => [each, rounded(medians[i])])),
  ]);
  writeFigures(values.figures, 'build', PEERS, {
    notes: notes.length,
    figures: Object.fromEntries(figures),
  });
});

// In turn, so that other work of the machine falls on all of them.
async function measureAll(temporary, pages) {
  const measured = Object.fromEntries(Object.keys(BUILDS).map((name) => [name, []]));
  for (let i = 0; i < RUNS; i++) {
    for (const [name, command] of Object.entries(BUILDS)) {
      const out = path.join(temporary, `${name}-${i}`);
      measured[name].push(await measure(command(out, pages), path.join(temporary, 'time')));
    }
  }
  return measured;
}
