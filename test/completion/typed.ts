// An element in whose field something is typed, with a garden of four notes.

import { sendKeys } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { fieldOf, mount, parts, settled, textOf } from '../element/fake-garden.js';
import { sketchGarden } from '../support/garden.js';
import { waitUntil } from '../support/wait-until.js';

// Fetched before it is wanted, so that what is on its way needs no clock.
await import('../../src/completion/completion.js');

/** Four notes, with labels of every kind. */
export const garden = sketchGarden([
  {
    title: 'Heavy clay',
    tags: ['Garden/Soil', 'draft'],
    stage: 'budding',
    updated: '2025-06-01',
    body: 'dig',
  },
  {
    title: 'Worms',
    tags: ['Garden/Soil', 'machine learning'],
    stage: 'evergreen',
    updated: '2025-07-02',
    sections: [
      { heading: 'Watering', text: 'Little.' },
      { heading: 'Walls', text: 'None.' },
    ],
  },
  {
    title: 'Clay pots',
    tags: ['Garden'],
    category: 'Field notes',
    updated: '2024-01-05',
    sections: [{ text: 'dig' }, { heading: 'Watering pots', anchor: 'watering-pots', text: 'Daily.' }],
  },
  { title: 'Bread', tags: ['kitchen', '堆肥'], language: 'de', stage: 'seedling' },
]);

/** Texts of the values in the list. */
export const listed = (element: Element) => parts(element, 'completion').map((option) => textOf(option));
/** Id of the active value. */
export const active = (element: Element) => fieldOf(element).getAttribute('aria-activedescendant');

/** An element in whose field a text was typed that brings a list, once it is there. */
export async function offered(
  text: string,
  set: Partial<GardenSearchElement> = {},
): Promise<GardenSearchElement> {
  const element = await typed(text, set);
  // What the last letter brings: until then the list before it is on screen.
  const value = /[^#:=<>"[]*$/u.exec(text)![0].toLowerCase();
  const isMarked = (option: Element) =>
    (option.querySelector('u')?.textContent ?? '').toLowerCase() === value;
  await waitUntil(() => {
    const options = parts(element, 'completion');
    return options.length && options.every(isMarked);
  }, `no list for ${text}`);
  return element;
}

/** An element in whose field a text was typed. A list that it brings may still be on its way. */
export async function typed(
  text: string,
  set: Partial<GardenSearchElement> = {},
): Promise<GardenSearchElement> {
  const element = await mount(garden, set);
  element.focus();
  await sendKeys({ type: text });
  await settled(element);
  await settled(element);
  return element;
}
