// Takes the pictures of README and start page of the example garden: node demo/pictures/take.mjs, after npm run build.

import { writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findEngine } from '../../test/support/browsers.mjs';
import { serveDemo } from '../serve.mjs';

const demo = await serveDemo({ port: 0 });
const browser = await chromium.launch({ executablePath: findEngine('chromium'), args: ['--no-sandbox'] });
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 1120, height: 760 }, colorScheme });
  await page.goto(`${demo.url}garden/`);
  await page.locator('garden-search input').fill('compots worms');
  await page.locator('garden-search [part~=excerpt] mark').first().waitFor();
  const results = await page.screenshot({ clip: { x: 32, y: 80, width: 1056, height: 640 } });
  await writeFile(placeOf(`results-${colorScheme}.png`), results);
  await page.goto(`${demo.url}garden/notes/soil/Compost/`);
  await page.locator('garden-search [part~=opener]').click();
  await page.locator('garden-search input').fill('clay');
  await page.locator('garden-search [part~=excerpt] mark').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const dialog = await page.screenshot({ clip: { x: 0, y: 0, width: 1120, height: 560 } });
  await writeFile(placeOf(`dialog-${colorScheme}.webp`), await toWebp(dialog));
}
await browser.close();
await demo.close();

function placeOf(name) {
  return new URL(name, import.meta.url);
}

/** Makes a light picture of a PNG, in a page of its own: the demo's policy lets in no data. */
async function toWebp(png) {
  const page = await browser.newPage();
  const url = await page.evaluate(
    async (source) => {
      const picture = await window.createImageBitmap(await (await fetch(source)).blob());
      const canvas = Object.assign(document.createElement('canvas'), { width: 560, height: 280 });
      canvas.getContext('2d').drawImage(picture, 0, 0, 560, 280);
      return canvas.toDataURL('image/webp', 0.06);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(url.split(',')[1], 'base64');
}
