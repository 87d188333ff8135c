import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkTypes } from '../check-types.mjs';
import {
  checkGarden,
  checkNavigation,
  checkWritten,
  prepare,
  run,
  serveFolder,
  startServer,
} from '../support.mjs';

const folder = prepare('vitepress');
const base = '/docs/';
const titles = ['A garden', 'Compost', 'Heavy clay'];

test('a build has the search in the place of its own, at the addresses of its configuration', async (t) => {
  run(folder, 'vitepress', ['build']);
  const dist = join(folder, '.vitepress/dist');
  await checkWritten(t, { folder: dist, base, titles, tags: { 'garden/soil': ['Compost'] } });
  const page = await readFile(join(dist, 'handbook/compost.html'), 'utf8');
  assert.ok(page.includes('<garden-search src="/docs/garden-search/garden-index.json" mode="modal">'));
});

test("a result is opened by VitePress's router, without a new page", async (t) => {
  const address = await serveFolder(t, join(folder, '.vitepress/dist'), base);
  await checkNavigation(t, address + base, 'leaves', '/docs/handbook/compost');
});

test('its plugin is typed, under strict types', () => checkTypes(folder, '.vitepress/config.mjs'));

test('the development server searches the same pages', async (t) => {
  const address = await startServer(t, folder, 'vitepress', ['dev', '--port', '0', '--host', '127.0.0.1']);
  const entry = new URL(`${base}garden-search/garden-index.json`, address);
  const garden = await checkGarden(entry, titles, { isRendered: false });
  const { results } = await garden.search('leaves');
  assert.equal(results[0].url, '/docs/handbook/compost');
});
