import { readNumbers } from '../../src/core/store/numbers.js';
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { buildIndex, type BuildOptions } from '../../index/build-index.js';
import { writeEntry } from '../../src/core/store/entry-text.js';
import { unpackNotes } from '../../src/core/store/note-table.js';
import { openGarden } from '../../index/engine.js';
import { readIndexFile, type IndexFile } from '../../src/core/store/index-file.js';
import { GARDENS } from './support/gardens.js';
import { readFolder, temporaryFolder } from './support/temporary-folder.js';

const notes = {
  'notes/Compost.md': '---\ntags: [soil]\n---\n## Heap\nTurn the heap.',
  'notes/Secret.md': '---\ndraft: true\n---\nhidden treasure',
  'notes/beds/Clay.md': 'Heavy clay.',
};

async function build(t: TestContext, options: Partial<BuildOptions> = {}) {
  const folder = await temporaryFolder(t, notes);
  const out = path.join(folder, 'public');
  const result = await buildIndex({ paths: [path.join(folder, 'notes')], out, widget: false, ...options });
  return { folder, out, result };
}

describe('buildIndex', () => {
  it('names the paths that are missing where it is given nothing', async () => {
    for (const nothing of [undefined, null, {}])
      await assert.rejects(buildIndex(nothing as never), /^BuildError: paths is missing/u);
  });

  it('accounts for every note', async (t) => {
    const { result } = await build(t);
    assert.deepEqual(result.notes, { read: 3, indexed: 2, excluded: 1, failed: 0 });
    assert.deepEqual(
      result.excluded.map(({ path }) => path),
      ['Secret.md'],
    );
    assert.equal(result.documents, 2);
    assert.ok(result.terms >= 4 && result.seconds >= 0);
  });

  it('writes what it says it wrote, the entry last, and never what a note keeps back', async (t) => {
    const { out, result } = await build(t);
    const written = await readFolder(out);
    delete written['.garden-search.json'];
    assert.deepEqual(result.files.map(({ path }) => path).sort(), Object.keys(written));
    assert.equal(result.files.at(-1)?.path, 'garden-index.json');
    for (const { path, bytes, brotli } of result.files) {
      assert.equal(Buffer.byteLength(written[path]!), bytes);
      assert.ok(brotli > 0);
    }
    assert.doesNotMatch(Object.values(written).join(''), /treasure/u);
    const { checksum, ...file } = readIndexFile(JSON.parse(written['garden-index.json']!));
    assert.ok(checksum);
    assert.deepEqual(file, JSON.parse(JSON.stringify(result.file)));
  });

  it('writes nothing without a folder to write to, and gives the index all the same', async (t) => {
    const { folder, result } = await build(t, { out: undefined as never });
    assert.deepEqual(result.files, []);
    assert.deepEqual(Object.keys(await readFolder(path.join(folder, 'notes/beds'))), ['Clay.md']);
    assert.ok(!existsSync(path.join(folder, 'public')));
    const texts = result.beside.filter(({ name }) => name.startsWith('garden-text-'));
    assert.equal(readNumbers(result.file.texts.sizes).length, texts.length);
  });

  it('lays the entry out in lines, so that a page can parse it a line at a time', async (t) => {
    const { folder, result } = await build(t);
    const entry = await readFile(path.join(folder, 'public', 'garden-index.json'), 'utf8');
    assert.equal(entry, writeEntry(result.file));
  });

  it('gives the same bytes twice, and leaves its own output out', async (t) => {
    const folder = await temporaryFolder(t, notes);
    const [paths, out] = [[folder], path.join(folder, 'public')];
    await buildIndex({ paths, out, widget: false });
    const first = await readFolder(out);
    await buildIndex({ paths, out, widget: false });
    assert.deepEqual(await readFolder(out), first);
  });

  it('passes on where the notes lie', async (t) => {
    assert.deepEqual(unpackNotes((await build(t, { baseUrl: '/garden/' })).result.file).url, [
      '/garden/Compost',
      '/garden/beds/Clay',
    ]);
    const noteUrl = (path: string) => `/n/${path.length}`;
    assert.deepEqual(unpackNotes((await build(t, { noteUrl })).result.file).url, ['/n/10', '/n/12']);
  });

  it('tells how far it is', async (t) => {
    const done: string[] = [];
    await build(t, { onProgress: (n, total) => done.push(`${n}/${total}`) });
    assert.deepEqual(done, ['1/3', '2/3', '3/3']);
  });

  it('puts compressed copies beside the files when asked to, the same twice, and takes them for what is sent', async (t) => {
    const steps = new Set<string>();
    const { out, result } = await build(t, { compress: true, onProgress: (_, __, step) => steps.add(step) });
    const names = result.files.map(({ path }) => path);
    const originals = names.filter((name) => name.endsWith('.json'));
    assert.deepEqual(
      [...names].sort(),
      originals.flatMap((name) => [name, `${name}.br`, `${name}.gz`]).sort(),
    );
    assert.equal(names.at(-1), 'garden-index.json');
    assert.deepEqual(
      brotliDecompressSync(await readFile(path.join(out, 'garden-index.json.br'))),
      await readFile(path.join(out, 'garden-index.json')),
    );
    const brotli = (name: string) => result.files.find(({ path }) => path === name)!.brotli;
    assert.equal(result.visit.entry, brotli('garden-index.json.br'));
    assert.deepEqual([...steps], ['reading', 'compressing']);
    const list = JSON.parse(await readFile(path.join(out, '.garden-search.json'), 'utf8')) as {
      current: string[];
    };
    assert.deepEqual(list.current, [...names].sort());
  });

  it('writes the whole index as a script when asked to, whatever the layout', async (t) => {
    const { out } = await build(t, { classic: true, layout: 'sharded' });
    const script = await readFile(path.join(out, 'garden-index.classic.js'), 'utf8');
    const file = JSON.parse(/^globalThis\.GARDEN_SEARCH_INDEX = (.*);$/mu.exec(script)![1]!) as IndexFile;
    assert.equal(readIndexFile(file).layout, 'single');
    assert.equal(file.texts.inline?.length, 2);
  });

  it('removes the old index where there is no note left to index', async (t) => {
    const { folder, out } = await build(t);
    const drafts = path.join(folder, 'notes/Secret.md');
    await assert.rejects(buildIndex({ paths: [drafts], out, widget: false }), {
      code: 'no-notes',
      message:
        /Secret\.md: 1 read, 1 excluded, 0 failed, such as Secret\.md \(draft: true\)\. garden-search report names all\. No index was written, and the index of an earlier build in .* was removed\./u,
    });
    assert.deepEqual(await readFolder(out), {});
    // There is none now.
    await assert.rejects(buildIndex({ paths: [drafts], out, widget: false }), {
      message: /names all\. No index was written\.$/u,
    });
    await assert.rejects(buildIndex({ paths: [drafts], widget: false }), { message: /names all\.$/u });
  });

  it('refuses what it does not know before it reads anything', async (t) => {
    await assert.rejects(build(t, { wdiget: true } as Partial<BuildOptions>), { code: 'option' });
    await assert.rejects(build(t, { paths: ['/none/such'] }), { code: 'no-path' });
  });
});

