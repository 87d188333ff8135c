import { expect, fixture, html } from '@open-wc/testing';
import '../../src/garden-list.js';
import type { GardenListElement } from '../../src/garden-list.js';
import type { GardenSearchElement } from '../../src/garden-search.js';
import type { Garden, RelatedOptions, SearchOptions } from '../../src/core/garden.js';
import { sendKeys } from '@web/test-runner-commands';
import {
  makeAnswer,
  makeResult,
  part,
  parts,
  PatientGarden,
  textOf,
  titles,
} from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';

const SENTENCES = 'Turn the heap when it is warm, and again when it is cold. '.repeat(3);
const EXCERPT = { heading: [], url: '/heap', segments: [{ text: SENTENCES, match: false }] };

/** Garden of numbered notes that keeps what it was asked. */
function countingGarden(total: number, related?: Garden['related']) {
  const asked: [text: string, options: SearchOptions][] = [];
  const garden: Garden = {
    search: (text, options = {}) => {
      asked.push([text, options]);
      const { limit = 10, offset = 0 } = options;
      const count = Math.max(0, Math.min(limit, total - offset));
      const results = Array.from({ length: count }, (_, i) =>
        makeResult(`Note ${offset + i + 1}`, { tags: ['Soil'], updated: '2026-11-20' }),
      );
      return Promise.resolve(makeAnswer({ total, results }));
    },
    ...(related && { related }),
  };
  return { garden, asked };
}

async function mount(garden: Garden, set: Partial<GardenListElement> = {}, inside = html``) {
  const element = await fixture<GardenListElement>(html`<garden-list>${inside}</garden-list>`);
  const listed = new Promise((resolve) =>
    element.addEventListener('garden-search-answer', resolve, { once: true }),
  );
  Object.assign(element, { garden, load: 'eager', ...set });
  await listed;
  return element;
}

