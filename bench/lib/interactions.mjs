// Visitor who types, and clicks filters, as Chromium's event timing sees it.

import { setTimeout as sleep } from 'node:timers/promises';
import { slowDown } from './chromium.mjs';

const KEY_DELAY = 120; // ms
const REST = 1500; // ms, until the results of a query are on screen
const CLICK_DELAY = 700; // ms
/** Shortest interaction that is reported, in ms; shorter interactions count as this. */
const SHORTEST = 16;

/**
 * Types texts into a site's field, one after the other, and after each clicks a filter on and off.
 * @param count number of interactions
 * @returns each interaction with its time to the next paint, and the cumulative layout shift
 */
export async function interact(browser, { host = '', field, chip, prepare, url, texts, count, slower }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await slowDown(page, 'unthrottled', slower);
  await page.addInitScript(watchInteractions, SHORTEST);
  await page.goto(url);
  if (prepare) await page.evaluate(prepare);
  await page.locator(`${host} ${field}`.trim()).click();
  await sleep(REST);
  for (const text of texts) {
    if ((await page.evaluate(() => window.interactionLog.starts.length)) >= count) break;
    await typeAndFilter(page, { host, field, chip }, text);
  }
  const { starts, events, shift } = await page.evaluate(() => window.interactionLog);
  await page.close();
  return {
    interactions: starts.slice(0, count).map((start, i) => longest(start, starts[i + 1], events)),
    shift,
  };
}

async function typeAndFilter(page, { host, field, chip }, text) {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text, { delay: KEY_DELAY });
  await sleep(REST);
  for (let i = 0; i < 2; i++) {
    const filter = page.locator(`${host} ${chip}`.trim()).first();
    if (await filter.isVisible()) await filter.click();
    await sleep(CLICK_DELAY);
  }
  await page.locator(`${host} ${field}`.trim()).focus();
}

// A key is pressed and let go: an interaction is as long as the longest of its events.
function longest({ what, time }, { time: end } = { time: Infinity }, events) {
  const own = events.filter(({ start }) => start >= time && start < end);
  return own.reduce((a, b) => (b.duration > a.duration ? { what, ...b } : a), { what, duration: SHORTEST });
}

/** Reports interactions. Handed over to the page as text, so it uses nothing around it. */
function watchInteractions(durationThreshold) {
  const log = (window.interactionLog = { starts: [], events: [], shift: 0 });
  const begin = ({ key = 'click', timeStamp: time, ctrlKey }) =>
    ctrlKey || log.starts.push({ what: key, time });
  for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, begin, true);
  const watch = (type, note) =>
    new window.PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      durationThreshold,
    });
  watch('event', ({ interactionId, duration, startTime: start, processingStart, processingEnd }) => {
    const parts = [
      processingStart - start,
      processingEnd - processingStart,
      start + duration - processingEnd,
    ];
    if (interactionId) log.events.push({ start, duration, parts });
  });
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) log.shift += value;
  });
}
