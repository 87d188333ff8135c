import assert from 'node:assert/strict';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { forEachText } from '../../../index/writer/published-texts.js';
import { buildIndex } from '../../../index/build-index.js';
import { run } from '../../../index/command-line/run.js';
import type { Checked } from '../../../index/command-line/report-check.js';
import { fakeProcess } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const notes = {
  'notes/Café.md': '---\naliases: [Kettle]\n---\n## Heap\nTurn the heap at the green door. `snake_case`',
};

async function built(t: TestContext, layout: 'single' | 'sharded'): Promise<string> {
  const folder = await temporaryFolder(t, notes);
  const out = path.join(folder, 'out');
  await buildIndex({
    paths: [path.join(folder, 'notes')],
    out,
    widget: false,
    layout,
    compress: true,
    classic: true,
  });
  return folder;
}

async function check(folder: string, ...args: string[]) {
  const process = fakeProcess(['check', 'out', ...args, '--json'], { folder });
  const code = await run(process);
  return { code, said: process.err(), ...(JSON.parse(process.out() || '{}') as Partial<Checked>) };
}

describe('garden-search check', () => {
  it('finds words in every format that is written, whatever their case and accents, each kind of place', async (t) => {
    for (const layout of ['single', 'sharded'] as const) {
      const folder = await built(t, layout);
      for (const word of ['CAFE', 'café', 'kettle', 'heap', 'green door', 'snake_case', 'snake']) {
        const { code, found } = await check(folder, '--for', word);
        assert.equal(code, 1, word);
        const names = found!.map(({ path }) => path);
        assert.ok(
          ['', '.br', '.gz'].every((copy) => names.some((name) => name.endsWith(`.json${copy}`))),
          word,
        );
        assert.ok(names.includes('garden-index.classic.js'), word);
      }
    }
  });

  it('decodes the lists of links and of related notes, which hold numbers, addresses and what names them', async (t) => {
    const folder = await built(t, 'sharded');
    const kinds = ['links', 'related'];
    const names = await readdir(path.join(folder, 'out'));
    for (const kind of kinds) {
      const of = names.filter((name) => name.startsWith(`garden-${kind}-`));
      assert.deepEqual(of.map((name) => path.extname(name)).sort(), ['.br', '.gz', '.json']);
      for (const name of of) {
        const texts: string[] = [];
        const bytes = await readFile(path.join(folder, 'out', name));
        forEachText(name, bytes, (text) => texts.push(text));
        const id = name.split('-').slice(2).join('-').split('.')[0];
        assert.deepEqual(texts, kind === 'links' ? [id] : [id, '/Caf%C3%A9']);
      }
      const list = JSON.stringify(['id', [[1], ['gr\u00fcne T\u00fcr']]]).replace(/ü/gu, '\\u00fc');
      await writeFile(path.join(folder, `out/garden-${kind}-id.json`), list);
      await writeFile(path.join(folder, `out/garden-${kind}-id.json.gz`), gzipSync(list));
    }
    const { code, found } = await check(folder, '--for', 'Grune Tur');
    assert.equal(code, 1);
    const at = kinds.flatMap((kind) => [`garden-${kind}-id.json`, `garden-${kind}-id.json.gz`]);
    assert.deepEqual(
      found!.map(({ path }) => path),
      at,
    );
  });

  it('ends well where there is none, also where a word is but part of others', async (t) => {
    const folder = await built(t, 'sharded');
    const { code, found, words } = await check(folder, '--for', 'hea', 'door green', 'treasure', 'eap');
    assert.deepEqual([code, found, words], [0, [], 4]);
  });

  it('looks into files of others and into names, and decodes addresses', async (t) => {
    const page = '<a href="/caf%C3%A9/">x</a> p@ss!word2 well-read';
    const folder = await temporaryFolder(t, { 'out/deep/hidden-well.html': page, 'out/.dot': 'dotted' });
    for (const word of ['café', 'p@ss!word2', 'well', 'dotted', 'well-read'])
      assert.equal((await check(folder, '--for', word)).code, 1, word);
  });

  it('names files and places, and never what was looked for', async (t) => {
    const secret = JSON.stringify({ hunter2: ['the hunter2'] });
    const folder = await temporaryFolder(t, { 'out/a.json': secret, 'words.txt': 'none\n\n Hunter2 \r\n' });
    const process = fakeProcess(['check', 'out', '--for-file', 'words.txt'], { folder });
    assert.equal(await run(process), 1);
    assert.equal(
      process.out(),
      'a.json  line 3 at /…, character 1\n1 file searched for 2 words: 1 place found.\n',
    );
  });

  it('does not end well where a file cannot be decoded', async (t) => {
    const whole = brotliCompressSync('heap');
    const folder = await temporaryFolder(t, { 'out/a.json': '{}' });
    await writeFile(path.join(folder, 'out/a.json.br'), whole.subarray(0, -2));
    await writeFile(path.join(folder, 'out/b.json.gz'), gzipSync('heap').subarray(0, -9));
    const { code, unreadable } = await check(folder, '--for', 'other');
    assert.deepEqual([code, unreadable!.map(({ path }) => path)], [1, ['a.json.br', 'b.json.gz']]);
  });

  it(
    'names a folder that it may not read, and searches the others',
    { skip: process.getuid?.() === 0 && 'the superuser can read everything' },
    async (t) => {
      const folder = await temporaryFolder(t, { 'out/a/b.txt': 'hidden', 'out/c.txt': 'shown' });
      await chmod(path.join(folder, 'out/a'), 0);
      const { code, found, unreadable } = await check(folder, '--for', 'shown');
      await chmod(path.join(folder, 'out/a'), 0o700);
      assert.deepEqual([code, found!.length], [1, 1]);
      assert.deepEqual(unreadable, [{ path: 'a', reason: 'EACCES: permission denied' }]);
    },
  );

  it('refuses to look for nothing, or nowhere', async (t) => {
    const folder = await temporaryFolder(t, { 'words.txt': '\n \n', 'out/a': '' });
    for (const args of [
      ['out'],
      ['out', '--for-file', 'words.txt'],
      ['out', '--for-file', 'none'],
      ['none', '--for', 'a'],
      [],
      ['out', 'b'],
    ]) {
      const process = fakeProcess(['check', ...args], { folder });
      assert.equal(await run(process), 2, args.join(' '));
      assert.notEqual(process.err(), '');
    }
    const empty = await temporaryFolder(t, { keep: '' });
    assert.equal((await check(path.join(empty, 'x'), '--for', 'a')).code, 2);
  });
});