describe('garden-list', () => {
  it('asks for what its attributes say, without near copies, and shows the notes', async () => {
    const { garden, asked } = countingGarden(3);
    const element = await mount(garden, { query: '#garden stage:>=budding', sort: 'title', limit: 2 });
    expect(asked).to.have.lengthOf(1);
    const [text, options] = asked[0]!;
    expect(text).to.equal('#garden stage:>=budding');
    expect(options).to.include({ sort: 'title', limit: 2, copies: 'apart', excerpts: false, facets: false });
    expect(titles(element)).to.deep.equal(['Note 1', 'Note 2']);
    expect(part(element, 'results').getAttribute('aria-label')).to.equal('Results');
  });

  it("renders each note by the page's own function", async () => {
    const { garden } = countingGarden(2);
    const renderResult: GardenListElement['renderResult'] = ({ title }, tag) => tag`<b>${title}</b>`;
    const element = await mount(garden, { renderResult });
    expect(parts(element, 'result').map(textOf)).to.deep.equal(['Note 1', 'Note 2']);
    expect(parts(element, 'result')[0]!.querySelector('b')).to.exist;
  });

  it('fills a template of the page for each note, and shows none before in rows of its own', async () => {
    const { garden } = countingGarden(2);
    const element = await fixture<GardenListElement>(
      html`<garden-list
        ><template><b data-text="title"></b></template
      ></garden-list>`,
    );
    const rows: string[] = [];
    const note = () =>
      rows.push(
        parts(element, 'result')
          .map((row) => row.innerHTML)
          .join(' '),
      );
    new MutationObserver(note).observe(element.shadowRoot!, { childList: true, subtree: true });
    Object.assign(element, { garden, load: 'eager' });
    await waitUntil(() => parts(element, 'result').length, 'the notes');
    await waitUntil(() => rows.length, 'the change to be told of');
    expect(parts(element, 'result').map(textOf)).to.deep.equal(['Note 1', 'Note 2']);
    expect(rows.join(' ')).not.to.contain('result-title');
  });

  it('shows more on demand, and goes to the first of them', async () => {
    const { garden } = countingGarden(5);
    const element = await mount(garden, { limit: 2 });
    expect(textOf(part(element, 'more'))).to.equal('Show 2 more');
    part(element, 'more').click();
    await waitUntil(() => titles(element).length === 4);
    await waitUntil(() => textOf(element.shadowRoot!.activeElement ?? element) === 'Note 3');
    expect(textOf(part(element, 'more'))).to.equal('Show 1 more');
    part(element, 'more').click();
    await waitUntil(() => titles(element).length === 5 && !parts(element, 'more').length);
  });

  it('is short again for another question and for another note', async () => {
    const notes = Array.from({ length: 9 }, (_, i) => makeResult(`Note ${i}`));
    const { garden } = countingGarden(9, (_, { limit } = {}) => Promise.resolve(notes.slice(0, limit)));
    const changes: [Partial<GardenListElement>, Partial<GardenListElement>][] = [
      [{ query: 'clay' }, { query: 'loam' }],
      [{ of: 'links', for: '/clay' }, { for: '/loam' }],
    ];
    for (const [before, after] of changes) {
      const element = await mount(garden, { limit: 2, ...before });
      part(element, 'more').click();
      await waitUntil(() => titles(element).length === 4, 'there are no more');
      element.sort = 'title';
      await element.updateComplete;
      expect(titles(element)).to.have.lengthOf(4);
      Object.assign(element, after);
      await waitUntil(() => titles(element).length === 2, 'the list is still long');
    }
  });

  it('asks for the notes around its page by every address of the page, until one is known', async () => {
    const pages: [string, RelatedOptions | undefined][] = [];
    const { garden, asked } = countingGarden(0, (url, options) => {
      pages.push([url, options]);
      return Promise.resolve(url === location.pathname ? [makeResult('Neighbour')] : []);
    });
    const link = Object.assign(document.createElement('link'), { rel: 'canonical', href: '/the/note' });
    document.head.append(link);
    const element = await mount(garden, { of: 'backlinks', limit: 3 });
    link.remove();
    expect(titles(element)).to.deep.equal(['Neighbour']);
    expect(pages).to.deep.equal([
      [`${location.origin}/the/note`, { of: 'backlinks', limit: 6 }],
      [location.pathname, { of: 'backlinks', limit: 6 }],
    ]);
    expect(asked).to.deep.equal([]);
  });

  it('follows a router that keeps it from page to page, by the address and by the canonical link', async () => {
    const { href, pathname } = location;
    const { title } = document;
    const link = Object.assign(document.createElement('link'), { rel: 'canonical', href: '/canonical' });
    const { garden } = countingGarden(0, (url) =>
      Promise.resolve([
        makeResult(new URL(url, href).pathname === pathname ? 'Here' : new URL(url, href).pathname),
      ]),
    );
    const element = await mount(garden, { of: 'backlinks' });
    const lists = (name: string) => waitUntil(() => titles(element).join() === name, `${name} is not listed`);
    await lists('Here');
    history.pushState(null, '', '/notes/clay');
    document.title = 'Clay';
    await lists('/notes/clay');
    document.head.append(link);
    await lists('/canonical');
    link.href = '/canonical/2';
    await lists('/canonical/2');
    link.remove();
    history.replaceState(null, '', href);
    document.title = title;
    await lists('Here');
  });

  it('promises no more notes around a note than there are', async () => {
    for (const [count, limit, promised] of [
      [7, 4, 'Show 3 more'],
      [9, 4, 'Show 4 more'],
      [5, 4, 'Show 1 more'],
    ] as const) {
      const { garden } = countingGarden(0, (_, { limit = Infinity } = {}) =>
        Promise.resolve(Array.from({ length: Math.min(count, limit) }, (_, i) => makeResult(`Note ${i}`))),
      );
      const element = await mount(garden, { of: 'backlinks', for: '/x', limit });
      expect(textOf(part(element, 'more'))).to.equal(promised);
      part(element, 'more').click();
      await waitUntil(() => titles(element).length === Math.min(count, 2 * limit));
      const left = count - 2 * limit;
      await waitUntil(
        () => parts(element, 'more').map(textOf).join() === (left > 0 ? `Show ${left} more` : ''),
      );
    }
  });

  it('shows the beginnings of notes around a note as cards, and reads no text of those left for later', async () => {
    const asked: RelatedOptions[] = [];
    const all = Array.from({ length: 5 }, (_, i) => makeResult(`Note ${i}`));
    const { garden } = countingGarden(0, (_, options = {}) => {
      asked.push(options);
      const results = all.slice(0, options.limit);
      return Promise.resolve(
        options.excerpts ? results.map((one) => ({ ...one, excerpt: EXCERPT })) : results,
      );
    });
    const element = await mount(garden, { of: 'links', for: '/n', layout: 'cards', limit: 2 });
    expect(parts(element, 'excerpt')).to.have.lengthOf(2);
    expect(textOf(part(element, 'more'))).to.equal('Show 2 more');
    const texts = asked.filter(({ excerpts }) => excerpts);
    expect(texts.map(({ limit }) => limit)).to.deep.equal([2]);
    const listed = await mount(garden, { of: 'links', for: '/n', limit: 2 });
    expect(parts(listed, 'excerpt')).to.be.empty;
    expect(asked.filter(({ excerpts }) => excerpts)).to.have.lengthOf(1);
  });

  it('shows by a line or a bar which note has the focus, in each layout', async () => {
    const { garden } = countingGarden(2);
    const look = (row: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(row);
      const { display, backgroundColor, inlineSize } = getComputedStyle(row, '::before');
      return [outlineStyle, outlineWidth, display, backgroundColor, inlineSize].join();
    };
    for (const layout of ['list', 'cards', 'compact'] as const) {
      const element = await mount(garden, { layout });
      const [row] = parts(element, 'result');
      const before = look(row!);
      await sendKeys({ press: 'Tab' });
      part(element, 'result-title').focus();
      expect(look(row!), layout).to.not.equal(before);
      const [drawn, width, display] = look(row!).split(',') as [string, string, string];
      expect(layout === 'cards' ? drawn === 'solid' && parseFloat(width) >= 2 : display !== 'none', layout).to
        .be.true;
    }
  });

  it('asks for the notes around the note that it is told', async () => {
    const { garden } = countingGarden(0, (url) => Promise.resolve([makeResult(url)]));
    expect(titles(await mount(garden, { of: 'links', for: '/x' }))).to.deep.equal(['/x']);
  });

  it('shows a name that no note has without a link', async () => {
    const { garden } = countingGarden(0, () => Promise.resolve([makeResult('Worms', { url: '' })]));
    const element = await mount(garden, { of: 'unresolved' });
    expect(titles(element)).to.deep.equal(['Worms']);
    expect(part(element, 'result-title').hasAttribute('href')).to.equal(false);
  });

  it('shows the content of the page where it is empty, and says so in an attribute', async () => {
    const element = await mount(countingGarden(0).garden, {}, html`<p slot="empty">Nothing yet</p>`);
    expect(element.hasAttribute('empty')).to.equal(true);
    const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot[name=empty]')!;
    expect(slot.assignedElements().map(textOf)).to.deep.equal(['Nothing yet']);
    Object.assign(element, { garden: countingGarden(1).garden });
    await waitUntil(() => titles(element).length === 1);
    expect(element.hasAttribute('empty')).to.equal(false);
  });

  it('draws notes at random, keeps its choice, and draws again on demand', async () => {
    const { garden } = countingGarden(1000);
    const set = { sort: 'random', limit: 5, id: `random-${Math.random()}` } as const;
    const element = await mount(garden, set);
    const first = titles(element);
    expect(new Set(first).size).to.equal(5);
    expect(titles(await mount(garden, set))).to.deep.equal(first);
    part(element, 'action').click();
    await waitUntil(() => titles(element).join() !== first.join());
  });

  it('lists the notes of this day in other years', async () => {
    const { garden, asked } = countingGarden(1);
    await mount(garden, { query: 'soil', sort: 'anniversary' });
    const today = new Date();
    const day = `${String(today.getMonth() + 1).padStart(2, '0')}-${String(today.getDate()).padStart(2, '0')}`;
    expect(asked[0]![0])
      .to.match(/^soil \(created:/)
      .and.include(`created:${today.getFullYear() - 1}-${day}`);
    expect(asked[0]![0]).not.to.include(`created:${today.getFullYear()}-`);
  });

  it('lists what was tended since the last visit, from the second visit on', async () => {
    const src = '/visited/garden-index.json';
    const { href } = new URL(src, location.href);
    const key = `garden-search visit ${href}`;
    localStorage.removeItem(key);
    const { garden, asked } = countingGarden(2);
    const first = await mount(garden, { src: href, recent: 'visit' });
    expect([titles(first), asked]).to.deep.equal([[], []]);
    localStorage.setItem(key, ' 2026-11-02');
    const second = await mount(garden, { src, recent: 'visit' });
    expect(asked.at(-1)![0]).to.equal(' updated:>=2026-11-02');
    expect(titles(second)).to.have.lengthOf(2);
    expect(parts(second, 'fresh').map((dot) => dot.ariaLabel)).to.deep.equal(
      Array<string>(2).fill('Changed since your last visit'),
    );
    expect(localStorage.getItem(key)).to.match(/^2026-11-02 \d{4}-\d\d-\d\d$/);
    localStorage.removeItem(key);
  });

  it('opens the search of the page at a tag, unless the page cancels it', async () => {
    const search = await fixture<GardenSearchElement>(html`<garden-search></garden-search>`);
    const element = await mount(countingGarden(1).garden);
    const [pressed, label] = ['aria-pressed', 'aria-label'].map((name) =>
      part(element, 'tag').getAttribute(name),
    );
    expect([pressed, label], 'a tag that leads to a search filters nothing').to.deep.equal([null, null]);
    part(element, 'tag').click();
    expect(search.filters).to.deep.equal({ tags: { all: ['soil'] } });
    search.clear();
    element.addEventListener('garden-search-tag', (event) => event.preventDefault());
    part(element, 'tag').click();
    expect(search.filters).to.deep.equal({});
  });

  it('tells of a chosen note, which the page may open itself', async () => {
    const element = await mount(countingGarden(2).garden);
    const urls: string[] = [];
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      urls.push(event.detail.url);
    });
    parts(element, 'result-title')[1]!.click();
    expect(urls).to.deep.equal(['/notes/Note%202']);
  });

  it('keeps to its filter around a note too', async () => {
    const { garden } = countingGarden(0, () =>
      Promise.resolve([makeResult('Soil', { tags: ['soil'] }), makeResult('Other')]),
    );
    expect(titles(await mount(garden, { of: 'related', filter: 'tag:soil' }))).to.deep.equal(['Soil']);
  });

  it('asks for as many notes as a build has written, and offers no others then', async () => {
    const { garden } = countingGarden(9);
    const written = html`<ul data-garden-list>
      ${[1, 2, 3].map((i) => html`<li><a data-note href="/notes/Note%20${i}">Note ${i}</a></li>`)}
      <li><a href="/search/">+6</a></li>
    </ul>`;
    const element = await mount(garden, { limit: 2 }, written);
    expect([titles(element), parts(element, 'more')]).to.deep.equal([[], []]);
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.lengthOf(1);
  });

  it('leaves groups that a build has written where they are the same, and makes groups of a bare list', async () => {
    const { garden } = countingGarden(3);
    const search: Garden['search'] = async (text, options) => {
      const answer = await garden.search(text, options);
      const stages = ['budding', 'seedling', 'budding'] as const;
      return { ...answer, results: answer.results.map((one, i) => ({ ...one, stage: stages[i]! })) };
    };
    const item = (n: number) => html`<li><a data-note href="/notes/Note%20${n}">Note ${n}</a></li>`;
    const grouped = html`<div data-garden-list>
      <p><b>Budding</b></p>
      <ul>
        ${item(1)}${item(3)}
      </ul>
      <p><b>Seedling</b></p>
      <ul>
        ${item(2)}
      </ul>
    </div>`;
    const same = await mount({ search }, { groupBy: 'stage' }, grouped);
    await same.updateComplete;
    expect([titles(same), parts(same, 'group')]).to.deep.equal([[], []]);
    expect(same.checkVisibility()).to.equal(true);
    const bare = html`<ul data-garden-list>
      ${item(1)}${item(3)}${item(2)}
    </ul>`;
    const made = await mount({ search }, { groupBy: 'stage' }, bare);
    await waitUntil(() => parts(made, 'group').length === 2);
    const flat = await mount({ search }, {}, grouped);
    expect(titles(flat)).to.deep.equal(['Note 1', 'Note 2', 'Note 3']);
  });

  it('leaves links that a build has written where they are the same, and replaces others', async () => {
    const { garden } = countingGarden(2);
    const written = (second: string) =>
      html`<ul data-garden-list>
        <li><a data-note href="/notes/Note%201">Note 1</a></li>
        <li><a data-note href=${second}>Note 2</a></li>
      </ul>`;
    const same = await mount(garden, {}, written('/notes/Note%202'));
    expect(titles(same)).to.deep.equal([]);
    expect(same.shadowRoot!.querySelector('slot')!.assignedElements()).to.have.lengthOf(1);
    expect(titles(await mount(garden, {}, written('/notes/Old')))).to.deep.equal(['Note 1', 'Note 2']);
  });

  it('shows its fallback and one line with a retry where the garden fails', async () => {
    const { garden } = countingGarden(1);
    let fails = true;
    const search: Garden['search'] = (...args) =>
      fails ? Promise.reject(new Error('gone')) : garden.search(...args);
    const element = await fixture<GardenListElement>(html`<garden-list><p>Fallback</p></garden-list>`);
    Object.assign(element, { garden: { search }, load: 'eager' });
    await waitUntil(() => parts(element, 'error').length);
    expect(element.shadowRoot!.querySelector('slot')).to.not.equal(null);
    fails = false;
    part(element, 'retry').click();
    await waitUntil(() => titles(element).length === 1 && !parts(element, 'error').length);
  });

  it('shows the answer of its newest garden alone, whichever comes last', async () => {
    const [first, second] = [new PatientGarden(), new PatientGarden()];
    const element = await fixture<GardenListElement>(html`<garden-list></garden-list>`);
    for (const garden of [first, second]) {
      Object.assign(element, { garden, load: 'eager' });
      await waitUntil(() => garden.questions.length, 'the question');
    }
    second.last.answer({ results: [makeResult('Second')] });
    await waitUntil(() => titles(element).length, 'the notes');
    first.last.answer({ results: [makeResult('First')] });
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Second']);
  });

  it('asks again what failed, and nothing else, once the browser is online again', async () => {
    const garden = new PatientGarden();
    const element = await fixture<GardenListElement>(html`<garden-list></garden-list>`);
    Object.assign(element, { garden, load: 'eager' });
    await waitUntil(() => garden.questions.length, 'the question');
    garden.last.fail(new Error('offline'));
    await waitUntil(() => parts(element, 'error').length, 'the error');
    dispatchEvent(new Event('online'));
    await waitUntil(() => garden.questions.length === 2, 'the question again');
    garden.last.answer({ results: [makeResult('Soil')] });
    await waitUntil(() => titles(element).length && !parts(element, 'error').length, 'the notes');
    dispatchEvent(new Event('online'));
    await element.updateComplete;
    expect(garden.questions).to.have.lengthOf(2);
  });

  it('takes anything that a page sets', async () => {
    const element = await mount(countingGarden(3).garden);
    for (const value of [null, undefined, 5, {}, [], NaN, () => 1, 'x'])
      for (const name of [
        'query',
        'sort',
        'limit',
        'of',
        'for',
        'layout',
        'groupBy',
        'recent',
        'search',
        'filter',
        'messages',
      ]) {
        Object.assign(element, { [name]: value });
        await element.updateComplete;
      }
  });

  it('gives the beginning of a note the width of its card, in a wide page too', async () => {
    const results = Array.from({ length: 4 }, (_, i) =>
      makeResult(`Note ${i}`, { excerpt: EXCERPT, stage: 'budding' }),
    );
    const garden: Garden = { search: () => Promise.resolve(makeAnswer({ total: 4, results })) };
    const element = await mount(garden, { layout: 'cards', groupBy: 'stage' });
    await waitUntil(() => parts(element, 'group').length, 'the groups');
    for (const width of [375, 900, 1280]) {
      element.style.inlineSize = `${width}px`;
      await element.updateComplete;
      const [card] = parts(element, 'result');
      const [excerpt] = parts(element, 'excerpt');
      const inner = card!.clientWidth - 2 * parseFloat(getComputedStyle(card!).paddingInlineStart);
      expect(excerpt!.offsetWidth, `width in a card at ${width} px`).to.be.closeTo(inner, 2);
    }
  });

  for (const layout of ['list', 'cards', 'compact'] as const)
    it(`is accessible as ${layout}`, async () => {
      const element = await mount(countingGarden(3).garden, {
        layout,
        groupBy: layout === 'list' ? 'year' : '',
      });
      await waitUntil(() => titles(element).length === 3);
      await expect(element).to.be.accessible();
    });
});
