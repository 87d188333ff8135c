import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gardenSearch } from '../../index/docusaurus.js';
import { openGarden } from '../../index/engine.js';
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
});
