// What the tests of all hosts share: the package in a host's project, its commands, and the checks of a site.

import { spawn, spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { openGarden } from 'garden-search/engine';
import { launchChromium } from '../support/chromium.mjs';
import { install } from './install.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = path.join(HERE, '../..');

/** A word of every host's draft, which no file of a site may hold. */
const SECRET = 'quokkadraft';

/** Installs a host, and puts the package as it would be published beside it. */
export function prepare(host) {
  const folder = install(host);
  const modules = path.join(folder, 'node_modules');
  const own = path.join(modules, 'garden-search');
  rmSync(own, { recursive: true, force: true });
  for (const part of ['package.json', 'dist', 'index/components'])
    cpSync(path.join(ROOT, part), path.join(own, part), { recursive: true });
  // The package's own dependencies, as npm would put them beside it where the host has others.
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const link = path.join(own, 'node_modules', name);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules', name), link);
  }
  for (const built of [
    'dist',
    '_site',
    'build',
    '.astro',
    '.vitepress/dist',
    '.vitepress/cache',
    'node_modules/.vite',
    'node_modules/.astro',
  ])
    rmSync(path.join(folder, built), { recursive: true, force: true });
  return folder;
}

// A host's own Node, if it has one, comes before ours, as in a script of npm.
function environment(folder, variables) {
  const PATH = [path.join(folder, 'node_modules/.bin'), process.env.PATH].join(path.delimiter);
  return { ...process.env, PATH, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...variables };
}

/** Runs a program of a host's to its end. @returns what it printed */
export function run(folder, command, args) {
  const local = path.join(folder, 'node_modules/.bin', command);
  const { status, stdout, stderr } = spawnSync(existsSync(local) ? local : command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: environment(folder, { CI: 'true' }),
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return stdout + stderr;
}

/** Checks a site that was written: links that lead to pages, nothing of a draft, pages that hold the search. */
export async function checkWritten(t, { folder, base, titles, tags = {} }) {
  const address = await serveFolder(t, folder, base);
  const garden = await checkGarden(new URL('garden-search/garden-index.json', address + base), titles);
  await checkPage(new URL(base, address));
  const cli = path.join(ROOT, 'dist/index/cli.js');
  const check = spawnSync('node', [cli, 'check', folder, '--for', SECRET], { encoding: 'utf8' });
  assert.equal(check.status, 0, check.stdout + check.stderr);
  for (const [tag, expected] of Object.entries(tags)) {
    const { results } = await garden.search('', { filters: { tags: { all: [tag] } } });
    assert.deepEqual(results.map(({ title }) => title).sort(), expected, tag);
  }
}

/** Checks an index, whose results and sections all lead to pages that have them: anchors where those are rendered. */
export async function checkGarden(entry, titles, { isRendered = true } = {}) {
  const garden = await openGarden(entry, { baseUrl: entry });
  const all = await garden.search('', { limit: 100, sort: 'title', excerpts: false });
  assert.deepEqual(all.results.map(({ title }) => title).sort(), [...titles].sort());
  const found = await garden.search('turn the heap of leaf mould', { limit: 100 });
  const passages = found.results.flatMap(({ excerpt, sections }) => [excerpt, ...sections]);
  const urls = [...all.results, ...passages].map(({ url }) => url);
  for (const url of new Set(urls)) {
    const response = await fetch(new URL(url, entry));
    assert.equal(response.status, 200, url);
    const anchor = decodeURIComponent(new URL(url, entry).hash.slice(1));
    if (anchor && isRendered) assert.ok((await response.text()).includes(`id="${anchor}"`), url);
  }
  assert.ok(
    urls.some((url) => url.includes('#')),
    'no section was found',
  );
  return garden;
}

/**
 * Builds a site of Vite for the browser and for the server, renders its pages, and opens a note in them.
 * @param server module that renders: its `render` takes an address and gives HTML, or a promise of it
 */
export async function checkRendered(t, folder, { base, titles, server }) {
  run(folder, 'vite', ['build']);
  run(folder, 'vite', ['build', '--ssr', server, '--outDir', 'dist/server']);
  const script = `import { render } from './dist/server/server.js'; console.log(JSON.stringify(await Promise.all(['', 'compost/', 'clay/'].map((path) => render('${base}' + path)))));`;
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', script], {
    cwd: folder,
    encoding: 'utf8',
  });
  assert.equal(stderr, '');
  const page = readFileSync(path.join(folder, 'dist/index.html'), 'utf8');
  for (const [i, html] of JSON.parse(stdout).entries()) {
    assert.match(
      html,
      /<garden-search src="\/docs\/garden-search\/garden-index\.json" mode="modal" url-state="none" class="search">/u,
    );
    const place = path.join(folder, 'dist', ['', 'compost', 'clay'][i]);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, 'index.html'), page.replace('<!--app-->', html));
  }
  const address = await serveFolder(t, path.join(folder, 'dist'), base);
  await checkGarden(new URL(`${base}garden-search/garden-index.json`, address), titles, {
    isRendered: false,
  });
  await checkNavigation(t, address + base, 'leaves', '/docs/compost');
}

