import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { BuildOptions, BuildResult } from '../../../index/build-index.js';
import { GardenBuilder } from '../../../index/rebuild/garden-builder.js';
import { unpackNotes } from '../../../src/core/store/note-table.js';
import { temporaryFolder } from '../support/temporary-folder.js';

type Edit =
  | { kind: 'write'; name: string; text: string }
  | { kind: 'remove'; name: string }
  | { kind: 'rename'; name: string; to: string };

// Folders that are languages, two sources of one address, a configuration that moves all addresses, and pages.
const name = fc.constantFrom(
  ...['a.md', 'b.md', 'b.txt', 'de/a.md', 'fr/a.md', 'deep/er/c.md', 'sub', 'sub/d.md', 'p.canvas'],
  ...['hugo.toml', '_config.yml', 'x.html'],
);
const words = fc.array(fc.constantFrom('compost', 'bean', 'Beete', '堆肥', 'rain', 'heap'), {
  maxLength: 12,
});
const body = words.map((list) => list.join(' '));
const text = fc.oneof(
  body,
  fc.tuple(body, body).map(([a, b]) => `---\ntags: [${a.replaceAll(' ', ', ')}]\n---\n## ${b}\n${a}`),
  body.map((secret) => `---\ndraft: true\n---\n${secret}`),
  fc.constantFrom(
    'baseURL = "https://example.org/garden/"',
    'permalink: /:title/',
    '---\ndate: soon\nslug: x\n---\nbean',
    '<title>T</title><main data-pagefind-body>rain</main>',
    '\0\0\0\0',
    '',
  ),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), name, text }) },
  fc.record({ kind: fc.constant('remove' as const), name }),
  fc.record({ kind: fc.constant('rename' as const), name, to: name }),
);

// An edit may be none: what it wants to rename may not be there, or a folder may be in its way.
async function apply(folder: string, edit: Edit): Promise<void> {
  const file = path.join(folder, edit.name);
  try {
    if (edit.kind === 'remove') await rm(file, { recursive: true, force: true });
    else {
      const to = path.join(folder, edit.kind === 'rename' ? edit.to : edit.name);
      await mkdir(path.dirname(to), { recursive: true });
      await (edit.kind === 'rename' ? rename(file, to) : writeFile(to, edit.text));
    }
  } catch {
    return;
  }
}

async function outcome(builder: GardenBuilder) {
  try {
    const { result } = await builder.build();
    await builder.store();
    return { result: { ...result, seconds: 0, moment: undefined } as unknown as BuildResult };
  } catch (error) {
    return { message: (error as Error).message };
  }
}

/** The bytes of the files of the last build in a folder, by their names. */
async function written(out: string, { result }: { result?: BuildResult }): Promise<Record<string, string>> {
  const names = result?.files.map(({ path }) => path) ?? [];
  const texts = await Promise.all(names.map((name) => readFile(path.join(out, name), 'base64')));
  return Object.fromEntries(names.map((name, i) => [name, texts[i]!]));
}

// What becomes of a note may change though its file does not: its language by its neighbours, what it keeps back by the
// site.
const write = (name: string, text: string): Edit => ({ kind: 'write', name, text });
const PLAIN = {
  layout: 'sharded' as const,
  compress: false,
  noteUrl: undefined,
  processes: 'one' as const,
  threads: 0 as 0 | 1,
};
const EXAMPLES: [typeof PLAIN, Edit[]][] = [
  [PLAIN, [write('de/a.md', 'bean'), write('a.md', 'bean'), { kind: 'remove', name: 'a.md' }]],
  [PLAIN, [write('_config.yml', ''), write('b.md', 'bean'), write('_config.yml', 'exclude: [b.md]')]],
  [{ ...PLAIN, threads: 1 }, [write('b.md', 'bean')]],
];