describe('buildIndex on real gardens', () => {
  for (const garden of GARDENS) {
    const name = path.basename(path.dirname(garden)) + '/' + path.basename(garden);

    it(`loses no note of ${name}, and gives the same bytes twice`, async (t) => {
      const out = await temporaryFolder(t);
      const { notes: counts, file } = await buildIndex({ paths: [garden], out, widget: false });
      assert.equal(counts.read, counts.indexed + counts.excluded + counts.failed);
      assert.equal(unpackNotes(file).url.length, counts.indexed);
      const first = await readFolder(out);
      const again = path.join(out, 'again');
      await buildIndex({ paths: [garden], out: again, widget: false });
      assert.deepEqual(await readFolder(again), first);
    });

    it(`finds notes of ${name} by their titles, with an excerpt each`, async (t) => {
      const out = await temporaryFolder(t);
      const { file } = await buildIndex({ paths: [garden], out, widget: false });
      const opened = await openGarden(path.join(out, 'garden-index.json'));
      const { title: titles, url: urls } = unpackNotes(file);
      const count = titles.length;
      for (let note = 0; note < count; note += Math.ceil(count / 25)) {
        const { results } = await opened.search(titles[note]!, { limit: 100 });
        assert.ok(
          results.some(({ url }) => url === urls[note]),
          titles[note],
        );
        assert.ok(results.every(({ excerpt }) => excerpt));
      }
    });
  }
});
