import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkGarden, checkNavigation, prepare, run, serveFolder, startServer } from '../support.mjs';

const folder = prepare('vue');
const base = '/docs/';
const titles = ['A garden', 'Compost', 'Heavy clay'];

test('a strict compiler accepts the elements in templates, and refuses what they have not', () => {
  run(folder, 'vue-tsc', ['-p', '.']);
});

test('a server renders the component without a warning, and the browser hydrates it without one', async (t) => {
  run(folder, 'vite', ['build']);
  run(folder, 'vite', ['build', '--ssr', 'src/server.ts', '--outDir', 'dist/server']);
  const script = `import { render } from './dist/server/server.js'; console.log(JSON.stringify(await Promise.all(['', 'compost/', 'clay/'].map((path) => render('${base}' + path)))));`;
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', script], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
  assert.equal(stderr, '');
  const page = readFileSync(join(folder, 'dist/index.html'), 'utf8');
  for (const [i, html] of JSON.parse(stdout).entries()) {
    assert.match(html, /<garden-search src="\/docs\/garden-search\/garden-index\.json" mode="modal" url-state="none" class="search">/u); // prettier-ignore
    const place = join(folder, 'dist', ['', 'compost', 'clay'][i]);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'index.html'), page.replace('<!--app-->', html));
  }
  const address = await serveFolder(t, join(folder, 'dist'), base);
  await checkGarden(new URL(`${base}garden-search/garden-index.json`, address), titles, {
    isRendered: false,
  });
  await checkNavigation(t, address + base, 'leaves', '/docs/compost');
});

test('the development server renders without a warning', async (t) => {
  const address = await startServer(t, folder, 'vite', ['--port', '0', '--host', '127.0.0.1']);
  await checkNavigation(t, address + base, 'leaves', '/docs/compost');
});
