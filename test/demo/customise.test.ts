// The demo page on which everything is set: it offers all that the code accepts, and says only what is on screen.

import assert from 'node:assert/strict';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { Parser } from 'htmlparser2';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.mjs';
import { serveDemo, type Demo } from './served-demo.js';
import { ROUNDING } from '../support/pixels.js';
import { serve } from '../index/support/serve.js';

type Attributes = Record<string, string>;

import { SORTS } from '../../src/core/notes/sorts.js';

const root = new URL('../../', import.meta.url);
const WIDTHS = [320, 1280];
const PAGES = [
  '',
  'docs/element/',
  'docs/filters/',
  'docs/themes/',
  'garden/',
  'customise/',
  'customise/?set-theme=night',
  'customise/?set-mode=modal&set-button=',
  'garden/notes/soil/Compost/',
  '404.html',
];

const WATCH_SHIFTS = `
  globalThis.moved = [];
  globalThis.watcher = new PerformanceObserver((list) => moved.push(...list.getEntries()));
  watcher.observe({ type: 'layout-shift', buffered: true });`;
// The fonts are the tests' own, so nothing moves for a font; what rounding moves is no shift.
const SHIFTS = `moved.concat(watcher.takeRecords())
  .flatMap(({ sources }) => sources)
  .filter(({ previousRect: from, currentRect: to }) => Math.hypot(from.x - to.x, from.y - to.y) > ${ROUNDING})
  .map(({ node, previousRect, currentRect }) => [node?.nodeName, previousRect, currentRect])`;

let browser: Browser;
let demo: Demo;

before(async () => {
  demo = await serveDemo();
  browser = await launchChromium();
});

after(async () => {
  await browser?.close();
  await demo?.close();
});

/** Opens a page of the demo; whatever its policy refuses is an error. */
async function open(t: TestContext, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  t.after(() => context.close());
  await context.addInitScript(WATCH_SHIFTS);
  const page = await context.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  page.on('console', (message) => assert.notEqual(message.type(), 'error', message.text()));
  await page.goto(demo.url + address);
  return page;
}

/** The attributes of each element of a name. */
function attributesIn(html: string, name: string): Attributes[] {
  const found: Attributes[] = [];
  const parser = new Parser({ onopentag: (tag, attributes) => tag === name && found.push(attributes) });
  parser.end(html);
  return found;
}

/** The attributes of the search, but for what it keeps there for itself. */
async function onScreen(page: Page, selector = 'main garden-search'): Promise<Attributes> {
  const own = await page.evaluate<Attributes>(
    `Object.fromEntries([...document.querySelector('${selector}').attributes].map(({ name, value }) => [name, value]))`,
  );
  delete own.untranslated;
  return own;
}

/** The browser tells of a replaced address later. */
const addressOf = (page: Page) => page.evaluate<string>('location.href');

const markup = (page: Page) => page.locator('.markup code').innerText();

/** Sets a control as a visitor would. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const control = page.locator(`.settings [name="${name}"]`);
  const type = await page.evaluate(`document.querySelector('.settings [name="${name}"]').type`);
  if (type === 'select-one') await control.selectOption(value);
  else if (type === 'text' || type === 'color') await control.fill(value);
  else if (type === 'checkbox') await control.setChecked(value === 'on');
  else await page.locator(`label:has([name="${name}"][value="${value}"])`).click();
}

/** The settings that the page offers, with their values; free texts have none. */
async function offered(): Promise<Map<string, string[]>> {
  const html = await readFile(path.join(demo.out, 'customise/index.html'), 'utf8');
  const settings = new Map<string, string[]>();
  let name = '';
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'input' || tag === 'select')
        settings.set((name = attributes.name ?? ''), settings.get(name) ?? []);
      if (attributes.type === 'checkbox') settings.get(name)!.push('on');
      else if (attributes.value !== undefined) settings.get(name)!.push(attributes.value);
    },
  });
  parser.end(html);
  settings.delete(''); // the colours of the garden itself, in its footer
  return settings;
}

