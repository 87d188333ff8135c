// What assistive technology is given, as a text to read: names, roles and states from the browser's accessibility tree,
// and what the live region says. `TRANSCRIPT=write` writes test/project/transcript.txt anew.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { buildIndex } from '../../index/build-index.js';
import { temporaryFolder } from '../index/support/temporary-folder.js';
import { launchChromium } from '../support/chromium.mjs';
import { filesAt, serve } from '../index/support/serve.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const TRANSCRIPT = path.join(root, 'test/project/transcript.txt');

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser.close());

/** Node of the accessibility tree, as the protocol gives it. */
interface TreeNode {
  nodeId: string;
  parentId?: string;
  role: { value: string };
  name?: { value: string };
  description?: { value: string };
  properties?: { name: string; value: { value?: unknown; relatedNodes?: { idref: string }[] } }[];
}

/** A page with the built widget, the demo's notes and nothing else. */
async function visit(t: TestContext): Promise<Page> {
  const html = `<!doctype html><html lang="en"><title>Garden</title><script type="module" src="/garden-search.min.js">
    </script><garden-search src="/garden-index.json" load="eager" url-state="hash"></garden-search>`;
  const site = await temporaryFolder(t, { 'page.html': html });
  await buildIndex({ paths: [path.join(root, 'demo/notes')], out: site });
  const fileAt = (name: string) => path.join(name.endsWith('.js') ? path.join(root, 'dist') : site, name);
  const address = await serve(t, filesAt(fileAt));
  const page = await browser.newPage();
  t.after(() => page.close());
  // Pauses for a reader's rest, made short.
  await page.addInitScript(`{
    const wait = window.setTimeout.bind(window);
    window.setTimeout = (act, ms = 0) => wait(act, ms >= 100 && ms <= 1000 ? ms / 10 : ms);
  }`);
  await page.goto(`${address}page.html`);
  await page.locator('[part~=facet]').first().waitFor();
  return page;
}

/** Says what has the focus, or the option that is active in its list: role, name, description, state, place in a list. */
async function focusText(client: CDPSession): Promise<string> {
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as unknown as { nodes: TreeNode[] };
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const above = (node: TreeNode | undefined, role: string): TreeNode | undefined =>
    !node || node.role.value === role ? node : above(byId.get(node.parentId ?? ''), role);
  const of = (node: TreeNode, name: string) => node.properties?.find((one) => one.name === name)?.value;
  const active = nodes.find(
    (node) => node.role.value === 'option' && of(node, 'selected')?.value === true && above(node, 'listbox'),
  );
  const node = active ?? nodes.filter((one) => of(one, 'focused')?.value).at(-1);
  if (!node) return 'nothing has the focus';
  const states = ['expanded', 'pressed', 'selected'].flatMap((name) => {
    const state = of(node, name)?.value;
    return state === undefined || state === false || state === 'false' ? [] : [name];
  });
  const item = above(node, 'listitem');
  const items = nodes.filter(
    ({ parentId, role }) => item && parentId === item.parentId && role.value === 'listitem',
  );
  return [
    `${node.role.value} “${node.name?.value ?? ''}”`,
    node.description?.value && `described “${node.description.value}”`,
    ...states,
    item && `${items.indexOf(item) + 1} of ${items.length}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** Waits until nothing is on its way any more. Gives what has the focus, and what the live region says. */
async function rested(page: Page, client: CDPSession): Promise<[focus: string, said: string]> {
  let last: string[] = [];
  for (let same = 0; same < 3;) {
    await page.waitForTimeout(150);
    const now = [await focusText(client), (await page.locator('[role=status]').first().textContent()) ?? ''];
    same = now.join('\n') === last.join('\n') ? same + 1 : 0;
    last = now;
  }
  return last as [string, string];
}

/** Does steps from an empty field on, each a key or a text to type, and tells what they bring. */
async function perform(page: Page, client: CDPSession, title: string, steps: readonly string[]) {
  await page.evaluate(`{
    const element = document.querySelector('garden-search');
    element.clear();
    element.focus();
  }`);
  let [focus, said] = await rested(page, client);
  const lines = [`# ${title}`, `  ${focus}`];
  for (const step of steps) {
    const [, typed] = /^type (.*)$/u.exec(step) ?? [];
    if (typed) await page.keyboard.type(typed);
    else await page.keyboard.press(step);
    if (/[#?:]/u.test(step)) await page.locator('[part~=completion]').first().waitFor();
    const before = said;
    [focus, said] = await rested(page, client);
    lines.push(step, `  ${focus}`, ...(said && said !== before ? [`  says “${said}”`] : []));
  }
  return lines.join('\n');
}

test('a screen reader is told how to find a note, to choose tags, of more results, of no result and of an operator', async (t) => {
  const page = await visit(t);
  const client = await page.context().newCDPSession(page);
  const dialogues = [
    await perform(page, client, 'Find a mistyped note', [
      'type compsot',
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'ArrowUp',
    ]),
    await perform(page, client, 'Find a note by two words of its title', ['type apple tree', 'ArrowDown']),
    await perform(page, client, 'Choose a tag and leave one out', [
      'type soil',
      'Tab',
      'Tab',
      'Enter',
      'ArrowDown',
      'ArrowRight',
      'Enter',
    ]),
    await perform(page, client, 'Show more', [
      'type soil',
      'ArrowDown',
      'End',
      ...Array<string>(4).fill('Tab'),
      'Enter',
    ]),
    await perform(page, client, 'No result', ['type xylophone']),
    await perform(page, client, 'An operator', ['type #gar', 'ArrowDown', 'ArrowDown', 'Enter', 'ArrowDown']),
    await perform(page, client, 'An operator without its value', ['type stage:', 'Escape', 'Enter']),
    await perform(page, client, 'Examples', ['?', 'ArrowDown', 'Escape', 'Escape', 'type stage:']),
  ];
  const transcript = `${dialogues.join('\n\n')}\n`;
  if (process.env.TRANSCRIPT === 'write') await writeFile(TRANSCRIPT, transcript);
  assert.equal(transcript, await readFile(TRANSCRIPT, 'utf8'));
});
