import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { buildIndex } from '../../../index/build-index.js';
import { ChangingIndex } from '../../../index/command-line/changing-index.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { serve } from '../support/serve.js';

const MINUTE = 60_000;

type State = () => 'up' | 'ill' | 'down';

/** Builds a garden of two notes. @returns its output, and a function that builds it anew without the first one */
async function garden(t: TestContext): Promise<{ out: string; withdraw: () => Promise<unknown> }> {
  const folder = await temporaryFolder(t, { 'notes/Compost.md': 'A heap.', 'notes/Heap.md': 'It is warm.' });
  const out = path.join(folder, 'out');
  const build = () =>
    buildIndex({ paths: [path.join(folder, 'notes')], out, widget: false, layout: 'single' });
  await build();
  const withdraw = async () => {
    await writeFile(path.join(folder, 'notes/Compost.md'), '---\ndraft: true\n---\nA heap.');
    await build();
  };
  return { out, withdraw };
}

/** Serves the files of a folder, unless it is down. @returns the address of its entry */
async function serveIndex(t: TestContext, folder: string, state: State = () => 'up'): Promise<string> {
  const address = await serve(t, ({ url = '' }, response) => {
    if (state() === 'ill') return response.writeHead(502).end('ill');
    if (state() === 'down') return response.destroy();
    return readFile(path.join(folder, url)).then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end('none'),
    );
  });
  return `${address}garden-index.json`;
}

async function titles(index: ChangingIndex): Promise<string[]> {
  return (await index.search('heap')).results.map(({ title }) => title).sort();
}

describe('an index that changes', () => {
  for (const place of ['on disk', 'at an address'])
    it(`answers no longer with what was withdrawn, nor at all once it is gone: ${place}`, async (t) => {
      t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
      const { out, withdraw } = await garden(t);
      const entry = path.join(out, 'garden-index.json');
      const errors: unknown[] = [];
      const index = await ChangingIndex.open(
        place === 'on disk' ? entry : await serveIndex(t, out),
        (error) => errors.push(error),
      );
      assert.deepEqual(await titles(index), ['Compost', 'Heap']);
      await withdraw();
      t.mock.timers.tick(MINUTE);
      assert.deepEqual(await titles(index), ['Heap']);
      const last = await readFile(entry);
      await rm(entry);
      t.mock.timers.tick(MINUTE);
      await assert.rejects(index.search('heap'), /garden-index\.json (?:answered 404|could not be read)/u);
      await assert.rejects(index.search('heap'));
      assert.equal(errors.length, 1);
      await writeFile(entry, last);
      t.mock.timers.tick(MINUTE);
      assert.deepEqual(await titles(index), ['Heap']);
    });

  it('answers from what it has while its address can not be had', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() });
    const { out, withdraw } = await garden(t);
    let state: ReturnType<State> = 'up';
    const errors: unknown[] = [];
    const address = await serveIndex(t, out, () => state);
    const index = await ChangingIndex.open(address, (error) => errors.push(error));
    assert.deepEqual(await titles(index), ['Compost', 'Heap']);
    for (state of ['ill', 'down'] as const) {
      t.mock.timers.tick(MINUTE);
      assert.deepEqual(await titles(index), ['Compost', 'Heap']);
    }
    assert.match(String(errors[0]), /garden-index\.json answered 502/u);
    assert.match(String(errors[1]), /garden-index\.json could not be fetched/u);
    state = 'up';
    await withdraw();
    t.mock.timers.tick(MINUTE);
    assert.deepEqual(await titles(index), ['Heap']);
    assert.equal(errors.length, 2);
  });
});