/** The values of a type in our code: `'a' | 'b'`. */
async function union(file: string, name: string): Promise<string[]> {
  const [, written] = new RegExp(`type ${name} = (.*);`, 'u').exec(
    await readFile(new URL(file, root), 'utf8'),
  )!;
  return [...written!.matchAll(/'([^']+)'/gu)].map(([, value]) => value!);
}

test('shows and filters by the property that the garden declares', async (t) => {
  const page = await open(t, 'garden/', { viewport: { width: 1280, height: 900 } });
  const search = page.locator('main garden-search');
  await search.locator('[part=facet-name]', { hasText: 'Season' }).click();
  const winter = search.locator('[part=facet]', { hasText: 'winter' });
  const count = await winter.locator('[part=facet-count]').innerText();
  await winter.click();
  await search.locator('[part=pill]', { hasText: 'winter' }).waitFor();
  await search.locator('[part=status] b', { hasText: new RegExp(`^${count} notes?$`, 'u') }).waitFor();
  assert.equal(await search.locator('[part=result]').count(), Number(count));
});

test('offers every attribute of the element', async () => {
  const { GardenSearchElement } = (await import(new URL('dist/src/garden-search-element.js', root).href)) as {
    GardenSearchElement: { observedAttributes: string[] };
  };
  const styled = ['color-scheme', 'density', 'landing', 'url-names', 'url-prefix'];
  const around = ['theme', 'accent', 'font', 'lang', 'dir', 'button'];
  const names = [
    ...GardenSearchElement.observedAttributes.filter((name) => name !== 'src'),
    ...styled,
    ...around,
  ];
  assert.deepEqual([...(await offered()).keys()].sort(), names.sort());
});

test('offers every value that the code accepts', async () => {
  const settings = await offered();
  const { LANGUAGES } = (await import(new URL('dist/src/messages/languages/translations.js', root).href)) as {
    LANGUAGES: Map<string, unknown>;
  };
  const styles = await readFile(new URL('src/view/tokens.styles.ts', root), 'utf8');
  const styledBy = (name: string) =>
    [...styles.matchAll(new RegExp(`\\[${name}='(\\w+)'\\]`, 'gu'))].map(([, v]) => v!);
  const themes = (await readdir(new URL('src/themes', root))).map((file) => path.basename(file, '.css'));
  const expected = {
    mode: await union('src/modes/modes.ts', 'Mode'),
    sort: Object.keys(SORTS),
    load: await union('src/garden/garden-controller.ts', 'Load'),
    'url-state': await union('src/element/public-face.ts', 'UrlState'),
    'color-scheme': styledBy('color-scheme'),
    density: styledBy('density'),
    theme: themes,
    lang: [...LANGUAGES.keys()],
    dir: ['rtl'],
    recent: ['on'],
    warm: ['on'],
    button: ['on'],
  };
  for (const [name, values] of Object.entries(expected))
    assert.deepEqual(settings.get(name)!.filter(Boolean).sort(), values.sort(), name);
});

test('shows the HTML of what is on screen, whatever is chosen', async (t) => {
  const page = await open(t, 'customise/');
  await page.locator('details summary').first().click();
  for (const [name, values] of await offered()) {
    for (const value of values.length ? values : ['category:"a & <b>"']) {
      await choose(page, name, value);
      const html = await markup(page);
      assert.deepEqual(attributesIn(html, 'garden-search')[0], await onScreen(page), `${name}=${value}`);
      const [dresses, buttons] = await page.evaluate<[string[], number]>(`[
        [...document.querySelectorAll('link.dress')].slice(-1).map((link) => link.getAttribute('href')),
        document.querySelectorAll('.trial garden-search-button').length,
      ]`);
      assert.deepEqual(
        attributesIn(html, 'link').map(({ href }) => href),
        dresses,
      );
      assert.equal(attributesIn(html, 'garden-search-button').length, buttons);
    }
  }
});

