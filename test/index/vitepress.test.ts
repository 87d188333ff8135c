import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { openGarden } from '../../index/engine.js';
import type { VitePressConfig } from '../../index/hosts/vitepress-pages.js';
import { gardenSearch } from '../../index/vitepress.js';
import { answerOf } from './support/middleware.js';
import { temporaryFolder } from './support/temporary-folder.js';

const logger = { info: () => {}, warn: () => {} };

function siteIn(folder: string, ended: string[]): VitePressConfig {
  return {
    site: { base: '/docs/', head: [] },
    srcDir: folder,
    outDir: path.join(folder, 'dist'),
    pages: ['index.md', 'a b.md', 'guide/c.md'],
    rewrites: { map: { 'guide/c.md': 'handbook/c.md' } },
    buildEnd: () => ended.push('own'),
  };
}

describe('gardenSearch in VitePress', () => {
  it('indexes the pages of the resolved configuration when a build ends, after its own buildEnd', async (t) => {
    const page = (title: string) => `<title>${title}</title><main><h1>${title}</h1></main>`;
    const folder = await temporaryFolder(t, {
      'guide/c.md': '---\ntags: [soil]\n---\n',
      'dist/index.html': page('Start'),
      'dist/a b.html': page('A'),
      'dist/handbook/c.html': page('C'),
      'dist/left-over.html': page('Withdrawn'),
    });
    const ended: string[] = [];
    const site = siteIn(folder, ended);
    const plugin = gardenSearch();
    for (let i = 0; i < 2; i++) plugin.configResolved({ command: 'build', logger, vitepress: site });
    await site.buildEnd!(site);
    assert.deepEqual(ended, ['own']);
    const garden = await openGarden(path.join(folder, 'dist/garden-search/garden-index.json'));
    const { results } = await garden.search('', { sort: 'title' });
    assert.deepEqual(
      results.map(({ url, tags }) => [url, ...tags]),
      [['/docs/a%20b.html'], ['/docs/handbook/c.html', 'soil'], ['/docs/']],
    );
    assert.deepEqual(site.site.head, [
      ['script', { type: 'module', src: '/docs/garden-search/garden-search.min.js' }],
    ]);
  });

  it('searches the notes while a site is written, also where its folder is a link', async (t) => {
    const folder = await temporaryFolder(t, { 'site/guide/c.md': '# C' });
    await symlink(path.join(folder, 'site'), path.join(folder, 'link'));
    for (const name of ['site', 'link']) {
      const site = { ...siteIn(path.join(folder, name), []), pages: ['guide/c.md'] };
      const plugin = gardenSearch();
      plugin.configResolved({ command: 'serve', logger, vitepress: site });
      const answer = await answerOf('/docs/garden-search/garden-index.json', (use) =>
        plugin.configureServer({
          config: { base: '/docs/', logger: { ...logger, error: () => {} } },
          middlewares: { use },
          watcher: { add: () => {}, on: () => {} },
          ws: { send: () => {} },
        }),
      );
      await plugin.closeBundle();
      assert.match(answer, /"\/docs\/handbook\/c\.html"/u, name);
    }
  });

  it('refuses to run without VitePress, and wrong options', () => {
    assert.throws(() => gardenSearch().configResolved({ command: 'build', logger }), {
      code: 'no-vitepress',
    });
    assert.throws(() => gardenSearch({ out: '..' }), { code: 'option-value' });
  });
});
