// Measures what a note's page fetches, cold: node note-page.mjs <folder of notes> [--pages 12]

import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildIndex } from '../dist/index/build-index.js';
import { openGarden } from '../dist/index/engine.js';
import { withChromium } from './lib/chromium.mjs';
import { compressLate, serve } from './lib/serve.mjs';
import { figure, median, printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';

const PAGE = '/page.html';
const LISTS = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pages: { type: 'string', default: '12' } },
});
const [folder] = positionals;
if (!folder) throw new Error('Usage: node note-page.mjs <folder of notes> [--pages 12]');

await withTemporary(async (site) => {
  await buildIndex({ paths: [folder], out: site });
  const garden = await openGarden(path.join(site, 'garden-index.json'));
  const { total } = await garden.search('', { limit: 1, excerpts: false, facets: false });
  const { results } = await garden.search('', {
    limit: total,
    sort: 'title',
    excerpts: false,
    facets: false,
  });
  const count = Math.min(Number(values.pages), total);
  const urls = Array.from({ length: count }, (_, i) => results[Math.floor(((i + 0.5) * total) / count)].url);
  const files = compressLate(site);
  await withChromium(async (browser) => {
    const pages = [];
    for (const url of urls) pages.push(await visit(browser, files, url));
    report(total, pages);
  });
});

function pageOf(url) {
  const address = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const src = 'src="/garden-index.json" load="eager"';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Note</title><link rel="icon" href="data:,">
<script type="module" src="/garden-search-list.min.js"></script></head><body>
<garden-list ${src} of="related" for="${address}"></garden-list>
<garden-list ${src} of="backlinks" for="${address}"></garden-list>
<garden-list ${src} sort="tended" limit="5"></garden-list></body></html>`;
}

async function visit(browser, files, url) {
  const page = { body: pageOf(url), headers: { 'Content-Type': 'text/html' } };
  const sent = [];
  const host = await serve({
    get(address) {
      if (address === PAGE) return page;
      const file = files.get(address);
      if (file) sent.push({ address, bytes: file.body.length });
      return file;
    },
  });
  await look(browser, new URL(PAGE, host.url).href).finally(host.close);
  const sum = (some) => some.reduce((all, { bytes }) => all + bytes, 0);
  const scripts = sent.filter(({ address }) => address.endsWith('.js'));
  return { files: sent.length, scripts: sum(scripts), all: sum(sent) };
}

/** Opens a page in a browser without a cache, and waits until all its lists are there. */
async function look(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.answered = 0;
    window.addEventListener('garden-search-answer', () => window.answered++);
  });
  await page.goto(address);
  await page.waitForFunction((lists) => window.answered === lists, LISTS);
  await context.close();
}

function report(total, pages) {
  console.log(
    `${folder}: ${total} notes, ${pages.length} pages with related notes, backlinks and the five tended last`,
  );
  const row = (name, of) => {
    const all = pages.map(of);
    return [name, ...[median(all), Math.min(...all), Math.max(...all)].map((one) => figure(one, 1))];
  };
  printTable(
    ['', 'median', 'least', 'most'],
    [
      row('KB, brotli', ({ all }) => all / 1000),
      row('KB of scripts', ({ scripts }) => scripts / 1000),
      row('files', ({ files }) => files),
    ],
  );
}
