import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { readGarden } from '../../../index/garden/read-garden.js';
import { readConfig } from '../../../index/sites/config.js';
import { findSite } from '../../../index/sites/find-site.js';
import { SITE_NAMES } from '../../../index/sites/site-options.js';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const MARKS: Record<string, string> = {
  'quartz.config.ts': 'quartz',
  'properdocs.yaml': 'mkdocs',
  'hugo.toml': 'hugo',
  'config/_default/hugo.yaml': 'hugo',
  '_config.yml': 'jekyll',
  '.eleventy.js': 'eleventy',
  'eleventy.config.mjs': 'eleventy',
  'astro.config.mjs': 'astro',
  '.vitepress/config.mts': 'vitepress',
  '.vuepress/config.ts': 'vuepress',
  '.vuepress/styles/index.css': 'vuepress',
  'rspress.config.ts': 'rspress',
  'next.config.ts': 'next',
  'source.config.ts': 'next',
  '.next/BUILD_ID': 'next',
  'nuxt.config.ts': 'nuxt',
  '.config/docs.yaml': 'nuxt',
  'mkdocs.yml': 'mkdocs',
  'zola.toml': 'zola',
  'pelicanconf.py': 'pelican',
  'book.toml': 'mdbook',
  'site-lib/metadata.json': 'obsidian-export',
  'publish.css': 'obsidian-publish',
  '.obsidian/app.json': 'plain',
};

