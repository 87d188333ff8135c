// Types as a visitor does, at 160 ms a key, and measures frame by frame.

import { setTimeout as sleep } from 'node:timers/promises';
import { slowDown } from './chromium.mjs';

const KEY_DELAY = 160; // ms
const REST = 4000; // ms

/** Heights of the window by its width, in px. */
export const HEIGHTS = { 375: 667, 1280: 850 };

/**
 * Types a text into the search of a page.
 * @returns `shift`: all layout shifts, those after a key too; and in ms: `bars`, time with a grey bar in sight; `bare`,
 *   with a first result without its text; `lost`, with a result in sight that had text and has none; `text`, with an
 *   excerpt in sight; `toList`, from the first key to the first result; `toText`, from the last key to the last change of
 *   the first excerpt
 */
export async function typeInto(browser, url, text, { width, slower }) {
  const context = await browser.newContext({ viewport: { width, height: HEIGHTS[width] } });
  const page = await context.newPage();
  try {
    await slowDown(page, '4G', slower);
    await page.addInitScript(watch);
    await page.goto(url);
    await page.locator('garden-search :is([part~=opener], [part~=input])').first().click();
    await page.locator('garden-search [part~=input]').waitFor({ state: 'visible' });
    await sleep(REST / 2);
    await page.evaluate(() => window.typingLog.begin());
    await page.keyboard.type(text, { delay: KEY_DELAY });
    await sleep(REST);
    return await page.evaluate(() => window.typingLog.read());
  } finally {
    await context.close();
  }
}

/** Watches the page. Handed over as text, so it uses nothing around it. */
function watch() {
  let log;
  const box = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join();
  const boxes = ({ previousRect, currentRect }) => `${box(previousRect)} -> ${box(currentRect)}`;
  let last = 0;
  const had = new Set();
  const inSight = (element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < window.innerHeight;
  };
  const isPainted = (element) => window.getComputedStyle(element).opacity > 0;
  const look = (time) => {
    if (log) {
      const root = document.querySelector('garden-search').shadowRoot;
      const passed = time - last;
      // An older version of the element is measured too: its bars were elements of this class.
      if ([...root.querySelectorAll('.ghost')].some((bar) => inSight(bar) && isPainted(bar)))
        log.bars += passed;
      const rows = [...root.querySelectorAll('.results:not(.brief) [part~=result]')].filter(inSight);
      const textOf = (row) => row.querySelector('[part~=excerpt]');
      const texts = rows.map(textOf).filter((text) => text && inSight(text));
      const keyOf = (row) => row.querySelector('a')?.href;
      if (rows[0] && log.firstKey) log.listed ||= time;
      if (rows[0] && !textOf(rows[0])) log.bare += passed;
      if (rows.some((row) => !textOf(row) && had.has(keyOf(row)))) log.lost += passed;
      if (texts.length) log.text += passed;
      for (const row of rows) if (textOf(row)) had.add(keyOf(row));
      const first = texts[0]?.textContent;
      if (first !== log.first) [log.first, log.changed] = [first, time];
    }
    last = time;
    window.requestAnimationFrame(look);
  };
  window.requestAnimationFrame(look);
  new window.PerformanceObserver((list) => {
    for (const { value, startTime, sources } of list.getEntries())
      if (log && startTime > log.began) {
        log.shift += value;
        log.shifts.push([startTime, value, ...sources.map(boxes)]);
      }
  }).observe({ type: 'layout-shift', buffered: true });
  const onKey = () => {
    if (!log) return;
    log.lastKey = performance.now();
    log.firstKey ||= log.lastKey;
  };
  window.addEventListener('input', onKey, true);
  window.typingLog = {
    begin() {
      log = {
        began: performance.now(),
        shift: 0,
        shifts: [],
        bars: 0,
        bare: 0,
        lost: 0,
        text: 0,
        changed: 0,
        listed: 0,
        firstKey: 0,
        lastKey: 0,
      };
    },
    read: () => ({
      ...log,
      toList: log.listed - log.firstKey,
      toText: Math.max(0, log.changed - log.lastKey),
    }),
  };
}
