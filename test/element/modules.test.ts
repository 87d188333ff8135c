// Modules of the bundle that fail: the element says so, goes on with what it has, and recovers by itself.

import { expect } from '@open-wc/testing';
import { PATIENCE } from '../../src/core/lazy.js';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { bundledScripts, openPage, serveBundle } from '../support/bundled-page.js';
import { FaultyHost, type Reply } from '../support/faulty-host.js';
import { hurry } from '../support/hurry.js';
import { waitUntil } from '../support/wait-until.js';
import { fieldOf, makeResult, part, parts, quickGarden, richGarden, textOf } from './fake-garden.js';

type There = (element: GardenSearchElement, page: Window) => unknown;

// What was chosen before the module was there is not written.
function isFollowed(element: GardenSearchElement, page: Window): boolean {
  element.sort = element.sort === 'title' ? 'newest' : 'title';
  return page.location.search.includes('sort=');
}

const OWN_ROW = '<template><a part="own" data-href="url" data-text="title"></a></template>';
const RECENT = 'garden-search-recent';

const MODULES: [script: string, attributes: string, there: There, content?: string][] = [
  ['modes', 'mode="modal"', (element) => parts(element, 'opener').length],
  ['modes', 'mode="popup"', (element) => parts(element, 'panel').length],
  ['url', 'url-state="query" value="x"', isFollowed],
  ['groups', 'group-by="stage" value="x"', (element) => parts(element, 'group').length],
  ['second-script', 'value="x"', (element) => parts(element, 'facet').length],
  ['recent-list', 'recent', (element) => parts(element, 'recent').length],
  ['fill-template', 'value="x"', (element) => parts(element, 'own').length, OWN_ROW],
  ['de', 'lang="de"', (element) => fieldOf(element).placeholder === 'Garten durchsuchen'],
];

const script = 'text/javascript';
const FAULTS: [string, Reply][] = [
  ['is gone', { status: 404, text: 'Not found', type: 'text/plain' }],
  ['is an error of the server', { status: 500, text: 'throw 1', type: script }],
  ['is cut short', { text: 'export const create = (', type: script }],
  ['is a page', { text: '<!doctype html><title>Garden</title>', type: 'text/html' }],
  ['has the wrong type', { text: 'export {}', type: 'text/plain' }],
  ['never answers', { fault: 'hang' }],
];

/** Shortens the patience with a server, and what a page waits for otherwise, as between two tries. */
const impatient = (page: Window) => hurry((ms) => (ms === PATIENCE ? 400 : Math.min(ms, 50)), page);

/** Gives all faults for the first module. One loader reads all of them, so each other one has two, in turn. */
const faultsOf = (module: number) =>
  module ? [0, 1].map((i) => FAULTS[(2 * module + i) % FAULTS.length]!) : FAULTS;

