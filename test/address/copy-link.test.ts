import { expect } from '@open-wc/testing';
import { mount, part, parts, quickGarden, richGarden, settled } from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';

// Fetched before it is wanted, so that what is on its way needs no clock.
await import('../../src/address/url-controller.js');

const { href } = location;

describe('the button that copies the link', () => {
  const copied: string[] = [];
  const { clipboard } = navigator;
  const set = (value: unknown) =>
    Object.defineProperty(navigator, 'clipboard', { value, configurable: true });

  beforeEach(() => {
    copied.length = 0;
    set({ writeText: (text: string) => Promise.resolve(copied.push(text)) });
  });
  afterEach(() => {
    set(clipboard);
    history.replaceState(null, '', href);
  });

  it('copies the address of the search, and says so', async () => {
    const element = await mount(richGarden, { urlState: 'query' });
    element.value = 'leaf mould';
    await waitUntil(() => location.search.includes('q=leaf+mould'), 'the address');
    const button = part(element, 'copy-link');
    expect(button.title).to.equal('Copy link to this search');
    button.click();
    await settled(element);
    expect(copied).to.deep.equal([location.href]);
    expect(button.title).to.equal('Link copied');
    const spoken = element.shadowRoot!.querySelector('[role="status"]')!;
    await waitUntil(() => spoken.textContent.includes('Link copied'));
  });

  it('stays as it is where the page may not copy', async () => {
    set({ writeText: () => Promise.reject(new Error('not allowed')) });
    const element = await mount(richGarden, { urlState: 'query', value: 'x' });
    part(element, 'copy-link').click();
    await settled(element);
    expect(part(element, 'copy-link').title).to.equal('Copy link to this search');
  });

  it('stays beside the order where filters have a line of their own', async () => {
    const filters = { tags: { none: ['Rhizome'] }, stage: { any: ['budding'] } };
    const element = await mount(richGarden, { urlState: 'query', value: 'x' });
    element.style.width = '24em';
    const gap = () => {
      const [link, order] = ['copy-link', 'sort'].map((name) => part(element, name).getBoundingClientRect());
      return order!.left - link!.right;
    };
    await settled(element);
    const before = gap();
    element.filters = filters;
    await settled(element);
    expect(parts(element, 'pill')).to.not.be.empty;
    expect(gap()).to.be.closeTo(before, 1);
  });

  it('is not there without a search, without url-state, and on a page that is not secure', async () => {
    const idle = await mount(
      quickGarden(() => ({})),
      { urlState: 'query' },
    );
    const unshared = await mount(richGarden, { value: 'x' });
    set(undefined);
    const insecure = await mount(richGarden, { value: 'x', urlState: 'query' });
    for (const element of [idle, unshared, insecure]) expect(parts(element, 'copy-link')).to.be.empty;
  });
});
