// The three ways of use, each as a stranger would: the tag on a plain page, the package from npm, the demo page.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { launchChromium } from '../support/chromium.mjs';
import { serveDemo } from '../demo/served-demo.js';
import { filesAt, serve } from '../index/support/serve.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const notes = path.join(root, 'demo/notes');

let browser: Browser;
let folder: string;

before(async () => {
  browser = await launchChromium();
  folder = await mkdtemp(path.join(tmpdir(), 'garden-search-'));
});

after(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

/** Serves a folder. @returns its address */
const serveFolder = (t: TestContext, folder: string) =>
  serve(
    t,
    filesAt((name) => path.join(folder, name)),
  );

/** Empties the field, types a query as a visitor would, and gives the titles that come. */
async function search(page: Page, query: string): Promise<string[]> {
  const widget = page.locator('garden-search').first();
  const mark = widget.locator('[part~=highlight]').first();
  await widget.locator('input').fill('');
  await mark.waitFor({ state: 'detached' });
  await widget.locator('input').fill(query);
  await mark.waitFor();
  return widget.locator('[part~=result-title]').allInnerTexts();
}

async function open(url: string): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(url);
  return page;
}

test('the tag, dropped into a plain page that another server serves', async (t) => {
  const out = path.join(folder, 'site');
  const { stdout } = await run(process.execPath, [
    path.join(root, 'dist/index/cli.js'),
    'build',
    notes,
    '--out',
    out,
  ]);
  const lines = stdout.split('\n').filter((line) => line.includes('<'));
  assert.equal(lines.length, 2, 'the build prints two lines of HTML');
  await writeFile(path.join(out, 'page.html'), `<!doctype html><title>Mine</title>${lines.join('')}`);
  const page = await open(`${await serveFolder(t, out)}page.html`);
  assert.equal((await search(page, 'machien learnign'))[0], 'AI Engineer');
});

test('the scripts without modules, on a page opened as a file that names no encoding', async () => {
  const out = path.join(folder, 'files');
  const cli = path.join(root, 'dist/index/cli.js');
  const { stdout } = await run(process.execPath, [cli, 'build', notes, '--out', out, '--classic']);
  const lines = stdout.split('\n').filter((line) => line.includes('<'));
  const place = path.join(out, 'page.html');
  await writeFile(place, `<!doctype html><title>Mine</title>${lines.slice(2).join('')}`);
  const page = await open(pathToFileURL(place).href);
  assert.equal((await search(page, 'machien learnign'))[0], 'AI Engineer');
  assert.equal((await search(page, 'קומפוסט'))[0], 'קומפוסט במרפסת');
  await page.evaluate(`document.body.append(document.createElement('garden-search'))`);
  await page.locator('garden-search').last().locator('input').fill('compost');
  await page.locator('garden-search').last().locator('[part~=highlight]').first().waitFor();
});

test(
  'the package, packed, installed, imported in Node and bundled by Vite',
  { timeout: 240_000 },
  async (t) => {
    const project = path.join(folder, 'project');
    await mkdir(project);
    const { stdout } = await run(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      { cwd: root },
    );
    const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
    await writeFile(path.join(project, 'package.json'), '{"type":"module"}');
    await run(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefer-offline', path.join(folder, filename)],
      { cwd: project },
    );

    const script = `
    import 'garden-search';
    import { GardenSearchElement } from 'garden-search/element';
    import { openGarden } from 'garden-search/engine';
    import { openMiniSearch } from 'garden-search/minisearch';
    import { buildIndex } from 'garden-search/build';
    const { file } = await buildIndex({ paths: [${JSON.stringify(notes)}], inlineText: true });
    const garden = await openGarden(file);
    const { results } = await garden.search('machien learnign');
    const mini = await openMiniSearch(file);
    console.log(JSON.stringify([typeof GardenSearchElement, results[0].title, mini.search('compost').length > 0]));`;
    const { stdout: said } = await run(process.execPath, ['--input-type=module', '-e', script], {
      cwd: project,
    });
    assert.deepEqual(JSON.parse(said), ['function', 'AI Engineer', true]);

    const cli = path.join(project, 'node_modules/.bin/garden-search');
    await run(cli, ['build', notes, '--out', path.join(project, 'public')]);
    await writeFile(
      path.join(project, 'index.html'),
      '<!doctype html><title>Mine</title><garden-search src="/garden-index.json"></garden-search><script type="module">import "garden-search";</script>',
    );
    await build({ root: project, logLevel: 'silent' });
    const page = await open(`${await serveFolder(t, path.join(project, 'dist'))}index.html`);
    assert.equal((await search(page, 'buter'))[0], 'Butter');
  },
);

test('the demo page', async () => {
  const demo = await serveDemo();
  try {
    const page = await open(`${demo.url}garden/`);
    assert.equal((await search(page, 'compots'))[0], 'Compost');
    await page.locator('garden-search [part~=result-title]').first().click();
    await page.waitForURL('**/Compost/**');
    assert.match((await page.locator('h1').first().innerText()).trim(), /Compost/u);
    await page.locator('garden-search [part~=opener]').first().waitFor(); // the shortcut comes with it
    await page.keyboard.press('/');
    assert.equal((await search(page, 'buter'))[0], 'Butter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '#compost' }).click();
    await page
      .getByRole('button', { name: /compost/u, pressed: true })
      .first()
      .waitFor();
  } finally {
    await demo.close();
  }
});