describe('a module that fails', () => {
  let scripts: Map<string, string>;
  let host: FaultyHost;

  before(async () => {
    host = await FaultyHost.open();
    scripts = await bundledScripts();
    await serveBundle(host, scripts);
    localStorage.setItem(RECENT, '["compost"]');
  });
  afterEach(() => document.querySelector('iframe')?.remove());
  after(() => {
    localStorage.removeItem(RECENT);
    return host.close();
  });

  /** Serves a script as it is told before it serves it well. */
  const fail = (name: string, ...replies: Reply[]) =>
    serveBundle(
      host,
      new Map(
        [...scripts].filter(([file]) => new RegExp(`^garden-search-${name}-[\\w-]{7}\\.js$`).test(file)),
      ),
      replies,
    );

  for (const [i, [name, attributes, there, content = '']] of MODULES.entries())
    for (const [what, reply] of faultsOf(i))
      it(`is told of and fetched again where ${name} ${what}: ${attributes}`, async () => {
        await fail(name, reply, reply, reply);
        const [element, page] = await openPage(
          host,
          `<garden-search load="eager" ${attributes}>${content}</garden-search>`,
          impatient,
        );
        const told: string[] = [];
        element.addEventListener('garden-search-error', ({ detail }) => told.push(detail.code));
        element.garden = richGarden;
        await waitUntil(() => told.length, 'the error to be told');
        expect(told[0]).to.equal('network');
        await waitUntil(() => there(element, page), 'the module to be there');
        expect(parts(element, 'error')).to.be.empty;
      });

  it('is fetched again within a minute, however many fail together and however often', async () => {
    const failing = ['modes', 'url', 'groups', 'second-script', 'de', 'fr'];
    for (const name of failing) await fail(name, ...Array<Reply>(10).fill({ status: 503 }));
    const pauses: number[] = [];
    const [element, page] = await openPage(
      host,
      '<garden-search load="eager" lang="de" mode="popup" url-state="query" group-by="stage"></garden-search>',
      (page) =>
        hurry((ms) => {
          if (ms >= 300 && ms !== PATIENCE) pauses.push(ms);
          return ms === PATIENCE ? 400 : Math.min(ms, 50);
        }, page),
    );
    Object.assign(element, { garden: richGarden, value: 'x' });
    await waitUntil(() => parts(element, 'panel').length, 'the popup to be there');
    await waitUntil(() => parts(element, 'group').length, 'the groups to be there');
    await waitUntil(() => parts(element, 'facet').length, 'the filters to be there');
    // While one module fails still, the pauses of all go on growing.
    element.open();
    await waitUntil(() => isFollowed(element, page), 'the address to follow');
    await waitUntil(() => fieldOf(element).placeholder === 'Garten durchsuchen', 'German to be there');
    expect(Math.max(...pauses)).to.equal(60_000);
    pauses.length = 0;
    element.lang = 'fr';
    await waitUntil(() => pauses.includes(300), 'a short pause after another module failed');
  });

  it('is not fetched for an element that has left the page', async () => {
    await fail('groups', { status: 503 }, { status: 503 }, { status: 503 });
    const pauses: number[] = [];
    const [element, page] = await openPage(host, '<garden-search load="eager"></garden-search>', (page) =>
      hurry((ms) => (pauses.push(ms), ms), page),
    );
    let told = false;
    element.addEventListener('garden-search-error', () => (told = true));
    Object.assign(element, { garden: richGarden, value: 'x', groupBy: 'stage' });
    await element.updateComplete;
    element.remove();
    await waitUntil(() => told, 'the error to be told');
    expect(pauses).not.to.contain(300);
    page.document.body.append(element);
    await waitUntil(() => parts(element, 'group').length, 'the groups to be there');
  });

  it('comes with the second script where the page asks for it, so that no row changes twice', async () => {
    // They come after a real pause, with patience for a busy machine.
    for (const name of ['recent-list', 'fill-template']) await fail(name, { status: 404 });
    const [element] = await openPage(
      host,
      `<garden-search load="eager" recent value="x">${OWN_ROW}</garden-search>`,
    );
    const changed: boolean[] = [];
    new MutationObserver(() => {
      if (parts(element, 'facet').length) changed.push(!!parts(element, 'own').length);
    }).observe(element.shadowRoot!, { childList: true, subtree: true });
    element.garden = richGarden;
    await waitUntil(() => changed.length, 'the second script to be there');
    expect(changed).not.to.contain(false);
    element.value = '';
    await waitUntil(() => parts(element, 'recent').length, 'the searches of this browser');
  });

  it('is not fetched where the page asks for none of it', async () => {
    const before = (await host.asked()).length;
    const [element] = await openPage(host, '<garden-search load="eager" value="x"></garden-search>');
    element.garden = richGarden;
    await waitUntil(() => parts(element, 'facet').length, 'the second script to be there');
    const asked = (await host.asked()).slice(before).join(' ');
    expect(asked).to.contain('second-script');
    expect(asked).not.to.match(/recent-list|fill-template|completion|copy-groups/u);
  });

  it('is not fetched to look at attributes where there is none but src', async () => {
    const before = (await host.asked()).length;
    const [element] = await openPage(host, '<garden-search src="/garden-index.json"></garden-search>');
    Object.assign(element, { load: 'eager', garden: richGarden, value: 'x' });
    await waitUntil(() => parts(element, 'facet').length, 'the second script to be there');
    const asked = (await host.asked()).slice(before).join(' ');
    expect(asked).to.contain('second-script');
    expect(asked).not.to.contain('attribute-values');
  });

  it('has the place of the name of a garden kept in a row that tells nothing else', async () => {
    await fail('second-script', ...Array<Reply>(12).fill({ status: 404 }));
    const [element] = await openPage(host, '<garden-search load="eager" value="x"></garden-search>');
    element.garden = quickGarden(() => ({ results: [makeResult('A', { garden: 'wiki' })] }));
    await waitUntil(() => parts(element, 'result').length, 'the row');
    expect(parts(element, 'garden').length).to.equal(0);
    const height = () => part(element, 'result').getBoundingClientRect().height;
    const before = height();
    await fail('second-script');
    await waitUntil(() => parts(element, 'garden').length, 'the name to be there');
    expect(height()).to.equal(before);
  });

  it('is there on the next page where a browser kept the first script of before an upgrade', async () => {
    const upgraded = await FaultyHost.open();
    const [[first, before]] = [...scripts] as [[string, string]];
    const kept = { type: script, cache: 'max-age=600' };
    const now = `${before}// of another build`;
    await upgraded.serve({
      [first]: [
        { ...kept, text: before },
        { ...kept, text: now },
      ],
    });
    await openPage(upgraded, '<garden-search mode="modal"></garden-search>');
    const next = async () => (await fetch(upgraded.urlOf(first))).text();
    await waitUntil(async () => (await next()) === now, 'the first script of the upgrade');
    await upgraded.close();
  });

  it('adds nothing to the names of the page', async () => {
    let before: PropertyKey[] = [];
    const namesOf = (page: Window) =>
      [page, (page as unknown as typeof globalThis).Symbol].flatMap(Reflect.ownKeys);
    const [, page] = await openPage(host, '', (page) => (before = namesOf(page)));
    expect(namesOf(page)).to.have.members(before);
  });

  it('shows what happened and a way to try again where a dialog cannot come, beside the fallback', async () => {
    const reply: Reply = { status: 404 };
    await fail('modes', ...Array<Reply>(12).fill(reply));
    const [element] = await openPage(
      host,
      '<garden-search mode="modal"><a href="#">Archive</a></garden-search>',
    );
    await waitUntil(() => parts(element, 'error').length, 'the error to be shown');
    expect(element.querySelector('a')!.checkVisibility()).to.be.true;
    expect(textOf(part(element, 'error'))).to.contain('out of reach');
    await fail('modes');
    part(element, 'retry').click();
    await waitUntil(() => parts(element, 'opener').length, 'the dialog to be there');
    expect(parts(element, 'error')).to.be.empty;
  });

  it('shows nothing of a garden while what locks the search is missing, and has it at the next try', async () => {
    const reply: Reply = { text: 'export const searchWithin = (', type: script };
    await fail('scope', reply, reply);
    const [element] = await openPage(
      host,
      '<garden-search load="eager" filter="tag:rhizome"></garden-search>',
    );
    element.garden = richGarden;
    await waitUntil(() => parts(element, 'error').length, 'the error to be shown');
    expect(parts(element, 'result')).to.be.empty;
    part(element, 'retry').click();
    await waitUntil(() => parts(element, 'result').length, 'the results');
    expect(parts(element, 'error')).to.be.empty;
  });
});
