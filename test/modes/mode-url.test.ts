import { expect, fixture, html } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { waitUntil } from '../support/wait-until.js';
import { fieldOf, focused, parts, richGarden, settled } from '../element/fake-garden.js';
import { mountMode, press } from './modes.js';

// Fetched before it is wanted, so that what is on its way needs no clock.
await import('../../src/address/url-controller.js');

const page = location.href;
const link = (parameters: string) =>
  history.replaceState(null, '', `${page}${page.includes('?') ? '&' : '?'}${parameters}`);
const parameter = (name: string) => new URLSearchParams(location.search).get(name);

async function mountUrl(): Promise<GardenSearchElement> {
  const element = await fixture<GardenSearchElement>(html`<garden-search url-state="query"></garden-search>`);
  Object.assign(element, { garden: richGarden, load: 'eager' });
  await settled(element);
  await settled(element);
  return element;
}

describe('url-state', () => {
  afterEach(() => history.replaceState(null, '', page));

  it('opens exactly the view of a link', async () => {
    link('q=x&tag=rhizome&tag-not=draft&sort=newest');
    const element = await mountUrl();
    expect([element.value, element.filters, element.sort]).to.deep.equal([
      'x',
      { tags: { all: ['rhizome'], none: ['draft'] } },
      'newest',
    ]);
    expect(fieldOf(element).value).to.equal('x');
    expect(parts(element, 'result')).to.have.length(10);
    expect(document.activeElement).to.not.equal(element);
  });

  it('stands for the query where the attribute has no value, and for none where it is taken away', async () => {
    const element = await fixture<GardenSearchElement>(html`<garden-search url-state></garden-search>`);
    Object.assign(element, { garden: richGarden, load: 'eager' });
    await settled(element);
    await settled(element); // the address is read, and what is typed from now on is written there
    expect(element.urlState).to.equal('query');
    element.value = 'x';
    await waitUntil(() => parameter('q') === 'x');
    element.removeAttribute('url-state');
    element.value = 'y';
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(parameter('q')).to.equal('x');
  });

  it('opens the dialog of a link, and takes the search out of the address when that is closed', async () => {
    link('q=x');
    const element = await mountMode('modal', { urlState: 'query' });
    await waitUntil(() => element.opened);
    expect([element.value, focused(element)]).to.deep.equal(['x', fieldOf(element)]);
    element.close();
    await settled(element);
    expect(parameter('q')).to.be.null;
    expect(element.value).to.equal('x');
  });

  it('writes a chosen tag at once', async () => {
    const element = await mountUrl();
    parts(element, 'facet')[0]!.click();
    await settled(element);
    expect(parameter('tag')).to.equal('rhizome');
    history.back();
    await waitUntil(() => !element.filters.tags);
    await settled(element);
    expect(parameter('tag')).to.be.null;
  });

  it('keeps the view of a dialog for the way back from a note', async () => {
    const element = await mountMode('modal', { urlState: 'query' });
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      history.pushState(null, '', '/notes/1');
    });
    element.open();
    element.value = 'x';
    await waitUntil(() => parameter('q') === 'x');
    await press(element, 'Enter');
    expect([location.pathname, element.opened]).to.deep.equal(['/notes/1', false]);
    history.back();
    await waitUntil(() => element.opened);
    expect(element.value).to.equal('x');
  });

  it('keeps it too where a router fetches the note before it changes the address', async () => {
    const element = await mountMode('modal', { urlState: 'query' });
    element.open();
    element.value = 'x';
    await waitUntil(() => parameter('q') === 'x');
    addEventListener('click', (event) => event.preventDefault(), { once: true });
    await press(element, 'Enter');
    await waitUntil(() => !element.opened, 'the dialog is closed');
    await settled(element);
    history.pushState(null, '', '/notes/1');
    history.back();
    await waitUntil(() => element.opened, 'the dialog is open again');
    await settled(element);
    expect([parameter('q'), element.value]).to.deep.equal(['x', 'x']);
    element.close();
    await settled(element);
    expect(parameter('q')).to.be.null;
  });
});