describe('GardenBuilder', () => {
  it('ends any sequence of edits, renames and deletions with what a clean build gives, byte for byte', async (t) => {
    const shape = fc.record({
      layout: fc.constantFrom('single' as const, 'sharded' as const),
      compress: fc.boolean(),
      noteUrl: fc.constantFrom(undefined, (path: string) => `/n/${path.length}`),
      processes: fc.constantFrom('one' as const, 'many' as const),
      // Threads take long to start, so that only an example has them.
      threads: fc.constant<0 | 1>(0),
    });
    await fc.assert(
      fc.asyncProperty(
        shape,
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async ({ processes, threads, ...shape }, edits) => {
          const folder = await temporaryFolder(t, { 'notes/first.md': 'Turn the heap.' });
          const notes = path.join(folder, 'notes');
          const make = (out: string, cache: string | false = false, count = 0) => {
            const options = { paths: [notes], out: path.join(folder, out), widget: false, cache, ...shape };
            return new GardenBuilder(options as BuildOptions, undefined, () => count);
          };
          const makeKept = () => make('kept', path.join(folder, 'cache'), threads);
          let kept = makeKept();
          await outcome(kept);
          for (const edit of edits) {
            await apply(notes, edit);
            if (processes === 'many') kept = makeKept();
            const [again, clean] = [await outcome(kept), await outcome(make('clean'))];
            assert.deepEqual(again, clean);
            assert.deepEqual(
              await written(path.join(folder, 'kept'), again),
              await written(path.join(folder, 'clean'), clean),
            );
          }
        },
      ),
      { numRuns: 10, examples: EXAMPLES },
    );
  });

  it('stores the notes that are published, and nothing that is kept back', async (t) => {
    const kept = [
      '---\ndraft: true\n---\nzebra',
      '---\npublish: maybe\ntitle: zebra\n---\nzebra',
      '%%zebra%% tiger',
    ];
    const folder = await temporaryFolder(
      t,
      Object.fromEntries(kept.map((text, i) => [`notes/${i}.md`, text])),
    );
    const cache = path.join(folder, 'cache');
    const stored = async () => {
      const builder = new GardenBuilder({ paths: [path.join(folder, 'notes')], cache });
      await builder.build();
      await builder.store();
      const [name] = await readdir(cache);
      return readFile(path.join(cache, name!), 'latin1');
    };
    const first = await stored();
    assert.ok(first.includes('tiger') && !first.includes('zebra'));
    await writeFile(path.join(folder, 'notes/2.md'), '---\nprivate: true\n---\ntiger');
    await writeFile(path.join(folder, 'notes/3.md'), 'rain');
    assert.doesNotMatch(await stored(), /tiger|zebra/u);
  });

  it('stores of the properties only those that addresses are made of, none where a function may ask for all', async (t) => {
    const note = '---\npermalink: /heap/\nwifi: { password: zebra }\nsecret: zebra\n---\ntiger';
    for (const threads of [0, 1]) {
      const folder = await temporaryFolder(t, { 'notes/a.md': note });
      const options = { paths: [path.join(folder, 'notes')], cache: path.join(folder, 'cache') };
      const all = new GardenBuilder({ ...options, noteUrl: (_, { secret }) => `/${secret as string}` });
      assert.match(JSON.stringify((await all.build()).result.file), /zebra/u);
      await all.store();
      assert.ok(!existsSync(options.cache));
      const builder = new GardenBuilder(options, undefined, () => threads);
      await builder.build();
      await builder.store();
      const [name] = await readdir(options.cache);
      const bytes = await readFile(path.join(options.cache, name!), 'latin1');
      assert.ok(bytes.includes('tiger') && bytes.includes('/heap/') && !bytes.includes('zebra'));
      const again = await new GardenBuilder(options).build();
      assert.match(JSON.stringify(again.result.file.index!.documentIds), /"\/heap\/"/u);
    }
  });

  it('does not write the store anew where nothing changed', async (t) => {
    const folder = await temporaryFolder(t, { 'notes/a.md': 'Turn the heap.' });
    const options = { paths: [path.join(folder, 'notes')], cache: path.join(folder, 'cache') };
    const first = new GardenBuilder(options);
    await first.build();
    await first.store();
    const [name] = await readdir(options.cache);
    const before = await stat(path.join(options.cache, name!));
    const second = new GardenBuilder(options);
    await second.build();
    await second.store();
    assert.equal((await stat(path.join(options.cache, name!))).ino, before.ino);
  });

  it('measures the files that it writes only where it is asked to', async (t) => {
    const folder = await temporaryFolder(t, { 'notes/a.md': 'Turn the heap.', 'notes/b.md': 'Sow beans.' });
    const paths = [path.join(folder, 'notes')];
    const files = [];
    for (const options of [{ sizes: true }, {}]) {
      const out = path.join(folder, JSON.stringify(options));
      const { result } = await new GardenBuilder({ paths, out, widget: false, ...options }).build();
      assert.equal(result.files.length > 0, 'sizes' in options);
      assert.equal(result.visit.entry > 0, 'sizes' in options);
      files.push((await readdir(out)).sort());
    }
    assert.ok(files[0]!.length > 1);
    assert.deepEqual(files[1], files[0]);
  });

  it('says what changed, by the content of the notes', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': 'one', 'b.md': 'two', 'd.md': 'four' });
    const builder = new GardenBuilder({ paths: [folder] });
    const changes = async () => (await builder.build()).changes;
    assert.deepEqual(await changes(), { added: ['a.md', 'b.md', 'd.md'], changed: [], removed: [] });
    await writeFile(path.join(folder, 'a.md'), 'one');
    assert.deepEqual(await changes(), { added: [], changed: [], removed: [] });
    await writeFile(path.join(folder, 'a.md'), 'uno');
    await rename(path.join(folder, 'b.md'), path.join(folder, 'c.md'));
    await rm(path.join(folder, 'd.md'));
    assert.deepEqual(await changes(), { added: ['c.md'], changed: ['a.md'], removed: ['b.md', 'd.md'] });
  });

  it('makes an address anew for every note, because anything may decide about it', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': 'one' });
    let base = '/before/';
    const builder = new GardenBuilder({ paths: [folder], noteUrl: (path) => base + path });
    await builder.build();
    base = '/after/';
    const { result } = await builder.build();
    assert.deepEqual(unpackNotes(result.file).url, ['/after/a.md']);
  });

  it('hands the files to whoever takes them, the entry last', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': 'one' });
    const taken: string[][] = [];
    const target = async (files: readonly { name: string }[]) => {
      taken.push(files.map(({ name }) => name));
      return Promise.resolve();
    };
    await new GardenBuilder({ paths: [folder], widget: false }, target).build();
    assert.equal(taken.length, 1);
    assert.equal(taken[0]!.at(-1), 'garden-index.json');
  });

  it('refuses wrong options before it reads anything', () => {
    assert.throws(() => new GardenBuilder({ paths: [] }), { code: 'option-value' });
  });
});
