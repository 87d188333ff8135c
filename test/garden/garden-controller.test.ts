import { expect } from '@open-wc/testing';
import { GardenController, type Load } from '../../src/garden/garden-controller.js';
import type { Garden } from '../../src/core/garden.js';
import { hostOf, soon } from '../element/host.js';
import { waitUntil } from '../support/wait-until.js';

interface Opening {
  src: string;
  signal: AbortSignal;
  give(garden: Garden): void;
  fail(error: unknown): void;
}

const garden = (): Garden => ({ search: () => Promise.reject(new Error('unused')) });

function make(load: Load, src = 'a.json') {
  const openings: Opening[] = [];
  const errors: unknown[] = [];
  const set = { src, load, asked: false, given: undefined as Garden | undefined };
  const [host, controller] = hostOf(
    (element) =>
      new GardenController(element, {
        given: () => set.given,
        src: () => set.src,
        load: () => set.load,
        asked: () => set.asked,
        open: (address, { signal }) =>
          new Promise((give, fail) => openings.push({ src: address, signal, give, fail })),
        onError: (error) => errors.push(error),
      }),
  );
  host.style.display = 'block';
  const update = async (changes: Partial<typeof set> = {}) => {
    Object.assign(set, changes);
    host.requestUpdate();
    await soon();
  };
  document.body.append(host);
  return { host, controller, openings, errors, update };
}

describe('GardenController', () => {
  afterEach(() => document.querySelectorAll('test-host').forEach((host) => host.remove()));

  it('opens at once where load is eager, and once only', async () => {
    const { controller, openings, update } = make('eager');
    await update();
    await update();
    expect(openings.map(({ src }) => src)).to.deep.equal(['a.json']);
    const opened = garden();
    openings[0]!.give(opened);
    await soon();
    expect(controller.garden).to.equal(opened);
    expect(controller.pending).to.be.false;
  });

  it('opens nothing without an address', async () => {
    const { openings, controller } = make('eager', '');
    await soon();
    expect(openings).to.be.empty;
    expect(controller.pending).to.be.false;
  });

  it('opens when the host comes into view', async () => {
    const { host, openings } = make('visible');
    host.style.marginTop = '9000px';
    host.style.height = '10px';
    await soon(100);
    expect(openings).to.be.empty;
    host.style.marginTop = '0';
    await waitUntil(() => openings.length, 'the garden is never opened');
    expect(openings).to.have.length(1);
  });

  for (const type of ['focusin', 'pointerenter', 'input']) {
    it(`waits for the reader where load is intent, and opens at ${type}`, async () => {
      const { host, openings } = make('intent');
      await soon(50);
      expect(openings).to.be.empty;
      host.dispatchEvent(new Event(type));
      await soon();
      expect(openings).to.have.length(1);
    });
  }

  it('waits for the reader where load becomes intent before the host has come into view', async () => {
    const { host, openings, update } = make('visible');
    host.style.marginTop = '9000px';
    await soon(50);
    await update({ load: 'intent' });
    host.style.marginTop = '0';
    await soon(100);
    expect(openings.length).to.equal(0);
  });

  it('does not wait where there is something to ask', async () => {
    const { openings, update } = make('intent');
    await update({ asked: true });
    expect(openings).to.have.length(1);
  });

  it('aborts the opening when the address changes, and drops what comes late', async () => {
    const { controller, openings, update } = make('eager');
    await update();
    await update({ src: 'b.json' });
    expect(openings[0]!.signal.aborted).to.be.true;
    const late = garden();
    openings[0]!.give(late);
    await soon();
    expect(controller.garden).to.be.undefined;
    const next = garden();
    openings[1]!.give(next);
    await soon();
    expect(controller.garden).to.equal(next);
  });

  it('aborts when the host leaves, keeps silent about it, and opens again when it is back', async () => {
    const { host, openings, errors } = make('eager');
    await soon();
    host.remove();
    openings[0]!.fail(openings[0]!.signal.reason);
    await soon();
    expect(openings[0]!.signal.aborted).to.be.true;
    expect(errors).to.be.empty;
    document.body.append(host);
    await soon();
    expect(openings).to.have.length(2);
  });

  it('keeps what it has opened while the host is moved', async () => {
    const { host, controller, openings } = make('eager');
    await soon();
    const opened = garden();
    openings[0]!.give(opened);
    await soon();
    host.remove();
    document.body.append(host);
    await soon();
    expect(controller.garden).to.equal(opened);
    expect(openings).to.have.length(1);
  });

  it('tells an error once, does not try again by itself, but does on retry', async () => {
    const { controller, openings, errors, update } = make('eager');
    await soon();
    const error = new Error('no index');
    openings[0]!.fail(error);
    await soon();
    await update();
    expect([controller.error, errors, openings.length]).to.deep.equal([error, [error], 1]);
    controller.retry();
    await soon();
    expect([controller.error, openings.length]).to.deep.equal([undefined, 2]);
  });

  it('uses a given garden instead, in its own time', async () => {
    const given = garden();
    const { host, controller, openings, update } = make('intent');
    await update({ given });
    expect(controller.garden).to.be.undefined;
    host.dispatchEvent(new Event('focusin'));
    await soon();
    expect(controller.garden).to.equal(given);
    expect(openings).to.be.empty;
  });
});
