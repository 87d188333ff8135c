// Measures builds after an edit: node rebuild.mjs <folder>

import { createHash } from 'node:crypto';
import { appendFile, cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { GardenBuilder } from '../dist/index/rebuild/garden-builder.js';
import { buildCommand, measure } from './lib/measure.mjs';
import { pagefindCommand, writePages } from './lib/pagefind.mjs';
import { figure, median, printTable, ratio } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';
import { printVersions } from './lib/versions.mjs';

const RUNS = 5;
const SETTLED = 2500; // ms after which a build trusts the times of a file

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node rebuild.mjs <folder of notes>');

printVersions('pagefind');
await withTemporary(async (temporary) => {
  const garden = path.join(temporary, 'garden');
  await cp(folder, garden, { recursive: true });
  const pages = path.join(temporary, 'pages');
  const { count, middle } = await preparePages(garden, pages);
  await sleep(SETTLED);
  const measured = await measureAll({ temporary, garden, pages, note: path.join(garden, middle) });
  console.log(`${folder}: ${count} notes, a sentence added to one, median of ${RUNS} runs`);
  print(Object.entries(measured).map(([name, runs]) => [name, median(runs)]));
});

async function preparePages(garden, pages) {
  const { notes } = await readGarden([garden]);
  await writePages(notes, pages);
  return { count: notes.length, middle: notes[notes.length >> 1].path };
}

// In turn, so that other work of the machine falls on all of them.
async function measureAll({ temporary, garden, pages, note }) {
  const [whole, cached, running, pagefind, bytes, files] = Array.from({ length: 6 }, () => []);
  const report = path.join(temporary, 'time');
  const out = path.join(temporary, 'out');
  const command = buildCommand(garden, out).filter((flag) => flag !== '--no-cache');
  const withCache = [...command, '--cache', path.join(temporary, 'cache')];
  await measure(withCache, report);
  const builder = new GardenBuilder({ paths: [garden], out: path.join(temporary, 'running') });
  await builder.build();
  for (let i = 0; i < RUNS; i++) {
    whole.push((await measure(buildCommand(garden, path.join(temporary, `whole-${i}`)), report)).processor);
    const index = path.join(temporary, `pagefind-${i}`);
    pagefind.push((await measure(pagefindCommand(pages, index), report)).processor);
    await appendFile(note, `\nThe ${'very '.repeat(i)}last line.\n`);
    await sleep(SETTLED);
    const before = await sumsOf(out);
    cached.push((await measure(withCache, report)).processor);
    const changed = [...(await sumsOf(out))].filter(([name, { sum }]) => before.get(name)?.sum !== sum);
    files.push(changed.length);
    bytes.push(changed.reduce((all, [, { size }]) => all + size, 0));
    const start = process.cpuUsage();
    await builder.build();
    const { user, system } = process.cpuUsage(start);
    running.push((user + system) / 1e6);
  }
  return { whole, 'new process': cached, running, Pagefind: pagefind, files, bytes };
}

// Hidden files, such as the list of what builds wrote, are not published.
async function sumsOf(out) {
  const sums = new Map();
  for (const name of (await readdir(out)).filter((name) => !name.startsWith('.'))) {
    const bytes = await readFile(path.join(out, name));
    sums.set(name, { size: bytes.length, sum: createHash('sha256').update(bytes).digest('hex') });
  }
  return sums;
}

function print(entries) {
  const { whole, Pagefind, files, bytes, ...after } = Object.fromEntries(entries);
  printTable(
    ['\nours after an edit / each', 'whole build', 'Pagefind'],
    Object.entries(after).map(([name, value]) => [name, ratio(value, whole), ratio(value, Pagefind)]),
  );
  const times = Object.entries({ whole, ...after, Pagefind });
  printTable(
    ['\neach', 'processor time, s'],
    times.map(([name, value]) => [name, figure(value, 2)]),
  );
  console.log(`\n${files} files written, ${figure(bytes / 1024)} KiB`);
}
