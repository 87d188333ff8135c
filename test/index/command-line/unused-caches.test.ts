import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { run } from '../../../index/command-line/run.js';
import { fakeProcess } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const KNOWN = 'node_modules/.cache/garden-search';
const notes = { 'notes/open/a.md': 'Turn the heap.', 'notes/kept/b.md': 'A zebra.' };
type Files = Record<string, string>;

async function garden(t: TestContext, files: Files = {}): Promise<string> {
  return temporaryFolder(t, { 'package.json': '{}', 'node_modules/.keep': '', ...notes, ...files });
}

async function build(folder: string, ...flags: string[]): Promise<void> {
  const args = ['build', ...(flags[0]?.startsWith('-') === false ? [] : ['notes']), ...flags];
  const process = fakeProcess([...args, '--out', 'public', '--no-widget', '--quiet'], { folder });
  assert.equal(await run(process), 0, process.err());
}

async function cached(folder: string, ...caches: string[]): Promise<string> {
  const files = caches.map(async (cache) => {
    const names = await readdir(path.join(folder, cache)).catch((): string[] => []);
    return Promise.all(names.map((name) => readFile(path.join(folder, cache, name), 'latin1')));
  });
  return (await Promise.all(files)).flat().join('\n');
}

describe('a build after a note was withdrawn', () => {
  const config = (settings: object): Files => ({ 'garden-search.config.json': JSON.stringify(settings) });
  const cases: [what: string, files: Files, before: string[], after: string[]][] = [
    ['without a cache', {}, [], ['--no-cache']],
    ['with another cache', {}, [], ['--cache', 'other']],
    ['without the cache of the configuration', config({ cache: 'own' }), [], ['--no-cache']],
    ['with another than that of the configuration', config({ cache: 'own' }), [], ['--cache', 'other']],
    ['of fewer folders of notes', {}, [], ['notes/open']],
  ];
  for (const [what, files, before, after] of cases)
    it(`leaves nothing of it in a cache: ${what}`, async (t) => {
      const folder = await garden(t, files);
      const caches = [KNOWN, 'own', 'other'];
      await build(folder, ...before);
      assert.match(await cached(folder, ...caches), /zebra/u);
      if (!after.includes('notes/open')) await rm(path.join(folder, 'notes/kept'), { recursive: true });
      await build(folder, ...after);
      assert.doesNotMatch(await cached(folder, ...caches), /zebra/u);
    });

  it('leaves nothing of it in a cache: with a function of addresses, as none is kept then', async (t) => {
    const folder = await garden(t);
    await build(folder);
    const noteUrl = 'export default { noteUrl: (path) => path };';
    await writeFile(path.join(folder, 'garden-search.config.mjs'), noteUrl);
    await build(folder);
    assert.equal(await cached(folder, KNOWN), '');
  });

  it('keeps the caches of other indexes', async (t) => {
    const folder = await garden(t);
    await run(fakeProcess(['build', 'notes', '--out', 'other', '--no-widget', '--quiet'], { folder }));
    const before = await cached(folder, KNOWN);
    await build(folder, '--no-cache');
    assert.equal(await cached(folder, KNOWN), before);
  });
});
