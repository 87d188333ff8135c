import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { it } from 'node:test';
import { run } from '../../../index/command-line/run.js';
import { fakeProcess } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const project = {
  'package.json': '{ "devDependencies": { "astro": "*" } }',
  'astro.config.mjs': 'export default {};\n',
  'src/content/notes/a.md': 'A.',
};
const read = (folder: string) => readFile(path.join(folder, 'astro.config.mjs'), 'utf8');

function git(cwd: string, ...command: string[]): void {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...command], { cwd });
}

function commit(folder: string): void {
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'Begin');
}

it('writes nothing without a yes, and says how to give it', async (t) => {
  const folder = await temporaryFolder(t, project);
  const asked = fakeProcess(['init'], { folder });
  assert.equal(await run(asked), 1);
  assert.match(asked.out(), /^Found: Astro, 1 note in src\/content\.\n\nastro\.config\.mjs\n {2}\+ import/u);
  assert.match(asked.out(), /Nothing was written: say yes in a terminal, or give --yes\.\n/u);
  const dry = fakeProcess(['init', '--dry-run'], { folder });
  assert.equal(await run(dry), 0);
  assert.match(dry.out(), /Nothing was written\.\n/u);
  assert.equal(await read(folder), project['astro.config.mjs']);
});

it('writes with --yes, adds no file, says how to undo it, and finds it done the next time', async (t) => {
  const folder = await temporaryFolder(t, project);
  commit(folder);
  const before = await readdir(folder);
  const process = fakeProcess(['init', '--yes'], { folder });
  assert.equal(await run(process), 0);
  assert.match(
    process.out(),
    /Written\. To undo it: git checkout -- astro\.config\.mjs\n[^]*npm install --save-dev/u,
  );
  assert.match(await read(folder), /integrations: \[gardenSearch\(\)\]/u);
  assert.deepEqual(await readdir(folder), before);
  const again = fakeProcess(['init'], { folder });
  assert.equal(await run(again), 0);
  assert.match(again.out(), /The search is set up already\./u);
  git(folder, 'checkout', '--', 'astro.config.mjs');
  assert.equal(await read(folder), project['astro.config.mjs']);
});

it('names a checkout only where it takes back what was written, and nothing else', async (t) => {
  const byHand = /Written\. To undo it: remove the lines with \+, and put back those with -\n/u;
  const outcome = async (prepare: (folder: string) => void) => {
    const folder = await temporaryFolder(t, project);
    prepare(folder);
    const process = fakeProcess(['init', '--yes'], { folder });
    assert.equal(await run(process), 0);
    return process.out();
  };
  assert.match(await outcome(() => {}), byHand);
  const changed = (folder: string) => {
    commit(folder);
    appendFileSync(path.join(folder, 'astro.config.mjs'), '// mine\n');
  };
  assert.match(await outcome(changed), byHand);
  for (const line of ['*.mjs', ''])
    assert.match(
      await outcome((folder) => {
        writeFileSync(path.join(folder, '.gitignore'), line);
        git(folder, 'init', '--quiet');
      }),
      byHand,
    );
});

it('asks in a terminal', async (t) => {
  for (const [answer, code] of [
    ['y\n', 0],
    ['n\n', 1],
  ] as const) {
    const folder = await temporaryFolder(t, project);
    const process = fakeProcess(['init'], { folder, isTTY: true, env: { NO_COLOR: '1' } });
    const stdin = new PassThrough();
    const output = Object.assign(new PassThrough(), { isTTY: true });
    output.on('data', (text: Buffer) => void (/y\/N/u.test(String(text)) && stdin.write(answer)));
    const ended = run({ ...process, stdin: Object.assign(stdin, { isTTY: true }), stdout: output });
    assert.equal(await ended, code);
    assert.equal((await read(folder)).includes('gardenSearch'), code === 0);
  }
});

it('takes no path', async (t) => {
  const process = fakeProcess(['init', 'notes'], { folder: await temporaryFolder(t, project) });
  assert.equal(await run(process), 2);
  assert.match(
    process.err(),
    /init takes no path, and looks at the folder it is run in, but was given notes/u,
  );
});
