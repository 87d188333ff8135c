// Types titles key by key through the handler of a cluster, by several visitors at once: node cluster-visitors.mjs <file>
//
// The file says who types what. The figures of a key are printed as JSON, and reasons of failed keys as lines of errors.

import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { openSearchGarden } from '../../dist/index/opensearch/opensearch-garden.js';
import { createHandler } from '../../dist/index/server/handler.js';
import { processorSeconds } from '../../test/support/opensearch/nodes.mjs';
import { rounded } from './figures.mjs';
import { seeded } from './random.mjs';
import { percentile } from './table.mjs';

/** Time that an answer may take, in milliseconds: one machine does the work of four. */
const DEADLINE = 60_000;

const { nodes, visitors, keys, titles } = JSON.parse(await readFile(process.argv[2], 'utf8'));
const handler = createHandler({
  garden: openSearchGarden(
    nodes.map(({ url }) => url),
    { timeout: DEADLINE },
  ),
  rate: false,
  limits: { time: DEADLINE },
  log: ({ status, time, error }) =>
    error && console.error(`${status} after ${Math.round(time)} ms: ${error}`),
});
await typeAll(8, keys, seeded(0)); // warms nodes and handler up
const figures = {};
for (const count of visitors) Object.assign(figures, await measure(count));
console.log(JSON.stringify(figures));

/** Gives the figures of a key with some visitors at once. */
async function measure(count) {
  const before = worked();
  const { times, failures } = await typeAll(count, keys, seeded(count));
  const [here, there] = worked().map((seconds, i) => (1000 * (seconds - before[i])) / times.length);
  const who = count === 1 ? '1 visitor' : `${count} visitors`;
  return {
    [`p50 of a key, ms, ${who}`]: rounded(percentile(times, 50)),
    [`p95 of a key, ms, ${who}`]: rounded(percentile(times, 95)),
    [`handler, ms of processor a key, ${who}`]: rounded(here),
    [`nodes, ms of processor a key, ${who}`]: rounded(there),
    [`failed keys, ${who}`]: failures,
  };
}

/** Gives the processor time of this process and of all nodes, in seconds. */
function worked() {
  const { user, system } = process.cpuUsage();
  return [(user + system) / 1e6, nodes.reduce((sum, { pid }) => sum + processorSeconds(pid), 0)];
}

/**
 * Types titles key by key, by all visitors at once.
 * @returns the time of each answered key in milliseconds, and the number of keys that failed
 */
async function typeAll(visitors, count, random) {
  const times = [];
  let failures = 0;
  const visit = async () => {
    while (times.length < count) {
      const title = titles[Math.floor(random() * titles.length)];
      for (let length = 1; length <= title.length && times.length < count; length++) {
        const start = performance.now();
        const query = encodeURIComponent(title.slice(0, length));
        const response = await handler(new Request(`http://localhost/search?q=${query}`));
        await response.json();
        if (response.ok) {
          times.push(performance.now() - start);
          continue;
        }
        if (++failures > count) throw new Error(`${failures} keys failed, the last with ${response.status}`);
        await wait(1000 * Number(response.headers.get('retry-after')));
      }
    }
  };
  await Promise.all(Array.from({ length: visitors }, visit));
  return { times, failures };
}
