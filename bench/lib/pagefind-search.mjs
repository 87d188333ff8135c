// Pagefind as an engine: its own script in Chromium, asked by its API.

import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { indexPages, writePages } from './pagefind.mjs';
import { readFolder, serve } from './serve.mjs';

/**
 * Indexes notes as pages and opens Pagefind's script on a page.
 * @param out folder for the pages and the index
 * @returns `search`, a function from a query and a limit to addresses; `close()`
 */
export async function openPagefind(notes, out) {
  await writePages(notes, out);
  await indexPages(out, path.join(out, 'pagefind'));
  const server = await serve(await readFolder(out));
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.goto(new URL(notes[0].url.replace(/\/?$/, '/'), server.url).href);
  await page.evaluate(async () => (window.pagefind = await import('/pagefind/pagefind.js')));
  const urls = new Map(notes.map(({ url }) => [placeOf(url), url]));
  return {
    search: async (query, limit) => {
      const found = await page.evaluate(ask, [query, limit]);
      return found.map((url) => urls.get(placeOf(url)));
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Asks in the page. Handed over as text, so it uses nothing around it. */
async function ask([query, limit]) {
  const { results } = await window.pagefind.search(query);
  const pages = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  return pages.map(({ url }) => url);
}

// An address without what servers add to it.
function placeOf(url) {
  return decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/\/(?:index\.html)?$/, '');
}
