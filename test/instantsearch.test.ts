// The real InstantSearch over a garden, from its published script.

import { expect } from '@open-wc/testing';
import type { PropertyType } from '../src/core/note.js';
import { createSearchClient, type Hit, type SearchClient } from '../src/instantsearch.js';
import { HandlerHost } from './support/handler-host.js';
import { sketchIndex, type NoteSketch } from './support/garden.js';
import { StubHost } from './support/stub-host.js';
import { ENTRY } from './support/published.js';
import { waitUntil } from './support/wait-until.js';

const SLY = 'Heap <img src=x onerror="window.hurt = true"> __ais-highlight__& Co__/ais-highlight__';
const NOTES: (NoteSketch & { rating: number })[] = [
  { title: SLY, body: `The heap ${SLY} rots.`, tags: ['garden/soil'], stage: 'budding', rating: 5 },
  ...Array.from({ length: 7 }, (_, i) => ({
    title: `Bed ${i}`,
    body: 'A bed beside the heap.',
    tags: i % 2 ? ['garden/soil', 'raised'] : ['garden'],
    stage: i < 3 ? ('seedling' as const) : ('evergreen' as const),
    rating: i,
  })),
];

/** What is used of an InstantSearch. */
interface InstantSearch {
  readonly status: string;
  addWidgets(widgets: unknown[]): void;
  on(event: 'error', act: (error: unknown) => void): void;
  start(): void;
  dispose(): void;
}

/** Any widget of InstantSearch, by its name. */
type Widgets = Record<string, (options: object) => never>;
interface Library {
  (options: { indexName: string; searchClient: SearchClient }): InstantSearch;
  widgets: Widgets;
}

async function load(): Promise<Library> {
  const script = document.createElement('script');
  script.src = '/node_modules/instantsearch.js/dist/instantsearch.production.min.js';
  const loaded = new Promise((resolve, reject) =>
    Object.assign(script, { onload: resolve, onerror: reject }),
  );
  document.head.append(script);
  await loaded;
  return (window as unknown as { instantsearch: Library }).instantsearch;
}

