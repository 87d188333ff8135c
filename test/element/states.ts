// The element in every state that a visitor may meet, for what must hold in each of them.

import { fixture, html } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { hurry, soon } from '../support/hurry.js';
import { pressKeys as press } from '../support/press.js';
import { waitUntil } from '../support/wait-until.js';
import {
  fieldOf,
  makeAnswer,
  makeResult,
  mount,
  mountPatient,
  part,
  parts,
  PatientGarden,
  quickGarden,
  richGarden,
  settled,
  tagFacets,
  treeGarden,
} from './fake-garden.js';

/** Mounts an element that asks a garden, and lets the two seconds pass at once after which it says that it waits. */
export async function mountLate(garden: PatientGarden): Promise<GardenSearchElement> {
  const undo = hurry((ms) => (ms === 2000 ? 0 : ms));
  const element = await mount(garden, { value: 'x' });
  await soon();
  undo();
  await settled(element);
  return element;
}

/** The element in each state, by the state's name. */
export const STATES: Record<string, () => Promise<GardenSearchElement>> = {
  empty: () => fixture(html`<garden-search></garden-search>`),
  loading: () => mount(new PatientGarden(), { value: 'x' }),
  'after long waiting': () => mountLate(new PatientGarden()),
  idle: () => mount(richGarden),
  'with recent searches': async () => {
    localStorage.setItem('garden-search-recent', '["compost","clay"]');
    const element = await mount(richGarden, { recent: true });
    localStorage.clear();
    return element;
  },
  'with results': () => mount(richGarden, { value: 'x' }),
  'with notes that are only named': async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    const results = ['Clay', '', 'Soil'].map((title) => makeResult(title, { url: '' }));
    garden.last.options.onUpdate!({ ...makeAnswer({ query: 'x', results }), complete: false });
    await settled(element);
    return element;
  },
  'with values for an operator': async () => {
    const element = await mount(richGarden);
    element.focus();
    fieldOf(element).value = '#t';
    fieldOf(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await waitUntil(() => parts(element, 'completion').length, 'the values');
    await press('ArrowDown');
    await settled(element);
    return element;
  },
  'with operators read and unread': async () => {
    const operators = [
      { start: 0, end: 4, name: 'tag', relation: '=', value: 'tag', not: false, or: false },
      { start: 5, end: 10, name: 'tag', relation: '=', value: 'not', not: true, or: false },
      { start: 11, end: 14, name: '', relation: '=', value: 'a:b', not: false, or: false },
    ] as const;
    const element = await mount(
      quickGarden(() => ({ results: [makeResult('A')], operators })),
      { value: '#tag -#not a:b' },
    );
    await waitUntil(() => element.shadowRoot!.querySelector('.ground'));
    return element;
  },
  'with titles that are cut': async () => {
    const words =
      'A title that goes on and on until it has a hundred and twenty letters, which no phone can hold, with a ';
    const titleSegments = [
      { text: words, match: false },
      { text: 'match', match: true },
    ];
    const results = [makeResult(`${words}match`, { titleSegments, stage: 'budding' })];
    const element = await mount(
      quickGarden(() => ({ results })),
      { value: 'x' },
    );
    element.style.width = '320px';
    element.requestUpdate();
    await waitUntil(() => part(element, 'result-title').textContent.includes('…'));
    return element;
  },
  'with a link to copy': () => mount(richGarden, { value: 'x', urlState: 'query' }),
  'with results in folders': () => {
    const results = ['/a/b/c', '/d/e'].map((url) => makeResult(url, { url }));
    return mount(
      quickGarden(() => ({ results })),
      { value: 'x' },
    );
  },
  'of joined gardens': () =>
    mount(
      quickGarden(() => ({ results: [makeResult('A', { garden: 'wiki' })] })),
      { value: 'x' },
    ),
  'with near copies': () => {
    const copies = ['7.1', '7.0'].map((label) => ({ url: `/${label}/a`, title: 'A', label }));
    return mount(
      quickGarden(() => ({ results: [makeResult('A', { copies })] })),
      { value: 'x' },
    );
  },
  'with results in groups': () => mount(richGarden, { value: 'x', groupBy: 'stage' }),
  'with a partial answer': () =>
    mount(
      quickGarden(() => ({ results: [makeResult('x')], complete: false })),
      { value: 'x' },
    ),
  filtered: () =>
    mount(richGarden, {
      value: 'x',
      filters: { tags: { all: ['rhizome', 'tag 1'], none: ['tag 2'] }, stage: { any: ['budding'] } },
    }),
  'with tags in tags': () => mount(treeGarden, { filters: { tags: { all: ['garden/soil/clay'] } } }),
  'without results': () => mount(richGarden, { value: 'nothing', filters: { tags: { all: ['rhizome'] } } }),
  'with words that no note has': () => {
    const unknown = { words: ['mushroom'], instead: ['soup'] };
    return mount(
      quickGarden(() => ({ results: [makeResult('Soup')], unknown })),
      { value: 'mushroom soup' },
    );
  },
  'with nothing near': () => {
    const start = {
      total: 2,
      results: [makeResult('Soup'), makeResult('Salt')],
      facets: tagFacets('Kitchen'),
    };
    return mount(
      quickGarden(() => ({ start, unfiltered: 3 })),
      { value: 'x', filters: { stage: { any: ['budding'] } } },
    );
  },
  'with an error': () => mount({ search: () => Promise.reject(new Error('down')) }, { value: 'x' }),
  'that cannot open': async () => {
    const element = await fixture<GardenSearchElement>(
      html`<garden-search load="eager" src="/no-index"></garden-search>`,
    );
    await new Promise((resolve) => element.addEventListener('garden-search-error', resolve, { once: true }));
    await settled(element);
    return element;
  },
  'on a result': async () => {
    const element = await mount(richGarden, { value: 'x' });
    part(element, 'result-title').focus();
    return element;
  },
  'with all tags': async () => {
    const element = await mount(richGarden);
    parts(element, 'action')
      .find((button) => button.ariaExpanded === 'false')!
      .click();
    await settled(element);
    return element;
  },
  'with its filters in a sheet': async () => {
    const element = await mount(richGarden, { value: 'x', filters: { tags: { all: ['rhizome'] } } });
    part(element, 'filters').click();
    await settled(element);
    return element;
  },
};
