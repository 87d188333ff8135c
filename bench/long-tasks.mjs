// Counts every task over 50 ms of the main thread, on a slowed processor: node long-tasks.mjs <folder> [--slower 4]

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readGarden } from '../dist/index/garden/read-garden.js';
import { slowDown, withChromium } from './lib/chromium.mjs';
import { drawQueries } from './lib/queries.mjs';
import { compressFolder, serve } from './lib/serve.mjs';
import { SITES } from './lib/sites.mjs';
import { withTemporary } from './lib/temporary.mjs';

const SEED = 20;
const KEY_DELAY = 120; // ms
const REST = 3000; // ms, until the results of a query are on screen

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { slower: { type: 'string', default: '4' }, queries: { type: 'string', default: '5' } },
});
const [folder] = positionals;
if (!folder) throw new Error('Usage: node long-tasks.mjs <folder of notes> [--slower 4] [--queries 5]');

const { notes } = await readGarden([folder]);
const { clean, mistyped } = drawQueries(notes, Number(values.queries), SEED);
await withChromium((browser) =>
  withTemporary(async (site) => {
    console.log(
      `Chromium ${browser.version()}, ${values.slower} times slower; ${folder}: ${notes.length} notes`,
    );
    await SITES.ours.make({ folder, site });
    const server = await serve(await compressFolder(site));
    const page = await browser.newPage();
    await visit(page, server.url, [...clean, ...mistyped]).finally(() => server.close());
  }),
);

async function visit(page, url, queries) {
  await slowDown(page, 'unthrottled', Number(values.slower));
  await page.addInitScript(watchTasks);
  await page.goto(url);
  await sleep(REST);
  await report(page, 'loading');
  const field = page.locator(`${SITES.ours.host} ${SITES.ours.field}`);
  for (const { text } of queries) {
    await field.fill('');
    await sleep(REST);
    await page.evaluate(() => window.longTasks.splice(0));
    await field.pressSequentially(text, { delay: KEY_DELAY });
    await sleep(REST);
    await report(page, text);
  }
  const heap = await page.evaluate(() => performance.memory.usedJSHeapSize);
  console.log(`heap in use: ${(heap / 2 ** 20).toFixed(1)} MiB`);
}

/** Reports long tasks. Handed over to the page as text, so it uses nothing around it. */
function watchTasks() {
  window.longTasks = [];
  const note = (list) =>
    window.longTasks.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
  new window.PerformanceObserver(note).observe({ type: 'longtask', buffered: true });
}

async function report(page, what) {
  const tasks = await page.evaluate(() => window.longTasks.splice(0));
  console.log(`${what}: ${tasks.length ? `${tasks.join(', ')} ms` : 'none'}`);
}
