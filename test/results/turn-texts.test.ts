// Titles and excerpts on a page that is read from right to left.

import { expect } from '@open-wc/testing';
import '../../src/garden-list.js';
import type { GardenListElement } from '../../src/list/list-element.js';
import { makeResult, mount, parts, quickGarden, settled } from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';

const TEXTS = {
  'Obsidian حديقة الملاحظات التي تنمو': 'rtl',
  'حديقة Obsidian': 'rtl',
  'MiniSearch מנוע חיפוש קטן': 'rtl',
  'The word حديقة means garden': 'ltr',
  'Garden (2024)!': 'ltr',
};
const titles = Object.keys(TEXTS);
const garden = quickGarden(() => ({
  results: titles.map((title) =>
    makeResult(title, { excerpt: { heading: [], url: '/', segments: [{ text: title, match: false }] } }),
  ),
}));
const directions = (element: Element, name: string) =>
  parts(element, name).map((text) => getComputedStyle(text).direction);

describe('a text', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('dir');
  });

  it('has the direction of most of its letters on a page from right to left, whatever it begins with', async () => {
    document.documentElement.dir = 'rtl';
    const element = await mount(garden, { value: 'x' });
    for (const name of ['result-title', 'excerpt'])
      expect(directions(element, name)).to.deep.equal(Object.values(TEXTS));
    document.documentElement.dir = 'ltr';
    element.value = 'y';
    await settled(element);
    expect(directions(element, 'result-title')).to.deep.equal(['ltr', 'rtl', 'ltr', 'ltr', 'ltr']);
  });

  it('has it in a list too', async () => {
    document.documentElement.dir = 'rtl';
    const list = document.createElement('garden-list') as GardenListElement;
    Object.assign(list, { garden, load: 'eager' });
    document.body.append(list);
    await waitUntil(() => parts(list, 'result-title').length, 'no note');
    await list.updateComplete;
    expect(directions(list, 'result-title')).to.deep.equal(Object.values(TEXTS));
    list.remove();
  });
});