describe('findSite', () => {
  it('knows a generator by its configuration, in the folder or above it', async (t) => {
    for (const [mark, name] of Object.entries(MARKS)) {
      const root = await temporaryFolder(t, { [mark]: '', 'a/b/c/n.md': '' });
      assert.equal((await findSite(root)).name, name, mark);
      assert.equal((await findSite(path.join(root, 'a/b/c'))).name, name, mark);
      assert.equal((await findSite(path.join(root, 'a/b/c/n.md'))).name, name, mark);
    }
  });

  it('has not read a configuration that is a program, where one may exclude notes', async (t) => {
    const unread = async (file: string) => (await findSite(await temporaryFolder(t, { [file]: '' }))).unread;
    assert.match((await unread('astro.config.mjs'))!, /program/u);
    assert.equal(await unread('next.config.mjs'), undefined);
  });

  it('knows notes of Nuxt Content by their names without numbers', async (t) => {
    const files = { 'nuxt.config.ts': '', 'README.md': '', 'content/1.guide/5.late-beans.md': 'Text' };
    const { notes } = await readFiles(t, files);
    assert.deepEqual(
      notes.map(({ title, url }) => [title, url]),
      [['Late Beans', '/guide/late-beans']],
    );
  });

  it('reads the settings of Zensical as those of MkDocs', async (t) => {
    const text =
      '[project]\nsite_url = "https://a.test/garden/"\ndocs_dir = "text"\nnav = [{ "Moss" = "a.md" }]\n';
    const files = { 'zensical.toml': text, 'text/a.md': '', 'text/c d.md': '# Soil', 'b.md': '' };
    const { notes } = await readFiles(t, files);
    assert.deepEqual(
      notes.map(({ title, url }) => [title, url]),
      [
        ['Moss', '/garden/a/'],
        ['Soil', '/garden/c%20d/'],
      ],
    );
  });

  it('reads the settings of ProperDocs as those of MkDocs, and variables of the environment by their defaults', async (t) => {
    const text =
      'docs_dir: !ENV [DOCS, "./text"]\nsite_url: !ENV [A, B, "https://a.test/garden/"]\nuse_directory_urls: !ENV [UGLY]\nedit_uri: !ENV EDIT\n';
    const root = await temporaryFolder(t, {
      'properdocs.yml': text,
      'text/moss.md': '',
      'text/a/.meta.yml': 'search: { exclude: true }',
      'text/a/b.md': '',
      'docs/c.md': '',
    });
    const { notes } = await readGarden([root]);
    assert.deepEqual(
      notes.map(({ url }) => url),
      ['/garden/moss/'],
    );
    const { config } = await readConfig(path.join(root, 'properdocs.yml'));
    assert.deepEqual([config.use_directory_urls, config.edit_uri], [null, null]);
  });

  it('knows the older name of a configuration of Hugo by what it says', async (t) => {
    const named = async (file: string, text: string) =>
      (await findSite(await temporaryFolder(t, { [file]: text }))).name;
    assert.equal(await named('config.toml', "baseURL = '/'"), 'hugo');
    assert.equal(await named('config.yaml', 'baseurl: /'), 'hugo');
    assert.equal(await named('config.toml', "base_url = '/'"), 'zola');
    assert.equal(await named('_config.yml', 'new_post_name: a'), 'hexo');
  });

  it('reads what a program of Docusaurus says plainly, and never runs it', async (t) => {
    const program = `throw new Error('was run');
      // docs: { routeBasePath: 'commented' },
      export default { url: 'https://a.test', baseUrl: '/garden/', presets: [['classic', {
        docs: { sidebarPath: './s.js', routeBasePath: '/' }, blog: { routeBasePath: 'news' },
      }]] };`;
    const root = await temporaryFolder(t, { 'docusaurus.config.ts': program, 'versions.json': '["2", "1"]' });
    const { name, site, unread } = await findSite(root);
    assert.deepEqual([name, site.base, unread], ['docusaurus', '/garden/', undefined]);
    const addresses = ['docs/a.md', 'versioned_docs/version-2/a.md', 'blog/a.md'].map((path) =>
      site.address({ path, properties: [] }),
    );
    assert.deepEqual(addresses, ['next/a', 'a', 'news/a']);
  });

  it('places versions of Docusaurus where its program says, and else by their names', async (t) => {
    const program = `export default { docs: { lastVersion: 'current', versions: {
      current: { label: '3.0' }, '2.0': { label: '2.1', path: 'v2' }, 'at first': { path: 'v0' } } } };`;
    const files = { 'docusaurus.config.ts': program, 'versions.json': '["2.0", "1.0", "at first"]' };
    const { site } = await findSite(await temporaryFolder(t, files));
    const addresses = ['2.0', '1.0', 'at first'].map((version) =>
      site.address({ path: `versioned_docs/version-${version}/a.md`, properties: [] }),
    );
    assert.equal(site.address({ path: 'docs/a.md', properties: [] }), 'docs/a');
    assert.deepEqual(addresses, ['docs/v2/a', 'docs/1.0/a', 'docs/v0/a']);
  });

  it('knows Docsify by its page, and reads what that says plainly', async (t) => {
    const page = `<script>// homepage: 'no.md',
      window.$docsify = { homepage: 'home.md', "loadSidebar": true, basePath: "docs/" }</script>`;
    const files = { '.nojekyll': '', 'index.html': page };
    const { name, site } = await findSite(await temporaryFolder(t, files));
    assert.equal(name, 'docsify');
    const addresses = ['home.md', 'guide/README.md', 'guide/a.md'].map((path) =>
      site.address({ path, properties: [] }),
    );
    assert.deepEqual(addresses, ['#/', '#/guide/', '#/guide/a']);
    assert.deepEqual([site.within('docs/a.md'), site.within('a.md')], ['a.md', undefined]);
    const other = await temporaryFolder(t, { ...files, 'index.html': '<p>Docsify is a program.' });
    assert.equal((await findSite(other)).name, 'plain');
    const loads = '<script src="//cdn.test/npm/docsify@4"></script>';
    const bare = await temporaryFolder(t, { '_sidebar.md': '', 'index.html': loads });
    assert.equal((await findSite(bare)).site.address({ path: 'README.md', properties: [] }), '#/');
  });

  it('takes the nearest', async (t) => {
    const root = await temporaryFolder(t, { '_config.yml': '', 'docs/mkdocs.yml': '', 'docs/docs/n.md': '' });
    assert.equal((await findSite(path.join(root, 'docs/docs'))).name, 'mkdocs');
  });

  it('looks up to the root of a repository, however deep, and not far without one', async (t) => {
    const deep = 'a/b/c/d/e/f/g';
    const root = await temporaryFolder(t, { 'hugo.toml': '', '.git/HEAD': '', [`${deep}/n.md`]: '' });
    assert.equal((await findSite(path.join(root, deep))).name, 'hugo');
    await rm(path.join(root, '.git'), { recursive: true });
    assert.equal((await findSite(path.join(root, deep))).name, 'plain');
  });

  it('does not look beyond the repository', async (t) => {
    const root = await temporaryFolder(t, { 'hugo.toml': '', 'a/.git/HEAD': '', 'a/n.md': '' });
    assert.equal((await findSite(path.join(root, 'a'))).name, 'plain');
  });

  it('follows what is wanted, with its configuration where that is there', async (t) => {
    const root = await temporaryFolder(t, { '_config.yml': 'baseurl: /garden', 'mkdocs.yml': '' });
    for (const name of SITE_NAMES) assert.equal((await findSite(root, name)).name, name);
    assert.equal((await findSite(root, 'jekyll')).site.base, '/garden/');
    assert.equal((await findSite(root, 'hugo')).site.base, '/');
  });

  it('reads TOML, YAML and JSON, and runs nothing', async (t) => {
    const base = async (files: Record<string, string>) =>
      (await findSite(await temporaryFolder(t, files))).site.base;
    assert.equal(await base({ 'hugo.toml': 'baseURL = "https://x.test/g/"' }), '/g/');
    assert.equal(await base({ 'hugo.json': '{ "baseURL": "https://x.test/g/" }' }), '/g/');
    assert.equal(
      await base({ 'mkdocs.yml': 'site_url: https://x.test/g\nplugins: !!python/name:os.system x' }),
      '/g/',
    );
    assert.equal(await base({ 'eleventy.config.js': 'throw new Error("run")' }), '/');
  });

  it('takes a configuration that is broken, or too large, for none', async (t) => {
    const broken = ['{{{', 'a: &a [*a', '- list', '', `baseurl: /x\n#${' '.repeat(1_100_000)}`];
    for (const text of broken) {
      const found = await findSite(await temporaryFolder(t, { '_config.yml': text }));
      assert.deepEqual([found.name, found.site.base], ['jekyll', '/'], text.slice(0, 20));
    }
  });

  it('finds nothing wrong with a path that is not there', async () => {
    assert.equal((await findSite('no/such/folder')).name, 'plain');
  });
});
