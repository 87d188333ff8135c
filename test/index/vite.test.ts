import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { rollup, watch, type RollupWatcherEvent } from 'rollup';
import { build, createLogger, createServer, type InlineConfig, type Plugin } from 'vite';
import { buildIndex } from '../../index/build-index.js';
import { gardenSearch, type PluginOptions } from '../../index/vite.js';
import { openGarden } from '../../index/engine.js';
import { readFolder, temporaryFolder } from './support/temporary-folder.js';

/** Longest wait of a test for a watcher, in ms: one that misses an event is waited for no longer. */
const WATCHED = 60_000;

// A bundler's watcher that is closed while it starts may keep the process: the tests have ended by then.
after(() => setTimeout(() => process.exit(), 10_000).unref());

const site = {
  'package.json': '{}',
  'index.html': '<!doctype html><script type="module" src="/main.js"></script>',
  'main.js': 'export const garden = 1;',
  'notes/a.md': '# Compost\nTurn the heap.',
  'notes/b.md': '---\ndate: soon\n---\nSow beans.',
};

function configFor(folder: string, options: Partial<PluginOptions> = {}): InlineConfig {
  const customLogger = createLogger('silent');
  return {
    root: folder,
    base: '/garden/',
    configFile: false,
    cacheDir: path.join(folder, '.vite'),
    customLogger,
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1' },
    plugins: [gardenSearch({ paths: ['notes'], widget: false, ...options })],
  };
}

async function serve(t: TestContext, options: Partial<PluginOptions> = {}) {
  const folder = await temporaryFolder(t, site);
  const config = configFor(folder, options);
  const said = new EventEmitter();
  for (const kind of ['info', 'warn', 'error'] as const)
    config.customLogger![kind] = (message) => said.emit(`log ${kind}`, message);
  const server = await createServer(config);
  t.after(() => server.close());
  const sent: string[] = [];
  server.ws.send = (payload: { type: string } | string) => {
    sent.push(typeof payload === 'string' ? payload : payload.type);
    said.emit('sent');
  };
  await server.listen();
  const ask = (name: string, init?: RequestInit) => fetch(new URL(name, server.resolvedUrls!.local[0]), init);
  return { folder, server, said, sent, ask };
}

