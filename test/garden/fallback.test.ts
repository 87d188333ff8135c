// A handler with an index to fall back on, as a reader meets it while one or the other can't be had.

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import type { ErrorDetail } from '../../src/view/events.js';
import '../../src/garden-list.js';
import '../../src/garden-search.js';
import { part, parts, settled, textOf, titles } from '../element/fake-garden.js';
import { FaultyHost } from '../support/faulty-host.js';
import type { NoteSketch } from '../support/garden.js';
import { HandlerHost, type Fault } from '../support/handler-host.js';
import { hurryEach } from '../support/hurry.js';
import { ENTRY, publish } from '../support/published.js';
import { waitUntil } from '../support/wait-until.js';
import { openGarden } from '../../src/engine.js';

// Fetched before it is wanted, so that what is on its way needs no clock.
await import('../../src/garden/remote.js');

// By their titles it shows which garden has answered; that of the handler has no such note.
const NOTES: NoteSketch[] = [
  { title: 'Old walnut', body: 'A walnut of last week.' },
  { title: 'Old juniper', body: 'A juniper of last week.' },
];

const isOld = (element: Element) => titles(element).some((title) => title.startsWith('Old'));

describe('a handler with an index to fall back on', () => {
  let handler: HandlerHost;
  let index: FaultyHost;
  let errors: ErrorDetail[];
  /** Time, in ms, in which the handler answers: short for one that hangs. */
  let patience: number;
  hurryEach((ms) => (ms === 5000 ? patience : ms));
  const { now } = Date;
  let passed = 0;
  before(async () => {
    handler = await HandlerHost.open();
    // The first answer takes longest.
    await (await openGarden(handler.src)).search('walnut');
  });
  beforeEach(async () => {
    await handler.fail();
    index = await FaultyHost.open();
    await index.publish(publish(NOTES));
    errors = [];
    patience = 2000;
    Date.now = () => now() + passed;
  });
  afterEach(async () => {
    Date.now = now;
    await index.close();
  });
  after(() => handler.close());

  async function visit(set: Partial<GardenSearchElement> = {}): Promise<GardenSearchElement> {
    const place = await fixture(html`<div></div>`);
    const element = document.createElement('garden-search');
    element.setAttribute('fallback-src', index.src);
    Object.assign(element, { src: handler.src, load: 'eager', ...set });
    element.addEventListener('garden-search-error', ({ detail }) => errors.push(detail));
    place.append(element);
    await settled(element);
    return element;
  }

  /** Asks, and waits for the answer on screen. */
  async function ask(element: GardenSearchElement, text: string): Promise<void> {
    const answered = oneEvent(element, 'garden-search-answer');
    element.value = text;
    await answered;
  }

  it('asks the handler alone while it answers', async () => {
    const element = await visit({ value: 'walnut' });
    await waitUntil(() => titles(element).includes('Bramble'));
    expect(isOld(element)).to.be.false;
    expect(await index.asked()).to.be.empty;
  });

  const fail = (fault?: Fault) => {
    patience = fault === 'hang' ? 300 : 2000;
    return handler.fail(fault);
  };
  const faults: Fault[] = ['hang', 'reset', 'busy', 'page'];
  for (const fault of faults)
    it(`answers from the index where the handler fails by ${fault}, at loading and later`, async () => {
      await fail(fault);
      const late = await visit({ value: 'walnut' });
      await waitUntil(() => isOld(late), 'the note of the index');

      await fail();
      const element = await visit({ value: 'walnut' });
      await waitUntil(() => titles(element).includes('Bramble'), 'the notes of the handler');
      await fail(fault);
      await ask(element, 'juniper');
      expect(titles(element)).to.deep.equal(['Old juniper']);
      expect(textOf(part(element, 'status'))).to.match(/^1 note\b/u);
      expect(errors).to.be.empty;
      expect(parts(element, 'error')).to.be.empty;
    });

  it('goes back to the handler once that is up, and until then sends it no words', async () => {
    const element = await visit({ value: 'walnut' });
    await waitUntil(() => titles(element).includes('Bramble'));
    await handler.fail('reset');
    await ask(element, 'juniper');
    const asked = (await handler.texts()).length;
    await ask(element, 'walnut week');
    expect(isOld(element)).to.be.true;
    expect((await handler.texts()).length).to.equal(asked);

    passed += 6000;
    await ask(element, 'juniper week');
    await waitUntil(async () => (await handler.texts()).length > asked);
    await handler.fail();
    passed += 6000;
    await ask(element, 'week');
    await waitUntil(async () => (await handler.texts()).length > asked + 2);
    expect(new Set((await handler.texts()).slice(asked))).to.deep.equal(new Set(['']));
    await waitUntil(async () => {
      await ask(element, element.value === 'saffron' ? 'saffron ' : 'saffron');
      return titles(element).includes('Saffron');
    }, 'the notes of the handler');
  });

  it('says what is wrong with the handler where neither can be had, and recovers on retry', async () => {
    await handler.fail('busy');
    await index.serve({ [ENTRY]: [{ fault: 'reset' }] });
    const element = await visit({ value: 'walnut' });
    await waitUntil(() => parts(element, 'error').length);
    expect(errors.map(({ code }) => code)).to.deep.equal(['http']);
    expect(errors[0]!.message).to.contain(handler.src);
    await handler.fail();
    part(element, 'retry').click();
    await waitUntil(() => titles(element).includes('Bramble'), 'the notes of the handler');
    expect(parts(element, 'error')).to.be.empty;
  });

  it('does not ask the index about a wrong lock', async () => {
    const element = await visit({ value: 'walnut', filter: 'nolabel:x' });
    await waitUntil(() => errors.length && parts(element, 'error').length);
    expect(errors[0]!.code).to.equal('option');
    expect(await index.asked()).to.be.empty;
  });

  it('stands behind lists too', async () => {
    await handler.fail('reset');
    const list = await fixture(
      html`<garden-list
        load="eager"
        src=${handler.src}
        fallback-src=${index.src}
        query="juniper"
      ></garden-list>`,
    );
    await waitUntil(() => isOld(list), 'the note of the index');
  });
});
