import { expect } from '@open-wc/testing';
import type { Answer } from '../../src/core/garden.js';
import { makeResult, mount, part, parts, quickGarden, settled } from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';

const FEEDS = [
  { query: '', title: 'All', url: 'https://e.org/all.xml' },
  { query: '#soil', title: 'Soil', url: 'https://e.org/soil.xml' },
  { query: 'bad', title: 'Bad', url: 'javascript:alert(1)' },
];

const garden = (rest: Partial<Answer> = { feeds: FEEDS }) =>
  quickGarden((query) => ({ query, results: [makeResult('One'), makeResult('Two')], total: 2, ...rest }));

describe('the link to a feed', () => {
  it('is there where a feed has the query on screen, typed or chosen', async () => {
    const element = await mount(garden(), { value: '#soil' });
    await waitUntil(() => parts(element, 'feed').length, 'the link');
    const link = part(element, 'feed') as HTMLElement as HTMLAnchorElement;
    expect([link.href, link.type]).to.deep.equal(['https://e.org/soil.xml', 'application/atom+xml']);
    expect([link.title, link.ariaLabel]).to.deep.equal(Array(2).fill('Subscribe to this search'));
    await expect(element).to.be.accessible();
    element.value = '#soil clay';
    await waitUntil(() => !parts(element, 'feed').length, 'no link');
    element.value = '';
    element.filters = { tags: { all: ['soil'] } };
    await waitUntil(() => parts(element, 'feed').length, 'the link again');
  });

  it('leads to the feed of all notes before a question', async () => {
    const element = await mount(garden());
    await waitUntil(() => parts(element, 'feed').length, 'the link');
    const link = part(element, 'feed') as HTMLElement as HTMLAnchorElement;
    expect(link.href).to.equal('https://e.org/all.xml');
    expect([link.title, link.ariaLabel]).to.deep.equal(Array(2).fill('Subscribe to this garden'));
    expect(link.checkVisibility()).to.be.true;
    await expect(element).to.be.accessible();
  });

  it('is not there for another query, an address that is no page, and a garden without feeds', async () => {
    for (const [given, value] of [
      [garden(), 'clay'],
      [garden(), 'bad'],
      [garden({}), '#soil'],
    ] as const) {
      const element = await mount(given, { value });
      await waitUntil(() => parts(element, 'sort').length);
      await settled(element);
      expect(parts(element, 'feed')).to.be.empty;
    }
  });
});
