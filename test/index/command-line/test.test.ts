import assert from 'node:assert/strict';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { it, type TestContext } from 'node:test';
import { run } from '../../../index/command-line/run.js';
import { fakeProcess } from '../support/fake-process.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const notes = {
  'notes/Compost.md': '---\ntags: [soil]\n---\nTurn the heap.',
  'notes/Heap.md': 'Leaves.',
  'notes/Beans.md': 'Sow beans.',
};

async function tested(t: TestContext, text: string, ...flags: string[]) {
  const folder = await temporaryFolder(t, { ...notes, 'search.yaml': text });
  assert.equal(
    await run(fakeProcess(['build', 'notes', '--out', 'public', '--layout', 'sharded'], { folder })),
    0,
  );
  const again = async (...more: string[]) => {
    const process = fakeProcess(['test', 'search.yaml', ...more], { folder });
    const code = await run(process);
    return { code, out: process.out(), err: process.err() };
  };
  return { ...(await again(...flags)), again, folder };
}

it('passes where each note is at its place, and weighs a visit', async (t) => {
  const text =
    'index: public\nqueries:\n  - { query: heap, first: /Heap }\n  - { query: heap, first: Compost, tags: soil }\n  - { query: beens, ten: beans }\n';
  const { code, out } = await tested(t, text);
  assert.match(
    out,
    /^3 queries: 3 as they must be, 0 not, 0 moved\.\nIn brotli: entry .+; script \d+ kB; visit \d+ kB\.\n$/u,
  );
  assert.equal(code, 0);
});

it('fails where a note is elsewhere, shows what moved, and records it', async (t) => {
  const text =
    'queries:\n  - { query: heap, first: Compost, place: 1 }\n  - { query: heap, ten: Heap, place: 2 }\n  - { query: sow, ten: /nowhere }\n  - { query: sow, ten: Heap }\n';
  const { code, out, again, folder } = await tested(t, text, '--index', 'public');
  assert.equal(code, 1);
  assert.match(
    out,
    /^ +query +note +must be +is +was\nwrong +heap +Compost +first +2 +1\nmoved +heap +Heap +in 10 +1 +2\nwrong +sow +\/nowhere +in 10 +no such note\nwrong +sow +Heap +in 10 +not in 50\n\n4 queries: 1 as they must be, 3 not, 2 moved\./u,
  );
  assert.equal((await again('--index', 'public', '--update')).code, 1);
  assert.match(await readFile(path.join(folder, 'search.yaml'), 'utf8'), /Compost, place: 2 \}/u);
  const { out: json } = await again('--index', 'public', '--json');
  const { queries } = JSON.parse(json) as {
    queries: { place: number; unknown: boolean; passed: boolean; was: number }[];
  };
  assert.deepEqual(
    queries.map(({ place, unknown, passed, was }) => [place, unknown, passed, was]),
    [
      [2, false, false, 2],
      [1, false, true, 1],
      [0, true, false, 0],
      [0, false, false, 0],
    ],
  );
});

it('fails over a budget, of the file or of the flag', async (t) => {
  const text = 'index: public\nbudget: { script: 1kB }\nqueries: [{ query: heap, first: Heap }]\n';
  const { code, out, again, folder } = await tested(t, text);
  assert.equal(code, 1);
  assert.match(out, /script \d+ kB of 1\.0 kB, over its budget/u);
  const within = ['--budget', 'script:1MB', '--budget', 'entry:1MB', '--budget', 'visit:1MB'];
  assert.equal((await again(...within)).code, 0);
  assert.equal((await again('--budget', 'visit:1kB')).code, 1);
  await writeFile(path.join(folder, 'search.yaml'), 'queries: [{ query: heap, first: Heap }]\n');
  const none = await again();
  assert.equal(none.code, 2);
  assert.match(none.err, /search\.yaml could not be used: it names no index, and neither does --index/u);
});

it(
  'says where it cannot record',
  { skip: process.getuid?.() === 0 && 'the superuser can write everything' },
  async (t) => {
    const { again, folder } = await tested(t, 'index: public\nqueries:\n  - { query: heap, ten: Heap }\n');
    await chmod(path.join(folder, 'search.yaml'), 0o400);
    const { code, err } = await again('--update');
    assert.equal(code, 2);
    assert.match(err, /search\.yaml could not be written \(EACCES: permission denied\)/u);
  },
);
