import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readGarden, type ReadOptions } from '../../../index/garden/read-garden.js';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function urlsIn(t: TestContext, files: Record<string, string>, under = '', options: ReadOptions = {}) {
  const root = await temporaryFolder(t, files);
  const { notes } = await readGarden([path.join(root, under)], options);
  return notes.map(({ url }) => url);
}

const HUGO = { 'hugo.toml': 'baseURL = "https://x.test/g/"', 'content/posts/A b.md': 'x' };

describe('noteSite', () => {
  it("places notes where the site has them, from the site's root, its content or a folder in it", async (t) => {
    for (const under of ['', 'content', 'content/posts', 'content/posts/A b.md'])
      assert.deepEqual(await urlsIn(t, HUGO, under), ['/g/posts/a-b/'], under);
  });

  it('places translations of Next.js below their language, and those of Fumadocs without groups', async (t) => {
    const files = {
      'next.config.mjs': '',
      'content/docs/(a)/b.mdx': 'x',
      'content/docs/(a)/b.cn.mdx': 'x',
      'content/docs/index.mdx': 'x',
      'content/docs/index.cn.mdx': 'x',
      'content/docs/next.js.mdx': 'x',
    };
    const others = ['/cn/docs', '/docs', '/docs/next.js'];
    for (const under of ['', 'content']) {
      const plain = await urlsIn(t, files, under);
      assert.deepEqual(plain, ['/cn/docs/(a)/b', '/docs/(a)/b', ...others], under);
      const grouped = await urlsIn(t, { ...files, 'source.config.ts': '' }, under);
      assert.deepEqual(grouped, ['/cn/docs/b', '/docs/b', ...others], under);
    }
  });

  it('places notes of Next.js below the base, the folder and the languages that its program names', async (t) => {
    const files = { 'content/index.mdx': 'x', 'content/a.en.mdx': 'x', 'content/a.de.mdx': 'x' };
    const program = (text: string) => ({ ...files, 'next.config.mjs': text, 'pages/b.mdx': 'x' });
    assert.deepEqual(
      await urlsIn(
        t,
        program(`import nextra from 'nextra';
          const withNextra = nextra({ contentDirBasePath: '/notes' });
          export default withNextra({ basePath: '/x', i18n: { locales: ['en', 'de'], defaultLocale: 'en' } });`),
      ),
      ['/x/de/notes/a', '/x/notes/a', '/x/notes', '/x/b'],
    );
    const slashed = await urlsIn(t, program('export default { trailingSlash: true };'), 'content');
    assert.deepEqual(slashed, ['/de/a/', '/en/a/', '/']);
  });

  it('places notes of Fumadocs where its loaders say, by their folders, languages and constants', async (t) => {
    const files = {
      'package.json': '{"dependencies":{"fumadocs-core":"16"}}',
      'source.config.ts': `export const docs = defineDocs({ docs: { async: true } });
        export const { docs: guide, meta } = defineDocs({ dir: './guide' });
        export const blog = defineCollections({ type: 'doc', dir: ['content/blog'], schema: z.object() });
        export default defineConfig();`,
      'src/lib/shared.ts': "export const route: string = '/a';",
      'src/lib/source.ts': `export const one = loader({ baseUrl: route, source: docs.toFumadocsSource() });
        export const two = loader(guide.toFumadocsSource(), { baseUrl: '/' });
        export const posts = loader<A>({ i18n, source: createMDXSource(blog, []), baseUrl: 'news/' });`,
      'lib/i18n.ts': "defineI18n({ defaultLanguage: 'en', languages: ['en', 'pt-BR'] })",
      ...{ 'content/docs/(b)/c.mdx': 'x', 'content/docs/d/index.mdx': '---\nslug: e\n---\nx' },
      ...{ 'guide/README.md': 'x', 'guide/page.mdx': 'x' },
      ...{ 'content/blog/f.mdx': 'x', 'content/blog/f.pt-BR.mdx': 'x', 'content/g.mdx': 'x' },
    };
    const docs = ['/a/c', '/a/d'];
    const pages = ['/README', '/page'];
    const all = ['/en/news/f', '/pt-BR/news/f', ...docs, ...pages];
    assert.deepEqual(await urlsIn(t, files), all);
    assert.deepEqual(await urlsIn(t, files, 'content/docs'), docs);
    const folders = {
      'lib/i18n.ts': `export const i18n = { defaultLanguage: 'en', languages: [...ALL], parser: 'dir',
        hideLocale: 'default-locale' };`,
      ...{ 'content/blog/en/h.mdx': 'x', 'content/blog/de/h.mdx': 'x' },
    };
    const named = await urlsIn(t, { ...files, ...folders }, 'content/blog');
    assert.deepEqual(named, ['/de/news/h', '/news/h', '/news/f', '/news/f.pt-BR']);
  });

  it("leaves out a generator's error page, of each language, by its place or its permalink", async (t) => {
    const notes = ['404.md', 'de/404.md', 'pt-br/404.de.md', 'templates/404.md', 'a/404.md', '4040.md'];
    const files = Object.fromEntries(notes.map((note) => [`src/content/docs/${note}`, 'x']));
    const starlight = { 'astro.config.mjs': '', ...files, 'src/pages/404.md': 'x' };
    assert.deepEqual(await urlsIn(t, starlight), ['/4040/', '/a/404/', '/templates/404/']);
    const jekyll = {
      '_config.yml': '',
      ...{ 'b.md': '---\npermalink: /404.html\n---\nx', 'errors/404.md': '---\n---\nx' },
    };
    assert.deepEqual(await urlsIn(t, jekyll), ['/errors/404.html']);
    assert.deepEqual(await urlsIn(t, { '404.md': 'x', 'b.md': 'x' }), ['/404', '/b']);
  });

  it('places the notes of a repository by the site in a folder of it that has most of them', async (t) => {
    const files = {
      'README.md': 'x',
      'CONTRIBUTING.md': 'x',
      'site/docs/.vuepress/config.ts': '',
      'site/docs/README.md': 'x',
      'site/docs/guide/a b.md': 'x',
      'site/docs/guide/c.md': 'x',
      'site/docs/drafts/d.md': 'x',
      'site/docs/e/index.md': 'x',
    };
    const root = await temporaryFolder(t, files);
    const garden = await readGarden([root]);
    assert.equal(garden.site, 'vuepress');
    assert.deepEqual(
      garden.notes.map(({ url }) => url),
      ['/CONTRIBUTING', '/', '/e/', '/guide/a%20b.html', '/guide/c.html'],
    );
    assert.deepEqual(garden.excluded, [
      { path: 'README.md', reason: 'no page beside site/docs/.vuepress/config.ts: README.md' },
      { path: 'site/docs/drafts/d.md', reason: 'named drafts' },
    ]);
    const based = await readGarden([root], { baseUrl: '/x/' });
    assert.deepEqual(
      based.notes.map(({ url }) => url),
      ['/x/CONTRIBUTING', '/x/', '/x/e/', '/x/guide/a%20b.html', '/x/guide/c.html'],
    );
    const pages = Object.fromEntries(Array.from('abcdefg', (name) => [`site/docs/f/${name}.md`, 'x']));
    const translated = { 'README.zh-CN.md': 'x', 'README_ja.md': 'x', 'README-how-to.md': 'x' };
    const { notes } = await readFiles(t, { ...files, ...pages, ...translated });
    assert.deepEqual(
      notes.map(({ url }) => url).filter((url) => url.includes('READ')),
      ['/README-how-to'],
    );
    const others = { 'a/1.md': 'x', 'a/2.md': 'x', 'b/3.md': 'x' };
    assert.equal((await readFiles(t, { ...files, ...others })).site, 'plain');
  });

  it('places the notes of Next.js below their folder of routes, pages or content', async (t) => {
    const files = {
      'next.config.ts': '',
      'app/(a)/b/page.mdx': 'x',
      'content/en/c.md': 'x',
      'src/pages/d/index.mdx': 'x',
      'other/e.md': 'x',
      'public/f/index.md': 'x',
    };
    const all = ['/b', '/en/c', '/other/e', '/f', '/d'];
    assert.deepEqual(await urlsIn(t, files), all);
    assert.deepEqual(await urlsIn(t, files, 'content/en'), ['/en/c']);
    assert.deepEqual(await urlsIn(t, files, 'content', { baseUrl: '/notes/' }), ['/notes/en/c']);
  });

  it('places the notes of Quartz 4 below the base that its program names', async (t) => {
    const program = 'configuration: { baseUrl: "a.b/garden", locale: "de-DE" }';
    const files = { 'quartz.config.ts': program, 'content/Two Words.md': 'x' };
    for (const under of ['', 'content'])
      assert.deepEqual(await urlsIn(t, files, under), ['/garden/Two-Words']);
  });

  it('places the notes of VitePress below its base, and not below that of a sidebar', async (t) => {
    const program = (base: string) =>
      `export default {\n  ${base}themeConfig: {\n    sidebar: {\n      base: '/guide/',\n    },\n  },\n}`;
    for (const [base, url] of [
      ["base: '/x/',\n  ", '/x/a.html'],
      ['', '/a.html'],
    ] as const)
      assert.deepEqual(await urlsIn(t, { '.vitepress/config.ts': program(base), 'a.md': 'x' }), [url]);
  });

  it('places the notes of VitePress by what its program sets outermost, however far it is indented', async (t) => {
    const urls = (program: string) =>
      urlsIn(t, { '.vitepress/config.ts': program, 'a.md': 'x', 'docs/b.md': 'x' });
    const deep = `export default () => {
    return withPwa(defineConfig({
        title: 'X',
        base: '/x/',
        themeConfig: {
            title: 'Y',
            base: '/y/',
        },
        pwa: {
            srcDir: 'docs',
        },
    }))`;
    assert.deepEqual(await urls(deep), ['/x/a.html', '/x/docs/b.html']);
    assert.deepEqual(await urls("export default defineConfig({ base: '/x/' })"), [
      '/x/a.html',
      '/x/docs/b.html',
    ]);
  });

  it('places the notes of VitePress by what the programs of its languages share', async (t) => {
    const files = {
      '.vitepress/config/index.ts': `import { shared } from './shared'\nexport default defineConfig({ ...shared })`,
      '.vitepress/config/shared.ts': `export const shared = {\n  base: '/x/',\n  rewrites: { 'en/:rest*': ':rest*' },\n}`,
      'en/a.md': 'x',
    };
    assert.deepEqual(await urlsIn(t, files), ['/x/a.html']);
  });

  it('places the pages of VuePress below the base of its configuration', async (t) => {
    for (const [file, source] of Object.entries({
      'docs/.vuepress/config.ts': "export default defineUserConfig({\n  base : '/x/',\n  theme,\n})",
      'docs/.vuepress/config.js': "module.exports = {\n    title: 'Y',\n    base: '/x/',\n}",
      'docs/.vuepress/config.yml': 'base: /x/',
    }))
      assert.deepEqual(await urlsIn(t, { [file]: source, 'docs/a.md': 'x' }, 'docs'), ['/x/a.html'], file);
  });

  it('places the notes of the plugins that a program of Docusaurus names', async (t) => {
    const program = `export default {
      presets: [['classic', {
        docs: { sidebarPath: './sidebars.js', versions: { current: { label: 'X' } }, path: './content/', numberPrefixParser: false },
        blog: { "path": "news", "routeBasePath": "/updates" },
      }]],
      plugins: [
        ['@docusaurus/plugin-content-docs', { id: 'api', path: 'api-docs', routeBasePath: 'reference' }],
        ['@docusaurus/plugin-content-blog', { id: 'talks', path: './talks', authors: { a: { path: 'x' } } }],
      ],
      themeConfig: { docs: { sidebar: { hideable: true } } },
    }`;
    const files = {
      'docusaurus.config.js': program,
      'api-docs/2-b.md': 'x',
      'content/1-a.md': 'x',
      'i18n/fr/docusaurus-plugin-content-docs-api/2-b.md': 'x',
      'i18n/fr/docusaurus-plugin-content-docs/current/1-a.md': 'x',
      'news/2024-03-05-c.md': 'x',
      'talks/11-d.md': 'x',
      'versioned_docs/version-1/1-a.md': 'x',
      'versions.json': '["1"]',
    };
    assert.deepEqual(await urlsIn(t, files), [
      '/reference/b',
      '/docs/next/1-a',
      '/fr/reference/b',
      '/fr/docs/next/1-a',
      '/updates/2024/03/05/c',
      '/blog/11-d',
      '/docs/1-a',
    ]);
  });

  it('places the translations of Docusaurus below their locale, in their language', async (t) => {
    const plugin = 'i18n/fr/docusaurus-plugin-content';
    const { notes } = await readFiles(t, {
      'docusaurus.config.js':
        "const api = { baseUrl: 'https://c.d/v1' };\nexport default { baseUrl: '/x/', i18n: { defaultLocale: 'de' } }",
      'versions.json': '["2"]',
      [`${plugin}-blog/2026-03-05-a.md`]: 'x',
      [`${plugin}-docs/current/01-a.md`]: 'x',
      [`${plugin}-docs/version-2/a.md`]: 'x',
      [`${plugin}-docs-guides/current/a.md`]: 'x',
      [`${plugin}-pages/a.md`]: 'x',
      'i18n/de/docusaurus-plugin-content-pages/b.md': 'x',
    });
    assert.deepEqual(
      notes.map(({ url, language }) => [url, language]),
      [
        ['/x/b', 'de'],
        ['/x/fr/blog/2026/03/05/a', 'fr'],
        ['/x/fr/guides/a', 'fr'],
        ['/x/fr/docs/next/a', 'fr'],
        ['/x/fr/docs/a', 'fr'],
        ['/x/fr/a', 'fr'],
      ],
    );
  });

  it('places the docs of Docusaurus beside its folder, and reads no other notes of the repository', async (t) => {
    const program = (docs: string) =>
      `export default { baseUrl: '/x/', docs: { path: '${docs}', exclude: ['wip/**'] } }`;
    const files = {
      'docs/01-a.md': "---\nslug: /b\n---\nimport A from '@theme/A'\n\nx",
      'docs/wip/c.md': 'x',
      'docs/_part.md': 'x',
      'website/blog/2026-03-05-a.md': 'x',
      'website/versioned_docs/version-2/a.md': 'x',
      'website/i18n/fr/docusaurus-plugin-content-docs/current/a.md': 'x',
      'website/src/pages/c.md': 'x',
      'website/versions.json': '["2"]',
      'packages/a/README.md': 'x',
      'CHANGELOG.md': 'x',
    };
    const beside = await temporaryFolder(t, { ...files, 'website/docusaurus.config.ts': program('../docs') });
    const { site, notes } = await readGarden([beside]);
    assert.equal(site, 'docusaurus');
    assert.deepEqual(
      notes.map(({ url, language }) => [url, language]),
      [
        ['/x/docs/next/b', ''],
        ['/x/blog/2026/03/05/a', ''],
        ['/x/fr/docs/next/a', 'fr'],
        ['/x/c', ''],
        ['/x/docs/a', ''],
      ],
    );
    assert.equal(notes[0]!.sections[0]!.text, 'x');
    const docs = await readGarden([`${beside}/docs`]);
    assert.deepEqual(
      docs.notes.map(({ url }) => url),
      ['/x/docs/next/b'],
    );
    assert.equal(
      (await readFiles(t, { ...files, 'website/docusaurus.config.ts': program('docs') })).site,
      'plain',
    );
  });

  it("places the translations of MkDocs' plugin i18n below their language, by suffixes or folders", async (t) => {
    const yml = (structure: string, languages: string) =>
      `plugins:\n  - i18n:\n      docs_structure: ${structure}\n      languages:\n${languages}`;
    const list = '        - { locale: en }\n        - { locale: fr, default: true }\n';
    const suffixes = {
      'mkdocs.yml': `site_url: https://a.b/x/\n${yml('suffix', list)}`,
      'docs/a.md': 'x',
      'docs/a.en.md': 'x',
      'docs/b/index.en.md': 'x',
      'docs/v1.2.md': 'x',
    };
    assert.deepEqual(await urlsIn(t, suffixes), ['/x/en/a/', '/x/a/', '/x/en/b/', '/x/v1.2/']);
    const older = '        en: English\n        fr: Français\n      default_language: fr\n';
    const folders = {
      'docs/en/a/b.md': 'x',
      'docs/en/index.md': 'x',
      'docs/fr/a/b.md': 'x',
      'docs/other/c.md': 'x',
    };
    for (const languages of [list, older])
      assert.deepEqual(await urlsIn(t, { 'mkdocs.yml': yml('folder', languages), ...folders }, 'docs'), [
        '/en/a/b/',
        '/en/',
        '/a/b/',
        '/other/c/',
      ]);
  });

  it('places the translations of Polyglot below their language', async (t) => {
    const site = {
      '_config.yml': 'baseurl: /x\nlanguages: [en, sv, de]\ndefault_lang: sv\n',
      '_posts/de/2026-03-05-a.md': '---\nlang: de\n---\nx',
      'a.de.md': '---\nlang: de\npermalink: /a/\n---\nx',
      'a.md': '---\nlang: sv\npermalink: /a/\n---\nx',
      'b.md': '---\nlang: fr\n---\nx',
    };
    const all = ['/x/de/2026/03/05/a.html', '/x/de/a/', '/x/a/', '/x/b.html'];
    assert.deepEqual(await urlsIn(t, site), all);
  });

  it('places the collections of Jekyll without the folder around them, and pages in included folders', async (t) => {
    const site = {
      '_config.yml': 'collections_dir: all\ninclude: [_pages]\ncollections: { soups: { output: true } }\n',
      '_pages/about.md': 'x',
      'all/_posts/2026-03-05-a.md': 'x',
      'all/_soups/b.md': 'x',
    };
    const all = ['/_pages/about.html', '/2026/03/05/a.html', '/soups/b.html'];
    assert.deepEqual(await urlsIn(t, site), all);
  });

  it('places the notes of Eleventy below its input folder, where the program names one', async (t) => {
    const files = { 'src/docs/a.md': 'x', 'README.md': 'x' };
    for (const program of [
      "export default (c) => ({ dir: { output: 'o', input: 'src' } });",
      'export default (c) => { c.setInputDirectory("./src/"); };',
    ])
      for (const under of ['', 'src', 'src/docs'])
        assert.deepEqual(await urlsIn(t, { 'eleventy.config.js': program, ...files }, under), ['/docs/a/']);
    for (const program of ["// dir: { input: 'src' }", "dir: { input: folder }, other: { input: 'src' }"])
      assert.deepEqual(await urlsIn(t, { '.eleventy.js': program, ...files }), ['/README/', '/src/docs/a/']);
  });

  it('places the notes of collections of Astro where the pages with a parameter are', async (t) => {
    const page = (shown: string) => `---\nconst posts = ${shown};\n---\n<Content />`;
    const files = {
      'astro.config.mjs': "export default defineConfig({ site: 'https://x.test', base: '/x' });",
      'src/content.config.ts': `const BLOG = 'src/data/blog';
        const blog = defineCollection({ loader: glob({ base: \`./\${BLOG}\`, pattern: '**/*.md' }) });
        const german = defineCollection({ loader: glob({ base: \`./\${BLOG}/de\`, pattern: '**/*.md' }) });
        const news = defineCollection({ schema });
        const own = defineCollection({ loader: own() });
        const tips = defineCollection({});
        export const collections = { blog, "blog-de": german, news, tips, own };`,
      'src/pages/posts/[...slug]/index.astro': page("await getCollection('blog', shown)"),
      'src/pages/posts/[...page].astro': page("paginate(await getCollection('blog'))"),
      'src/pages/tags/[tag].astro': page("await getCollection('blog')"),
      'src/pages/de/[id].astro': page("[] as CollectionEntry<'blog-de'>[]"),
      'src/pages/[slug].astro': page("await getCollection('news')"),
      'src/pages/one/[slug].astro': page("await getCollection('tips')"),
      'src/pages/two/[slug].astro': page("await getCollection('tips')"),
      'src/pages/other/[slug].astro': page('await all()'),
    };
    const notes = {
      'src/data/blog/A b.md': 'x',
      'src/data/blog/de/c.md': 'x',
      'src/data/blog/d/index.md': 'x',
    };
    const others = { 'src/content/news/e.md': '---\nslug: f\n---\nx', 'src/content/tips/g.md': 'x' };
    assert.deepEqual(await urlsIn(t, { ...files, ...notes, ...others }), [
      ...['/x/f/', '/x/tips/g/', '/x/posts/a-b/', '/x/posts/d/', '/x/de/c/'],
    ]);
    assert.deepEqual(await urlsIn(t, { ...files, ...notes }, 'src/data/blog/d'), ['/x/posts/d/']);
    const alone = {
      'astro.config.mjs': '',
      'src/content.config.ts':
        "export const collections = { blog: defineCollection({ loader: glob({ base: 'posts' }) }) };",
      'src/pages/[...slug].astro': page('await all()'),
      'posts/a.md': 'x',
    };
    assert.deepEqual(await urlsIn(t, alone), ['/a/']);
  });

  it('places entries of Astro by the ids that its program makes plainly, and guesses the others', async (t) => {
    const files = (ids: string, elsewhere = '') => ({
      'astro.config.mjs': '',
      'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
        ${elsewhere}
        export const collections = { docs: defineCollection({ loader: docsLoader({ ${ids} }), schema: docsSchema() }) };`,
      'src/content/docs/index.md': 'x',
      'src/content/docs/pt-BR/v1.0.md': '---\nslug: own\n---\nx',
      'src/content/docs/pt-BR/index.md': 'x',
    });
    const bare = ['/', '/pt-BR/', '/pt-BR/v1.0/'];
    const kept = ['/', '/pt-BR/index/', '/pt-BR/v1.0/'];
    const small = ['/', '/br/', '/own/'];
    for (const [ids, urls, elsewhere] of [
      [`generateId: ({ entry }) => entry.split('.').slice(0, -1).join('.').replace(/\\/index$/i, '')`, bare],
      ['generateId({ entry }) {\n return entry.replace(/\\.(md|mdx)$/, "");\n}', kept],
      ['generateId', kept, "const generateId = ({ entry }: { entry: string }) => entry.replace('.md', '');"],
      [
        'generateId: idOf',
        small,
        `function idOf({ entry, data }: { data: Record<string, unknown> }): string {
          return data.slug ?? entry.replace(/^pt-/, '').replace(/(?:\\/index)?\\.md$/, '').toLowerCase(); }`,
      ],
      ['generateId: ({ entry }) => slugs(entry)', ['/', '/pt-BR/', '/pt-BR/v1.0']],
      ['generateId: ({ entry }) => entry.replace(/x/, (x) => x)', ['/', '/pt-BR/', '/pt-BR/v1.0']],
    ] as const)
      assert.deepEqual(await urlsIn(t, files(ids, elsewhere), ''), urls, ids);
    const routed = {
      'astro.config.mjs': '',
      'src/content.config.ts': `const posts = defineCollection({ loader: glob({
        base: 'posts', pattern: '**/*.md', generateId: ({ entry }) => entry.replace(/^de\\//, '').split('.')[0] }) });`,
      'src/pages/posts/[...slug].astro': "---\nawait getCollection('posts');\n---\n<Content />",
      'posts/de/A b.md': 'x',
    };
    assert.deepEqual(await urlsIn(t, routed, ''), ['/posts/A%20b/']);
  });

  it('parts titles with slashes as the release of Hugo does that a host is told', async (t) => {
    const files = {
      'hugo.toml': "[permalinks]\nposts = '/:title/'",
      'content/posts/a.md': '---\ntitle: CI/CD\n---\nx',
    };
    const workflow = (release: string) => ({ '.github/workflows/a.yml': release });
    assert.deepEqual(await urlsIn(t, files, ''), ['/ci-cd/']);
    for (const [host, url] of [
      [workflow("        hugo-version: '0.139.0'\n"), '/ci/cd/'],
      [workflow('env:\n  HUGO_VERSION: 0.166.1\n'), '/ci-cd/'],
      [workflow('        hugo-version: latest\n'), '/ci-cd/'],
      [{ 'netlify.toml': '[build.environment]\nHUGO_VERSION = "0.121.1"\n' }, '/ci/cd/'],
    ] as const)
      assert.deepEqual(await urlsIn(t, { ...files, ...host }, ''), [url], url);
  });

  it('places the notes of a folder of Eleventy where its program says plainly', async (t) => {
    const files = {
      'eleventy.config.js': '',
      'a/a.11tydata.js': 'module.exports = { permalink: "/notes/{{ page.fileSlug }}/" };',
      'b/b.11tydata.js': 'module.exports = { permalink: (data) => `/${data.x}/` };',
    };
    const notes = { 'a/one.md': 'x', 'a/own.md': '---\npermalink: /own/\n---\nx', 'b/two.md': 'x' };
    assert.deepEqual(await urlsIn(t, { ...files, ...notes }), ['/notes/one/', '/own/', '/b/two/']);
  });

  it('places the pages and posts of Hexo at its root, without the folder of the sources', async (t) => {
    const files = { 'source/_posts/a.md': '---\ndate: 2024-03-05\n---\nx', 'source/about/index.md': 'x' };
    const all = ['/x/2024/03/05/a/', '/x/about/'];
    for (const under of ['', 'source'])
      assert.deepEqual(
        await urlsIn(t, { '_config.yml': 'root: /x/\nsource_dir: source', ...files }, under),
        all,
      );
  });

  it("places Hugo's notes below the language of their folder, but for the default language", async (t) => {
    const byMounts = `[languages.en]\n[languages.de]
[[module.mounts]]\nsource = 'content/en'\ntarget = 'content'\nlang = 'en'
[[module.mounts]]\nsource = 'content/de'\ntarget = 'content'\nsites.matrix.languages = ['de']
[[module.mounts]]\nsource = '../blog'\ntarget = 'layouts'
[[module.mounts]]\nsource = 'log'\ntarget = 'content/posts'\n`;
    // No language has the folder that all would share.
    const byFolders = `contentDir = 'log'\n[languages]
en.contentDir = 'content/en'\nDE.contentdir = './content/de/'\n`;
    const notes = { 'content/en/A b.md': 'x', 'content/de/A b.md': 'x', 'log/c.md': 'x', 'log/c.de.md': 'x' };
    const logs = ['/de/posts/c/', '/posts/c/'];
    for (const [config, others] of [
      [byMounts, logs],
      [byFolders, []],
    ] as const) {
      const urls = await urlsIn(t, { 'hugo.toml': config, ...notes });
      assert.deepEqual(urls, ['/de/a-b/', '/a-b/', ...others]);
    }
  });

  it("places Hugo's notes in their own language, not in one whose missing translations they fill in", async (t) => {
    const mount = (source: string, target: string, lang: string): string =>
      `[[module.mounts]]\nsource = '${source}'\ntarget = '${target}'\nlang = '${lang}'\n`;
    const fill = mount('content/en', 'content', 'nl') + mount('content/en/docs', 'content/docs/', 'de');
    const own = mount('content/de', 'content', 'de') + mount('content/en', 'content', 'en');
    const notes = { 'content/en/docs/a.md': 'x', 'content/en/b.md': 'x', 'content/de/b.md': 'x' };
    for (const mounts of [own + fill, fill + own])
      assert.deepEqual(await urlsIn(t, { 'hugo.toml': `[languages.de]\n${mounts}`, ...notes }), [
        '/de/b/',
        '/b/',
        '/docs/a/',
      ]);
  });

  it("reads Hugo's languages and addresses in the files of its folder too", async (t) => {
    const files = {
      'hugo.toml': "defaultContentLanguage = 'de'\n[languages.de]\nweight = 1\n",
      'config/_default/languages.de.toml': "contentDir = 'content/de'\n",
      'config/_default/languages.fr.yaml': 'contentDir: content/fr\ndisabled: false\n',
      'config/_default/languages.it.yaml': 'contentDir: content/it\ndisabled: true\n',
      'config/_default/permalinks.toml': "posts = '/:year/:slug/'\n",
      'config/production/hugo.toml': '[uglyURLs]\nposts = true\n',
      'content/de/posts/a.md': '---\ndate: 2024-03-05\nslug: b\n---\n',
      'content/fr/c.md': 'x',
      'content/it/c.md': 'x',
      'content/shared/c.md': 'x',
    };
    assert.deepEqual(await urlsIn(t, files), ['/2024/b.html', '/fr/c/']);
  });

  it("places VitePress' notes where the folder of its program's sources has them", async (t) => {
    const program = `export default {\n  // srcDir: 'x',\n  srcDir: './docs/',\n}`;
    const files = { '.vitepress/config.ts': program, 'docs/a.md': 'x', 'docs/b/index.md': 'x' };
    for (const under of ['', 'docs']) assert.deepEqual(await urlsIn(t, files, under), ['/a.html', '/b/']);
  });

  it("places VitePress' notes where the rewrites of its program move them", async (t) => {
    const program = (rewrites: string) => `export default {\n  rewrites${rewrites},\n  base: '/x/',\n}`;
    const urls = (rewrites: string) =>
      urlsIn(t, { '.vitepress/config.ts': program(rewrites), 'en/a.md': 'x', 'fr/a.md': 'x' });
    const plain = await urls(`: {\n    // 'fr/a.md': 'b.md',\n    'en/:rest*': ':rest*',\n  }`);
    assert.deepEqual(plain, ['/x/a.html', '/x/fr/a.html']);
    for (const unknown of [`(id) { return id.replace('en/', '') }`, ': {}'])
      assert.deepEqual(await urls(unknown), ['/x/en/a.html', '/x/fr/a.html'], unknown);
  });

  it("places mdBook's chapters where its folder of sources has them", async (t) => {
    const files = { 'book.toml': '[book]\nsrc = "./text"', 'text/SUMMARY.md': '[A](a.md)', 'text/a.md': 'x' };
    for (const under of ['', 'text']) assert.deepEqual(await urlsIn(t, files, under), ['/a.html']);
  });

  it("gives Jekyll's README the address of its folder, if it has no front matter", async (t) => {
    const files = { '_config.yml': 'source: src', 'src/README.md': 'x', 'src/a b/readme.md': 'x' };
    assert.deepEqual(await urlsIn(t, files), ['/', '/a%20b/']);
  });

  it("makes the address of a post in Material's blog of its title", async (t) => {
    const files = {
      'mkdocs.yml': 'plugins: [search, blog]',
      'docs/blog/posts/a.md': "---\ndate: 2024-03-05\n---\n# Wie's geht: Öl & `X`\n",
    };
    assert.deepEqual(await urlsIn(t, files), ['/blog/2024/03/05/wies-geht-%C3%B6l--x/']);
  });

  it('takes a base that is given for the place of the folder that is given', async (t) => {
    const baseUrl = 'https://y.test/n';
    assert.deepEqual(await urlsIn(t, HUGO, 'content', { baseUrl }), ['https://y.test/n/posts/a-b/']);
    assert.deepEqual(await urlsIn(t, HUGO, 'content/posts', { baseUrl }), ['https://y.test/n/a-b/']);
    assert.deepEqual(await urlsIn(t, HUGO, '', { baseUrl }), ['https://y.test/n/posts/a-b/']);
  });

  it('takes the paths as they are given where only the program knows where the content lies', async (t) => {
    const files = {
      'eleventy.config.js': '',
      'src/n/a.md': 'x',
      'astro/astro.config.mjs': '',
      'astro/src/content/n/b.md': 'x',
    };
    assert.deepEqual(await urlsIn(t, files, 'src'), ['/n/a/']);
    assert.deepEqual(await urlsIn(t, files, 'astro/src/content/n'), ['/b/']);
    assert.deepEqual(await urlsIn(t, files, 'astro'), ['/n/b/']);
  });

  it('follows another generator where one is asked for', async (t) => {
    assert.deepEqual(await urlsIn(t, HUGO, 'content', { site: 'vitepress' }), ['/posts/A%20b.html']);
  });

  it('serves pages that are built already under the paths of their files', async (t) => {
    const files = {
      'eleventy.config.js': '',
      '_site/a/index.html': '<p>x',
      '_site/b c.html': '<p>x',
      '_site/_d/e.htm': '<p>x',
    };
    for (const site of ['eleventy', 'jekyll', 'plain'] as const)
      assert.deepEqual(await urlsIn(t, files, '_site', { site }), ['/_d/e.htm', '/a/', '/b%20c.html']);
  });

  it('serves the pages that Next.js has written under their routes, without those for itself', async (t) => {
    const pages = [
      'index',
      'clay',
      'notes/v1.2',
      'about/index',
      '_not-found',
      '_global-error',
      'notes/_x',
      '500',
    ];
    const files = Object.fromEntries(
      ['.next/server/app', 'out'].flatMap((folder) =>
        pages.map((page) => [`${folder}/${page}.html`, `<p>${page}`]),
      ),
    );
    for (const folder of ['.next/server/app', 'out']) {
      const root = await temporaryFolder(t, { 'next.config.mjs': '', 'content/a.md': 'x', ...files });
      const { notes, excluded } = await readGarden([path.join(root, folder)]);
      assert.deepEqual(notes.map(({ url }) => url).sort(), ['/', '/about/', '/clay', '/notes/v1.2']);
      assert.deepEqual(
        excluded.map(({ path, reason }) => `${path}: ${reason}`),
        ['500.html', '_global-error.html', '_not-found.html', 'notes/_x.html'].map(
          (name) => `${name}: a page for Next.js itself`,
        ),
      );
    }
  });

  it('asks the function given, with path and properties, and nobody else', async (t) => {
    const noteUrl: ReadOptions['noteUrl'] = (path, { slug }) => `/n/${path}?${typeof slug}`;
    const files = { ...HUGO, 'content/posts/A b.md': '---\nslug: s\n---\nx' };
    assert.deepEqual(await urlsIn(t, files, 'content', { noteUrl, baseUrl: '/x/' }), [
      '/n/posts/A b.md?string',
    ]);
  });

  it('warns of an address that it can only guess', async (t) => {
    const root = await temporaryFolder(t, {
      'a b.md': '---\npermalink: "{{ x | y: z }}/"\n---\nx',
      'c.md': 'x',
    });
    const { notes, warnings, site } = await readGarden([root], { site: 'eleventy' });
    assert.deepEqual([site, notes[0]!.url], ['eleventy', '/a%20b/']);
    assert.deepEqual(
      warnings.map(({ code, path }) => [code, path]),
      [['address', 'a b.md']],
    );
  });

  it('keeps back what the generator keeps back, with the reason', async (t) => {
    const { excluded, notes } = await readFiles(t, { '_config.yml': '', '_drafts/a.md': 'x', 'b.md': 'x' });
    assert.deepEqual([excluded, notes.length], [[{ path: '_drafts/a.md', reason: 'named _drafts' }], 1]);
  });

  it(
    'tells names apart that differ by how their letters are composed',
    { skip: process.platform === 'darwin' },
    async (t) => {
      const root = await temporaryFolder(t);
      await mkdir(path.join(root, 'n'));
      for (const name of ['café', 'cafe\u0301']) await writeFile(path.join(root, 'n', `${name}.md`), name);
      const { notes, warnings } = await readGarden([root]);
      assert.deepEqual(
        notes.map(({ url }) => decodeURIComponent(url)),
        ['/n/cafe\u0301', '/n/café'],
      );
      assert.deepEqual(warnings, []);
    },
  );
});
