import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { GENERATIONS_FILE, removeFiles, writeFiles } from '../../../index/writer/write-files.js';
import { readFolder, temporaryFolder } from '../support/temporary-folder.js';

function files(...texts: [name: string, text: string][]) {
  return texts.map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
}

const entry = (text: string): [string, string] => ['garden-index.json', text];
// Each build says what those before it said, and one line more.
const grown = (name: string): [string, string] => [
  `garden-text-${name}.json`,
  JSON.stringify([name, ['a', 'b', 'c'].slice(0, 'abc'.indexOf(name) + 1)]),
];
const refused = { name: 'BuildError', code: 'write' };

describe('writeFiles', () => {
  it('makes the folder, and leaves nothing in it but the files and the list of them', async (t) => {
    const out = path.join(await temporaryFolder(t), 'a/b');
    await writeFiles(out, files(['garden-text-a.json', 'A'], entry('1')));
    const { [GENERATIONS_FILE]: list, ...written } = await readFolder(out);
    assert.deepEqual(written, { 'garden-index.json': '1', 'garden-text-a.json': 'A' });
    assert.deepEqual(JSON.parse(list!), {
      current: ['garden-index.json', 'garden-text-a.json'],
      previous: [],
    });
  });

  it('keeps the files of the build before, and deletes those of the one before that', async (t) => {
    const out = await temporaryFolder(t);
    for (const name of ['a', 'b', 'c']) await writeFiles(out, files(grown(name), entry(name)));
    const names = Object.keys(await readFolder(out));
    assert.deepEqual(names, [
      GENERATIONS_FILE,
      'garden-index.json',
      'garden-text-b.json',
      'garden-text-c.json',
    ]);
  });

  it('does not count a build of the same files as another', async (t) => {
    const out = await temporaryFolder(t);
    for (const name of ['a', 'b', 'b', 'b']) await writeFiles(out, files(grown(name), entry(name)));
    assert.ok('garden-text-a.json' in (await readFolder(out)));
  });

  it('keeps a file that comes back', async (t) => {
    const out = await temporaryFolder(t);
    for (const text of ['a', 'b', 'a'])
      await writeFiles(out, files([`garden-text-${text}.json`, '["x",["same"]]'], entry(text)));
    const names = Object.keys(await readFolder(out));
    assert.deepEqual(names, [
      GENERATIONS_FILE,
      'garden-index.json',
      'garden-text-a.json',
      'garden-text-b.json',
    ]);
  });

  it('deletes all that builds wrote, and nothing else, where no note is left', async (t) => {
    const out = await temporaryFolder(t, { 'index.html': 'site', 'garden-mine.json': 'mine' });
    assert.equal(await removeFiles(out), false);
    for (const name of ['a', 'b']) await writeFiles(out, files(grown(name), entry(name)));
    assert.equal(await removeFiles(out), true);
    assert.deepEqual(await readdir(out), ['garden-mine.json', 'index.html']);
  });

  it("never touches a file that it didn't write", async (t) => {
    const others = { 'index.html': 'site', 'garden-text-zzz.json': 'not ours', '.hidden': '' };
    const out = await temporaryFolder(t, others);
    for (const name of ['a', 'b', 'c'])
      await writeFiles(out, files([`garden-text-${name}.json`, name], entry(name)));
    assert.deepEqual(Object.entries(await readFolder(out)).filter(([name]) => name in others).length, 3);
    assert.equal((await readFolder(out))['garden-text-zzz.json'], 'not ours');
  });

  it('deletes nothing outside its folder or of another name, whatever the list says', async (t) => {
    const folder = await temporaryFolder(t, { 'garden-mine.json': 'mine', 'out/index.html': 'site' });
    const out = path.join(folder, 'out');
    const list = ['../garden-mine.json', 'index.html', 'garden-x/../../garden-mine.json', 7];
    await writeFile(path.join(out, GENERATIONS_FILE), JSON.stringify({ current: [], previous: list }));
    await writeFiles(out, files(entry('1')));
    assert.equal((await readFolder(out))['index.html'], 'site');
    assert.ok(await stat(path.join(folder, 'garden-mine.json')));
  });

  it('takes away the compressed copy of a file that is written without one, before the file is written', async (t) => {
    const out = await temporaryFolder(t);
    const copy: [string, string] = ['garden-index.json.br', 'old'];
    await writeFiles(out, files(['garden-text-a.json', 'A'], copy, entry('old')));
    await mkdir(path.join(out, 'garden-text-b.json/full'), { recursive: true });
    await assert.rejects(writeFiles(out, files(['garden-text-b.json', 'B'], entry('new'))), refused);
    assert.ok(!(await readdir(out)).includes('garden-index.json.br'));
  });

  it('writes the copies of the entry when all else is in place', async (t) => {
    const out = await temporaryFolder(t, { 'garden-text-z.json/full': '' });
    const copies: [string, string][] = ['br', 'gz'].map((kind) => [`garden-index.json.${kind}`, 'new']);
    await assert.rejects(
      writeFiles(out, files(...copies, ['garden-text-z.json', 'Z'], entry('new'))),
      refused,
    );
    assert.deepEqual(await readdir(out), [GENERATIONS_FILE, 'garden-text-z.json']);
  });

  it('deletes nothing where its list is damaged', async (t) => {
    for (const list of ['', '{', 'null', '[]', '{"current":"garden-a.json"}']) {
      const out = await temporaryFolder(t, { [GENERATIONS_FILE]: list, 'garden-a.json': 'a' });
      await writeFiles(out, files(entry('1')));
      assert.equal((await readFolder(out))['garden-a.json'], 'a');
    }
  });

  it('deletes what the build before says and the new one does not, at once, with its compressed copies', async (t) => {
    const out = await temporaryFolder(t);
    const copy: [string, string] = ['garden-text-a.json.br', 'a'];
    await writeFiles(out, files(grown('a'), copy, entry('')));
    await writeFiles(out, files(['garden-text-b.json', '["b",["another"]]'], entry('')));
    const names = Object.keys(await readFolder(out));
    assert.deepEqual(names, [GENERATIONS_FILE, 'garden-index.json', 'garden-text-b.json']);
  });

  it('deletes what an unchanged build finds there that no build says any more', async (t) => {
    const out = await temporaryFolder(t, { 'garden-text-z.json': '["z",["secret"]]' });
    await writeFiles(out, files(grown('a'), entry('')));
    const list = { current: ['garden-index.json', 'garden-text-a.json'], previous: ['garden-text-z.json'] };
    await writeFile(path.join(out, GENERATIONS_FILE), JSON.stringify(list));
    await writeFiles(out, files(grown('a'), entry('')));
    assert.ok(!(await readdir(out)).includes('garden-text-z.json'));
  });

  it('clears away what a killed build was writing', async (t) => {
    const left = '.garden-text-a.json.6d1f0c5e-5f0a-4a39-9f0e-0a1b2c3d4e5f.tmp';
    const other = left.replace('garden-text-a', 'mine');
    const out = await temporaryFolder(t, { [left]: 'secret', [other]: 'mine' });
    await writeFiles(out, files(entry('1')));
    assert.deepEqual(await readdir(out), [GENERATIONS_FILE, other, 'garden-index.json'].sort());
  });

  it('refuses a folder where none can be made, as /proc is', async () => {
    await assert.rejects(writeFiles('/proc/garden/out', files(entry('1'))), refused);
  });

  it("doesn't write a file anew that holds the same", async (t) => {
    const out = await temporaryFolder(t);
    const same = files(['garden-text-a.json', 'A'], entry('1'));
    await writeFiles(out, same);
    const before = await Promise.all(same.map(({ name }) => stat(path.join(out, name))));
    await writeFiles(out, same);
    const after = await Promise.all(same.map(({ name }) => stat(path.join(out, name))));
    assert.deepEqual(
      after.map(({ ino, mtimeMs }) => [ino, mtimeMs]),
      before.map(({ ino, mtimeMs }) => [ino, mtimeMs]),
    );
  });

  it('takes for granted what is said to be written, if it is there', async (t) => {
    const out = await temporaryFolder(t);
    const same = files(['garden-text-a.json', 'A'], ['garden-text-b.json', 'B'], entry('1'));
    await writeFiles(out, same);
    await writeFile(path.join(out, 'garden-text-a.json'), 'changed');
    await rm(path.join(out, 'garden-text-b.json'));
    await writeFiles(out, same, new Set(same));
    const { 'garden-text-a.json': a, 'garden-text-b.json': b } = await readFolder(out);
    assert.deepEqual([a, b], ['changed', 'B']);
  });

  it('leaves the old entry and its files in place when it fails half-way', async (t) => {
    const out = await temporaryFolder(t);
    await writeFiles(out, files(['garden-text-a.json', 'A'], entry('old')));
    await mkdir(path.join(out, 'garden-text-c.json/full'), { recursive: true });
    const next = files(['garden-text-b.json', 'B'], ['garden-text-c.json', 'C'], entry('new'));
    await assert.rejects(writeFiles(out, next), refused);
    assert.equal((await stat(path.join(out, 'garden-text-a.json'))).size, 1);
    await rm(path.join(out, 'garden-text-c.json'), { recursive: true });
    const left = await readFolder(out);
    assert.equal(left['garden-index.json'], 'old');
    assert.ok(!Object.keys(left).some((name) => name.endsWith('.tmp')));
  });

  it('deletes what a build wrote that failed half-way, and what that found, with the next build', async (t) => {
    const out = await temporaryFolder(t);
    for (const name of ['a', 'b']) await writeFiles(out, files(grown(name), entry(name)));
    const place = path.join(out, 'garden-text-f.json');
    await mkdir(path.join(place, 'full'), { recursive: true });
    const failed = files(['garden-text-e.json', 'E'], ['garden-text-f.json', 'F'], entry('f'));
    await assert.rejects(writeFiles(out, failed), refused);
    await rm(place, { recursive: true });
    const left = Object.keys(await readFolder(out));
    for (const name of ['a', 'b', 'e']) assert.ok(left.includes(`garden-text-${name}.json`), name);
    // What is gone already is no error.
    await rm(path.join(out, 'garden-text-b.json'));
    await writeFiles(out, files(['garden-text-d.json', 'D'], entry('d')));
    assert.deepEqual(await readdir(out), [GENERATIONS_FILE, 'garden-index.json', 'garden-text-d.json']);
  });

  it('leaves a whole index, the old or the new one, when it is killed at any moment', async (t) => {
    const out = await temporaryFolder(t);
    const script = fileURLToPath(new URL('../support/write-forever.mjs', import.meta.url));
    for (let delay = 0; delay < 60; delay += 5) {
      const child = fork(script, [out], { stdio: 'ignore', execArgv: [] });
      await once(child, 'message');
      await wait(delay);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const left = await readFolder(out);
      const { generation, names } = JSON.parse(left['garden-index.json']!) as {
        generation: number;
        names: string[];
      };
      for (const name of names) assert.equal(left[name], `text ${name} of ${generation}`);
    }
  });

  it('leaves a whole index where two builds write into one folder, again and again', async (t) => {
    const out = await temporaryFolder(t);
    const write = async (build: string) => {
      for (let i = 0; i < 5; i++) {
        const texts = Array.from({ length: build === 'a' ? 3 : 40 }, (_, k): [string, string] => [
          `garden-text-${build}-${i}-${k}.json`,
          `["${build}"]`,
        ]);
        await writeFiles(out, files(...texts, entry(JSON.stringify(texts.map(([name]) => name)))));
      }
    };
    await Promise.all([write('a'), write('b')]);
    const { [GENERATIONS_FILE]: list, 'garden-index.json': index, ...texts } = await readFolder(out);
    for (const name of JSON.parse(index!) as string[]) assert.ok(name in texts, name);
    const { current, previous } = JSON.parse(list!) as Record<string, string[]>;
    const known = new Set([...current!, ...previous!]);
    assert.deepEqual(
      Object.keys(texts).filter((name) => !known.has(name)),
      [],
    );
  });

  it('takes over the lock of a killed build, and one that is too old', { timeout: 60_000 }, async (t) => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    for (const [owner, age] of [
      [pid, 0],
      [process.pid, 3600],
      ['', 5], // killed before it wrote its number
    ] as const) {
      const out = await temporaryFolder(t, { '.garden-search.lock': String(owner) });
      const time = Date.now() / 1000 - age;
      await utimes(path.join(out, '.garden-search.lock'), time, time);
      await writeFiles(out, files(entry('1')));
      assert.deepEqual(await readdir(out), [GENERATIONS_FILE, 'garden-index.json']);
    }
  });

  it('says which place it could not write to, and why', async (t) => {
    const folder = await temporaryFolder(t, { file: '' });
    const place = path.join(folder, 'file');
    for (const out of [place, path.join(place, 'below')]) {
      await assert.rejects(writeFiles(out, files(entry('1'))), (error: Error) => {
        assert.ok(error.message.startsWith(`${out} could not be written (`));
        return true;
      });
    }
  });
});
