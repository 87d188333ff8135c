// The element in a mode other than inline, on a page that makes it hard.

import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { pressKeys } from '../support/press.js';
import { waitUntil } from '../support/wait-until.js';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { richGarden, settled } from '../element/fake-garden.js';

// Fetched before it is wanted, so that what is on its way needs no clock.
await import('../../src/modes/enter-mode.js');

/** Presses a key, and waits for what comes of it. */
export async function press(element: GardenSearchElement, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await pressKeys(key);
    await settled(element);
  }
}

/** Types a text, and waits for its answer. */
export async function type(element: GardenSearchElement, text: string): Promise<void> {
  await sendKeys({ type: text });
  await settled(element);
}

/** The element in a mode, between two buttons of the page. */
export async function mountMode(
  mode: 'popup' | 'modal',
  set: Partial<GardenSearchElement> = {},
): Promise<GardenSearchElement> {
  const box = await fixture(html`
    <div>
      <button id="before">Before</button>
      <garden-search mode=${mode}><a href="#archive">Archive</a></garden-search>
      <button id="after">After</button>
    </div>
  `);
  const element = box.querySelector('garden-search')!;
  Object.assign(element, { garden: richGarden, ...set });
  await waitUntil(() => element.shadowRoot!.querySelector('form'), 'the mode is there');
  await settled(element);
  return element;
}

/** Resolves when nothing in an element moves any more. */
export async function still(element: Element): Promise<void> {
  await Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished));
}

/** The names of the events of ours that the element sends from now on. */
export function listen(element: GardenSearchElement): string[] {
  const heard: string[] = [];
  for (const name of ['open', 'close'] as const)
    element.addEventListener(`garden-search-${name}`, () => heard.push(name));
  return heard;
}

/** Whether an element can be seen where it lies, not clipped and not covered. */
export function isSeen(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  let seen: Element | null = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
  while (seen?.shadowRoot) {
    const deeper = seen.shadowRoot.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
    if (!deeper || deeper === seen) break;
    seen = deeper;
  }
  return element.contains(seen);
}
