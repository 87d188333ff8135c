import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { gardenSearch } from '../../index/astro.js';
import { openGarden } from '../../index/engine.js';
import { gardenSearch as starlightSearch } from '../../index/starlight.js';
import { temporaryFolder } from './support/temporary-folder.js';

const LOG = { info: () => {}, warn: () => {} };

function setUp(folder: string, command: string, trailingSlash: 'always' | 'never' = 'always') {
  const integration = gardenSearch();
  const plugins: {
    name: string;
    load?(id: string): string | undefined;
    resolveId?(id: string): string | undefined;
  }[] = [];
  integration.hooks['astro:config:setup']({
    command,
    config: { root: pathToFileURL(`${folder}/`), base: '/docs', trailingSlash },
    updateConfig: (config) => plugins.push(...(config as { vite: { plugins: typeof plugins } }).vite.plugins),
  });
  return { integration, plugins };
}

describe('gardenSearch in Astro', () => {
  it('indexes the written pages with the front matter of their notes', async (t) => {
    const page = (title: string) => `<title>${title}</title><main><h1>${title}</h1></main>`;
    const folder = await temporaryFolder(t, {
      'src/content/notes/Heavy clay.md': '---\ntags: [soil]\n---\n',
      'src/content/notes/draft.md': '---\ndraft: true\n---\n',
      'dist/garden/heavy-clay/index.html': page('Clay'),
      'dist/index.html': page('Start'),
    });
    const { integration } = setUp(folder, 'build', 'never');
    const pages = [{ pathname: 'garden/heavy-clay/' }, { pathname: '' }];
    await integration.hooks['astro:build:done']({
      dir: pathToFileURL(`${folder}/dist/`),
      pages,
      logger: LOG,
    });
    const garden = await openGarden(path.join(folder, 'dist/garden-search/garden-index.json'));
    const { results } = await garden.search('', { sort: 'title' });
    assert.deepEqual(
      results.map(({ title, url, tags }) => [title, url, ...tags]),
      [
        ['Clay', '/docs/garden/heavy-clay', 'soil'],
        ['Start', '/docs/'],
      ],
    );
  });

  it('tells its components the addresses, and serves notes in development alone', async (t) => {
    const folder = await temporaryFolder(t);
    const names = (command: string) => setUp(folder, command).plugins.map(({ name }) => name);
    assert.deepEqual(names('build'), ['garden-search:page-data']);
    assert.deepEqual(names('dev'), ['garden-search:page-data', 'garden-search:dev']);
    const [data] = setUp(folder, 'build').plugins;
    const id = data!.resolveId!('virtual:garden-search')!;
    assert.match(
      data!.load!(id)!,
      /"\/docs\/garden-search\/garden-search\.min\.js".*"src":"\/docs\/garden-search\/garden-index\.json"/su,
    );
    assert.equal(data!.resolveId!('other'), undefined);
  });

  it('takes the place of the search of Starlight, and leaves its other components', () => {
    const given: object[] = [];
    starlightSearch().hooks['config:setup']({
      config: { components: { Head: './Head.astro' } },
      updateConfig: (config) => given.push(config),
      addIntegration: ({ name }) => given.push({ name }),
    });
    assert.deepEqual(given, [
      {
        pagefind: false,
        components: { Head: './Head.astro', Search: 'garden-search/starlight/Search.astro' },
      },
      { name: 'garden-search' },
    ]);
  });
});
