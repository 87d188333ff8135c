import assert from 'node:assert/strict';
import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, it, type TestContext } from 'node:test';
import { run } from '../../../index/command-line/run.js';
import { fakeProcess } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

async function watching(t: TestContext, ...flags: string[]) {
  const folder = await temporaryFolder(t, { 'notes/a.md': 'Turn the heap.' });
  const process = fakeProcess(['build', 'notes', '--out', 'public', '--no-widget', '--watch', ...flags], {
    folder,
  });
  const exit = run(process);
  t.after(() => process.interrupt());
  return { file: path.join(folder, 'notes/a.md'), process, exit };
}

async function until(output: () => string, said: RegExp): Promise<void> {
  for (let i = 0; i < 1000 && !said.test(output()); i++) await wait(10);
  assert.match(output(), said);
}

describe('build', () => {
  it('says with --watch what it built, one line a rebuild, and ends well with Ctrl-C', async (t) => {
    const { file, process, exit } = await watching(t);
    await until(process.out, /Press Ctrl-C to stop\.\n$/u);
    assert.match(process.out(), /^1 note read: /u);
    await appendFile(file, ' Again.');
    await until(process.out, /\nRebuilt in \d+\.\d s: a\.md changed\.\n$/u);
    await writeFile(file, '---\ndraft: true\n---\n');
    await until(process.err, /There is no note to index/u);
    await writeFile(file, 'Sow beans.');
    await until(process.out, /(?:Rebuilt [^\n]+\n){2}$/u);
    process.interrupt();
    assert.equal(await exit, 0);
  });

  it('names the folder that it runs in, where it writes there', async (t) => {
    const folder = await temporaryFolder(t, { 'notes/a.md': 'Turn the heap.' });
    const process = fakeProcess(['build', 'notes', '--out', '.', '--no-widget'], { folder });
    assert.equal(await run(process), 0, process.err());
    assert.match(process.out(), /^Written to \.:$/mu);
  });

  it('builds where the cache cannot be written, and says so once, also as JSON, with the exit code of before', async (t) => {
    const folder = await temporaryFolder(t, { 'notes/a.md': 'Turn the heap.', 'file.bin': 'no cache' });
    for (const cache of ['file.bin', 'file.bin/deeper'])
      for (const flags of [[], ['--strict'], ['--json', '--strict']]) {
        const args = ['build', 'notes', '--out', 'public', '--no-widget', '--cache', cache, ...flags];
        const process = fakeProcess(args, { folder });
        assert.equal(await run(process), 0, process.err());
        const said = process.out() + process.err();
        assert.equal(said.match(/The cache could not be written \(E\w+: [^)]+\)/gu)?.length, 1, said);
        assert.match(said, new RegExp(cache, 'u'));
      }
  });

  it('takes up the configuration anew when it is edited, and goes on with the old one where it is wrong', async (t) => {
    const folder = await temporaryFolder(t, { 'notes/a.md': 'Turn the heap.', 'more/b.md': 'Sow beans.' });
    const configure = (config: object) =>
      writeFile(path.join(folder, 'garden-search.config.json'), JSON.stringify(config));
    await configure({ paths: ['notes'], out: 'public', widget: false });
    const process = fakeProcess(['build', '--watch'], { folder });
    const exit = run(process);
    t.after(() => process.interrupt());
    await until(process.out, /Press Ctrl-C to stop\.\n$/u);
    await configure({ paths: ['notes'], out: 'public', wigdet: false });
    await until(process.err, /wigdet/u);
    await appendFile(path.join(folder, 'notes/a.md'), ' Again.');
    await until(process.out, /a\.md changed\.\n$/u);
    await configure({ paths: ['notes', 'more'], out: 'public', widget: false });
    await until(process.out, /\n2 notes read: [^]*\n$/u);
    await appendFile(path.join(folder, 'more/b.md'), ' Again.');
    await until(process.out, /b\.md changed\.\n$/u);
    process.interrupt();
    assert.equal(await exit, 0);
  });

  it('prints one JSON object a build with --watch --json, and only problems with --quiet', async (t) => {
    const json = await watching(t, '--json');
    await until(json.process.out, /\}\n$/u);
    await appendFile(json.file, ' Again.');
    await until(json.process.out, /\}\n\{.*\}\n$/u);
    json.process.interrupt();
    assert.equal(await json.exit, 0);
    for (const line of json.process.out().trim().split('\n'))
      assert.ok('notes' in (JSON.parse(line) as object));
    const quiet = await watching(t, '--quiet');
    await writeFile(quiet.file, '---\ndraft: true\n---\n');
    await until(quiet.process.err, /There is no note to index/u);
    quiet.process.interrupt();
    assert.equal(await quiet.exit, 0);
    assert.equal(quiet.process.out(), '');
  });
});
