import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readGarden, type ReadOptions } from '../../../index/garden/read-garden.js';
import { readFiles } from '../support/read-source.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const LONG = `${'a'.repeat(100)}.md`;
const ENDLESS = /The pattern .* never ends on .*a\.md, and was stopped\./u;

describe('sorting files', () => {
  it('keeps text files out beside the notes of a generator or a vault, unless the owner wants them', async (t) => {
    const texts = { 'public/robots.txt': 'Allow: /', 'b.TXT': 'b' };
    const shown = async (files: Record<string, string>, options = {}) => {
      const { notes, excluded } = await readFiles(t, files, options);
      const reasons = new Set(excluded.map(({ reason }) => reason));
      return [notes.map(({ path }) => path).join(' '), ...reasons];
    };
    const site = { '.vitepress/config.ts': '', ...texts };
    assert.deepEqual(await shown({ ...site, 'a.md': 'a' }), [
      'a.md',
      'a text file, which is no page of the site',
    ]);
    const wanted = { exclude: ['!public/*.txt'] };
    assert.equal((await shown({ ...site, 'a.md': 'a' }, wanted))[0], 'a.md public/robots.txt');
    assert.deepEqual(await shown(site), ['b.TXT public/robots.txt']);
    assert.deepEqual(await shown({ ...texts, 'a.md': 'a' }), ['a.md b.TXT public/robots.txt']);
    const named = { 'logseq/b.md': 'b', ...texts, 'a.md': 'a' };
    assert.deepEqual(await shown(named), ['a.md b.TXT logseq/b.md public/robots.txt']);
    for (const vault of ['.obsidian/app.json', 'logseq/config.edn', 'dendron.yml'])
      assert.equal((await shown({ [vault]: '{}', ...texts, 'a.md': 'a' }))[0], 'a.md', vault);
  });

  it('learns the name of a built site from its pages, but not from those that stay out', async (t) => {
    const page = (title: string) => `<title>${title}</title><p>text`;
    const files = Object.fromEntries(
      ['index', 'a', 'b', 'c', 'tags/d', 'tags/e', 'tags/f', 'tags/g'].map((name) => [
        `${name}.html`,
        page(name.startsWith('tags') ? `${name} - Tags` : `${name} - Garden`),
      ]),
    );
    const { notes } = await readFiles(t, files);
    assert.deepEqual(
      notes.map(({ title }) => title),
      ['a', 'b', 'c', 'index - Garden'],
    );
  });

  it('keeps out built pages that only list others, unless the owner wants them or names one', async (t) => {
    const lists = ['tags/soil/index.html', 'blog/Categories/a.html', 'x/page/13/index.html'];
    const more = [
      'docs/genindex-A.html',
      'index-files/index-3.html',
      'a/package-tree.html',
      'a/package-frame.html',
      'a/package-use.html',
      'a/class-use/Soil.html',
      'allclasses.html',
      'doc-index-B.html',
      'docs/method_list.html',
      'docs/_index.html',
      'libref/index_values.html',
      'Concept-Index.html',
      'wiki/Special:AllPages.html',
      'docs/_static/webpack-macros.html',
      '_gatsby/slices/_gatsby-scripts-1.html',
      'docs/_modules/soil/worms.html',
      '_vti_cnf/index.htm',
      'a/_vti_pvt/_x_todo.htm',
      '_vti_inf.html',
      '_private/orders.htm',
      '_borders/top.htm',
      '_derived/bar.htm',
      'wp-content/plugins/a/font.html',
      'wp-includes/js/frame.html',
      'wp-json/index.html',
      'archives/index.html',
      'archive/2024/index.html',
      'archives/2024/05/index.html',
      'tag/soil.html',
      'category/beds/index.html',
      'author/ada.html',
    ];
    const pages = [
      'archives/2024/05/worm.html',
      'page/about.html',
      'index.html',
      'taggs/a.html',
      'a/index_of_soils.html',
      'soil-index.html',
      'special.html',
      'vti_cnf/wp-content.html',
      'tags.html',
      'docs/tag/a.html',
    ];
    const all = [...lists, ...more, ...pages];
    const folder = await temporaryFolder(t, Object.fromEntries(all.map((page) => [page, `<p>${page}`])));
    const shown = async (options: ReadOptions = {}, paths = [folder]) =>
      new Set((await readGarden(paths, options)).notes.map(({ path }) => path));
    assert.deepEqual(await shown(), new Set(pages));
    assert.deepEqual(await shown({ exclude: ['!tags'] }), new Set([...pages, lists[0]]));
    assert.deepEqual(await shown({ host: { pagesOnly: true, tell: () => ({}) } }), new Set(all));
    assert.equal((await shown({}, [join(folder, lists[0]!)])).size, 1);
    const notes = await temporaryFolder(t, { 'tags/soil.md': 'a', 'page/2.md': 'b' });
    assert.equal((await shown({}, [notes])).size, 2);
  });

  it('stops an expression of a configuration that never ends, and names it', async (t) => {
    const config = "ignoreFiles = ['[.]bak$', '(a+)+$']\n";
    const reading = readFiles(t, { 'hugo.toml': config, [`content/${LONG}`]: 'b' });
    await assert.rejects(reading, { code: 'slow-pattern', message: ENDLESS });
    await assert.rejects(reading, /The pattern \(a\+\)\+\$ /u);
  });

  it('excludes notes that are given by themselves by their folders too', async (t) => {
    const notes = { 'private/diary.md': 'x', 'plans/plan.md': 'y', 'shown/a.md': 'z' };
    const folder = await temporaryFolder(t, notes);
    const paths = Object.keys(notes).map((note) => join(folder, note));
    const before = process.cwd();
    t.after(() => process.chdir(before));
    process.chdir(folder);
    const titles = async (exclude?: string[]) =>
      (await readGarden(paths, exclude && { exclude })).notes.map(({ path }) => path);
    assert.deepEqual(await titles(), ['a.md', 'plan.md']);
    assert.deepEqual(await titles(['plans/**', '!private']), ['a.md', 'diary.md']);
    process.chdir('private');
    assert.deepEqual((await readGarden(['diary.md'])).notes.length, 1);
  });

  it("takes a path of Windows for an owner's glob, and a backslash before brackets for none", async (t) => {
    const folder = await temporaryFolder(t, { 'a/b (c)/d.md': 'x', 'a/e.md': 'y', '[f].md': 'z' });
    const left = async (...exclude: string[]) =>
      (await readGarden([folder], { exclude })).notes.map(({ path }) => path);
    assert.deepEqual(await left('a\\b (c)\\**'), ['[f].md', 'a/e.md']);
    for (const glob of ['a\\*', '.\\a\\', 'a\\**', '\\a'])
      assert.deepEqual(await left(glob), ['[f].md'], glob);
    assert.deepEqual(await left('a\\**', '!a\\e.md', '\\[f\\].md'), ['a/e.md']);
  });

  it("stops an owner's glob that never ends", async (t) => {
    const folder = await temporaryFolder(t, { [LONG]: 'b' });
    const reading = readGarden([folder], { exclude: [`${'*a'.repeat(12)}*b`] });
    await assert.rejects(reading, { code: 'slow-pattern', message: ENDLESS });
  });
});
