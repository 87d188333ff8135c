// An element in whose field something is typed, with a garden of four notes.

import { sendKeys } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { fieldOf, mount, parts, settled, textOf } from '../element/fake-garden.js';
import { sketchGarden } from '../support/garden.js';
// Fetched before it is wanted, so that what is on its way needs no clock.
import '../../src/completion/completion.js';

/** Four notes, with labels of every kind. */
export const garden = sketchGarden([
  {
    title: 'Heavy clay',
    tags: ['Garden/Soil', 'draft'],
    stage: 'budding',
    updated: '2025-06-01',
    body: 'dig',
  },
  { title: 'Worms', tags: ['Garden/Soil', 'machine learning'], stage: 'evergreen', updated: '2025-07-02' },
  { title: 'Clay pots', tags: ['Garden'], category: 'Field notes', updated: '2024-01-05', body: 'dig' },
  { title: 'Bread', tags: ['kitchen', '堆肥'], language: 'de', stage: 'seedling' },
]);

/** Texts of the values in the list. */
export const listed = (element: Element) => parts(element, 'completion').map((option) => textOf(option));
/** Id of the active value. */
export const active = (element: Element) => fieldOf(element).getAttribute('aria-activedescendant');

/** An element in whose field a text was typed, once the list is there that it brings, or none comes. */
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
