// InstantSearch on a page without a bundler: its published script, and the client that a build writes beside the index.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildIndex } from '../../index/build-index.js';
import { temporaryFolder } from '../index/support/temporary-folder.js';
import { launchChromium } from '../support/chromium.mjs';
import { filesAt, serve } from '../index/support/serve.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const LIBRARY = path.join(root, 'node_modules/instantsearch.js/dist/instantsearch.production.min.js');
const PAGE = `<!doctype html><html lang="en"><title>Mine</title><link rel="icon" href="data:,">
<div id="box"></div><div id="hits"></div><div id="tags"></div>
<script src="/instantsearch.js"></script><script type="module" src="/search.js"></script>`;
const SEARCH = `import { createSearchClient } from '/search/garden-search-instantsearch.min.js';
const { searchBox, hits, refinementList } = instantsearch.widgets;
const search = instantsearch({ indexName: 'notes', searchClient: createSearchClient('/search/garden-index.json') });
search.addWidgets([
  searchBox({ container: '#box' }),
  refinementList({ container: '#tags', attribute: 'tags' }),
  hits({
    container: '#hits',
    templates: { item: (hit, { html, components }) => html\`<a href=\${hit.url}>\${components.Highlight({ hit, attribute: 'title' })}</a>\` },
  }),
]);
search.start();`;

test('a page without a bundler keeps its widgets, and asks no server but its own for files', async (t) => {
  const site = await temporaryFolder(t, {
    'index.html': PAGE,
    'search.js': SEARCH,
    'instantsearch.js': await readFile(LIBRARY, 'utf8'),
  });
  await buildIndex({ paths: [path.join(root, 'demo/notes')], out: path.join(site, 'search') });
  const address = await serve(
    t,
    filesAt((name) => path.join(site, name)),
  );
  const browser = await launchChromium();
  t.after(() => browser.close());
  const page = await browser.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.on('request', (request) =>
    assert.ok(/^data:/u.test(request.url()) || request.url().startsWith(address), request.url()),
  );
  await page.goto(`${address}index.html`);
  await page.locator('#hits a').first().waitFor();
  await page.locator('#box input').fill('compsot');
  await page.locator('#hits mark', { hasText: 'Compost' }).first().waitFor();
  const before = await page.locator('#hits a').count();
  await page.locator('#tags input').first().click();
  await page.waitForFunction(`document.querySelectorAll('#hits a').length < ${before}`);
  assert.match((await page.locator('#hits a').first().getAttribute('href'))!, /^\//u);
});
