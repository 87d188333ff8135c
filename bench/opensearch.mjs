// Measures a garden in a cluster as it grows: node opensearch.mjs <folder...> [--notes 10000,100000] [--nodes 3]
//
// Gardens of mixed notes: the rate of publication, disk and memory. Then the time of a typed key through the handler, with
// 1, 8 and 32 visitors at once. One machine carries the nodes, the handler and the visitors, so that processor time, here
// and of all nodes, says more than the clock.

import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { publishGarden } from '../dist/index/build-index.js';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { openSearchGarden } from '../dist/index/opensearch/opensearch-garden.js';
import { createHandler } from '../dist/index/server/handler.js';
import { processorSeconds, residentMegabytes, startCluster } from '../test/support/opensearch/nodes.mjs';
import { writeMixedGarden } from './lib/mixed-garden.mjs';
import { seeded } from './lib/random.mjs';
import { figure, percentile, printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';

const VISITORS = [1, 8, 32];

/** Time that an answer may take, in milliseconds: one machine does the work of four. */
const DEADLINE = 60_000;

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    notes: { type: 'string', default: '10000' },
    nodes: { type: 'string', default: '3' },
    heap: { type: 'string', default: '1g' },
    keys: { type: 'string', default: '600' },
  },
});
if (!folders.length)
  throw new Error('Usage: node opensearch.mjs <folder of notes...> [--notes 10000] [--nodes 3]');

const notes = [];
for (const folder of folders) notes.push(...(await readGarden([folder])).notes);
const { nodes, stop, reason } = await startCluster(Number(values.nodes), values.heap, []);
if (reason) throw new Error(reason);
const to = nodes.map(({ url }) => url);
/** Keys that all visitors type together. */
const KEYS = Number(values.keys);
const head = [
  'notes',
  'passages',
  'notes/s',
  'CPU s, here+nodes',
  'MB on disk',
  'MB here',
  'MB/node',
  ...VISITORS.flatMap((count) => [`p50/p95 ms, ${count}`, 'CPU ms/key']),
];
for (const count of values.notes.split(',').map(Number))
  await withTemporary(async (temporary) =>
    printTable(head, [await measure(count, path.join(temporary, 'notes'))]),
  );
await stop();

async function measure(count, folder) {
  writeMixedGarden(notes, count, folder);
  const name = `notes-${count}`;
  const [start, work] = [performance.now(), worked()];
  let most = 0;
  const onProgress = () => (most = Math.max(most, process.memoryUsage().rss));
  const { documents } = await publishGarden({ paths: [folder], to, name, shards: 3, onProgress });
  const seconds = (performance.now() - start) / 1000;
  const published = worked(work).map(figure).join('+');
  const stats = await (await fetch(`${to[0]}/garden-search-${name}/_stats/store`)).json();
  const handler = createHandler({
    garden: openSearchGarden(to, { name, timeout: DEADLINE }),
    rate: false,
    limits: { time: DEADLINE },
  });
  const row = [count, documents, figure(count / seconds), published];
  row.push(figure(stats._all.total.store.size_in_bytes / 1e6), figure(most / 1e6));
  row.push(nodes.map(({ pid }) => figure(residentMegabytes(pid))).join(' '));
  const titles = notes.map(({ title }) => title);
  await type(handler, titles, 8, seeded(1)); // warms the nodes up
  for (const visitors of VISITORS) {
    const before = worked();
    const times = await type(handler, titles, visitors, seeded(visitors));
    const each = worked(before).map((seconds) => figure((1000 * seconds) / times.length));
    row.push(`${figure(percentile(times, 50))}/${figure(percentile(times, 95))}`, each.join('+'));
  }
  return row;
}

/** Gives the processor time since another, here and of all nodes, in seconds. */
function worked([here, there] = [0, 0]) {
  const { user, system } = process.cpuUsage();
  const ofNodes = nodes.map(({ pid }) => processorSeconds(pid)).reduce((sum, one) => sum + one, 0);
  return [(user + system) / 1e6 - here, ofNodes - there];
}

/** Types titles key by key, by several visitors at once. @returns the time of each key in milliseconds */
async function type(handler, titles, visitors, random) {
  const times = [];
  const visit = async () => {
    while (times.length < KEYS) {
      const title = titles[Math.floor(random() * titles.length)];
      for (let length = 1; length <= title.length && times.length < KEYS; length++) {
        const start = performance.now();
        const query = encodeURIComponent(title.slice(0, length));
        const response = await handler(new Request(`http://localhost/search?q=${query}`));
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        await response.json();
        times.push(performance.now() - start);
      }
    }
  };
  await Promise.all(Array.from({ length: visitors }, visit));
  return times;
}
