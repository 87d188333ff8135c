// Compares whole builds: node build.mjs <folder>

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { PAGEFIND, writePages } from './lib/pagefind.mjs';
import { figure, median, printTable, ratio } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const RUNS = 3;
const TIME = '/usr/bin/time'; // GNU's, on Linux
const HERE = import.meta.dirname;
const CLI = path.join(HERE, '../dist/index/cli.js');
const VITEPRESS = path.join(HERE, 'lib/vitepress-build.mjs');
const run = promisify(execFile);

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node build.mjs <folder of notes>');

const BUILDS = {
  ours: (out) => [process.execPath, CLI, 'build', folder, '--out', out, '--quiet', '--no-cache'],
  Pagefind: (out, pages) => [PAGEFIND, '--site', pages, '--output-path', out],
  VitePress: (out) => [process.execPath, VITEPRESS, folder, out],
};

printVersions('pagefind', 'minisearch');
await withTemporary(async (temporary) => {
  const { notes } = await readGarden([folder]);
  const pages = path.join(temporary, 'pages');
  await writePages(notes, pages);
  const measured = await measureAll(temporary, pages);
  console.log(`${folder}: ${notes.length} notes, median of ${RUNS} runs`);
  printBuilds(measured);
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

async function measure(command, report) {
  const [program, ...args] = existsSync(TIME) ? [TIME, '-v', '-o', report, ...command] : command;
  const start = performance.now();
  await run(program, args);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, mebibytes: program === TIME ? await peakOf(report) : undefined };
}

async function peakOf(report) {
  const [, kibibytes] = /Maximum resident set size \(kbytes\): (\d+)/.exec(await readFile(report, 'utf8'));
  return kibibytes / 1024;
}

function printBuilds(measured) {
  const builds = Object.entries(measured).map(([name, runs]) => ({
    name,
    seconds: median(runs.map(({ seconds }) => seconds)),
    mebibytes: median(runs.map(({ mebibytes }) => mebibytes)),
  }));
  const [ours, ...peers] = builds;
  const ratios = peers.map((peer) => [
    peer.name,
    ratio(ours.seconds, peer.seconds),
    ratio(ours.mebibytes, peer.mebibytes),
  ]);
  printTable(['\nours / each', 'time', 'peak memory'], ratios);
  const values = builds.map((each) => [each.name, figure(each.seconds, 2), figure(each.mebibytes)]);
  printTable(['\neach', 'time, s', 'peak memory, MiB'], values);
}