describe('gardenSearch in the development server of Vite', () => {
  it('serves the index and its files under the base, never from a cache of the browser', async (t) => {
    const { ask } = await serve(t, { out: 'search', layout: 'sharded' });
    const entry = await ask('search/garden-index.json');
    assert.equal(entry.status, 200);
    assert.equal(entry.headers.get('content-type'), 'application/json; charset=utf-8');
    assert.equal(entry.headers.get('cache-control'), 'no-store');
    const head = await ask('search/garden-index.json?x=1', { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text()], [200, '']);
    const garden = await openGarden(new URL(entry.url));
    const { results } = await garden.search('heap');
    assert.deepEqual(
      results.map(({ title }) => title),
      ['Compost'],
    );
  });

  it('puts the index at the base itself without a folder, and leaves everything else to Vite', async (t) => {
    const { ask } = await serve(t);
    assert.match(await (await ask('garden-index.json')).text(), /^\{"format":"garden-search"/u);
    assert.match(await (await ask('')).text(), /@vite\/client/u);
    assert.match(await (await ask('main.js')).text(), /garden = 1/u);
    assert.match(await (await ask('garden-other.json')).text(), /<!doctype html>/u);
    assert.equal((await ask('garden-index.json', { method: 'POST' })).headers.get('cache-control'), null);
  });

  it('serves the index before a server of another plugin, which answers each address with a page', async (t) => {
    const config = configFor(await temporaryFolder(t, site));
    const pages: Plugin = {
      name: 'pages',
      configureServer: ({ middlewares }) => void middlewares.use((_, response) => response.end('page')),
    };
    const server = await createServer({ ...config, plugins: [pages, ...config.plugins!] });
    t.after(() => server.close());
    await server.listen();
    const ask = (name: string) => fetch(new URL(name, server.resolvedUrls!.local[0]));
    assert.equal(await (await ask('a')).text(), 'page');
    assert.match((await ask('garden-index.json')).headers.get('content-type')!, /json/u);
  });

  it('reloads the page when a note is edited, added or removed', { timeout: WATCHED }, async (t) => {
    const { folder, said, sent, ask } = await serve(t);
    const titles = async () => {
      const garden = await openGarden((await (await ask('garden-index.json')).json()) as never);
      return (await garden.search('', { sort: 'title', excerpts: false })).results.map(({ title }) => title);
    };
    assert.deepEqual(await titles(), ['b', 'Compost']);
    const edits: [edit: () => Promise<void>, titles: string[]][] = [
      [() => writeFile(path.join(folder, 'notes/a.md'), '# Clay'), ['b', 'Clay']],
      [() => writeFile(path.join(folder, 'notes/c.md'), ''), ['b', 'c', 'Clay']],
      [() => rm(path.join(folder, 'notes/b.md')), ['c', 'Clay']],
    ];
    for (const [edit, expected] of edits) {
      const reload = once(said, 'sent');
      await edit();
      await reload;
      assert.deepEqual(await titles(), expected);
    }
    assert.deepEqual([...new Set(sent)], ['full-reload']);
  });

  it('tells of an error, and goes on serving what it has', async (t) => {
    const { folder, said, ask } = await serve(t);
    await ask('garden-index.json');
    const error = once(said, 'log error');
    await rm(path.join(folder, 'notes'), { recursive: true });
    assert.match(String((await error)[0]), /^garden-search: .*notes could not be opened/u);
    assert.equal((await ask('garden-index.json')).status, 200);
  });

  it('answers with the error as long as there is no index', async (t) => {
    const { ask } = await serve(t, { paths: ['none', 'notes'] });
    const answer = await ask('garden-index.json');
    assert.equal(answer.status, 503);
    assert.match(await answer.text(), /none could not be opened/u);
  });

  it('tells of the warnings of the first build', async (t) => {
    const folder = await temporaryFolder(t, site);
    const config = configFor(folder);
    const warned = new Promise((resolve) => (config.customLogger!.warn = resolve));
    const server = await createServer(config);
    t.after(() => server.close());
    assert.match(String(await warned), /^garden-search: 1 warning:\n {2}b\.md:2 /u);
  });
});

describe('gardenSearch in a build of Vite', () => {
  it('puts into the site what a build writes, byte for byte, under names that stay', async (t) => {
    const folder = await temporaryFolder(t, site);
    const options = { layout: 'sharded' as const, compress: true };
    await build(configFor(folder, { out: '/find/', ...options }));
    const alone = path.join(folder, 'alone');
    await buildIndex({
      paths: [path.join(folder, 'notes')],
      out: alone,
      siteBase: '/garden/',
      widget: false,
      ...options,
    });
    const expected = await readFolder(alone);
    delete expected['.garden-search.json'];
    assert.deepEqual(await readFolder(path.join(folder, 'dist/find')), expected);
    assert.deepEqual(await readdir(path.join(folder, 'dist')), ['assets', 'find', 'index.html']);
  });

  it('leaves its own output out, where the notes are the whole site', async (t) => {
    const folder = await temporaryFolder(t, site);
    const config = () => configFor(folder, { paths: ['.'], layout: 'single' });
    await build(config());
    const first = await readFile(path.join(folder, 'dist/garden-index.json'), 'utf8');
    await writeFile(path.join(folder, 'dist/z.md'), 'not a note');
    await build({ ...config(), build: { emptyOutDir: false } });
    assert.equal(await readFile(path.join(folder, 'dist/garden-index.json'), 'utf8'), first);
  });

  it('links to notes below the base of the site, where it is a path', async (t) => {
    const folder = await temporaryFolder(t, site);
    const urls = async (base: string, options: Partial<PluginOptions> = {}, kit = '') => {
      const define = { __SVELTEKIT_PATHS_BASE__: JSON.stringify(kit) };
      await build({ ...configFor(folder, options), base, define });
      const garden = await openGarden(path.join(folder, 'dist/garden-index.json'));
      return (await garden.search('heap')).results.map(({ url }) => url);
    };
    assert.deepEqual(await urls('/garden/'), ['/garden/a']);
    for (const base of ['/', './', '', 'https://scripts.example/x/'])
      assert.deepEqual(await urls(base), ['/a'], base);
    assert.deepEqual(await urls('/garden/', { baseUrl: '/own/' }), ['/own/a']);
    assert.deepEqual(await urls('./', {}, '/garden'), ['/garden/a']);
  });

  it('reads the whole site without options', async (t) => {
    const folder = await temporaryFolder(t, site);
    await build({ ...configFor(folder), plugins: [gardenSearch()] });
    const names = await readdir(path.join(folder, 'dist'));
    assert.ok(names.includes('garden-index.json') && names.includes('garden-search.min.js'));
  });

  it('builds too where the host has made a server before, to read its own content', async (t) => {
    const folder = await temporaryFolder(t, site);
    const config = configFor(folder);
    const [plugin] = config.plugins as [ReturnType<typeof gardenSearch>];
    const asAstro = {
      name: 'content',
      async configResolved(resolved: never) {
        await plugin.configResolved(resolved);
        plugin.configureServer({} as never);
      },
    };
    await build({ ...config, plugins: [plugin, asAstro] });
    assert.ok((await readdir(path.join(folder, 'dist'))).includes('garden-index.json'));
  });

  it('refuses a bundle for which the index was never built', () => {
    const context = { error: (message: string) => assert.fail(message) } as never;
    assert.throws(() => gardenSearch().generateBundle.call(context), /made no index for this bundle/u);
  });

  it('builds no index for servers', async (t) => {
    const folder = await temporaryFolder(t, site);
    await build({ ...configFor(folder), build: { ssr: 'main.js' } });
    const names = await readdir(path.join(folder, 'dist'));
    assert.deepEqual([names.length, names.filter((name) => name.startsWith('garden'))], [1, []]);
  });

  it('ends the build where there is no index, with the reason', async (t) => {
    const folder = await temporaryFolder(t, site);
    await assert.rejects(build(configFor(folder, { paths: ['none'] })), /none could not be opened/u);
  });
});

describe('gardenSearch in Rollup', () => {
  const setUp = async (t: TestContext) => {
    const folder = await temporaryFolder(t, site);
    const warnings: string[] = [];
    const plugin = gardenSearch({ paths: [path.join(folder, 'notes')], widget: false, out: 'search' });
    const input = path.join(folder, 'main.js');
    const dir = path.join(folder, 'dist');
    return {
      folder,
      dir,
      warnings,
      input: {
        input,
        plugins: [plugin],
        onwarn: ({ message }: { message: string }) => warnings.push(message),
      },
    };
  };

  it('puts the index beside the bundle, and warns', async (t) => {
    const { dir, input, warnings } = await setUp(t);
    const bundle = await rollup(input);
    await bundle.write({ dir });
    await bundle.close();
    assert.ok((await readdir(path.join(dir, 'search'))).includes('garden-index.json'));
    assert.match(warnings.join(), /b\.md:2/u);
  });

  it('builds again in watch mode when a note is edited or added', { timeout: WATCHED }, async (t) => {
    const { folder, dir, input } = await setUp(t);
    const watcher = watch({ ...input, output: { dir }, watch: { buildDelay: 50 } });
    t.after(() => watcher.close());
    const ends = new EventEmitter();
    watcher.on('event', (event: RollupWatcherEvent) => {
      if ('result' in event && event.result) void event.result.close();
      if (event.code === 'END') ends.emit('end');
    });
    const titles = async () => {
      const garden = await openGarden(path.join(dir, 'search/garden-index.json'));
      return (await garden.search('', { sort: 'title', excerpts: false })).results.map(({ title }) => title);
    };
    await once(ends, 'end');
    assert.deepEqual(await titles(), ['b', 'Compost']);
    for (const [name, expected] of [
      ['a.md', ['b', 'Clay']],
      ['c.md', ['b', 'Clay', 'Clay']],
    ] as const) {
      const end = once(ends, 'end');
      await (name === 'a.md' ? writeFile : appendFile)(path.join(folder, 'notes', name), '# Clay');
      await end;
      assert.deepEqual(await titles(), expected);
    }
  });
});

describe('gardenSearch', () => {
  it('refuses wrong options, and a folder outside the site', () => {
    for (const out of ['a/../../b', new URL('file:///a'), null] as string[])
      assert.throws(() => gardenSearch({ paths: ['notes'], out }), {
        code: 'option-value',
        message: /^out is /u,
      });
    const misspelt = { paths: ['notes'], widgte: true } as PluginOptions;
    assert.throws(() => gardenSearch(misspelt), { code: 'option', message: /Did you mean widget\?/u });
    assert.throws(() => gardenSearch({ paths: [] }), { code: 'option-value' });
  });
});
