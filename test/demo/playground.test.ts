// A large vault dropped into the playground: the page goes on answering, and so does the search, as a built index does.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { buildIndex } from '../../index/build-index.js';
import { openGarden, type Answer } from '../../index/engine.js';
import { serveDemo, type Demo } from './served-demo.js';
import { launchChromium } from '../support/chromium.mjs';

const root = new URL('../../', import.meta.url);
const NOTES = 1257;
const DRAFT_EVERY = 100;
/** Longest time, in ms of the processor, that the page may be held up. What other programs take of it is not counted. */
const MAX_TASK = 100;
const QUERIES = ['adresses of pages', '"the index"', '#part-3 -folder', 'title:17', 'zeppelin', ''];

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  tdur?: number;
  args: { name?: string };
}

let folder = '';
let vault = '';
let demo: Demo;
let browser: Browser;
let page: Page;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'garden-playground-'));
  vault = path.join(folder, 'vault');
  await writeVault();
  demo = await serveDemo();
  browser = await launchChromium({ own: true }); // it is traced
  page = await browser.newPage();
  page.on('pageerror', (error) => assert.fail(error));
  await page.goto(`${demo.url}playground/`);
});

after(async () => {
  await browser?.close();
  await demo?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes notes of some 3 KB, of paragraphs of the documentation; some are drafts. */
async function writeVault(): Promise<void> {
  const docs = new URL('demo/docs/', root);
  const texts = await Promise.all((await readdir(docs)).map((name) => readFile(new URL(name, docs), 'utf8')));
  const paragraphs = texts.flatMap((text) => text.split('\n\n')).filter((text) => /^[A-Z][^|]+$/u.test(text));
  for (let n = 0; n < NOTES; n++) {
    const chosen = Array.from({ length: 12 }, (_, i) => paragraphs[(n * 7 + i * 31) % paragraphs.length]);
    const draft = n % DRAFT_EVERY === 0 ? 'draft: true\n' : '';
    const file = path.join(vault, `part-${n % 9}`, `Note ${n}.md`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `---\ntags: [part-${n % 9}]\n${draft}---\n${chosen.join('\n\n')}\n`);
  }
}

/** Drops a folder of the disk onto the page. */
async function drop(files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
}

/** The longest task of the page, in ms of the processor, of what was traced. */
function longestTask(trace: TraceEvent[]): number {
  const main = trace.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')!;
  const tasks = trace.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === main.pid && tid === main.tid,
  );
  assert.ok(tasks.length > 1000, `${tasks.length} tasks`);
  return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
}

test('the page is never held up while 1,257 notes are read, and says how far it is', async () => {
  await page.evaluate(`{
    const said = document.querySelector('#said');
    globalThis.heard = new Set();
    new MutationObserver(() => heard.add(said.textContent)).observe(said, { childList: true });
  }`);
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline', '__metadata'] });
  await drop([vault]);
  await page.locator('.workbench:not([hidden])').waitFor({ timeout: 120_000 });
  await page.locator('.bench [part~=input]').pressSequentially('borwser', { delay: 50 });
  await page.locator('.bench [part~=excerpt]').first().waitFor();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  const longest = longestTask(traceEvents);
  assert.ok(longest > 0 && longest <= MAX_TASK, `${longest} ms`);
  const heard = await page.evaluate<string[]>('[...heard]');
  for (const step of [/^Opening files: \d/u, /^Reading notes: \d/u])
    assert.ok(heard.filter((said) => step.test(said)).length > 3, heard.join('\n'));
  const kept = Math.ceil(NOTES / DRAFT_EVERY);
  assert.match(heard.at(-1)!, /^1,244 of 1,257 notes can be searched, after [\d.]+ s\. Nothing left/u);
  const held = await page.locator('.held li').allTextContents();
  assert.equal(held.length, kept);
  for (const line of held)
    assert.match(line, /^part-\d\/Note \d+00\.md: draft: true$|^part-0\/Note 0\.md: /u);
});

test('it answers as the index does that the command line builds of the same folder', async () => {
  const { file } = await buildIndex({ paths: [vault], cache: false, layout: 'single', inlineText: true });
  const garden = await openGarden(file);
  for (const query of QUERIES) {
    const answer = await page.evaluate<Answer>(
      `document.querySelector('.bench garden-search').garden.search(${JSON.stringify(query)})`,
    );
    for (const result of answer.results) delete result.explanation;
    assert.deepEqual(answer, JSON.parse(JSON.stringify(await garden.search(query))), query);
    assert.equal(answer.total > 0, query !== 'zeppelin', query);
  }
});

test('more than 2,000 notes are refused before any is read', async () => {
  await page.evaluate(`{
    const note = (_, n) => new File(['x'], 'note ' + n + '.md');
    const all = new DataTransfer();
    for (const file of Array.from({ length: 2001 }, note)) all.items.add(file);
    const field = document.querySelector('#files');
    field.files = all.files;
    field.dispatchEvent(new Event('change'));
  }`);
  await page.getByText(/^2,001 notes with \d+ KB are more than the 2,000 files/u).waitFor();
});
