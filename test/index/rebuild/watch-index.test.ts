import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { appendFile, chmod, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it, type TestContext } from 'node:test';
import { buildIndex, watchIndex, type Rebuild } from '../../../index/build-index.js';
import { isOfConfig } from '../../../index/sites/config-files.js';
import { GENERATORS } from '../../../index/sites/sites.js';
import { isOfGarden } from '../../../index/rebuild/watch-garden.js';
import { readFolder, temporaryFolder } from '../support/temporary-folder.js';

const notes = { 'notes/a.md': 'Turn the heap.', 'notes/b.md': 'Sow beans.' };

async function watched(t: TestContext, files: Record<string, string> = notes) {
  const folder = await temporaryFolder(t, files);
  const options = { paths: [path.join(folder, 'notes')], out: path.join(folder, 'public'), widget: false };
  const builds = new EventEmitter();
  const next = async () => (await once(builds, 'build'))[0] as Rebuild;
  const first = next();
  const watcher = await watchIndex(options, (build) => builds.emit('build', build));
  t.after(() => watcher.close());
  return { folder, options, watcher, next, first: await first };
}

const changesOf = (build: Rebuild) => ('error' in build ? build.error : build.changes);
const none = { added: [], changed: [], removed: [] };

describe('watchIndex', () => {
  it('builds at once, and again when notes are changed, added, renamed and removed', async (t) => {
    const { folder, options, watcher, next, first } = await watched(t);
    const at = (name: string) => path.join(folder, 'notes', name);
    assert.deepEqual(changesOf(first), { ...none, added: ['a.md', 'b.md'] });
    const after = async (edit: Promise<unknown>, changes: object) => {
      const build = next();
      await edit;
      assert.deepEqual(changesOf(await build), { ...none, ...changes });
    };
    await after(appendFile(at('a.md'), ' Again.'), { changed: ['a.md'] });
    await after(
      mkdir(at('beds')).then(() => writeFile(at('beds/c.md'), 'Clay.')),
      { added: ['beds/c.md'] },
    );
    await after(rename(at('beds'), at('soil')), { added: ['soil/c.md'], removed: ['beds/c.md'] });
    await after(rm(at('b.md')), { removed: ['b.md'] });
    await watcher.close();
    const clean = path.join(folder, 'clean');
    const { files } = await buildIndex({ ...options, out: clean });
    const [kept, made] = [await readFolder(options.out), await readFolder(clean)];
    for (const { path } of files) assert.equal(kept[path], made[path]);
  });

  it('ends rapid renames of notes and folders with what a clean build gives', async (t) => {
    const { folder, options, watcher } = await watched(t, { ...notes, 'notes/beds/c.md': 'Clay.' });
    const at = (name: string) => path.join(folder, 'notes', name);
    for (let i = 0; i < 60; i++) {
      const [from, to] = i % 2 ? ['y', 'x'] : ['x', 'y'];
      await rename(at(i ? `${from}.md` : 'a.md'), at(`${to}.md`));
      await rename(at(i ? `${from}s` : 'beds'), at(`${to}s`));
      // Some before a build begins, some while one runs.
      if (i % 7 === 0) await wait(i * 4);
    }
    const clean = path.join(folder, 'clean');
    const { files } = await buildIndex({ ...options, out: clean });
    const made = await readFolder(clean);
    const isKept = async () => {
      // What is being replaced may be gone before it is read.
      const kept = await readFolder(options.out).catch((): Record<string, string> => ({}));
      return files.every(({ path }) => kept[path] === made[path]);
    };
    // The names alternate, so that a build on the way may give the same, and another be written over it.
    let times = 0;
    for (let tries = 0; tries < 200 && times < 20; tries++) {
      times = (await isKept()) ? times + 1 : 0;
      await wait(50);
    }
    await watcher.close();
    assert.ok(await isKept());
  });

  it('builds again when only a configuration changes: among the notes, above them, or a new one', async (t) => {
    const files = { ...notes, 'notes/c.md': 'Clay.', '.git/HEAD': '', '_config.yml': '' };
    const { folder, options, next } = await watched(t, files);
    const after = async (name: string, text: string, excluded: string[]) => {
      const build = next();
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
      const { result } = (await build) as Extract<Rebuild, { result: unknown }>;
      assert.deepEqual(
        result.excluded.map(({ path }) => path),
        excluded,
        name,
      );
      assert.equal(
        (await readFile(path.join(options.out, 'garden-index.json'), 'utf8')).includes('beans'),
        !excluded.includes('b.md'),
      );
    };
    await after('_config.yml', 'exclude: [notes/b.md]', ['b.md']);
    await after('_config.yml', 'exclude: [notes/c.md]', ['c.md']);
    await after('notes/.obsidian/app.json', '{ "userIgnoreFilters": ["b"] }', ['b.md', 'c.md']);
  });

  it('goes on after an error, and says when all is well again', async (t) => {
    const { folder, next } = await watched(t, { 'notes/a.md': 'Turn the heap.' });
    const file = path.join(folder, 'notes/a.md');
    const failure = next();
    await writeFile(file, '---\ndraft: true\n---\nSecret.');
    assert.match(String(changesOf(await failure)), /There is no note to index/u);
    const success = next();
    await writeFile(file, 'Sow beans.');
    assert.deepEqual(changesOf(await success), { ...none, changed: ['a.md'] });
  });

  it('says nothing of what is saved as it was, and of what is no note', async (t) => {
    const { folder, next } = await watched(t);
    const build = next();
    await writeFile(path.join(folder, 'notes/a.md'), notes['notes/a.md']);
    await writeFile(path.join(folder, 'notes/picture.png'), 'x');
    await writeFile(path.join(folder, 'notes/.hidden.md'), 'x');
    const told = await Promise.race([build, new Promise((resolve) => setTimeout(resolve, 400))]);
    assert.equal(told, undefined);
    await appendFile(path.join(folder, 'notes/b.md'), ' Again.');
    assert.deepEqual(changesOf(await build), { ...none, changed: ['b.md'] });
  });

  it('builds no more when it is closed, and leaves the index whole', async (t) => {
    const { folder, options, watcher } = await watched(t);
    await watcher.close();
    const before = await readFolder(options.out);
    await appendFile(path.join(folder, 'notes/a.md'), ' Again.');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(await readFolder(options.out), before);
    assert.ok(JSON.parse(await readFile(path.join(options.out, 'garden-index.json'), 'utf8')));
  });

  it('watches a folder that is given by a link', async (t) => {
    const folder = await temporaryFolder(t, notes);
    await symlink(path.join(folder, 'notes'), path.join(folder, 'link'));
    const builds = new EventEmitter();
    const first = once(builds, 'build');
    const watcher = await watchIndex({ paths: [path.join(folder, 'link')] }, (build) =>
      builds.emit('build', build),
    );
    t.after(() => watcher.close());
    await first;
    const second = once(builds, 'build');
    await appendFile(path.join(folder, 'notes/a.md'), ' Again.');
    assert.deepEqual(changesOf((await second)[0] as Rebuild), { ...none, changed: ['a.md'] });
  });

  it(
    'goes on beside a folder that it may not read',
    { skip: process.getuid?.() === 0 && 'the superuser can read everything' },
    async (t) => {
      const folder = await temporaryFolder(t, { 'notes/a.md': '', 'notes/closed/b.md': '' });
      const closed = path.join(folder, 'notes/closed');
      await chmod(closed, 0);
      const builds: Rebuild[] = [];
      const watcher = await watchIndex({ paths: [path.join(folder, 'notes')] }, (build) => {
        builds.push(build);
      });
      while (!builds.length) await wait(10);
      await watcher.close();
      await chmod(closed, 0o700);
      assert.deepEqual(builds.map(changesOf), [{ ...none, added: ['a.md'] }]);
    },
  );

  it('refuses wrong options, and a path where there is nothing', async () => {
    await assert.rejects(
      watchIndex({ paths: [] }, () => {}),
      { code: 'option-value' },
    );
    await assert.rejects(
      watchIndex({ paths: ['/none/such'] }, () => {}),
      { code: 'no-path' },
    );
  });
});

