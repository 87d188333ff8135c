// The documentation, searched by itself: what newcomers ask leads to the page that answers.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { buildIndex, type BuildResult } from '../../index/build-index.js';
import { openGarden, type Garden } from '../../index/engine.js';

const DOCS = fileURLToPath(new URL('../../demo/docs', import.meta.url));

/** Questions, each with the pages that answer it. */
const QUESTIONS = (await readFile(new URL('questions.txt', import.meta.url), 'utf8'))
  .trim()
  .split('\n')
  .map((line) => line.split(' | '))
  .map(([question, pages]) => ({ question: question!, pages: pages!.split(' ') }));

describe('the documentation', () => {
  let out = '';
  let built: BuildResult;
  let garden: Garden;
  before(async () => {
    out = await mkdtemp(path.join(tmpdir(), 'garden-docs-'));
    built = await buildIndex({ paths: [DOCS], out, widget: false, cache: false });
    garden = await openGarden(path.join(out, 'garden-index.json'));
  });
  after(() => rm(out, { recursive: true, force: true }));

  it('every page is read without a warning, and has what a contents page shows', async () => {
    assert.deepEqual(built.warnings, []);
    for (const name of await readdir(DOCS)) {
      const text = await readFile(path.join(DOCS, name), 'utf8');
      for (const key of ['title', 'description', 'category', 'aliases'])
        assert.match(text, new RegExp(`^${key}: .`, 'mu'), `${name}: ${key}`);
    }
  });

  it('the right page comes first for nineteen questions of twenty, and in three for all', async () => {
    const later: string[] = [];
    const missed: string[] = [];
    for (const { question, pages } of QUESTIONS) {
      const { results } = await garden.search(question, { limit: 3, excerpts: false });
      const found = results.map(({ url }) => url.replace(/[#].*$/u, '').replaceAll('/', '') || 'index');
      const place = found.findIndex((page) => pages.includes(page));
      if (place !== 0) (place < 0 ? missed : later).push(`${question}: ${found.join(', ')}`);
    }
    assert.deepEqual(missed, []);
    assert.ok(later.length <= QUESTIONS.length / 20, later.join('\n'));
  });
});
