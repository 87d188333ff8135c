import { join } from 'node:path';
import { test } from 'node:test';
import { checkGarden, checkPage, checkWritten, prepare, run, startServer } from '../support.mjs';

const folder = prepare('astro');
const base = '/docs/';

test('a build indexes the pages that it wrote, with the tags of their notes', async (t) => {
  run(folder, 'astro', ['build']);
  await checkWritten(t, {
    folder: join(folder, 'dist'),
    base,
    titles: ['A garden', 'Compost', 'Heavy clay'],
    tags: { 'garden/soil': ['Compost'] },
  });
});

test('its integration and its component are typed, under strict types', () => {
  run(folder, 'astro', ['check']);
});

test('the development server searches the notes', async (t) => {
  const address = await startServer(t, folder, 'astro', ['dev', '--port', '0', '--host', '127.0.0.1']);
  await checkPage(new URL(base, address));
  await checkGarden(new URL(`${base}garden-search/garden-index.json`, address), ['Compost', 'Heavy clay']);
});