describe('isOfGarden', () => {
  it('takes notes and folders below the roots, and nothing hidden or installed there', () => {
    const root = path.resolve('/x/.vault');
    const isOf = (file: string, isFile = true) => isOfGarden(path.join(root, file), [root], isFile);
    for (const file of ['a.md', 'deep/..er/a.txt', 'deep/a.canvas'])
      assert.equal(isOf(file), !file.includes('..er'));
    assert.ok(isOf('.', false) && isOf('deep', false));
    for (const file of [
      '.git/a.md',
      'deep/.trash/a.md',
      'deep/~$a.md',
      'node_modules/x/a.md',
      'a.png',
      '../a.md',
      '../../a.md',
    ])
      assert.ok(!isOf(file), file);
  });
});

describe('isOfConfig', () => {
  it('takes configurations at any depth of the notes, and near the folders above them', () => {
    const isOf = (file: string, isFile = true) =>
      isOfConfig(path.resolve('/x', file), [path.resolve('/x/notes')], [path.resolve('/x')], isFile);
    for (const file of [
      'hugo.toml',
      '.gitignore',
      '.export-ignore',
      '.obsidianignore',
      '.eleventy.js',
      'config/_default/hugo.yaml',
      '.obsidian/app.json',
      'logseq/config.edn',
      'notes/deep/deep.json',
      ...['notes/deep/a.md.meta', 'tiddlywiki.info'],
      ...['conf.py', 'publishconf.py', 'writerside.cfg', 'a.tree', 'notes/.order', 'notes/book.js'],
      'notes/.obsidian/plugins/x/data.json',
      ...['.obsidian-mobile/app.json', 'notes/.obsidian_ipad/plugins/x/data.json'],
      ...[
        '.vuepress/config.ts',
        'notes/.vuepress/theme.ts',
        '.vuepress/plume.config.js',
        'notes/.vuepress/own/index.ts',
        '.vuepress/own/locks.mts',
        'content.config.ts',
      ],
      ...[
        'notes/notes.11tydata.js',
        'notes/_includes/a.njk',
        'website/docusaurus.config.js',
        '.config/docs.yaml',
        '.vitepress/config/index.ts',
      ],
      ...Object.values(GENERATORS).flatMap(({ marks }) => marks.filter((mark) => /\.\w+$/u.test(mark))),
    ])
      assert.ok(isOf(file), file);
    for (const file of [
      'a.md',
      'other/hugo.toml',
      '.git/x.json',
      'notes/node_modules/a/b.json',
      '.obsidian/workspace.json',
      'garden-index.json',
      'notes/a.js',
      ...['.vuepress/dist/a.js', 'notes/.vuepress/public/a.js', 'notes/.vuepress/.temp/a.js', 'own/index.ts'],
      ...['notes/a.py', '.next/BUILD_ID', 'notes/.next/a.json'],
      '../hugo.toml',
    ])
      assert.ok(!isOf(file), file);
    assert.ok(isOf('', false) && isOf('config/production', false) && isOf('notes/deep', false));
    assert.ok(!isOf('other', false) && !isOf('notes/.git', false));
  });
});
