import assert from 'node:assert/strict';
import { chmod, symlink, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { findNotes } from '../../../index/garden/find-notes.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const paths = async (...given: Parameters<typeof findNotes>): Promise<string[]> =>
  (await findNotes(...given)).files.map(({ path }) => path);

/** Makes a folder of empty files. */
const folderOf = (t: TestContext, ...files: string[]) =>
  temporaryFolder(t, Object.fromEntries(files.map((file) => [file, ''])));

describe('findNotes', () => {
  it('refuses a path where there is nothing, and a file that is no note', async (t) => {
    const folder = await temporaryFolder(t, { 'a.pdf': '' });
    await assert.rejects(findNotes([join(folder, 'none')]), {
      name: 'BuildError',
      code: 'no-path',
      message: `${join(folder, 'none')} could not be opened (there is no such file or folder). Check the path.`,
    });
    await assert.rejects(findNotes(['none such']), {
      message: `none such could not be opened (there is no such file or folder). Check the path: it was looked for at ${resolve('none such')}.`,
    });
    await assert.rejects(findNotes([join(folder, 'a.pdf')]), {
      name: 'BuildError',
      code: 'not-a-note',
      message: /a\.pdf/,
    });
  });

  it('finds notes by their extension in any case, in the order of code units, and passes over the rest', async (t) => {
    const files = [
      'b.md',
      'B.MD',
      'a.mdx',
      'é.txt',
      'a/z.md',
      'x.pdf',
      'md',
      '.md',
      '~$b.md',
      '.obsidian/a.md',
      'a/node_modules/a.md',
      'out/a.md',
      'built/garden-search.min.js.LICENSES.txt',
      'built/.garden-search.json',
      'built/c.md',
    ];
    const folder = await folderOf(t, ...files);
    assert.deepEqual(await paths([folder], [join(folder, 'out')]), [
      'B.MD',
      'a.mdx',
      'a/z.md',
      'b.md',
      'built/c.md',
      'é.txt',
    ]);
  });

  it('reads pages where a folder holds nothing else, but for what a repository says of itself', async (t) => {
    const others = ['404.html', '__404error.html', 'robots.txt', 'README.md', 'LICENSE.md'];
    const site = await folderOf(t, 'index.html', 'a/b.htm', 'c.xhtml', ...others);
    assert.deepEqual(await paths([site]), ['a/b.htm', 'c.xhtml', 'index.html']);
    assert.deepEqual(await paths([await folderOf(t, 'index.html', '404/index.html')]), ['index.html']);
  });

  it('passes over the page that Nuxt and SvelteKit write for all routes without one', async (t) => {
    const site = await folderOf(t, 'index.html', '200.html', 'codes/200.html');
    assert.deepEqual(await paths([site]), ['codes/200.html', 'index.html']);
  });

  it('reads the pages of a site among which a few notes lie', async (t) => {
    const found = async (count: number, ...others: string[]) => {
      const pages = Array.from({ length: count }, (_, i) => `p/${i}.html`);
      const all = await paths([await folderOf(t, ...pages, ...others)]);
      return all.filter((path) => !path.startsWith('p/'));
    };
    assert.deepEqual(await found(9, 'index.html', 'a/b.md'), ['index.html']);
    assert.deepEqual(await found(8, 'index.html', 'a/b.md'), ['a/b.md']);
    assert.deepEqual(await found(17, 'index.html', 'a/b.md', 'c.tid'), ['a/b.md', 'c.tid']);
    // A folder of notes with pages that were saved from the web, and a site's source with its layouts.
    assert.deepEqual(await found(50, 'a/b.md'), ['a/b.md']);
    const layouts = Array.from({ length: 20 }, (_, i) => `_layouts/${i}.html`);
    assert.deepEqual(await found(0, 'index.html', 'a/b.md', ...layouts), ['a/b.md']);
  });

  it('reads pages rather than the copies of them in Markdown that a generator wrote beside them', async (t) => {
    const copies = ['index.md', 'a.md', 'b/c.html.md', 'd.llms.md', 'e.md', 'f/index.md'];
    const pages = ['a.html', 'b/c.html', 'd.html', 'e/index.html', 'f/index.html'];
    const found = async (...files: string[]) => paths([await folderOf(t, ...files)]);
    assert.deepEqual(await found(...copies, ...pages, 'index.html', 'llms.txt'), [...pages, 'index.html']);
    assert.deepEqual(await found(...copies, ...pages), copies.sort());
    assert.deepEqual(await found('g.md', ...pages, 'index.html'), ['g.md']);
  });

  it('reads the pages of a Jupyter Book or of Sphinx rather than the Markdown in its folder _sources', async (t) => {
    const copies = ['_sources/a/b.md', '_sources/c.md', '_sources/index.md', 'de/_sources/d.md'];
    const pages = ['a/b.html', 'c/index.html', 'de/d.html', 'index.html'];
    assert.deepEqual(await paths([await folderOf(t, ...copies, ...pages)]), pages);
    // Notes of a folder by this name, without a page of theirs.
    const own = ['_sources/rivers.md', '_sources/springs.md'];
    assert.deepEqual(await paths([await folderOf(t, ...own, ...pages)]), own);
    assert.deepEqual(await paths([await folderOf(t, ...copies)]), copies);
  });

  it('counts the licenses that Javadoc writes as no notes', async (t) => {
    const files = { 'index.html': '', 'a/Soil.html': '', 'legal/jquery.md': '', 'a/legal/jszip.md': '' };
    assert.deepEqual(await paths([await temporaryFolder(t, files)]), ['a/Soil.html', 'index.html']);
  });

  it('reads no page beside notes, unless it is given itself', async (t) => {
    for (const note of ['a.md', 'b/a.mdx', 'a.markdown', 'a.tid', 'a.canvas', 'b/README.md']) {
      const folder = await temporaryFolder(t, { [note]: '', 'x.html': '', 'y.txt': '' });
      assert.deepEqual(await paths([folder]), [note, 'y.txt']);
      assert.deepEqual(await paths([folder, join(folder, 'x.html')]), [note, 'x.html', 'y.txt']);
      assert.deepEqual(await paths([join(folder, 'x.html'), folder]), [note, 'x.html', 'y.txt']);
    }
    assert.deepEqual(await paths([await temporaryFolder(t, { 'a.txt': '', 'README.md': '' })]), [
      'README.md',
      'a.txt',
    ]);
  });

  it('finds a file once, however often it is given', async (t) => {
    const folder = await temporaryFolder(t, { 'a.md': '', 'b/c.md': '' });
    assert.deepEqual(await paths([folder, join(folder, 'b'), join(folder, 'a.md'), folder]), [
      'a.md',
      'b/c.md',
    ]);
    assert.deepEqual(await paths([join(folder, 'b/c.md')]), ['c.md']);
  });

  it('warns where a format that is not read has twice as many files as notes, once for each', async (t) => {
    const warned = async (...names: string[]) => {
      const folder = await temporaryFolder(t, Object.fromEntries(names.map((name) => [name, '<p>a'])));
      return (await findNotes([folder])).unread.map(({ path, code }) => [path, code]);
    };
    const [org, other] = [
      ['b.org', 'c/d.Org'],
      ['e.rst', 'f.rst', 'g.rst', '.h/i.rst'],
    ];
    assert.deepEqual(await warned('README.md', ...org, ...other, 'x.css'), [
      ['b.org', 'unread-format'],
      ['e.rst', 'unread-format'],
    ]);
    assert.deepEqual(await warned('README.md', 'a.md', ...org, ...other), []);
    assert.deepEqual(await warned('index.html', ...org), [['b.org', 'unread-format']]);
    assert.deepEqual(await warned('index.html', 'a.html', ...org), []);
  });

  it('warns where a folder of built pages has twice as many files as notes, which keep them out', async (t) => {
    const warned = async (...names: string[]) => {
      const { unread } = await findNotes([await folderOf(t, ...names)]);
      return unread.map(({ path, code, message }) => [path, code, /\d+/u.exec(message)?.[0]]);
    };
    const site = ['doc/a/b/index.html', 'doc/a.html', 'doc/index.html'];
    assert.deepEqual(await warned('doc/a/readme.md', ...site), [['doc/index.html', 'unread-pages', '3']]);
    assert.deepEqual(await warned('index.md', 'clips/index.htm', 'clips/c.html'), [
      ['clips/index.htm', 'unread-pages', '2'],
    ]);
    assert.deepEqual(await warned('a.md', 'b.md', ...site), []);
    assert.deepEqual(await warned('a.md', 'clips/b.html', 'clips/c.html'), []);
    assert.deepEqual(await warned(...site), []);
  });

  it('walks no loop, follows no link out, and warns of links that lead out or nowhere', async (t) => {
    const outside = await temporaryFolder(t, { 'secret.md': '' });
    const folder = await temporaryFolder(t, { 'a.md': '' });
    await mkdir(join(folder, 'sub'));
    await symlink(folder, join(folder, 'sub/loop'));
    await symlink(join(folder, 'a.md'), join(folder, 'same.md'));
    await symlink(outside, join(folder, 'out'));
    await symlink(join(outside, 'secret.md'), join(folder, 'out.md'));
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.md'));
    await mkdir(join(folder, '.private'));
    await symlink(join(folder, '.private'), join(folder, 'hidden'));
    const { files, warnings } = await findNotes([folder]);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.md'],
    );
    assert.deepEqual(
      warnings.map(({ path, code }) => [path, code]),
      [
        ['dangling.md', 'unreadable'],
        ['hidden', 'hidden-link'],
        ['out', 'outside-link'],
        ['out.md', 'outside-link'],
      ],
    );
  });

  it(
    'counts a folder that cannot be read as failed, and refuses one that is given',
    { skip: process.getuid?.() === 0 && 'the superuser can read everything' },
    async (t) => {
      const folder = await temporaryFolder(t, { 'a.md': '', 'b/c.md': '' });
      await chmod(join(folder, 'b'), 0);
      const { files, failed } = await findNotes([folder]);
      const given = findNotes([join(folder, 'b')]);
      await assert.rejects(given, { code: 'no-path' });
      await chmod(join(folder, 'b'), 0o700);
      assert.deepEqual([files.length, failed], [1, [{ path: 'b', reason: 'EACCES: permission denied' }]]);
    },
  );
});
