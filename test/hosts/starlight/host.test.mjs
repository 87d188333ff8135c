import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkTypes } from '../check-types.mjs';
import { checkGarden, checkPage, checkWritten, prepare, run, startServer } from '../support.mjs';

const folder = prepare('starlight');
const base = '/docs/';

test('a build has the search in the place of its own, and no drafts', async (t) => {
  run(folder, 'astro', ['build']);
  const page = join(folder, 'dist/guides/compost/index.html');
  assert.ok(!(await readFile(page, 'utf8')).includes('<site-search'));
  // The page itself is public; only the search leaves it out.
  await rm(join(folder, 'dist/guides/aside'), { recursive: true });
  await checkWritten(t, { folder: join(folder, 'dist'), base, titles: ['Welcome', 'Compost'] });
});

test('its plugin is typed, under strict types', () => checkTypes(folder, 'astro.config.mjs'));

test('the development server searches the notes', async (t) => {
  const address = await startServer(t, folder, 'astro', ['dev', '--port', '0', '--host', '127.0.0.1']);
  await checkPage(new URL(base, address));
  await checkGarden(new URL(`${base}garden-search/garden-index.json`, address), ['Welcome', 'Compost']);
});
