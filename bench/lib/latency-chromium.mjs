// Engines in Chromium, each in a new page.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { launchChromium } from './chromium.mjs';
import { serve, readFolder } from './serve.mjs';

const PATIENCE = 30 * 60 * 1000; // ms

/**
 * Times engines in Chromium.
 * @param site folder with our index, to which the page is added
 * @returns a function from the name of an engine to its times
 */
export async function openChromium(site, task) {
  const entry = path.join(import.meta.dirname, 'latency-page.mjs');
  const bundle = { bundle: true, splitting: true, format: 'esm', minify: true };
  await build({ entryPoints: [entry], outdir: path.join(site, 'script'), ...bundle });
  await writeFile(path.join(site, 'task.json'), JSON.stringify(task));
  await writeFile(
    path.join(site, 'index.html'),
    '<script type="module" src="/script/latency-page.js"></script>',
  );
  const server = await serve(await readFolder(site));
  const browser = await launchChromium();
  return {
    version: browser.version(),
    async time(name) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(server.url);
      await page.waitForFunction(() => window.measure);
      const times = await page.evaluate((name) => window.measure(name), name);
      await page.close();
      return { times };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
