// What a reader sees, and can do, when the network or the host fails: against a real server.

import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { ErrorDetail } from '../../src/view/events.js';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { PATIENCE } from '../../src/core/lazy.js';
import '../../src/garden-search.js';
import { FaultyHost, type Reply } from '../support/faulty-host.js';
import { sketchIndex, type NoteSketch } from '../support/garden.js';
import { hurryEach } from '../support/hurry.js';
import { ENTRY, publish } from '../support/published.js';
import { waitUntil } from '../support/wait-until.js';
import { part, parts, textOf } from '../element/fake-garden.js';

const NOTES: NoteSketch[] = [
  { title: 'Compost', body: 'Leaves rot down in a heap.' },
  { title: 'Rain', body: 'It fills the butt beside the heap.' },
  { title: 'Heap', body: 'A word for what the compost makes.' },
];
const MORE: NoteSketch[] = [...NOTES, { title: 'Frost', body: 'It bites into the heap.' }];
const SILENT: ReadonlySet<Reply['fault']> = new Set(['hang', 'stall']);

describe('a search that fails', () => {
  let files: Map<string, string>;
  let renewed: Map<string, string>;
  let host: FaultyHost;
  /** Time, in ms, that a server may keep silent: short for one that does. */
  let patience: number;
  hurryEach((ms) => (ms === PATIENCE ? patience : ms));
  let uncaught: string[];
  const catchError = (event: Event) =>
    uncaught.push(String((event as ErrorEvent).error ?? (event as PromiseRejectionEvent).reason));

  before(() => {
    files = publish(NOTES);
    renewed = publish(MORE);
  });
  beforeEach(async () => {
    host = await FaultyHost.open();
    await host.publish(files);
    patience = 2000;
    uncaught = [];
    for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, catchError);
  });
  afterEach(async () => {
    for (const type of ['error', 'unhandledrejection']) window.removeEventListener(type, catchError);
    await host.close();
    expect(uncaught).to.be.empty;
  });

  const titles = (element: Element) => parts(element, 'result-title').map(textOf).sort();
  const shows = (element: Element, ...wanted: string[]) =>
    waitUntil(() => String(titles(element)) === String(wanted), `the results ${wanted.join(', ')}`);
  const besideEntry = (...replies: Reply[]) =>
    host.serve(
      Object.fromEntries([...files.keys()].filter((name) => name !== ENTRY).map((name) => [name, replies])),
    );

  /** The element with nothing asked, as a visitor finds it. */
  async function visit(): Promise<GardenSearchElement> {
    const element = await fixture<GardenSearchElement>(
      html`<garden-search load="eager" src=${host.src}><p>Fallback</p></garden-search>`,
    );
    return element;
  }
  /** What the element tells the page of the next failure. */
  async function failure(element: GardenSearchElement, act: () => void): Promise<ErrorDetail> {
    const event = oneEvent(element, 'garden-search-error') as Promise<CustomEvent<ErrorDetail>>;
    act();
    const { detail } = await event;
    await element.updateComplete;
    expect(parts(element, 'retry')).to.have.length(1);
    expect(part(element, 'error').textContent).to.not.match(/http|CORS|json/u);
    return detail;
  }
  /** The same with a server that replies so, and may keep silent. */
  async function failureBy(reply: Reply, ...failing: Parameters<typeof failure>): Promise<ErrorDetail> {
    if ('fault' in reply && SILENT.has(reply.fault)) patience = 300;
    const detail = await failure(...failing);
    patience = 2000;
    return detail;
  }
  const ask = (element: GardenSearchElement, text: string) => () => void (element.value = text);
  const retry = (element: Element) => part(element, 'retry').click();
  const recovered = (element: Element) => expect(parts(element, 'error')).to.be.empty;

  const ofShards: [string, Reply, ErrorDetail['code']][] = [
    ['is gone', { status: 404, text: '<h1>Not found</h1>' }, 'http'],
    ['is gone, without a word to another origin', { status: 404, fault: 'no-cors' }, 'network'],
    ['is an error of the server', { status: 500 }, 'http'],
    ['is refused to one who asks too often', { status: 429 }, 'http'],
    ['is cut short', { text: '[["heap",{"5":{"0"' }, 'parse'],
    ['is a page', { text: '<!doctype html><title>Garden</title>' }, 'parse'],
    ['is of another build', { text: '[["heap",{"5":{"0":7}}]]' }, 'damaged'],
    ['never answers', { fault: 'hang' }, 'network'],
    ['stops half-way', { text: '[["heap",{"5":{"0":7}}]]', fault: 'stall' }, 'network'],
    ['breaks off', { text: '[["heap",{"5":{"0":7}}]]', fault: 'cut' }, 'network'],
    ['breaks the connection', { fault: 'reset' }, 'network'],
  ];
  for (const [what, reply, code] of ofShards) {
    it(`says so where a shard ${what}, keeps what it knows of titles, and recovers on retry`, async () => {
      const element = await visit();
      await shows(element, 'Compost', 'Heap', 'Rain');
      await besideEntry(reply);
      const detail = await failureBy(reply, element, ask(element, 'heap '));
      expect(detail.code).to.equal(code);
      expect(detail.message).to.contain('garden-terms-');
      if (code === 'http')
        expect(part(element, 'error').textContent).to.match(
          'status' in reply && reply.status === 404 ? /out of order/ : /better in a moment/,
        );
      expect(titles(element)).to.deep.equal(['Heap']);
      await host.publish(files);
      retry(element);
      await shows(element, 'Compost', 'Heap', 'Rain');
      recovered(element);
    });
  }

  it('does not trouble the reader with what is over at the second try', async () => {
    await host.serve({ [ENTRY]: [{ status: 503 }, { text: files.get(ENTRY)! }] });
    const element = await visit();
    for (const [name, text] of files)
      if (name !== ENTRY) await host.serve({ [name]: [{ fault: 'reset' }, { text }] });
    let failures = 0;
    element.addEventListener('garden-search-error', () => failures++);
    element.value = 'heap ';
    await oneEvent(element, 'garden-search-answer');
    await waitUntil(() => parts(element, 'excerpt').length === 3);
    expect(failures).to.equal(0);
  });

  const ofEntries: [string, Reply, ErrorDetail['code']][] = [
    ['is not there', { status: 404 }, 'http'],
    ['is a page', { text: '<!doctype html>' }, 'parse'],
    ['is cut short', { text: '{"format":"garden-search","ver' }, 'parse'],
    ['is something else', { text: '{"name":"garden"}' }, 'format'],
    ['never answers', { fault: 'hang' }, 'network'],
    ['may not be read by this origin', { text: '{}', fault: 'no-cors' }, 'network'],
    ['is older than the widget', { text: JSON.stringify({ ...sketchIndex(NOTES), version: 0 }) }, 'version'],
    ['is newer than the widget', { text: JSON.stringify({ ...sketchIndex(NOTES), version: 99 }) }, 'version'],
  ];
  for (const [what, reply, code] of ofEntries) {
    it(`says so where the index ${what}, shows the fallback, and recovers on retry`, async () => {
      await host.serve({ [ENTRY]: [reply] });
      const element = await fixture<GardenSearchElement>(
        html`<garden-search load="intent" src=${host.src}><p>Fallback</p></garden-search>`,
      );
      const detail = await failureBy(reply, element, ask(element, 'heap '));
      expect(detail.code).to.equal(code);
      expect(element.querySelector('p')!.getClientRects().length).to.equal(1);
      if (code === 'version') expect(textOf(part(element, 'error'))).to.contain('not fit together');
      await host.publish(files);
      retry(element);
      await shows(element, 'Compost', 'Heap', 'Rain');
      recovered(element);
    });
  }

  it('answers what it has fetched while the server is down, and the rest when it is back', async () => {
    const element = await visit();
    element.value = 'heap ';
    await oneEvent(element, 'garden-search-answer');
    await host.close();
    element.value = '';
    await oneEvent(element, 'garden-search-answer');
    await shows(element, 'Compost', 'Heap', 'Rain');
    element.value = 'heap ';
    await oneEvent(element, 'garden-search-answer');
    await element.updateComplete;
    expect(parts(element, 'excerpt')).to.have.length(3);
    expect(await failure(element, ask(element, 'rain fills '))).to.include({ code: 'network' });
    expect(titles(element)).to.contain('Rain');
    await host.reopen();
    retry(element);
    await oneEvent(element, 'garden-search-answer');
    recovered(element);
  });

  it('keeps the results, and the texts that came, where some texts cannot be fetched', async () => {
    const element = await visit();
    const texts = [...files.keys()].filter((name) => name.startsWith('garden-text-'));
    await host.serve(Object.fromEntries(texts.slice(1).map((name) => [name, [{ fault: 'reset' }]])));
    await failure(element, ask(element, 'heap '));
    expect(titles(element)).to.deep.equal(['Compost', 'Heap', 'Rain']);
    expect(parts(element, 'excerpt')).to.have.length(1);
    await host.publish(files);
    retry(element);
    await waitUntil(() => parts(element, 'excerpt').length === 3);
    recovered(element);
  });

  it('tries again by itself when the browser is back on the network', async () => {
    await host.close();
    const element = await fixture<GardenSearchElement>(html`<garden-search load="eager"></garden-search>`);
    await failure(element, () => (element.src = host.src));
    await host.reopen();
    window.dispatchEvent(new Event('online'));
    await shows(element, 'Compost', 'Heap', 'Rain');
    await host.close();
    await failure(element, ask(element, 'heap '));
    await host.reopen();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => parts(element, 'excerpt').length === 3);
    recovered(element);
  });

  it('answers from the new build when a deploy has taken the old one’s files away', async () => {
    const element = await visit();
    await shows(element, 'Compost', 'Heap', 'Rain');
    await besideEntry({ status: 404 });
    await host.publish(renewed);
    element.value = 'heap ';
    await shows(element, 'Compost', 'Frost', 'Heap', 'Rain');
    expect((await host.asked()).filter((name) => name === ENTRY)).to.have.length(2);
  });

  it('answers without a note that was withdrawn with every file of the old build while the page was open', async () => {
    const element = await visit();
    await shows(element, 'Compost', 'Heap', 'Rain');
    await besideEntry({ status: 404 });
    await host.publish(publish(NOTES.filter(({ title }) => title !== 'Rain')));
    element.value = 'heap ';
    await shows(element, 'Compost', 'Heap');
    await waitUntil(() => parts(element, 'excerpt').length === 2);
    recovered(element);
    element.value = 'butt ';
    await waitUntil(() => parts(element, 'none').length, 'that there is none');
    await shows(element, 'Compost', 'Heap');
    element.value = '';
    await shows(element, 'Compost', 'Heap');
  });

  it('says nothing of what it gave up itself', async () => {
    const element = await visit();
    await shows(element, 'Compost', 'Heap', 'Rain');
    await besideEntry({ fault: 'hang' });
    patience = 300;
    let failures = 0;
    element.addEventListener('garden-search-error', () => failures++);
    element.value = 'heap ';
    await element.updateComplete;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    expect(failures).to.equal(0);
  });
});
