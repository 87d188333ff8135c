import { join } from 'node:path';
import { test } from 'node:test';
import { checkGarden, checkPage, checkWritten, prepare, run, startServer } from '../support.mjs';

const folder = prepare('eleventy');
const base = '/docs/';
const titles = ['Compost', 'Heavy clay'];

test('a build indexes the pages of notes in its collections', async (t) => {
  run(folder, 'eleventy', []);
  await checkWritten(t, { folder: join(folder, '_site'), base, titles, tags: { soil: ['Compost'] } });
});

test('with --serve the same pages are searched', async (t) => {
  const address = await startServer(t, folder, 'eleventy', ['--serve', '--port=18093']);
  await checkPage(new URL(base, address));
  await checkGarden(new URL(`${base}garden-search/garden-index.json`, address), titles);
});
