import { expect } from '@open-wc/testing';
import { UrlController } from '../../src/address/url-controller.js';
import type { UrlHost } from '../../src/address/url-state.js';
import type { Filters, Sort } from '../../src/core/garden.js';
import { soon, TestHost } from '../element/host.js';
import { waitUntil } from '../support/wait-until.js';

class UrlTestHost extends TestHost implements UrlHost {
  value = '';
  filters: Filters = {};
  sort: Sort | '' = '';
  mode = 'inline';
  urlState = 'query';
  opened = false;
  open() {
    this.opened = true;
    this.requestUpdate();
  }
  close() {
    this.opened = false;
    this.requestUpdate();
  }
}
customElements.define('url-test-host', UrlTestHost);

const REST = 450;
const page = location.href;
const own = () =>
  location.search
    .slice(1)
    .split('&')
    .filter((pair) => /^(?:q|tag|sort|b-q)/u.test(pair))
    .join('&');

async function make(set: Partial<UrlTestHost> = {}, attributes: Record<string, string> = {}) {
  const host = Object.assign(new UrlTestHost(), set);
  for (const [name, value] of Object.entries(attributes)) host.setAttribute(name, value);
  new UrlController(host);
  document.body.append(host);
  await host.updateComplete;
  return host;
}

async function change(host: UrlTestHost, changes: Partial<UrlTestHost>, wait = REST) {
  Object.assign(host, changes);
  host.requestUpdate();
  await soon(wait);
}

async function back() {
  const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
  history.back();
  await gone;
  await soon();
}

