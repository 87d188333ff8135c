import { join } from 'node:path';
import { test } from 'node:test';
import {
  checkGarden,
  checkNavigation,
  checkWritten,
  prepare,
  run,
  serveFolder,
  startServer,
} from '../support.mjs';

const folder = prepare('docusaurus');
const base = '/docs/';
const titles = ['Compost', 'Heavy clay', 'Frost'];

test('a build indexes the pages of docs and posts, without drafts and unlisted ones', async (t) => {
  run(folder, 'docusaurus', ['build']);
  const tags = { soil: ['Compost'], winter: ['Frost'] };
  await checkWritten(t, { folder: join(folder, 'build'), base, titles, tags });
});

test('a result is opened by the router of Docusaurus, without a new page', async (t) => {
  const address = await serveFolder(t, join(folder, 'build'), base);
  await checkNavigation(t, address + base, 'leaves', '/docs/notes/compost');
});

test('the development server searches the notes', async (t) => {
  const address = await startServer(t, folder, 'docusaurus', ['start', '--port', '18094', '--no-open']);
  const entry = new URL(`${base}garden-search/garden-index.json`, address);
  await checkGarden(entry, titles, { isRendered: false });
});
