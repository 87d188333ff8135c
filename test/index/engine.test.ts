import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildIndex } from '../../index/build-index.js';
import { miniSearchOptions, openGarden } from '../../index/engine.js';
import type { Garden } from '../../src/core/garden.js';
import { readFolder, temporaryFolder } from './support/temporary-folder.js';
import { serve } from './support/serve.js';

const notes = { 'Compost.md': '## Heap\nTurn the heap in spring.', 'Bean.md': 'Sow beans in May.' };

/** Builds the notes into a folder whose name is no URL. */
async function buildSite(t: TestContext): Promise<string> {
  const folder = await temporaryFolder(
    t,
    Object.fromEntries(Object.entries(notes).map(([n, x]) => [`notes/${n}`, x])),
  );
  const out = path.join(folder, 'my site #1 100%');
  await buildIndex({ paths: [path.join(folder, 'notes')], out, widget: false });
  return out;
}

/** Serves texts by their name, and answers 404 for others. */
function serveTexts(t: TestContext, files: Record<string, string>): Promise<string> {
  return serve(t, ({ url = '' }, response) => {
    const text = files[url.slice(1)];
    response.writeHead(text === undefined ? 404 : 200).end(text);
  });
}

async function findsHeap(garden: Garden): Promise<void> {
  const { results } = await garden.search('spring');
  assert.deepEqual(
    results.map(({ title }) => title),
    ['Compost'],
  );
  assert.match(results[0]!.excerpt!.segments.map(({ text }) => text).join(''), /Turn the heap in spring/u);
}

describe('openGarden', () => {
  it('falls back on another garden where the first is not to be had', async (t) => {
    const place = path.join(await buildSite(t), 'garden-index.json');
    const address = await serveTexts(t, {});
    await findsHeap(await openGarden(address, { fallback: place }));
    const neither = openGarden(address, { fallback: `${place}.none` });
    await assert.rejects(neither, { code: 'http', message: new RegExp(`^${address} answered 404`, 'u') });
  });

  it('opens a path, relative ones from the working folder', async (t) => {
    const place = path.join(await buildSite(t), 'garden-index.json');
    await findsHeap(await openGarden(place));
    await findsHeap(await openGarden(path.relative(process.cwd(), place)));
  });

  it('opens a file: address, as text or as a URL', async (t) => {
    const url = pathToFileURL(path.join(await buildSite(t), 'garden-index.json'));
    await findsHeap(await openGarden(url));
    await findsHeap(await openGarden(url.href));
  });

  it('opens an http address, and fetches the texts from beside it', async (t) => {
    const base = await serveTexts(t, await readFolder(await buildSite(t)));
    await findsHeap(await openGarden(`${base}garden-index.json`));
  });

  it('opens an object, whose texts are where baseUrl says', async (t) => {
    const out = await buildSite(t);
    const { file } = await buildIndex({ paths: [path.join(out, '../notes')] });
    await findsHeap(await openGarden(file, { baseUrl: `${out}/` }));
    await findsHeap(await openGarden(file, { baseUrl: pathToFileURL(`${out}/`) }));
  });

  it('opens an object that carries its texts without a base', async (t) => {
    const folder = await temporaryFolder(t, notes);
    const { file } = await buildIndex({ paths: [folder], inlineText: true });
    await findsHeap(await openGarden(file));
  });

  it('says which address did not answer as it should', async (t) => {
    const base = await serveTexts(t, { 'page.json': '<!doctype html>', 'other.json': '{"a":1}' });
    await assert.rejects(openGarden(`${base}none.json`), {
      code: 'http',
      message: /none\.json answered 404/u,
    });
    await assert.rejects(openGarden(`${base}page.json`), { code: 'parse' });
    await assert.rejects(openGarden(`${base}other.json`), { code: 'format' });
    await assert.rejects(openGarden('http://127.0.0.1:1/'), { code: 'network' });
  });

  it('says which file there is none of', async (t) => {
    const folder = await temporaryFolder(t);
    await assert.rejects(openGarden(path.join(folder, 'none.json')), {
      name: 'GardenSearchError',
      message: /none\.json/u,
    });
  });

  it('says what to name in a folder, and that the text of an index is none', async (t) => {
    const out = await buildSite(t);
    await assert.rejects(openGarden(out), {
      message: /could not be read \(a folder: name its garden-index\.json\)/u,
    });
    const text = await readFile(path.join(out, 'garden-index.json'), 'utf8');
    await assert.rejects(openGarden(text), {
      code: 'option',
      message:
        /^source is \{"format":"garden-search.{0,60}, but must be a path, an address or a parsed index\.$/u,
    });
  });

  it('refuses a signal that is none, with its value', async () => {
    const options = { signal: 'x' as never };
    await assert.rejects(openGarden('none.json', options), { code: 'option', message: /^signal is x/u });
  });

  it("rejects with the signal's reason where it is aborted, and does not open", async (t) => {
    const reason = new Error('enough');
    const place = path.join(await buildSite(t), 'garden-index.json');
    const base = await serveTexts(t, await readFolder(path.dirname(place)));
    const signal = AbortSignal.abort(reason);
    for (const source of [place, `${base}garden-index.json`]) {
      await assert.rejects(openGarden(source, { signal }), (error) => error === reason);
    }
  });
});

describe('a search', () => {
  it('ends when its signal does, whatever it waits for', async (t) => {
    const { file } = await buildIndex({ paths: [path.join(await buildSite(t), '../notes')] });
    const silent = new EventEmitter();
    const baseUrl = await serve(t, () => silent.emit('request'));
    const garden = await openGarden(file, { baseUrl });
    const abort = new AbortController();
    const reason = new Error('enough');
    const search = garden.search('spring', { signal: abort.signal });
    await once(silent, 'request');
    abort.abort(reason);
    await assert.rejects(search, (error) => error === reason);
  });
});

describe('miniSearchOptions', () => {
  it('is exported beside openGarden, for those who load the index with MiniSearch', () => {
    assert.equal(miniSearchOptions().idField, 'id');
  });
});
