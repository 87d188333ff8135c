// A page behind a service worker that holds an index of before.

import { expect } from '@open-wc/testing';
import { FaultyHost } from '../support/faulty-host.js';
import type { NoteSketch } from '../support/garden.js';
import { publish } from '../support/published.js';
import { waitUntil } from '../support/wait-until.js';
import { parts, textOf } from '../element/fake-garden.js';

const BEFORE: NoteSketch[] = [
  { title: 'Compost', body: 'Leaves rot down in a heap.' },
  { title: 'Rain', body: 'It fills the butt.' },
];
const NOW: NoteSketch[] = [BEFORE[0]!, { title: 'Frost', body: 'It bites into the butt.' }];

describe('behind a service worker that answers from its cache', () => {
  let host: FaultyHost;
  let worker: ServiceWorkerRegistration;
  before(async () => {
    host = await FaultyHost.open();
    worker = await navigator.serviceWorker.register('/test/support/cache-first.js');
    await waitUntil(() => worker.active?.state === 'activated', 'the worker to be active');
  });
  afterEach(() => document.querySelector('iframe')?.remove());
  after(async () => {
    await worker.unregister();
    await caches.delete('garden-search-test');
    await host.close();
  });

  /** The results of a query on a page of its own, once there are some. */
  async function visit(query: string): Promise<string[]> {
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.src = '/test/support/page.html';
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    expect(frame.contentWindow!.navigator.serviceWorker.controller).to.exist;
    page.body.innerHTML = `<garden-search load="eager" src="${host.src}" value="${query}"></garden-search>`;
    const script = page.createElement('script');
    Object.assign(script, { type: 'module', src: '/src/garden-search.ts' });
    page.head.append(script);
    const element = page.querySelector('garden-search')!;
    await waitUntil(() => element.shadowRoot && parts(element, 'excerpt').length, 'the excerpts');
    const titles = parts(element, 'result-title').map(textOf);
    frame.remove();
    return titles;
  }

  it('finds what is published now, though the worker keeps the entry of before', async () => {
    const [before, now] = [publish(BEFORE), publish(NOW)];
    await host.publish(before);
    expect(await visit('heap')).to.deep.equal(['Compost']);
    await host.serve(Object.fromEntries([...before.keys()].map((name) => [name, [{ status: 404 }]])));
    await host.publish(now);
    expect(await visit('heap')).to.deep.equal(['Compost']);
    expect(await visit('butt')).to.deep.equal(['Frost']);
  });
});
