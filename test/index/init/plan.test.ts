import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { parse } from 'acorn';
import { hostHtml } from '../../../index/command-line/host-html.js';
import { lookAt } from '../../../index/init/look.js';
import { planFor } from '../../../index/init/plan.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const manifest = (...packages: string[]) =>
  JSON.stringify({ devDependencies: Object.fromEntries(packages.map((name) => [name, '*'])) });

async function plan(t: TestContext, files: Record<string, string>) {
  const folder = await temporaryFolder(t, files);
  const made = planFor(await lookAt(folder), (publicPath) => hostHtml(publicPath, true));
  const after = Object.fromEntries(made.changes.map(({ file, after }) => [file, after]));
  const steps = made.steps.flatMap(({ what, lines }) => [what, ...lines]).join('\n');
  return { ...made, after, steps };
}

describe('planFor', () => {
  it('adds the integration of each host to its configuration', async (t) => {
    const empty = 'export default {};\n';
    const starlight = 'export default { integrations: [starlight({})] };';
    const cases: [packages: string[], file: string, source: string, expected: string][] = [
      [['astro'], 'astro.config.mjs', empty, 'integrations: [gardenSearch()]'],
      [
        ['astro', '@astrojs/starlight'],
        'astro.config.mjs',
        starlight,
        'starlight({ plugins: [gardenSearch()] })',
      ],
      [['vitepress'], 'docs/.vitepress/config.js', empty, 'vite: { plugins: [gardenSearch()] }'],
      [['@docusaurus/core'], 'docusaurus.config.js', empty, "plugins: ['garden-search/docusaurus']"],
      [['@11ty/eleventy'], 'eleventy.config.js', 'export default (e) => {\n};', 'e.addPlugin(gardenSearch);'],
      [
        ['vite'],
        'vite.config.js',
        empty,
        "gardenSearch({ paths: ['notes'], out: 'garden-search', widget: false })",
      ],
    ];
    for (const [packages, file, source, expected] of cases) {
      const files = { 'package.json': manifest(...packages), 'notes/a.md': '', [file]: source };
      const { after, steps } = await plan(t, files);
      assert.deepEqual(Object.keys(after), [file]);
      assert.ok(after[file]!.includes(expected), after[file]);
      assert.match(steps, /npm install --save-dev garden-search/u);
    }
  });

  it('says to install the package where the project has none, and only there', async (t) => {
    const pages = { 'public/index.html': '<body></body>', 'notes/a.md': '' };
    for (const packages of [[], ['astro'], ['next']]) {
      const said = async (...more: string[]) =>
        (await plan(t, { ...pages, 'package.json': manifest(...packages, ...more) })).steps;
      assert.match(await said(), /^Install the package:$/mu);
      assert.doesNotMatch(await said('garden-search'), /Install/u);
    }
  });

  it('prints the lines where it does not understand a configuration', async (t) => {
    const source = 'const config = <Config>{};\nexport default config;';
    const files = { 'package.json': manifest('@docusaurus/core'), 'docusaurus.config.ts': source };
    const { changes, steps } = await plan(t, files);
    assert.deepEqual(changes, []);
    assert.match(steps, /In docusaurus\.config\.ts, by hand:\nplugins: \['garden-search\/docusaurus'\],/u);
  });

  it('prints a whole configuration where there is none, as a module of the host', async (t) => {
    const names: string[] = [];
    for (const host of ['astro', 'vitepress', '@11ty/eleventy', 'vite']) {
      const { changes, steps } = await plan(t, { 'package.json': manifest(host), 'pnpm-lock.yaml': '' });
      assert.deepEqual(changes, []);
      const [, name, code] =
        /^Install the package:\npnpm add -D garden-search\nWrite a new file (.+):\n([^]*?\n\};?)$/mu.exec(
          steps,
        )!;
      names.push(name!);
      assert.match(code!, /^import \{ gardenSearch \} from [^]*\nexport default /u);
      parse(code!, { ecmaVersion: 'latest', sourceType: 'module' });
    }
    const eleventy = 'eleventy.config.mjs';
    assert.deepEqual(names, ['astro.config.mjs', '.vitepress/config.mjs', eleventy, 'vite.config.mjs']);
    const { steps } = await plan(t, { 'package.json': manifest('@docusaurus/core') });
    assert.match(steps, /In docusaurus\.config\.js, by hand:\nplugins: /u);
  });

  it('adds a script after one of the same name, in the way the file is written', async (t) => {
    const packages =
      '{\n\t"scripts": {\n\t\t"postbuild": "map"\n\t},\n\t"dependencies": { "next": "*" }\n}\n';
    const files = { 'package.json': packages, 'content/a.md': '', 'src/app/page.tsx': '' };
    const { after, found } = await plan(t, files);
    const script = '\t\t"postbuild": "map && garden-search build .next/server/app --out public/search"';
    assert.ok(after['package.json']!.includes(script));
    assert.ok(after['package.json']!.endsWith('}\n'));
    assert.deepEqual(found, ['Next.js', '1 note in content']);
  });

  it('reads the pages that Next.js writes, by its router, its export and its base path', async (t) => {
    const packages = '{ "dependencies": { "next": "*" } }';
    const commandFor = async (files: Record<string, string>) => {
      const { after, steps } = await plan(t, { 'package.json': packages, ...files });
      const { scripts } = JSON.parse(after['package.json']!) as { scripts: Record<string, string> };
      return [scripts.postbuild, /src="(.+)\/garden-index\.json"/u.exec(steps)![1]];
    };
    assert.deepEqual(await commandFor({ 'pages/index.jsx': '' }), [
      'garden-search build .next/server/pages --out public/search',
      '/search',
    ]);
    const config = "export default { output: 'export', basePath: '/docs' };";
    assert.deepEqual(await commandFor({ 'app/page.tsx': '', 'next.config.mjs': config }), [
      'garden-search build out --out out/search --base-url /docs/',
      '/docs/search',
    ]);
  });

  it('gives the command after that of a generator, by its own folders and base path', async (t) => {
    const toml = 'baseURL = "https://example.org/garden/"\npublishDir = "out"';
    const hugo = await plan(t, { 'hugo.toml': toml, 'content/a.md': '' });
    assert.deepEqual(hugo.changes, []);
    assert.deepEqual(hugo.found, [
      'hugo (hugo.toml)',
      '1 note in content',
      'pages in out',
      'base path /garden/',
    ]);
    assert.match(hugo.steps, /hugo && npx garden-search build content --out out\/search/u);
    assert.match(hugo.steps, /<garden-search src="\/garden\/search\/garden-index\.json">/u);
    for (const config of ['docs_dir: ./text/', 'site_name: A\nsite_dir: web']) {
      const folder = config.startsWith('docs') ? 'text' : 'docs';
      const { found } = await plan(t, { 'mkdocs.yml': config, [`${folder}/a.md`]: '' });
      const pages = folder === 'docs' ? 'web' : 'site';
      assert.deepEqual(found, ['mkdocs (mkdocs.yml)', `1 note in ${folder}`, `pages in ${pages}`]);
    }
    const mkdocs = await plan(t, { 'mkdocs.yml': 'site_name: A', 'docs/a.md': '' });
    assert.match(mkdocs.steps, /mkdocs build && npx garden-search build docs --out site\/search/u);
  });

  it('gives the base path that a program writes out, and none that it makes', async (t) => {
    const page = (base: string) => new RegExp(`src="${base}garden-search/garden-index\\.json"`, 'u');
    for (const [name, source] of [
      ['vite.config.ts', "export default defineConfig({\n  base: '/docs/',\n})"],
      ['vite.config.js', "// base: '/a/',\nexport default { base: '/docs' };"],
      ['svelte.config.js', "export default { kit: { paths: { base: '/docs' } } };"],
    ] as const) {
      const { found, steps } = await plan(t, { 'package.json': manifest('vite'), [name]: source });
      assert.deepEqual(found, ['Vite', 'no notes', 'base path /docs/'], name);
      assert.match(steps, page('/docs/'), name);
    }
    const made = { 'vite.config.js': 'export default { base: process.env.BASE };' };
    assert.match((await plan(t, { 'package.json': manifest('vite'), ...made })).steps, page('/'));
    const config = 'const config = { configuration: { baseUrl: "example.org/docs" } };';
    const quartz = await plan(t, { 'quartz.config.ts': config, 'content/a.md': '' });
    assert.match(quartz.steps, /npx garden-search build content --out public\/search --base-url \/docs\/$/mu);
    assert.match(quartz.steps, /src="\/docs\/search\/garden-index\.json"/u);
  });

  it('reads the pages of a site that has no notes from their own folder', async (t) => {
    const pages = { 'public/index.html': '<body></body>', 'public/a/index.html': '' };
    const site = await plan(t, pages);
    assert.deepEqual(site.found, ['2 pages in public']);
    assert.match(site.steps, /npx garden-search build public --out public\/search/u);
    const notes = await plan(t, { ...pages, 'a.md': '' });
    assert.deepEqual(notes.found, ['1 note in this folder', 'pages in public']);
  });

  it('puts the two lines into a page written by hand, and shows a vault where there is no site', async (t) => {
    const page = '<!doctype html>\n<body>\n<header>A</header>\n<main>\n<p>B</p>\n</main>';
    const { after } = await plan(t, { 'public/index.html': page, 'notes/a.md': '' });
    const lines = hostHtml('/search/', true).join('\n');
    assert.equal(after['public/index.html'], page.replace('<main>', `<main>\n${lines}`));
    const vault = await plan(t, { '.obsidian/app.json': '{}', 'a.md': '', 'notes/c.md': '' });
    assert.deepEqual(vault.found, ['a vault of Obsidian', '2 notes in this folder']);
    assert.match(vault.steps, /npx garden-search serve \./u);
    const folder = await plan(t, { 'content/a.md': '', 'docs/b.md': '' });
    assert.deepEqual(folder.found, ['2 notes in this folder']);
  });

  it('finds what it did before', async (t) => {
    const source = "import { gardenSearch } from 'garden-search/astro';\nexport default {};";
    const files = { 'package.json': manifest('astro'), 'astro.config.mjs': source };
    const { changes, isDone } = await plan(t, files);
    assert.deepEqual([changes, isDone], [[], true]);
    const page = { 'public/index.html': '<body><garden-search></garden-search>' };
    const byHand = await plan(t, page);
    assert.deepEqual([byHand.changes, byHand.isDone], [[], true]);
    assert.ok(!byHand.steps.includes('Put into a page'));
  });

  it('leads from an empty folder to that of the notes, as there is nothing to show', async (t) => {
    const { found, steps } = await plan(t, {});
    assert.deepEqual(found, ['no notes']);
    assert.match(steps, /Give the folder.*npx garden-search init/su);
    assert.ok(!steps.includes('serve'));
  });
});
