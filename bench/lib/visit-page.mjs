// Cold visit: a browser without a cache opens the page, types the query, and waits for the answer.

import { setTimeout as sleep } from 'node:timers/promises';
import { slowDown } from './chromium.mjs';
import { probe } from './probe.mjs';
import { serve } from './serve.mjs';

/** Time from key to key of a brisk typist, in ms. */
export const KEY_DELAY = 120;
const QUIET = 2000; // ms without a request or a change after which an answer counts as the last
const PATIENCE = 90_000; // ms
const IDLE = 10_000; // ms
// All ten results are in sight: results below the window may never be fetched.
const VIEWPORT = { width: 1280, height: 4000 };

/**
 * Visits a page once.
 * @param site where to look on the page, its compressed `files`, and `http2`
 * @param query text to type, `pasted` for all of it at once, and `keyDelay` from key to key in ms. Default {@link KEY_DELAY}
 * @param idle true to stay 10 s longer
 */
export async function visit(browser, site, query, network, idle) {
  const server = await serve(site.files, site);
  const context = await browser.newContext({ viewport: VIEWPORT, ignoreHTTPSErrors: true });
  try {
    const page = await openPage(context, site, network);
    const traffic = watchTraffic(page);
    await page.goto(server.url, { waitUntil: 'commit' });
    await type(page, site, query);
    const log = await settle(page, traffic);
    const atAnswer = server.count();
    if (idle) await sleep(IDLE);
    return { ...timesOf(log), ...atAnswer, idleBytes: idle ? server.count().bytes : undefined };
  } finally {
    await context.close();
    await server.close();
  }
}

async function openPage(context, { host, field, list, result, link, excerpt }, network) {
  await context.addInitScript(probe, { host, field, list, result, link, excerpt });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await slowDown(page, network);
  return page;
}

function watchTraffic(page) {
  const open = new Set();
  page.on('request', (request) => open.add(request));
  for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => open.delete(request));
  return open;
}

async function type(page, { host = '', field }, { text, pasted = false, keyDelay = KEY_DELAY }) {
  await page.locator(`${host} ${field}`.trim()).click();
  if (pasted) await page.keyboard.insertText(text);
  else await page.keyboard.type(text, { delay: keyDelay });
}

async function settle(page, traffic) {
  const end = performance.now() + PATIENCE;
  let log;
  let changed = performance.now();
  while (performance.now() - changed < QUIET) {
    if (performance.now() > end) throw new Error('The page does not come to rest.');
    await sleep(100);
    const count = log?.states.length;
    log = await page.evaluate(() => window.visitLog);
    if (traffic.size || log.states.length !== count) changed = performance.now();
  }
  return log;
}

/**
 * Gives the times of a visit, in ms. A list of results counts as an answer from its first change after the last
 * key, if it then stays. Where nothing changes any more, the answer was there already.
 */
function timesOf({ usable, lastKey, states }) {
  const final = states.at(-1)?.rows ?? [];
  const after = states.filter(({ time }) => time >= lastKey);
  const since = (same) => {
    const stays = after.slice(after.findLastIndex(({ rows }) => !same(rows)) + 1);
    return stays.length ? stays[0].time - lastKey : 0;
  };
  const first = since((rows) => rows[0]?.[0] === final[0]?.[0]);
  const ten = since((rows) => JSON.stringify(rows) === JSON.stringify(final));
  const found = final.length ? { first, ten } : {};
  return { usable, urls: final.map(([url]) => url), ...found };
}
