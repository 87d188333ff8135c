// Measures what a note's page fetches, cold: node note-page.mjs <folder of notes> [--pages 12]

import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildIndex } from '../dist/index/build-index.js';
import { openGarden } from '../dist/index/engine.js';
import { findEngine } from '../test/support/browsers.mjs';
import { figure, median, printTable } from './lib/table.mjs';
import { withTemporary } from './lib/temporary.mjs';

const CHROMIUM = process.env.CHROMIUM ?? findEngine('chromium');
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
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
  const host = await serve(site);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const pages = [];
    for (const url of urls) {
      await writeFile(path.join(site, 'page.html'), pageOf(url));
      pages.push(await visit(browser, host));
    }
    report(total, pages);
  } finally {
    await browser.close();
    host.server.close();
  }
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

/** Serves a folder in brotli 11. @returns its address, and the files sent with their bytes */
async function serve(site) {
  const sent = [];
  const server = createServer(async ({ url }, response) => {
    const name = new URL(url, 'http://localhost').pathname;
    const plain = await readFile(path.join(site, name)).catch(() => undefined);
    if (!plain) return void response.writeHead(404).end();
    const small = brotliCompressSync(plain);
    const body = small.length < plain.length ? small : plain;
    if (!name.endsWith('.html')) sent.push({ name, bytes: body.length });
    const encoding = body === small && { 'Content-Encoding': 'br' };
    response.writeHead(200, { 'Content-Type': TYPES[path.extname(name)], ...encoding }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, sent, address: `http://127.0.0.1:${server.address().port}/page.html` };
}

async function visit(browser, { sent, address }) {
  sent.length = 0;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.answered = 0;
    window.addEventListener('garden-search-answer', () => window.answered++);
  });
  await page.goto(address);
  await page.waitForFunction((lists) => window.answered === lists, LISTS);
  await context.close();
  const sum = (files) => files.reduce((all, { bytes }) => all + bytes, 0);
  const scripts = sent.filter(({ name }) => name.endsWith('.js'));
  return { files: sent.length, scripts: sum(scripts), all: sum(sent) };
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
