// Takes the pictures of the example garden for README: node demo/pictures/take.mjs, after npm run build.

import { writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findEngine } from '../../test/support/browsers.mjs';
import { serveDemo } from '../serve.mjs';

const demo = await serveDemo({ port: 0 });
const browser = await chromium.launch({ executablePath: findEngine('chromium'), args: ['--no-sandbox'] });
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 760 }, colorScheme });
  await page.goto(`${demo.url}garden/`);
  await page.locator('garden-search input').fill('saving tomto seed');
  await page.locator('garden-search [part~=excerpt] mark').first().waitFor();
  const results = await page.screenshot({ clip: { x: 32, y: 80, width: 1056, height: 640 } });
  await writeFile(placeOf(`results-${colorScheme}.png`), results);
}
await browser.close();
await demo.close();

function placeOf(name) {
  return new URL(name, import.meta.url);
}