const CHOICE = {
  mode: 'popup',
  theme: 'night',
  lang: 'ar',
  density: 'compact',
  button: 'on',
  sort: 'title',
  label: 'a "b" & <c>',
};

async function chooseAll(page: Page): Promise<void> {
  await page.locator('details summary').first().click();
  for (const [name, value] of Object.entries(CHOICE)) await choose(page, name, value);
}

test('a link to the page shows the same, and another search in it stays', async (t) => {
  const page = await open(t, 'customise/?q=compost#trial');
  await chooseAll(page);
  const address = await addressOf(page);
  assert.match(address, /\?q=compost&set-mode=popup&.*#trial$/u);
  const again = await open(t, address.slice(demo.url.length));
  assert.equal(await markup(again), await markup(page));
  assert.deepEqual(await onScreen(again), await onScreen(page));
  await again.getByRole('button', { name: 'Back to the defaults' }).click();
  await again.waitForURL(demo.url + 'customise/?q=compost#trial');
  assert.deepEqual(await onScreen(again), { src: '/garden/garden-index.json' });
});

test('the HTML in a blank page gives the same element', async (t) => {
  const page = await open(t, 'customise/');
  await chooseAll(page);
  await writeFile(
    path.join(demo.out, 'blank.html'),
    `<!doctype html><title>Mine</title><link rel="icon" href="/favicon.svg">${await markup(page)}`,
  );
  const blank = await open(t, 'blank.html');
  const looks = async (at: Page, selector: string) => {
    const search = at.locator(selector);
    await search.locator('[part~=input]').click();
    await search.locator('[part~=result-title]').first().waitFor();
    return at.evaluate(`(() => {
      const search = document.querySelector('${selector}');
      const { color, direction, colorScheme } = getComputedStyle(search);
      const { placeholder, ariaLabel } = search.shadowRoot.querySelector('input');
      return { color, direction, colorScheme, placeholder, ariaLabel };
    })()`);
  };
  assert.deepEqual(await looks(blank, 'garden-search'), await looks(page, 'main garden-search'));
  assert.deepEqual(await onScreen(blank, 'garden-search'), await onScreen(page));
  await blank.keyboard.press('Escape');
  await blank.locator('garden-search-button').click();
  await blank.locator('[part~=panel]:popover-open').waitFor();
});

test('the button copies the HTML, and selects it where there is no clipboard', async (t) => {
  const page = await open(t, 'customise/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await choose(page, 'theme', 'paper');
  const copy = page.getByRole('button', { name: 'Copy' });
  await copy.click();
  await page.getByText('Copied').waitFor();
  assert.equal(await page.evaluate('navigator.clipboard.readText()'), await markup(page));
  await page.evaluate(`Object.defineProperty(navigator, 'clipboard', { value: undefined })`);
  await choose(page, 'theme', 'night');
  assert.equal(await page.getByText('Copied').count(), 0);
  await copy.click();
  await page.getByText('Selected').waitFor();
  assert.equal(await page.evaluate('getSelection().toString()'), await markup(page));
});

test('the accent is on the search, in the CSS to copy, and its contrast is computed', async (t) => {
  const page = await open(t, 'customise/?set-accent=red');
  const said = page.locator('.contrast');
  assert.equal(await said.innerText(), 'Contrast of the accent: 6.1 to 1, enough for text.');
  await choose(page, 'accent', '#ffcc00');
  assert.match(await said.innerText(), /^Contrast of the accent: 1\.4 to 1, too little for text/u);
  assert.match(await markup(page), /garden-search \{\s+--garden-search-accent: #ffcc00;\s+\}/u);
  const accent = `getComputedStyle(document.querySelector('.trial garden-search')).getPropertyValue('--garden-search-accent')`;
  assert.equal((await page.evaluate<string>(accent)).trim(), '#ffcc00');
  await choose(page, 'color-scheme', 'dark');
  assert.match(await said.innerText(), /^Contrast of the accent: 1[0-2]\.\d to 1, enough/u);
});

test('the accent of every theme can be read in every mode', async (t) => {
  const page = await open(t, 'customise/');
  for (const theme of (await offered()).get('theme')!) {
    await choose(page, 'theme', theme);
    await page.locator('html:not(:has(.dress ~ .dress, .undressed))').waitFor();
    for (const mode of ['popup', 'modal', 'inline']) {
      await choose(page, 'mode', mode);
      assert.match(await page.locator('.contrast').innerText(), /enough for text/u, `${theme}, ${mode}`);
    }
  }
});

test('the contrast stands below its accent, and the header above the edges of the page', async (t) => {
  const page = await open(t, 'customise/');
  const boxOf = async (selector: string) => (await page.locator(selector).boundingBox())!;
  for (const width of [390, 800, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const accent = await boxOf('[name="accent"]');
    const contrast = await boxOf('.contrast');
    assert.equal(contrast.x, accent.x, `at ${width}`);
    assert.ok(contrast.y - accent.y - accent.height < 12, `at ${width}`);
    assert.equal((await boxOf('.project .name')).x, (await boxOf('.intro')).x, `at ${width}`);
  }
  await page.goto(`${demo.url}playground/`); // which has its controls from the same style
  assert.equal((await boxOf('.project .name')).x, (await boxOf('h1')).x);
});

test('an address with what no setting accepts shows the defaults', async (t) => {
  const page = await open(
    t,
    'customise/?set-mode=sideways&set-theme=../x&set-src=/x&set-dir=up&set-onclick=x',
  );
  assert.deepEqual(await onScreen(page), { src: '/garden/garden-index.json' });
  assert.equal(await addressOf(page), demo.url + 'customise/?set-src=%2Fx&set-onclick=x');
});

test('without script there is the HTML, links, and nothing that does nothing', async (t) => {
  const page = await open(t, 'customise/', { javaScriptEnabled: false });
  assert.deepEqual(attributesIn(await markup(page), 'garden-search'), [await onScreen(page)]);
  assert.ok(await page.locator('.trial').getByRole('link', { name: 'All notes' }).isVisible());
  assert.equal(await page.locator('button:visible, select:visible, input:visible').count(), 0);
});

/** Serves the demo with pages that come in two pieces, the second after a while, as on a slow connection. */
function serveInPieces(t: TestContext): Promise<string> {
  return serve(t, (request, response) => {
    void fetch(demo.url + request.url!.slice(1)).then(async ({ headers, body }) => {
      const type = headers.get('Content-Type')!;
      response.writeHead(200, { 'Content-Type': type });
      const content = Buffer.from(await new Response(body).arrayBuffer());
      const cut = type.startsWith('text/html') ? content.indexOf('</a>', content.indexOf('<nav')) : 0;
      response.write(content.subarray(0, cut));
      setTimeout(() => response.end(content.subarray(cut)), cut && 200);
    });
  });
}

test('pages that come in pieces are shown whole, so that nothing in them moves', async (t) => {
  const page = await open(t, '404.html', { viewport: { width: 1280, height: 800 } });
  const slow = await serveInPieces(t);
  for (const address of ['docs/filters/', 'garden/']) {
    await page.goto(slow + address, { waitUntil: 'domcontentloaded' });
    await page.evaluate('new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))');
    assert.deepEqual(await page.evaluate(SHIFTS), [], address);
  }
});

for (const width of WIDTHS)
  test(`pages ${width} px wide do not move as the search comes, nor scroll sideways`, async (t) => {
    const page = await open(t, PAGES[0]!, { viewport: { width, height: 800 } });
    for (const address of PAGES) {
      await page.goto(demo.url + address, { waitUntil: 'networkidle' });
      assert.deepEqual(await page.evaluate(SHIFTS), [], address);
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, address);
    }
  });
