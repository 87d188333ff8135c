// A garden behind a handler, as a reader meets it: against a real handler of another origin.

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { checkGarden } from '../../src/core/conformance/conformance.js';
import type { Filters } from '../../src/core/garden.js';
import { openGarden } from '../../src/engine.js';
import type { GardenSearchElement } from '../../src/garden-search.js';
import type { ErrorDetail } from '../../src/view/events.js';
import '../../src/garden-list.js';
import '../../src/garden-search.js';
import '../../src/garden-tags.js';
import { part, parts, settled, textOf, titles } from '../element/fake-garden.js';
import { HandlerHost, type Fault } from '../support/handler-host.js';
import { hurryEach } from '../support/hurry.js';
import { waitUntil } from '../support/wait-until.js';

/** What a reader reads, the addresses of links included. */
function readable(element: Element): string {
  const root = element.shadowRoot!;
  const marks = [...root.querySelectorAll('mark')].map(textOf);
  const links = [...root.querySelectorAll('a')].map(({ href }) => href);
  return JSON.stringify([textOf(root.querySelector('.body')!), marks, links]);
}

describe('a garden behind a handler', () => {
  let host: HandlerHost;
  /** Time, in ms, in which a question is answered: short for a handler that hangs. */
  let patience: number;
  /** Pause in typing, in ms, after which a handler is asked. */
  let pause: number;
  const restore = hurryEach((ms) => (ms === 10_000 ? patience : ms === 120 ? pause : ms));
  before(async () => {
    host = await HandlerHost.open();
  });
  beforeEach(async () => {
    await host.fail();
    patience = 2000;
    pause = 120;
  });
  after(() => host.close());

  /** The element with an answer on screen. */
  async function visit(src: string, set: Partial<GardenSearchElement> = {}): Promise<GardenSearchElement> {
    const place = await fixture(html`<div></div>`);
    const element = document.createElement('garden-search');
    Object.assign(element, { src, load: 'eager', ...set });
    const answered = oneEvent(element, 'garden-search-answer');
    place.append(element);
    await answered;
    await settled(element);
    return element;
  }

  it('passes the conformance suite', async function () {
    this.timeout(120_000);
    restore();
    const failed = await checkGarden(await openGarden(host.src));
    expect(failed.map(({ name, error }) => `${name}: ${String(error)}`)).to.deep.equal([]);
  });

  const asked: [string, Partial<GardenSearchElement>][] = [
    ['nothing', {}],
    ['a word', { value: 'walnut' }],
    ['a typo', { value: 'wlanut' }],
    ['the start of a word', { value: 'lant' }],
    ['an operator', { value: 'tag:garden -stage:budding copper' }],
    ['what no note has', { value: 'zzzz' }],
    ['what is near', { value: 'walnut saffron juniper' }],
    [
      'a filter',
      { value: 'walnut', filters: { tags: { all: ['garden'], none: ['craft'] } } satisfies Filters },
    ],
    ['a filter alone', { filters: { stage: { any: ['budding', 'seedling'] }, author: { any: ['ada'] } } }],
    ['an order', { value: 'walnut', sort: 'title' }],
    ['a declared order', { value: 'walnut', sort: 'rating' }],
    ['groups', { value: 'walnut', groupBy: 'category' }],
    ['a lock', { value: 'walnut', filter: 'tag:garden path:soil/' }],
  ];
  for (const [what, set] of asked)
    it(`shows for ${what} just what the index of the same notes shows`, async () => {
      const remote = await visit(host.src, set);
      const own = await visit(host.index, set);
      await waitUntil(() => readable(remote) === readable(own)).catch(() => undefined);
      expect(readable(remote)).to.equal(readable(own));
      expect(titles(own).length).to.be.above(0);
    });

  it('shows lists, related notes and tags as from the index', async () => {
    const shows = async (src: string) => {
      const wander = await fixture(
        html`<div>
          <garden-list load="eager" src=${src} query="walnut"></garden-list>
          <garden-list load="eager" src=${src} related="/soil/bramble/"></garden-list>
          <garden-tags load="eager" src=${src} view="map"></garden-tags>
        </div>`,
      );
      const place = document.createElement('p');
      const texts = () =>
        [...wander.children].map((one) => textOf(one.shadowRoot!.querySelector('[part]') ?? place));
      await waitUntil(() => texts().every(Boolean), 'lists and tags');
      return texts();
    };
    expect(await shows(host.src)).to.deep.equal(await shows(host.index));
  });

  it('goes on in the address, and is restored from it', async () => {
    const { href } = location;
    history.replaceState(null, '', `${location.pathname}?q=walnut&tag=kitchen`);
    try {
      const element = await visit(host.src, { urlState: 'query' });
      await waitUntil(() => titles(element).length === 2, 'the notes of the address');
      expect(titles(element).sort()).to.deep.equal(['Quince jelly', 'Saffron']);
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('is asked at a pause in typing, and no longer for what is overtaken', async () => {
    const element = await visit(host.src);
    const [before, left] = [(await host.texts()).length, await host.left()];
    pause = 1000; // a busy machine takes longer than usual from one letter to the next
    for (const text of ['w', 'wa', 'wal', 'waln']) {
      element.value = text;
      await element.updateComplete;
    }
    await waitUntil(() => titles(element).length > 0 && element.value === 'waln');
    await oneEvent(element, 'garden-search-answer');
    expect((await host.texts()).slice(before)).to.deep.equal(['waln']);

    await host.fail('hang');
    element.value = 'copper';
    await waitUntil(async () => (await host.texts()).at(-1) === 'copper');
    await host.fail();
    element.value = 'juniper';
    await oneEvent(element, 'garden-search-answer');
    await waitUntil(async () => (await host.left()) > left, 'the end of the overtaken request');
    expect(titles(element)).to.include('Copper wire').and.not.include('Saffron');
  });

  const faults: [Fault, ErrorDetail['code']][] = [
    ['hang', 'network'],
    ['reset', 'network'],
    ['busy', 'http'],
    ['page', 'parse'],
  ];
  for (const [fault, code] of faults)
    it(`says so when it fails by ${fault}, keeps what is on screen, and recovers on retry`, async () => {
      const element = await visit(host.src, { value: 'walnut' });
      const shown = titles(element);
      await host.fail(fault);
      if (fault === 'hang') patience = 300;
      const event = oneEvent(element, 'garden-search-error') as Promise<CustomEvent<ErrorDetail>>;
      element.value = 'juniper';
      expect((await event).detail.code).to.equal(code);
      await element.updateComplete;
      expect(titles(element)).to.deep.equal(shown);
      await host.fail();
      patience = 2000;
      const answered = oneEvent(element, 'garden-search-answer');
      part(element, 'retry').click();
      await answered;
      expect(titles(element)).to.include('Copper wire');
      expect(parts(element, 'error')).to.be.empty;
    });

  it('is asked no word by an element with another source', async () => {
    const before = (await host.asked()).length;
    await visit(host.index, { value: 'walnut' });
    expect(await host.asked()).to.have.length(before);
  });
});
