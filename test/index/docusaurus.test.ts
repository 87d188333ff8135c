import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gardenSearch } from '../../index/docusaurus.js';
import { openGarden } from '../../index/engine.js';
import type { Handler } from '../../index/bundlers/serve-files.js';
import { answerOf } from './support/middleware.js';
import { temporaryFolder } from './support/temporary-folder.js';

const page = (title: string) => `<title>${title}</title><main><h1>${title}</h1></main>`;
const doc = (name: string, others: object = {}) => ({
  permalink: `/docs/${name}`,
  source: `@site/docs/${name}.md`,
  ...others,
});
const allContent = {
  'docusaurus-plugin-content-docs': {
    default: {
      loadedVersions: [
        { isLast: true, docs: [doc('a', { tags: [{ label: 'soil' }] }), doc('b', { unlisted: true })] },
        { isLast: false, docs: [doc('old')] },
      ],
    },
  },
  'docusaurus-plugin-content-blog': { default: { blogPosts: [{ metadata: doc('post') }] } },
  'docusaurus-plugin-content-pages': { default: [{ type: 'jsx', ...doc('home') }] },
};

describe('gardenSearch in Docusaurus', () => {
  it('indexes the pages of current docs and of posts', async (t) => {
    const names = ['a', 'b', 'old', 'post', 'home', 'tags'];
    const files = Object.fromEntries(names.map((name) => [`${name}/index.html`, page(name)]));
    const outDir = await temporaryFolder(t, files);
    const plugin = gardenSearch({ siteDir: outDir, baseUrl: '/docs/' }, { id: 'default' });
    const global: object[] = [];
    plugin.allContentLoaded({ allContent, actions: { setGlobalData: (data) => global.push(data) } });
    await plugin.postBuild({ outDir, baseUrl: '/docs/' });
    const garden = await openGarden(path.join(outDir, 'garden-search/garden-index.json'));
    const { results } = await garden.search('', { sort: 'title' });
    assert.deepEqual(
      results.map(({ url, tags }) => [url, ...tags]),
      [['/docs/a', 'soil'], ['/docs/post']],
    );
    assert.deepEqual(global, [
      { attributes: { src: '/docs/garden-search/garden-index.json', mode: 'modal' } },
    ]);
  });

  it('searches the notes while a site is written, also where its folder is a link', async (t) => {
    const folder = await temporaryFolder(t, { 'site/docs/a.md': '# A', 'site/docs/post.md': '# Post' });
    await symlink(path.join(folder, 'site'), path.join(folder, 'link'));
    const posts = { default: { blogPosts: [{ metadata: doc('post') }, { metadata: doc('a') }] } };
    for (const name of ['site', 'link']) {
      const plugin = gardenSearch({ siteDir: path.join(folder, name), baseUrl: '/' });
      plugin.allContentLoaded({
        allContent: { 'docusaurus-plugin-content-blog': posts },
        actions: { setGlobalData: () => {} },
      });
      const { devServer } = plugin.configureWebpack({}, false) as {
        devServer: { setupMiddlewares: (all: { middleware: Handler }[]) => void };
      };
      const answer = await answerOf('/garden-search/garden-index.json', (use) => {
        const all: { middleware: Handler }[] = [];
        devServer.setupMiddlewares(all);
        use(all[0]!.middleware);
      });
      assert.match(answer, /"\/docs\/post"/u, name);
    }
  });
});
