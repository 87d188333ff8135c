// The project's site: its pages are light, accessible and where their host puts them, and say what was measured.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { transform } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { buildIndex } from '../../index/build-index.js';
import { openGarden, type Answer } from '../../index/engine.js';
import { serveDemo, type Demo } from './served-demo.js';
import { launchChromium } from '../support/chromium.mjs';

const root = new URL('../../', import.meta.url);
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const MAX_START_BYTES = 120 * 1024;
const BASE = '/some/place/';

let demo: Demo;
let browser: Browser;
let page: Page;

before(async () => {
  demo = await serveDemo();
  browser = await launchChromium();
  // Axe is put in by the test, not by the page, so it is let past the page's policy.
  page = await browser.newPage({ bypassCSP: true, permissions: ['clipboard-read', 'clipboard-write'] });
  page.on('pageerror', (error) => assert.fail(error));
});

after(async () => {
  await browser?.close();
  await demo?.close();
});

async function scrollThrough(): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  })()`);
  await page.waitForLoadState('networkidle');
}

test('no page scrolls sideways on a phone whose text is twice as large, which leaves a length in rem half the room', async () => {
  await page.setViewportSize({ width: 180, height: 400 });
  for (const name of ['', 'customise/', 'docs/themes/']) {
    await page.goto(`${demo.url}${name}`, { waitUntil: 'networkidle' });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 180, name);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('the start page weighs at most 120 KB with everything that a visitor scrolls past', async () => {
  const files = new Set<string>();
  const note = (response: { url(): string }) => files.add(new URL(response.url()).pathname);
  page.on('response', note);
  await page.goto(demo.url, { waitUntil: 'networkidle' });
  await scrollThrough();
  page.off('response', note);
  const sizes = [...files].map(async (file) => {
    const name = path.join(demo.out, file, file.endsWith('/') ? 'index.html' : '');
    const content = await readFile(name);
    return Math.min(content.byteLength, brotliCompressSync(content).byteLength);
  });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  assert.ok(files.size > 20 && total <= MAX_START_BYTES, `${files.size} files, ${total} bytes`);
});

test('the start page answers before anyone types, and shows each feature', async () => {
  const { length } = await page.locator('.shown [part~=result]').all();
  assert.ok(length > 2);
  const shown = page.locator('.features garden-search');
  for (const button of await page.locator('.features button[data-set]').all()) {
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    await shown.locator('[part~=result-title]').first().waitFor();
  }
  await page.locator('.install').getByRole('button').click();
  await page.locator('.install').getByText('Copied').waitFor();
  assert.match(await page.evaluate('navigator.clipboard.readText()'), /^npx garden-search build /u);
});

test('the command of the start page has room for one line on a desk, in the usual fonts for code', async () => {
  const [room, text] = await page.evaluate<[number, number]>(`(() => {
    const pre = document.querySelector('.install pre');
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(pre);
    const letter = parseFloat(getComputedStyle(pre.firstChild).fontSize) * 0.602; // of Menlo and DejaVu Sans Mono
    return [pre.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd), letter * pre.innerText.trim().length];
  })()`);
  assert.ok(text <= room, `${text} of ${room} pixels`);
});

test('the start page shows the search in the fonts and colours of a light and of a dark page', async () => {
  for (const home of await page.locator('.home garden-search').all()) {
    await home.scrollIntoViewIfNeeded();
    await home.locator('[part~=excerpt] mark').first().waitFor();
  }
  const looks = await page.evaluate<string[]>(`[...document.querySelectorAll('.home garden-search')]
    .map(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('[part~=result-title]')))
    .map(({ color, fontFamily }) => color + ' ' + fontFamily.split(', ').at(-1))`);
  assert.deepEqual(looks, ['rgb(43, 33, 24) serif', 'rgb(223, 230, 243) monospace']);
});

test('a click into the field of the start page lets typing take the place of the example', async () => {
  await page.locator('.shown [part~=status]').click(); // a click elsewhere takes nothing away
  for (const place of ['.shown', '.home']) {
    const field = page.locator(`${place} [part~=input]`).first();
    await field.click();
    await page.keyboard.type('tags');
    assert.equal(await field.inputValue(), 'tags');
  }
});

test('its charts are those that the programs in bench/ wrote, with day, machine and versions', async () => {
  const measured = JSON.parse(await readFile(new URL('bench/figures.json', root), 'utf8')) as {
    visit: { machine: string; versions: string; figures: Record<string, Record<string, never>> };
  };
  const text = (await page.locator('.charts').innerText()).replace(/\s+/gu, ' ');
  const sites = measured.visit.figures['4G']!.clean as unknown as Record<string, Record<string, number>>;
  for (const site of Object.values(sites))
    assert.ok(text.includes(`${site['whole bytes, KiB']!.toLocaleString('en')} KiB`), text);
  const sources = await page.locator('.sources').innerText();
  assert.ok(sources.includes(measured.visit.machine) && sources.includes(measured.visit.versions), sources);
  const programs = [...sources.matchAll(/bench\/(\w+)\.mjs/gu)].map(([, name]) => name);
  assert.deepEqual(programs, ['visit', 'build'], 'of the figures drawn here, and of no others');
});

test('the curves of the documentation have the figures that bench/scale.mjs wrote, drawn and as text', async () => {
  const { scale } = JSON.parse(await readFile(new URL('bench/figures.json', root), 'utf8')) as {
    scale: { sizes: { notes: number; figures: Record<string, Record<string, number> | undefined> }[] };
  };
  await page.goto(`${demo.url}docs/benchmarks/`);
  const names = Object.keys(scale.sizes[0]!.figures.ours!);
  assert.ok(names.length >= 5 && scale.sizes.length >= 4);
  for (const name of names) {
    const chart = page.getByRole('img', { name: `${name}, by the number of notes`, exact: true });
    const drawn = await chart.locator('text').allTextContents();
    const described = await chart.locator('desc').textContent();
    for (const { notes, figures } of scale.sizes)
      for (const measured of [figures.ours, figures.Pagefind].flatMap((figures) => figures?.[name] ?? [])) {
        const [value, count] = [measured, notes].map((number) => number.toLocaleString('en'));
        assert.ok(
          drawn.includes(value!) && drawn.includes(count!),
          `${value} at ${count} in ${drawn.join()}`,
        );
        assert.ok(described?.includes(`${value} at ${count}`), described ?? name);
      }
  }
});

/** What axe looks for: all in a light page, then what another scheme may change. */
const LOOKED_FOR = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] };

for (const address of ['', 'docs/element/', 'docs/benchmarks/', 'docs/themes/', 'playground/'])
  test(`axe finds no violation, in light and in dark: /${address}`, async () => {
    await page.goto(demo.url + address, { waitUntil: 'networkidle' });
    await page.addScriptTag({ path: AXE });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }); // no colour is on its way
      const how = JSON.stringify({ resultTypes: ['violations'], runOnly: LOOKED_FOR[colorScheme] });
      const violations = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
        `axe.run(${how}).then(({ violations }) => violations)`,
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]),
        [],
        colorScheme,
      );
    }
  });

test('a page of the documentation lists its sections, and marks the one that is read', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${demo.url}docs/private-notes/`);
  const headings = await page
    .locator('article :is(h2, h3)')
    .evaluateAll((all) => all.map(({ id }) => `#${id}`));
  const list = page.getByRole('navigation', { name: 'On this page' });
  const hashes = () =>
    list.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  assert.deepEqual(await hashes(), headings);
  await list.getByRole('link', { name: 'Part of a note' }).click();
  await list.locator('[aria-current]', { hasText: 'Part of a note' }).waitFor();
  assert.ok(new URL(page.url()).hash === '#part-of-a-note');
  await page.setViewportSize({ width: 375, height: 800 });
  assert.equal(await list.isVisible(), false);
  await page.locator('summary', { hasText: 'On this page' }).click();
  await page.locator('details.here').getByRole('link', { name: 'Hide a single note' }).click();
  assert.equal(new URL(page.url()).hash, '#hide-a-single-note');
  await page.goto(`${demo.url}docs/quartz/`);
  assert.equal(await page.getByText('On this page').count(), 0);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('what a screen reader gets is what the documentation says', async () => {
  const markdown = await readFile(new URL('demo/docs/accessibility.md', root), 'utf8');
  const [, table] = /\| typed \| spoken \|\n[^\n]*\n([^]*?)\n\n/u.exec(markdown)!;
  await page.goto(`${demo.url}garden/`);
  for (const [, typed, spoken] of table!.matchAll(/^\| `(.*?)` \| (.*) \|$/gmu)) {
    await page.locator('garden-search [part~=input]').fill(typed!);
    await page
      .locator('garden-search p[role=status]')
      .getByText(spoken!, { exact: true })
      .waitFor({ state: 'attached' });
  }
});

