// Compares whole builds: node build.mjs <folder> [--figures <file>]

import path from 'node:path';
import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { rounded, writeFigures } from './lib/figures.mjs';
import { buildCommand, measure } from './lib/measure.mjs';
import { PAGEFIND, writePages } from './lib/pagefind.mjs';
import { figure, median, printTable, ratio } from './lib/table.mjs';
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
  Pagefind: (out, pages) => [PAGEFIND, '--site', pages, '--output-path', out],
  VitePress: (out) => [process.execPath, VITEPRESS, folder, out],
};

const PEERS = ['pagefind', 'minisearch'];
printVersions(...PEERS);
await withTemporary(async (temporary) => {
  const { notes } = await readGarden([folder]);
  const pages = path.join(temporary, 'pages');
  await writePages(notes, pages);
  const measured = await measureAll(temporary, pages);
  console.log(`${folder}: ${notes.length} notes, median of ${RUNS} runs`);
  const builds = mediansOf(measured);
  printBuilds(builds);
  const figures = builds.map(({ name, seconds, processor, mebibytes }) => [
    name,
    {
      'time, s': rounded(seconds),
      'processor time, s': rounded(processor),
      'peak memory, MiB': rounded(mebibytes),
    },
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

function mediansOf(measured) {
  return Object.entries(measured).map(([name, runs]) => ({
    name,
    seconds: median(runs.map(({ seconds }) => seconds)),
    processor: median(runs.map(({ processor }) => processor)),
    mebibytes: median(runs.map(({ mebibytes }) => mebibytes)),
  }));
}

function printBuilds(builds) {
  const [ours, ...peers] = builds;
  const ratios = peers.map((peer) => [
    peer.name,
    ratio(ours.seconds, peer.seconds),
    ratio(ours.processor, peer.processor),
    ratio(ours.mebibytes, peer.mebibytes),
  ]);
  printTable(['\nours / each', 'time', 'processor time', 'peak memory'], ratios);
  const values = builds.map((each) => [
    each.name,
    figure(each.seconds, 2),
    figure(each.processor, 2),
    figure(each.mebibytes),
  ]);
  printTable(['\neach', 'time, s', 'processor time, s', 'peak memory, MiB'], values);
}
