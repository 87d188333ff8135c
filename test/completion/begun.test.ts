// An operator without its value: it asks for nothing yet, so that what stood before stays.

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Garden } from '../../src/core/garden.js';
import { chosen, mount, part, parts, settled, textOf, titles } from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';
import { garden, listed, offered, typed } from './typed.js';

// Fetched before they are wanted, so that what is on its way needs no clock.
await import('../../src/modes/enter-mode.js');

const BEGUN = [
  '-',
  '#',
  '-#',
  'tag:',
  '-tag:',
  'stage:',
  'stage:>=',
  'title:',
  'path:',
  'updated:',
  'links:[[',
];

const spoken = (element: Element) => element.shadowRoot!.querySelector('[role="status"]')!.textContent;
/** Tells whether the notes on screen are those before a question, and the row that Enter opens. */
const state = (element: Element) => ({
  status: textOf(element.shadowRoot!.querySelector('.status b')!),
  isBrief: part(element, 'results').classList.contains('brief'),
  next: element.shadowRoot!.querySelectorAll('.next').length,
});
const IDLE = { status: 'Recently tended', isBrief: true, next: 0 };

describe('an operator without its value', () => {
  for (const text of BEGUN)
    it(`leaves the notes before a question where they are: ${text}`, async () => {
      const element = await mount(garden);
      const before = titles(element);
      element.focus();
      const changes: unknown[] = [];
      const watch = new MutationObserver(() => changes.push(state(element), titles(element)));
      watch.observe(element.shadowRoot!, { childList: true, subtree: true });
      await sendKeys({ type: text });
      await settled(element);
      await waitUntil(() => state(element).isBrief, 'the notes before a question are not back');
      await settled(element);
      watch.disconnect();
      // While a name is typed, its letters are words.
      if (!/\p{L}/u.test(text))
        for (const [i, one] of changes.entries()) expect(one).to.deep.equal(i % 2 ? before : IDLE);
      expect([state(element), titles(element)]).to.deep.equal([IDLE, before]);
      const urls = chosen(element);
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(urls).to.be.empty;
    });

  it('opens no note by an Enter that comes just before the answer that tells so', async () => {
    const answers = { idle: await garden.search('', { sort: 'tended' }), begun: await garden.search('-') };
    let asked = 0;
    const search: Garden['search'] = (text, { sort } = {}) =>
      text === '-' && !sort && !asked++
        ? new Promise(() => {})
        : Promise.resolve(sort ? answers.idle : answers.begun);
    const element = await mount({ ...garden, search });
    element.focus();
    const urls = chosen(element);
    await sendKeys({ type: '-' });
    await waitUntil(() => asked, 'the garden is not asked');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => asked > 1, 'the garden is not asked again');
    await settled(element);
    expect([state(element), urls]).to.deep.equal([IDLE, []]);
  });

  for (const mode of ['popup', 'modal'] as const)
    it(`shows the notes before a question in mode ${mode}`, async () => {
      const element = await typed('tag:', { mode });
      await waitUntil(() => listed(element).length, 'no list');
      expect(element.opened).to.be.true;
      expect(state(element)).to.deep.equal(IDLE);
    });

  it('leaves an answer as it is', async () => {
    const element = await typed('dig ');
    const before = titles(element);
    for (const key of 'tag:') await sendKeys({ type: key });
    await settled(element);
    await waitUntil(() => listed(element).length, 'no list');
    expect(titles(element)).to.deep.equal(before);
    expect(state(element)).to.deep.equal({ status: '2 notes', isBrief: false, next: 1 });
  });

  it('leaves the notes of the filters as they are', async () => {
    const filters = { tags: { all: ['kitchen'] } };
    const element = await offered('#', { filters });
    expect([titles(element), state(element).status]).to.deep.equal([['Bread'], '1 note']);
  });

  it('asks again once it has its value, and no more once that is gone', async () => {
    const element = await offered('#ki');
    expect([titles(element), state(element).next]).to.deep.equal([['Bread'], 1]);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Backspace' });
    await settled(element);
    expect(state(element)).to.deep.equal(IDLE);
  });

  it('keeps the recent searches on screen', async () => {
    localStorage.setItem('garden-search-recent', '["worms"]');
    const element = await mount(garden, { recent: true });
    element.focus();
    const seen = new Set<number>();
    const watch = new MutationObserver(() => seen.add(parts(element, 'recent').length));
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    await sendKeys({ type: '#' });
    await settled(element);
    await waitUntil(() => listed(element).length, 'no list');
    watch.disconnect();
    expect([...seen]).to.deep.equal([1]);
    localStorage.removeItem('garden-search-recent');
  });

  it('speaks of its values alone', async () => {
    const element = await offered('stage:');
    await waitUntil(() => spoken(element), 'nothing is spoken');
    expect(spoken(element)).to.equal('3 suggestions below');
  });
});
