// Times every keystroke of typed queries, warm; ratios are those of the first engine: node latency.mjs <folder>
// [--queries <number>] [--engine <name>] [--chromium]

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { buildOurs } from './lib/engines.mjs';
import { typeQueries } from './lib/keystrokes.mjs';
import { openChromium } from './lib/latency-chromium.mjs';
import { PEER_PACKAGES, PEERS } from './lib/peers.mjs';
import { seeded } from './lib/random.mjs';
import { figure, percentile, printTable, ratio } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const SEED = 20;
const MIB = 1024 * 1024;
const PERCENTILES = [50, 95, 99];
const NODE = path.join(import.meta.dirname, 'lib/latency-node.mjs');
const run = promisify(execFile);

const NAMES = ['ours', ...Object.keys(PEERS)];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    engine: { type: 'string', multiple: true, default: NAMES },
    queries: { type: 'string', default: '2' },
    chromium: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (!folder || !values.engine.every((name) => NAMES.includes(name)))
  throw new Error(`Usage: node latency.mjs <folder of notes> [--queries 2] [--engine ${NAMES}] [--chromium]`);

const { notes } = await readGarden([folder]);
const typed = typeQueries(notes, Number(values.queries), seeded(SEED));
const kinds = Object.keys(typed);
printVersions(...PEER_PACKAGES);
console.log(`${folder}: ${notes.length} notes, seed ${SEED}`);
console.log(kinds.map((kind) => `${kind}: ${typed[kind].length} keystrokes`).join(', '));
await withTemporary(async (temporary) => {
  const site = path.join(temporary, 'site');
  const entry = await buildOurs(folder, site);
  printTimes('Node', await timeAll((name) => timeInNode({ name, entry, notes, typed }, temporary)));
  if (values.chromium) await timeInChromium(site);
});

async function timeAll(time) {
  const measured = [];
  for (const name of values.engine) measured.push({ name, ...(await time(name)) });
  return measured;
}

async function timeInNode(task, temporary) {
  const file = path.join(temporary, 'task.json');
  await writeFile(file, JSON.stringify(task));
  const { stdout } = await run(process.execPath, ['--expose-gc', NODE, file], { maxBuffer: 64 * MIB });
  return JSON.parse(stdout);
}

async function timeInChromium(site) {
  const browser = await openChromium(site, { notes, typed });
  try {
    printTimes(`Chromium ${browser.version}`, await timeAll((name) => browser.time(name)));
  } finally {
    await browser.close();
  }
}

function printTimes(where, measured) {
  const [first, ...others] = measured.map(({ name, times, held, peak }) => ({
    name,
    memory: [held, peak].map((bytes) => bytes && bytes / MIB),
    times: kinds.flatMap((kind) => PERCENTILES.map((percent) => percentile(times[kind], percent))),
  }));
  const head = kinds.flatMap((kind) => PERCENTILES.map((percent) => `${kind} p${percent}`));
  printTable(
    [`\n${where}: ${first.name} / each`, ...head],
    others.map(({ name, times }) => [name, ...times.map((time, i) => ratio(first.times[i], time))]),
  );
  printTable(
    [`\n${where}, ms`, ...head, 'MiB held', 'MiB peak'],
    [first, ...others].map(({ name, times, memory }) => [
      name,
      ...times.map((time) => figure(time, 2)),
      ...memory.map((size) => figure(size)),
    ]),
  );
}