describe('InstantSearch over a garden', () => {
  let library: Library;
  let host: StubHost;
  let page: HTMLElement;
  let search: InstantSearch;
  const errors: unknown[] = [];

  const place = (name: string) => {
    const element = document.createElement('div');
    element.id = name;
    page.append(element);
    return element;
  };
  const all = (selector: string) => [...page.querySelectorAll<HTMLElement>(selector)];
  const texts = (selector: string) => all(selector).map(({ textContent }) => textContent!.trim());
  const hits = () => texts('#hits h2');
  const values = (list: string) =>
    Object.fromEntries(
      all(`#${list} li`).map((item) => {
        const of = (name: string) => item.querySelector(`[class*="-${name}"]`)?.textContent?.trim();
        return [of('labelText') ?? of('label'), of('count')];
      }),
    ) as Record<string, string>;
  const choose = (list: string, text: string) =>
    all(`#${list} input[value="${text}"], #${list} a, #${list} label`)
      .find((one) => one.matches('input') || one.textContent!.trim().startsWith(text))!
      .click();
  const type = (text: string) => {
    const field = page.querySelector<HTMLInputElement>('#box input')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  before(async () => {
    library = await load();
    const file = sketchIndex(NOTES);
    file.properties = [{ name: 'rating', type: 'number' as PropertyType }];
    const sorted = [...NOTES].sort((a, b) =>
      encodeURIComponent(a.title) < encodeURIComponent(b.title) ? -1 : 1,
    );
    file.notes.properties = { rating: sorted.map(({ rating }) => rating) };
    host = new StubHost();
    host.files.set(ENTRY, JSON.stringify(file));
  });
  after(() => host.close());

  beforeEach(async () => {
    errors.length = 0;
    page = document.createElement('main');
    document.body.append(page);
    const searchClient = createSearchClient(host.index, {
      indexes: { by_title: { sort: 'title' }, by_rating: { sort: 'rating' } },
    });
    search = library({ indexName: 'notes', searchClient });
    search.on('error', (error) => errors.push(error));
    const { widgets } = library;
    const widget = (make: string, name: string, options = {}) =>
      widgets[make]!({ container: place(name), ...options });
    search.addWidgets([
      widgets['configure']!({ hitsPerPage: 3 }),
      widget('searchBox', 'box'),
      widget('stats', 'stats'),
      widget('hits', 'hits', {
        templates: {
          item: (
            hit: Hit,
            {
              html,
              components,
            }: { html: (...all: unknown[]) => unknown; components: Record<string, (of: object) => unknown> },
          ) =>
            html`<h2>${components['Highlight']!({ hit, attribute: 'title' })}</h2>
              <p>${components['Snippet']!({ hit, attribute: 'excerpt' })}</p>`,
        },
      }),
      widget('pagination', 'pages'),
      widget('refinementList', 'tags', { attribute: 'tags', operator: 'or', searchable: true }),
      widget('menu', 'stage', { attribute: 'stage' }),
      widget('hierarchicalMenu', 'tree', { attributes: ['_tags.lvl0', '_tags.lvl1'] }),
      widget('numericMenu', 'stars', {
        attribute: 'rating',
        items: [{ label: 'All' }, { label: 'Good', start: 4 }, { label: 'Poor', end: 2 }],
      }),
      widget('rangeInput', 'range', { attribute: 'rating' }),
      widget('sortBy', 'sort', {
        items: ['notes', 'by_title', 'by_rating'].map((value) => ({ value, label: value })),
      }),
      widget('clearRefinements', 'clear'),
      widget('currentRefinements', 'chosen'),
    ]);
    search.start();
    await waitUntil(() => hits().length, 'no hits');
  });
  afterEach(() => {
    search.dispose();
    page.remove();
    expect(errors).to.be.empty;
  });

  it('searches as one types, marks what matches, and shows sly text as text', async () => {
    type('heap');
    await waitUntil(() => texts('#stats').join().includes('8 results'), 'not counted');
    type('heep onerror');
    await waitUntil(() => texts('#hits mark').length, 'nothing is marked');
    const [title] = all('#hits h2');
    expect(title!.textContent!.replaceAll('\u2060', '')).to.equal(SLY);
    expect([...title!.querySelectorAll('*')].every(({ localName }) => ['span', 'mark'].includes(localName)))
      .to.be.true;
    expect(texts('#hits h2 mark')).to.include('Heap');
    expect(texts('#hits h2 mark').join()).not.to.include('Co');
    expect(all('#hits img, #hits script')).to.be.empty;
    expect((window as { hurt?: true }).hurt).to.be.undefined;
    expect(texts('#hits p mark')).to.include('heap');
  });

  it('pages through all notes', async () => {
    const seen = new Set(hits());
    for (const number of ['2', '3']) {
      const before = hits().join();
      all('#pages a')
        .find(({ textContent }) => textContent === number)!
        .click();
      await waitUntil(() => hits().join() !== before, `page ${number}`);
      for (const title of hits()) seen.add(title);
    }
    expect(seen.size).to.equal(NOTES.length);
    expect(all('#pages .ais-Pagination-item--page')).to.have.lengthOf(3);
  });

  it('refines by tags, of which one is enough, and searches among them', async () => {
    expect(values('tags')).to.deep.equal({ garden: '8', 'garden/soil': '4', raised: '3' });
    choose('tags', 'garden/soil');
    await waitUntil(() => texts('#stats').join().includes('4 results'), 'not refined');
    expect(values('tags')).to.deep.equal({ garden: '8', 'garden/soil': '4', raised: '3' });
    choose('tags', 'raised');
    await waitUntil(
      () => texts('#chosen').join().includes('raised') && search.status === 'idle',
      'not chosen',
    );
    expect(texts('#stats').join()).to.include('4 results');
    const field = page.querySelector<HTMLInputElement>('#tags input[type=search]')!;
    field.value = 'rai';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await waitUntil(() => all('#tags li').length === 1, 'values are not searched');
    expect(texts('#tags li mark')).to.deep.equal(['raised']);
    all('#clear button')[0]!.click();
    await waitUntil(() => texts('#stats').join().includes('8 results'), 'not cleared');
    expect(texts('#chosen').join()).to.equal('');
  });

  it('has a menu of stages and one of nested tags', async () => {
    choose('stage', 'seedling');
    await waitUntil(() => texts('#stats').join().includes('3 results'), 'not refined');
    expect(values('stage')).to.deep.equal({ seedling: '3', evergreen: '4', budding: '1' });
    choose('stage', 'seedling');
    await waitUntil(() => texts('#stats').join().includes('8 results'), 'not taken back');
    choose('tree', 'garden');
    await waitUntil(() => all('#tree li li').length, 'no second level');
    choose('tree', 'soil');
    await waitUntil(() => texts('#stats').join().includes('4 results'), 'not narrowed');
  });

  it('narrows by numbers, whose ends it knows', async () => {
    const [from, to] = all('#range input') as HTMLInputElement[];
    expect([from!.min, to!.max, from!.placeholder, to!.placeholder]).to.deep.equal(['0', '6', '0', '6']);
    choose('stars', 'Good');
    await waitUntil(() => texts('#stats').join().includes('4 results'), 'not narrowed');
    choose('stars', 'Poor');
    await waitUntil(() => texts('#stats').join().includes('3 results'), 'not changed');
    choose('stars', 'All');
    await waitUntil(() => texts('#stats').join().includes('8 results'), 'not widened');
  });

  it('sorts by what the name of the index stands for', async () => {
    const select = page.querySelector<HTMLSelectElement>('#sort select')!;
    for (const [name, first] of [
      ['by_rating', 'Bed 6'],
      ['by_title', 'Bed 0'],
    ] as const) {
      select.value = name;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await waitUntil(() => hits()[0] === first, name);
    }
  });
});

it('InstantSearch over a handler has its hits, counts and ends of numbers', async () => {
  const library = await load();
  const handler = await HandlerHost.open();
  const page = document.createElement('main');
  document.body.append(page);
  const search = library({ indexName: 'notes', searchClient: createSearchClient(handler.src) });
  const errors: unknown[] = [];
  try {
    search.on('error', (error) => errors.push(error));
    const container = (name: string) => {
      const element = document.createElement('div');
      element.id = name;
      page.append(element);
      return element;
    };
    const { widgets } = library;
    search.addWidgets([
      widgets['configure']!({ query: 'walnut' }),
      widgets['hits']!({ container: container('hits') }),
      widgets['refinementList']!({ container: container('author'), attribute: 'author' }),
      widgets['rangeInput']!({ container: container('rating'), attribute: 'rating' }),
    ]);
    search.start();
    await waitUntil(() => page.querySelectorAll('#author li').length, 'no counts');
    expect(page.querySelectorAll('#hits li')).to.have.length.above(2);
    expect(page.querySelector<HTMLInputElement>('#rating input')!.min).to.match(/^-?\d/u);
    expect((await handler.texts()).every((text) => text === 'walnut' || !text)).to.equal(true);
    expect(errors).to.deep.equal([]);
  } finally {
    search.dispose();
    page.remove();
    await handler.close();
  }
});
