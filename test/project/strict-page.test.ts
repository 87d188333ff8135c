// Every mode of the built widget, on a page whose Content Security Policy allows nothing that it can do without.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { buildIndex } from '../../index/build-index.js';
import { temporaryFolder } from '../index/support/temporary-folder.js';
import { launchChromium } from '../support/chromium.mjs';
import { filesAt, serve } from '../index/support/serve.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
  "require-trusted-types-for 'script'; trusted-types garden-search",
].join('; ');
const FALLBACK = '<a href="/archive">All notes</a>';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** A page with this in its body, and the widget and an index beside it. */
async function visit(
  t: TestContext,
  body: string,
  query = '',
  blocked = /^$/u,
  from = browser,
): Promise<Page> {
  // It is closed before its folder is removed: what it still fetches would be missing.
  const page = await from.newPage();
  t.after(() => page.close());
  const html = `<!doctype html><html lang="en"><title>Mine</title>
    <script type="module" src="/garden-search-button.min.js"></script>
    <script type="module" src="/garden-search.min.js"></script>${body}`;
  const site = await temporaryFolder(t, { 'page.html': html, 'soil/Compost': 'A note' });
  await buildIndex({ paths: [path.join(root, 'demo/notes')], out: site });
  const fileAt = (name: string) =>
    path.join(name.endsWith('.js') ? path.join(root, 'dist') : site, blocked.test(name) ? 'none' : name);
  const address = await serve(t, filesAt(fileAt, { 'content-security-policy': POLICY }));
  page.on('pageerror', (error) => assert.fail(error));
  if (blocked.source === '^$')
    page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  await page.goto(`${address}page.html${query}`);
  return page;
}

const firstTitle = (page: Page) => page.locator('[part~=result-title]').first();

test('a dialog opens by its own button, by another and by a shortcut, and leads to a note', async (t) => {
  const page = await visit(
    t,
    `<garden-search-button for="s"></garden-search-button>
     <garden-search id="s" mode="modal" src="/garden-index.json" url-state="query">${FALLBACK}</garden-search>`,
  );
  for (const open of [
    () => page.locator('[part~=opener]').click(),
    () => page.locator('garden-search-button').click(),
    () => page.keyboard.press('Control+k'),
  ]) {
    await open();
    await page.locator('[part~=dialog][open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[part~=dialog]').waitFor({ state: 'hidden' });
  }
  await page.keyboard.press('/');
  await page.keyboard.type('compots');
  await firstTitle(page).filter({ hasText: 'Compost' }).waitFor();
  await page.waitForURL('**/page.html?q=compots');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/soil\/Compost(?:#:~:text=.*)?$/u);
});

test('a popup answers, and a link brings it back', async (t) => {
  const body = `<garden-search mode="popup" src="/garden-index.json" url-state="query">${FALLBACK}</garden-search>`;
  const page = await visit(t, body, '?q=buter&tag=kitchen');
  await page.locator('[part~=panel]:popover-open').waitFor();
  assert.equal(await page.locator('[part~=input]').inputValue(), 'buter');
  await firstTitle(page).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('[part~=panel]').waitFor({ state: 'hidden' });
});

test('a page that keeps the script of a mode away keeps its fallback', async (t) => {
  const body = `<garden-search mode="modal" src="/garden-index.json">${FALLBACK}</garden-search>`;
  const page = await visit(t, body, '', /garden-search-modes/u);
  await page.waitForTimeout(300);
  assert.ok(await page.getByRole('link', { name: 'All notes' }).isVisible());
});

test('a page without script has the fallback, and the words of a button', async (t) => {
  const body = `<garden-search-button>Search</garden-search-button>
    <garden-search mode="modal" src="/garden-index.json">${FALLBACK}</garden-search>`;
  const page = await visit(t, body, '', /\.js$/u);
  assert.ok(await page.getByRole('link', { name: 'All notes' }).isVisible());
});

test('a page that comes back as it was left goes on', async (t) => {
  const whole = await launchChromium({ whole: true });
  t.after(() => whole.close());
  for (const mode of ['inline', 'modal']) {
    const body = `<garden-search mode="${mode}" src="/garden-index.json"></garden-search>`;
    const page = await visit(t, body, '', /^$/u, whole);
    // Playwright waits for no page that is not loaded anew.
    const session = await page.context().newCDPSession(page);
    const evaluate = async (expression: string): Promise<unknown> =>
      (await session.send('Runtime.evaluate', { expression })).result.value;
    const isSoon = async (expression: string): Promise<void> => {
      // A page that is being left answers with an error.
      const holds = () => evaluate(expression).catch(() => false);
      for (let tries = 0; tries < 200 && !(await holds()); tries++) await page.waitForTimeout(50);
      assert.equal(await evaluate(expression), true, `${mode}: ${expression}`);
    };
    const search = "document.querySelector('garden-search')";
    const results = `${search}.shadowRoot.querySelectorAll('[part~=result]').length > 0`;
    await evaluate(`addEventListener('pageshow', (event) => (window.isBack = event.persisted))`);
    await isSoon(`Boolean(${search}?.open)`);
    await evaluate(`${search}.open(), (${search}.value = 'compost')`);
    await isSoon(results);
    await evaluate(`location.href = '/soil/Compost'`);
    await isSoon(`location.pathname === '/soil/Compost' && document.readyState === 'complete'`);
    await evaluate('history.back()');
    await isSoon('window.isBack === true');
    await isSoon(`${search}.opened === ${mode !== 'inline'}`);
    await evaluate(`${search}.value = 'qqqqqqzzz'`);
    await isSoon(`/^No notes/.test(${search}.shadowRoot.querySelector('[part~=status]').textContent.trim())`);
    await evaluate(`${search}.close()`);
    await isSoon(`!${search}.opened && getComputedStyle(document.documentElement).overflow === 'visible'`);
  }
});

test('lists and the map of tags are drawn, and a tag opens the search', async (t) => {
  const page = await visit(
    t,
    `<script type="module" src="/garden-search-list.min.js"></script>
     <script type="module" src="/garden-search-tags.min.js"></script>
     <garden-search src="/garden-index.json" load="eager"></garden-search>
     <garden-list src="/garden-index.json" load="eager" sort="title" layout="cards" group-by="folder"></garden-list>
     <garden-list src="/garden-index.json" load="eager" of="related" for="/soil/Compost"></garden-list>
     <garden-tags src="/garden-index.json" load="eager" layout="map"></garden-tags>`,
  );
  for (const list of await page.locator('garden-list').all())
    await list.locator('[part~=result-title]').first().waitFor();
  const map = page.locator('garden-tags [part~=map]');
  await map.locator('text').first().waitFor();
  const frame = `document.querySelector('garden-tags').shadowRoot.querySelector('[part~=map]')`;
  assert.equal(await page.evaluate(`getComputedStyle(${frame}).overflow`), 'hidden');
  await page.locator('garden-tags [part~=tag]').first().click();
  await page.locator('garden-tags [part~=tag-on]').waitFor();
  await page.locator('garden-search [part~=result-title]').first().waitFor();
});
