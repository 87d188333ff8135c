// Pages of the documentation: their headings have links to copy, and their tables can be read on a phone.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openGarden } from '../../index/engine.js';
import { serveDemo, type Demo } from './served-demo.js';
import { launchChromium } from '../support/chromium.mjs';

let demo: Demo;
let browser: Browser;
let page: Page;

before(async () => {
  demo = await serveDemo();
  browser = await launchChromium();
  page = await browser.newPage();
});

after(async () => {
  await browser?.close();
  await demo?.close();
});

test('a heading has a link of its own, which the keyboard reaches and nothing moves for', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${demo.url}docs/queries/`);
  const headings = page.locator('article :is(h2, h3)');
  const links = page.locator('article .linkable > a');
  assert.equal(await links.count(), await headings.count());
  const heading = page.getByRole('heading', { name: 'Filter by date', exact: true });
  const link = page.getByRole('link', { name: 'Link to “Filter by date”', exact: true });
  const found = `document.querySelector('.linkable > a[href="#filter-by-date"]')`;
  const opacity = () => page.evaluate<string>(`getComputedStyle(${found}).opacity`);
  assert.equal(await opacity(), '0');
  const before = await heading.boundingBox();
  await page.locator('article .try').nth(9).focus(); // before the heading
  while (!(await page.evaluate<boolean>(`${found} === document.activeElement`)))
    await page.keyboard.press('Tab');
  assert.equal(await opacity(), '1');
  const { x, width, height } = (await link.boundingBox())!;
  assert.ok(x >= 0 && width >= 24 && height >= 24);
  assert.deepEqual((await heading.boundingBox())!.x, before!.x);
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '#filter-by-date');
});

test('an example shows its map of tags whole, with the buttons below it', async () => {
  for (const [width, height] of [
    [1440, 900],
    [1100, 800],
    [1024, 800],
    [768, 1024],
    [390, 780],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`${demo.url}docs/tag-map/`);
    const example = page.locator('.example').first();
    await example.scrollIntoViewIfNeeded();
    const button = (await example.getByRole('button', { name: 'Zoom in' }).boundingBox())!;
    const box = (await example.boundingBox())!;
    assert.ok(button.y + button.height <= box.y + box.height, `at ${width}`);
  }
});

for (const name of ['element', 'addresses', 'theming', 'benchmarks', 'build', 'publication'])
  test(`on a phone no table of ${name} scrolls, and no name in it breaks`, async () => {
    await page.setViewportSize({ width: 375, height: 700 });
    await page.goto(`${demo.url}docs/${name}/`);
    const wide = await page
      .locator('.table')
      .evaluateAll((all) => all.filter((box) => box.scrollWidth > box.clientWidth).length);
    assert.equal(wide, 0);
    const broken = await page
      .locator('td:first-child > code')
      .evaluateAll((all) =>
        all.filter((code) => code.getClientRects().length > 1).map(({ textContent }) => textContent),
      );
    assert.deepEqual(broken, []);
    assert.equal(await page.getByRole('table').count(), await page.locator('article table').count());
  });

test('the search stands beside the name of the site at every width', async () => {
  await page.goto(`${demo.url}docs/queries/`);
  const middle = (selector: string) =>
    page.locator(`header.site > ${selector}`).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return (top + bottom) / 2;
    });
  for (const width of [280, 320, 375, 520, 600, 700, 768, 820, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    assert.ok(Math.abs((await middle('.name')) - (await middle('garden-search'))) < 2, `${width} px`);
  }
});

test('each query in the tables finds notes of the example garden, where a click tries it', async () => {
  const text = await readFile(new URL('../../demo/docs/queries.md', import.meta.url), 'utf8');
  const queries = [...text.matchAll(/^\| `([^`]+)` \|/gmu)].map(([, query]) => query!);
  assert.ok(queries.length > 30);
  const garden = await openGarden(path.join(demo.out, 'garden/garden-index.json'));
  for (const query of queries) {
    const { total, operators = [] } = await garden.search(query);
    assert.ok(total, query);
    // Only joined gardens have the label `garden`.
    if (!query.startsWith('garden:'))
      assert.ok(
        operators.every(({ name }) => name),
        query,
      );
  }
});
