import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { HostedFile } from '../../../index/garden/host.js';
import { openGarden } from '../../../index/engine.js';
import { hostSettings, searchAddresses, siteFolder } from '../../../index/hosts/host-options.js';
import { indexPages, pageKey } from '../../../index/hosts/index-pages.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const page = (title: string, text: string) =>
  `<title>${title}</title><main><h1>${title}</h1><p>${text}</p></main>`;
const site = {
  'index.html': page('Start', 'Welcome.'),
  'a/index.html': page('Compost', 'Turn the heap.'),
  'b.html': page('Clay', 'Heavy.'),
  'c/index.html': page('Listing', 'Pages.'),
  'llms.md': '# Not a page',
};

async function titlesAndUrls(folder: string) {
  const garden = await openGarden(path.join(folder, 'garden-search/garden-index.json'));
  const { results } = await garden.search('', { sort: 'title', excerpts: false });
  return results.map(({ title, url, tags }) => [title, url, ...tags]);
}

describe('indexPages', () => {
  it('reads the pages, whatever lies beside them, with what the generator knows of each', async (t) => {
    const folder = await temporaryFolder(t, site);
    const said: string[] = [];
    const log = {
      info: (message: string) => said.push(message),
      warn: (message: string) => said.push(message),
    };
    const told: Record<string, HostedFile> = {
      'a/index.html': { properties: [{ key: 'tags', value: ['soil'], line: 1 }] },
      'b.html': { url: '/docs/b' },
      'c/index.html': { excluded: 'it is a listing' },
    };
    await indexPages(hostSettings({}), { folder, base: '/docs', tell: (file) => told[file] ?? {} }, log);
    assert.deepEqual(await titlesAndUrls(folder), [
      ['Clay', '/docs/b'],
      ['Compost', '/docs/a/', 'soil'],
      ['Start', '/docs/'],
    ]);
    assert.deepEqual(said.splice(0), ['3 pages indexed in garden-search/']);
    const tell = (file: string): HostedFile => (file === 'b.html' ? {} : { excluded: 'it is another' });
    await indexPages(hostSettings({}), { folder, base: '/', tell }, log);
    assert.deepEqual(said, ['1 page indexed in garden-search/']);
  });

  it('keeps a page back whose note says that it is private', async (t) => {
    const folder = await temporaryFolder(t, site);
    const tell = (file: string): HostedFile =>
      file === 'a/index.html' ? { properties: [{ key: 'draft', value: 'true', line: 1 }] } : {};
    await indexPages(hostSettings({}), { folder, base: '/', tell }, { info: () => {}, warn: () => {} });
    assert.deepEqual(
      (await titlesAndUrls(folder)).map(([title]) => title),
      ['Clay', 'Listing', 'Start'],
    );
  });

  it('fails where the site has no page, and says so', async (t) => {
    const folder = await temporaryFolder(t, { 'style.css': '' });
    const log = { info: () => {}, warn: () => {} };
    await assert.rejects(indexPages(hostSettings({}), { folder, base: '/', tell: () => ({}) }, log), {
      message: /^garden-search: There is no note in /u,
    });
  });
});

describe('addresses of a site', () => {
  it('lie under its base', () => {
    for (const base of ['/docs', '/docs/'])
      assert.deepEqual(searchAddresses(base, hostSettings({ out: '/find' })), {
        src: '/docs/find/garden-index.json',
        script: '/docs/find/garden-search.min.js',
      });
    assert.equal(searchAddresses('/', hostSettings({ out: '.' })).src, '/garden-index.json');
    assert.throws(() => siteFolder('../x'), { code: 'option-value' });
  });

  it('have one key for a page and its address', () => {
    for (const written of ['a/b/index.html', 'a/b.html', '/a/b/', 'a/b'])
      assert.equal(pageKey(written), 'a/b');
    for (const written of ['index.html', '/', '']) assert.equal(pageKey(written), '');
  });
});
