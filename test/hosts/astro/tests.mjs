// The tests of Astro, for each of its versions: of one site, in the project of each.

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkGarden, checkPage, checkWritten, prepare, run, startServer } from '../support.mjs';

const BASE = '/docs/';
const FILES = ['src', 'astro.config.mjs', 'tsconfig.json'];

/** Tests the site of this folder with the version of Astro that another project has. */
export function testAstro(host) {
  const folder = prepare(host);
  if (host !== 'astro')
    for (const file of FILES)
      cpSync(join(import.meta.dirname, file), join(folder, file), { recursive: true });

  test('a build indexes the pages that it wrote, with the tags of their notes', async (t) => {
    run(folder, 'astro', ['build']);
    await checkWritten(t, {
      folder: join(folder, 'dist'),
      base: BASE,
      titles: ['A garden', 'Compost', 'Heavy clay'],
      tags: { 'garden/soil': ['Compost'] },
    });
  });

  test('its integration and its component are typed, under strict types', () => {
    run(folder, 'astro', ['check']);
  });

  test('the development server searches the notes', async (t) => {
    const address = await startServer(t, folder, 'astro', ['dev', '--port', '0', '--host', '127.0.0.1']);
    await checkPage(new URL(BASE, address));
    await checkGarden(new URL(`${BASE}garden-search/garden-index.json`, address), ['Compost', 'Heavy clay']);
  });
}
