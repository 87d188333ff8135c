// The gallery of themes: each at work with its CSS, and contrasts that are those of WCAG, whatever is chosen.

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { serveDemo, type Demo } from './served-demo.js';
import { launchChromium } from '../support/chromium.mjs';

const THEMES = new URL('../../dist/themes/', import.meta.url);
const MIX = '.mix garden-search';

let demo: Demo;
let browser: Browser;
let page: Page;

before(async () => {
  demo = await serveDemo();
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  await page.goto(`${demo.url}docs/themes/`);
  // A search opens its garden when it is seen.
  for (const stage of await page.locator('.gallery garden-search').all()) {
    await stage.scrollIntoViewIfNeeded();
    await stage.locator('[part~=excerpt]').first().waitFor();
  }
});

after(async () => {
  await browser?.close();
  await demo?.close();
});

const code = () => page.locator('.mix .code code').innerText();
const choose = (name: string, value: string) => page.locator(`.mix [name=${name}]`).selectOption(value);
const verdict = () => page.locator('.mix .verdict').innerText();

/** The measured contrasts of the mixed theme, by name. */
async function measured(): Promise<Map<string, number>> {
  const rows = await page.locator('.mix tbody tr').allTextContents();
  return new Map(
    rows.map((row) => {
      const [, name, ratio] = /^(.*?)(\d+\.\d) to 1/u.exec(row)!;
      return [name!, Number(ratio)];
    }),
  );
}

/** Contrast of two opaque colours `#rrggbb`. Source: WCAG 2.2. */
function contrast(one: string, two: string): number {
  const luminance = (colour: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, share, i) => {
      const value = parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
      return sum + share * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [light, dark] = [luminance(one), luminance(two)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

test('shows every theme of the package with the CSS that its file holds, and all pass in light and dark', async () => {
  const files = await readdir(THEMES);
  assert.ok(files.length >= 6);
  for (const scheme of ['light', 'dark']) {
    await choose('scheme', scheme);
    const said = await page.locator('.looks .verdict').allInnerTexts();
    assert.equal(said.length, files.length + 1);
    for (const words of said) assert.match(words, /^WCAG AA: passed by all \d+ /u);
  }
  await choose('scheme', '');
  for (const file of files) {
    const shown = page.locator(`.looks li:has([data-look=${path.basename(file, '.css')}]) code`);
    assert.equal((await shown.textContent())!.trim(), (await readFile(new URL(file, THEMES), 'utf8')).trim());
  }
});

test('measures what WCAG does, for colours of every lightness', async () => {
  const colours = ['#000000', '#777777', '#c08040', '#e8e8ff'];
  for (const text of colours)
    for (const ground of colours) {
      await page.locator('.mix [name=text]').fill(text);
      await page.locator('.mix [name=ground]').fill(ground);
      const ratio = contrast(text, ground);
      const said = (await measured()).get('Title')!;
      assert.ok(said <= ratio && said > ratio - 0.1001, `${text} on ${ground}: ${said}, not ${ratio}`);
      assert.equal(
        (await verdict()).includes('title'),
        ratio < 4.5 || /to its limit: title/u.test(await verdict()),
      );
    }
  await page.getByRole('button', { name: 'Back to the theme' }).click();
});

test('names what fails, and gives the CSS of what is on screen', async () => {
  await page.getByRole('button', { name: 'Begin with moss' }).click();
  await choose('density', 'compact');
  await choose('font', 'Georgia, serif');
  await page.locator('.mix [name=accent]').fill('#c9d8c0');
  assert.match(await verdict(), /^WCAG AA: failed by 1 of \d+ .*accent/u);
  const css = await code();
  assert.ok(css.startsWith((await readFile(new URL('moss.css', THEMES), 'utf8')).trim()));
  assert.match(css, /--garden-search-accent: #c9d8c0;\s+--garden-search-font: Georgia, serif;\s+\}/u);
  assert.match(css, /<garden-search density="compact">/u);
  assert.equal(await page.locator(MIX).getAttribute('density'), 'compact');
  const font = `getComputedStyle(document.querySelector('${MIX}').shadowRoot.querySelector('form')).fontFamily`;
  assert.equal(await page.evaluate(font), 'Georgia, serif');
});

test('goes back to the theme, or to another, with nothing left of what was chosen', async () => {
  await page.getByRole('button', { name: 'Back to the theme' }).click();
  await page.locator('.mix .verdict', { hasText: 'passed' }).waitFor();
  assert.equal((await code()).trim(), (await readFile(new URL('moss.css', THEMES), 'utf8')).trim());
  await choose('theme', 'plain');
  assert.doesNotMatch(await code(), /garden-search/u);
});