const QUERIES = ['compots worms', '"heavy clay"', '#garden -soil', 'season:winter', '堆肥', 'zeppelin', ''];

test('the playground answers as the built index does, and sends nothing', async (t) => {
  const notes = fileURLToPath(new URL('demo/notes', root));
  const { file } = await buildIndex({ paths: [notes], cache: false, layout: 'single', inlineText: true });
  const garden = await openGarden(file);
  const sent: string[] = [];
  const watch = (request: { method(): string; url(): string; postData(): string | null }) => {
    if (request.method() !== 'GET' || !request.url().startsWith(demo.url)) sent.push(request.url());
  };
  page.on('request', watch);
  t.after(() => page.off('request', watch));
  await page.goto(`${demo.url}playground/`);
  await page.locator('#folder').setInputFiles(notes);
  await page.locator('.workbench:not([hidden])').waitFor();
  for (const query of QUERIES) {
    const answer = await page.evaluate<Answer>(
      `document.querySelector('.bench garden-search').garden.search(${JSON.stringify(query)})`,
    );
    for (const result of answer.results) delete result.explanation;
    assert.deepEqual(answer, JSON.parse(JSON.stringify(await garden.search(query))), query);
  }
  assert.deepEqual(sent, []);
});

test('the playground lists what was kept back, explains, and gives code that compiles', async () => {
  const held = (await page.locator('.held').textContent())!.trim();
  assert.match(held, /^2 kept back/u);
  assert.match(held, /Lower bed\.md: draft: true/u);
  await page.locator('[name=links]').fill('0.5');
  await page.locator('[name=facets][value=year]').uncheck();
  await page.locator('[name=exclude]').fill('soil/**');
  await page.getByRole('button', { name: 'Build again' }).click();
  await page
    .locator('.held summary')
    .getByText(/^[3-9] kept/u)
    .waitFor();
  await page.locator('.bench [part~=input]').fill('wintre');
  await page.locator('.why li').getByText('another spelling').first().waitFor({ state: 'attached' });
  const config = (await page.locator('#config').textContent())!;
  assert.match(config, /exclude: \["soil\/\*\*"\]/u);
  await transform(config);
  const html = (await page.locator('#html').textContent())!;
  assert.match(html, /<garden-search facets="tags stage category language"><\/garden-search>/u);
  await transform(/<script type="module">([^]*)<\/script>/u.exec(html.slice(html.indexOf('\n')))![1]!, {
    format: 'esm',
    target: 'es2022',
  });
});

test('below a path of its host every address begins with it and leads to a file', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'garden-base-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const { buildDemo } = (await import(new URL('demo/build.mjs', root).href)) as {
    buildDemo: (out: string, base: string) => Promise<void>;
  };
  await buildDemo(folder, BASE);
  const files = await readdir(folder, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html'));
  assert.ok(pages.length > 50);
  for (const file of pages) {
    const html = await readFile(path.join(folder, file), 'utf8');
    for (const [, address] of html.matchAll(/\s(?:href|src)="(\/[^"#?]*)/gu)) {
      assert.ok(address!.startsWith(BASE), `${file}: ${address}`);
      const name = path.join(
        decodeURIComponent(address!.slice(BASE.length)),
        address!.endsWith('/') ? 'index.html' : '',
      );
      assert.ok(files.includes(name), `${file}: ${address}`);
    }
  }
  const index = await readFile(path.join(folder, 'docs/garden-index.json'), 'utf8');
  assert.ok(index.includes(`${BASE}docs/`));
});
