// Takes the README's pictures of the demo page: node demo/pictures/take.mjs, after npm run build.

import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findEngine } from '../../test/support/browsers.mjs';
import { serveDemo } from '../serve.mjs';

const demo = await serveDemo({ port: 0 });
const browser = await chromium.launch({ executablePath: findEngine('chromium'), args: ['--no-sandbox'] });
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 760 }, colorScheme });
  await page.goto(demo.url);
  await page.locator('garden-search input').fill('compots worms');
  await page.locator('garden-search [part~=excerpt] mark').first().waitFor();
  const path = fileURLToPath(new URL(`results-${colorScheme}.png`, import.meta.url));
  await page.screenshot({ path, clip: { x: 32, y: 80, width: 1056, height: 640 } });
}
await browser.close();
await demo.close();