describe('UrlController', () => {
  // Every test has an entry of its own to go back to.
  beforeEach(() => history.pushState({ router: 1 }, '', page));
  afterEach(() => {
    document.querySelectorAll('url-test-host').forEach((host) => host.remove());
    history.replaceState(null, '', page);
  });

  it('writes the text when the typing rests, and what was chosen at once', async () => {
    const host = await make();
    await change(host, { value: 'clay' }, 50);
    expect(own()).to.equal('');
    await soon(REST);
    expect(own()).to.equal('q=clay');
    await change(host, { filters: { tags: { all: ['soil'] } }, sort: 'newest' }, 0);
    expect(own()).to.equal('q=clay&tag=soil&sort=newest');
  });

  it("leaves the page's own parameters and state of the entry alone", async () => {
    const host = await make();
    await change(host, { value: 'clay' });
    const url = new URL(location.href);
    url.searchParams.delete('q');
    expect(url.href).to.equal(new URL(page).href);
    expect(history.state).to.deep.equal({ router: 1 });
  });

  it('replaces the entry while the visitor types, and leads back to what was there before', async () => {
    const host = await make();
    await change(host, { value: 'c' });
    await change(host, { value: 'cl' });
    await change(host, { value: 'clay' });
    await back();
    expect([host.value, own()]).to.deep.equal(['', '']);
  });

  it('gives a text that has stood a while an entry of its own', async () => {
    const host = await make();
    await change(host, { value: 'clay' }, 2200);
    await change(host, { value: 'clay soil' });
    await back();
    expect(host.value).to.equal('clay');
  });

  it('gives every choice an entry, the text before it included, and leads back and forth', async () => {
    const host = await make();
    await change(host, { value: 'clay' }, 20);
    await change(host, { filters: { tags: { all: ['soil'] } } }, 0);
    await change(host, { filters: {} }, 0);
    await back();
    expect([host.value, host.filters]).to.deep.equal(['clay', { tags: { all: ['soil'] } }]);
    await back();
    expect([host.value, host.filters]).to.deep.equal(['clay', {}]);
  });

  it('opens what a link says, over what the attributes say', async () => {
    history.replaceState(
      null,
      '',
      `${page}${page.includes('?') ? '&' : '?'}q=clay&tag=a&tag-not=b&sort=title`,
    );
    const host = await make({ value: 'other' });
    expect([host.value, host.filters, host.sort]).to.deep.equal([
      'clay',
      { tags: { all: ['a'], none: ['b'] } },
      'title',
    ]);
    const { length } = history;
    await change(host, {});
    expect(history.length).to.equal(length);
  });

  it('leaves the attributes where the address says nothing, and does not write them', async () => {
    const host = await make({ value: 'other' });
    await change(host, {});
    expect([host.value, own()]).to.deep.equal(['other', '']);
  });

  it('may live behind #, beside an anchor', async () => {
    history.replaceState(null, '', '#plot');
    const host = await make({ urlState: 'hash' });
    await change(host, { value: 'leaf mould' });
    expect(location.hash).to.equal('#plot&q=leaf+mould');
    await change(host, { value: '' }, 0);
    expect(location.hash).to.equal('#plot');
  });

  for (const urlState of ['query', 'hash'])
    it(`goes on with what is typed where a link to a heading changes the address: ${urlState}`, async () => {
      const host = await make({ urlState });
      await change(host, { value: 'clay' }, 20);
      location.hash = '#plot';
      await soon(50);
      expect(host.value).to.equal('clay');
      await soon(REST);
      expect(location.href).to.match(urlState === 'hash' ? /#plot&q=clay$/u : /q=clay#plot$/u);
    });

  it('opens and closes a popup or a dialog with its address', async () => {
    const host = await make({ mode: 'modal' });
    await change(host, { value: 'kept' });
    expect(own()).to.equal('');
    host.open();
    await soon(REST);
    expect(own()).to.equal('q=kept');
    await back();
    expect(host.opened).to.be.false;
    history.forward();
    await waitUntil(() => host.opened, 'the dialog is not opened again');
    expect([host.opened, host.value]).to.deep.equal([true, 'kept']);
    host.close();
    await soon();
    expect(own()).to.equal('');
  });

  it('stays in the address when a result is followed', async () => {
    const host = await make({ mode: 'modal' });
    host.open();
    await change(host, { value: 'clay' });
    host.dispatchEvent(new CustomEvent('garden-search-select'));
    host.close();
    await soon(REST);
    expect(own()).to.equal('q=clay');
  });

  it('writes the address where it opens again, and clears it where it closes without a result', async () => {
    const host = await make({ mode: 'modal' });
    host.open();
    await change(host, { value: 'clay' });
    host.dispatchEvent(new CustomEvent('garden-search-select'));
    host.close();
    await soon();
    host.open();
    await change(host, { value: 'sand' });
    expect(own()).to.equal('q=sand');
    host.close();
    await soon();
    expect(own()).to.equal('');
  });

  it('tells routers that keep the address in the state of its entry, with and without a base', async () => {
    const { pathname, search } = location;
    const entry = { current: pathname.slice(1) + search, as: pathname + search, back: '/', position: 3 };
    history.replaceState(entry, '');
    const host = await make();
    await change(host, { value: 'clay' });
    const now = location.pathname + location.search;
    expect(now).to.contain('q=clay');
    expect(history.state).to.deep.equal({ ...entry, current: now.slice(1), as: now });
    for (const state of [null, 3, { current: '/elsewhere', as: 1 }]) {
      history.replaceState(state, '');
      await change(host, { value: `${host.value}s` });
      expect(history.state).to.deep.equal(state);
    }
  });

  it('keeps several apart by a prefix, and the second out where they have none', async () => {
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (text: unknown) => warned.push(text);
    const one = await make();
    const two = await make({}, { 'url-prefix': 'b-' });
    const three = await make();
    console.warn = warn;
    await change(one, { value: 'clay' });
    await change(two, { value: 'sand' });
    await change(three, { value: 'loam' });
    expect(own()).to.equal('q=clay&b-q=sand');
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('url-prefix');
    one.remove();
    await change(three, { value: 'silt' });
    await change(three, { value: 'silts' });
    expect(own()).to.contain('q=silts');
  });

  it('takes the names that the owner gives', async () => {
    const host = await make({}, { 'url-names': 'q=qq' });
    await change(host, { value: 'clay' });
    expect(own()).to.equal('qq=clay');
  });

  it('keeps out where it is not wanted', async () => {
    const host = await make({ urlState: 'none' });
    await change(host, { value: 'clay' });
    expect(own()).to.equal('');
  });

  it('survives a page that forbids it to change the address', async () => {
    history.pushState = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    const host = await make();
    await change(host, { filters: { tags: { all: ['soil'] } } }, 0);
    delete (history as Partial<History>).pushState;
    expect(host.filters).to.deep.equal({ tags: { all: ['soil'] } });
  });

  it('is gone with its host, whose last words it still writes', async () => {
    const host = await make();
    await change(host, { value: 'clay' }, 20);
    host.remove();
    expect(own()).to.equal('q=clay');
    await back();
    expect(host.value).to.equal('clay');
  });
});
