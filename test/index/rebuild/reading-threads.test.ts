import assert from 'node:assert/strict';
import { availableParallelism } from 'node:os';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { GardenBuilder } from '../../../index/rebuild/garden-builder.js';
import {
  readAndCut,
  type CachedRead,
  type ReadRules,
  type ReadTask,
} from '../../../index/rebuild/cached-read.js';
import { ReadingThreads, threadsFor } from '../../../index/rebuild/reading-threads.js';
import { NO_RULES } from '../../../index/sites/note-rules.js';
import { findSite } from '../../../index/sites/find-site.js';
import type { SiteName } from '../../../index/sites/site-options.js';
import { PassageCache } from '../../../index/writer/passage-cache.js';
import { TermCounter } from '../../../index/writer/term-counter.js';

const DEMO = fileURLToPath(new URL('../../../demo/notes', import.meta.url));
const task = (name: string, text: string): ReadTask => ({
  file: { path: name, file: `/notes/${name}` },
  bytes: Buffer.from(text),
  language: 'de',
  noteRules: NO_RULES,
});
const TASKS = [
  task('a.md', '---\ndate: soon\nslug: x\n---\n## Heap\nTurn the heap. [[b]]'),
  task('b.txt', 'Sow beans.'),
  task('c.md', '---\ndraft: true\n---\nSecret.'),
  task('d.md', '\0\0\0\0'),
];

// The numbers of terms are each counter's own.
const withoutTerms = ({ cut, ...kept }: CachedRead) => ({ ...kept, passages: cut?.passages });

describe('threadsFor', () => {
  it('reads small gardens without threads, and large ones with as many as there are cores', () => {
    assert.equal(threadsFor(0), 0);
    assert.equal(threadsFor(2 ** 20), 0);
    const cores = availableParallelism();
    assert.equal(threadsFor(2 ** 40), cores > 1 ? cores : 0);
  });
});

describe('ReadingThreads', () => {
  it('reads as it is read here', async (t) => {
    const rules: ReadRules = { found: await findSite('/', 'hugo'), baseUrl: '/garden/' };
    const wanted = TASKS.map((task) => withoutTerms(readAndCut(task, rules, new PassageCache())));
    const threads = new ReadingThreads(2, rules, new TermCounter());
    t.after(() => threads.close().catch(() => {})); // or a thread would hold up all tests
    const reads = await Promise.all(TASKS.map((task) => threads.read(task)));
    assert.deepEqual(reads.map(withoutTerms), wanted);
    await threads.close();
  });

  it('makes the same index, in the same order and with the same warnings', async () => {
    const build = async (count: number) => {
      const noteUrl = (path: string) => `/n/${path.length}`;
      const options = { paths: [DEMO], layout: 'sharded' as const, noteUrl, now: '2026-06-11' };
      const { result } = await new GardenBuilder(options, undefined, () => count).build();
      return { ...result, seconds: 0 };
    };
    const wanted = await build(0);
    assert.ok(wanted.warnings.length > 1);
    assert.deepEqual(await build(2), wanted);
  });

  it('says what ended a thread before its time, now and when they are closed', async () => {
    const found = { ...(await findSite('/')), name: 'none' as SiteName };
    const threads = new ReadingThreads(1, { found }, new TermCounter());
    await assert.rejects(threads.read(TASKS[0]!), TypeError);
    await assert.rejects(threads.read(TASKS[0]!), TypeError);
    await assert.rejects(threads.close(), TypeError);
  });
});