/** Checks that a page holds the search, and that its addresses answer. */
export async function checkPage(page) {
  const html = await (await fetch(page)).text();
  const addresses = [
    /<garden-search[^>]* src="([^"]+)"/u.exec(html)?.[1],
    /<script[^>]* src="([^"]*garden-search\.min\.js)"/u.exec(html)?.[1],
  ];
  for (const address of addresses) {
    assert.ok(address, html);
    assert.equal((await fetch(new URL(address, page))).status, 200, address);
  }
}

/** Serves a folder under a base path on loopback, as a static host does. */
export async function serveFolder(t, folder, base) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const within = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
    const place = within === undefined ? undefined : path.join(folder, within);
    const file = [place, `${place}.html`, path.join(place ?? '', 'index.html')].find(
      (candidate) => place !== undefined && /\.[^/]+$/u.test(candidate) && existsSync(candidate),
    );
    const types = {
      '.html': 'text/html',
      '.js': 'text/javascript',
      '.css': 'text/css',
      '.json': 'application/json',
    };
    response.writeHead(file ? 200 : 404, { 'content-type': types[path.extname(file ?? '')] ?? 'text/plain' });
    response.end(file ? readFileSync(file) : 'not found');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

const PATIENCE = 120_000;

/** Starts a host's development server and waits for its address, which it prints. */
export async function startServer(t, folder, command, args) {
  const child = spawn(path.join(folder, 'node_modules/.bin', command), args, {
    cwd: folder,
    detached: true,
    env: environment(folder, { BROWSER: 'none' }),
  });
  t.after(async () => {
    const end = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await end;
  });
  let printed = '';
  const address = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no address in: ${printed}`)), PATIENCE);
    const read = (data) => {
      printed += data;
      const address = /http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+/u.exec(printed)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => reject(new Error(printed)));
  });
  await answers(address);
  return address;
}

// Some servers print their address before they listen.
async function answers(address) {
  const end = Date.now() + PATIENCE;
  while (!(await fetch(address).catch(() => undefined))) {
    assert.ok(Date.now() < end, `no answer from ${address}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Opens a note by the search, in Chromium, on a site with a router of its own: the page must not be loaded anew.
 * @param page the address of a page with the search in a dialog
 */
export async function checkNavigation(t, page, query, expected) {
  const browser = await launchChromium();
  t.after(() => browser.close());
  const view = await browser.newPage();
  const errors = [];
  view.on('pageerror', (error) => errors.push(String(error)));
  view.on('console', (message) => {
    const isIcon = message.location().url.endsWith('/favicon.ico');
    const isDevelopment = message.text().startsWith('Lit is in dev mode');
    if (['error', 'warning'].includes(message.type()) && !isIcon && !isDevelopment)
      errors.push(message.text());
  });
  await view.goto(page);
  await view.evaluate(() => (globalThis.wasHere = true));
  await view.locator('garden-search').first().getByRole('button').first().click();
  await view.locator('garden-search').first().locator('input').fill(query);
  await view.locator('garden-search').first().getByRole('link').first().click();
  // Without the text fragment that leads to the match.
  await view.waitForURL(({ href }) => href.replace(/#?:~:.*$/u, '').endsWith(expected));
  await view.locator('h1', { hasText: 'Compost' }).waitFor();
  assert.equal(await view.evaluate(() => globalThis.wasHere), true);
  assert.deepEqual(errors, []);
}
