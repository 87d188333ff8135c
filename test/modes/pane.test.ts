// The two panes of a wide dialog, and what it shows before a question.

import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import type { Garden } from '../../src/core/garden.js';
import {
  focused,
  makeAnswer,
  makeResult,
  part,
  parts,
  PatientGarden,
  quickGarden,
  richFacets,
  richGarden,
  settled,
  textOf,
} from '../element/fake-garden.js';
import { withForcedColors } from '../support/emulated-media.js';
import { waitUntil } from '../support/wait-until.js';
import { mountMode, press } from './modes.js';

/** Questions that the garden was asked. */
let asked: string[] = [];

const garden: Garden = {
  search: (text, options) => {
    asked.push(text);
    return richGarden.search(text, options);
  },
  related: (url) => {
    asked.push(`related ${url}`);
    return Promise.resolve([makeResult('Worms'), makeResult('Leaf mould')]);
  },
};

async function open(set: Partial<GardenSearchElement> = {}): Promise<GardenSearchElement> {
  asked = [];
  const element = await mountMode('modal', { garden, ...set });
  element.open();
  await settled(element);
  return element;
}

const height = (element: Element) => element.getBoundingClientRect().height;

describe('a wide dialog', () => {
  before(async function () {
    await setViewport({ width: 1280, height: 800 }).catch(() => undefined);
    if (!matchMedia('(min-width: 56.25em)').matches) this.skip();
  });

  it('leaves half of its room to the pane, however large the text', async () => {
    const element = await open({ value: 'x' });
    element.style.fontSize = '32px';
    const [pane, dialog] = ['pane', 'dialog'].map((name) => part(element, name).offsetWidth);
    expect(pane! / dialog!).to.be.closeTo(0.5, 0.01);
    element.style.fontSize = '16px';
    expect(part(element, 'results').closest<HTMLElement>('.body')!.offsetWidth).to.equal(27 * 16);
  });

  it('has close rows at the start, and at the end what the index knows of the note that is active', async () => {
    const element = await open({ value: 'x' });
    for (const row of parts(element, 'result')) expect(height(row)).to.be.within(44, 56);
    const pane = part(element, 'pane');
    const list = part(element, 'results').getBoundingClientRect();
    expect(pane.getBoundingClientRect().left).to.be.at.least(list.right);
    expect(textOf(part(element, 'pane-title'))).to.equal('Note 1 garden');
    expect(parts(element, 'passage').map(textOf)).to.deep.equal([
      'An excerpt of a garden',
      'The plot of a garden A line of a garden',
    ]);
    expect(pane.querySelectorAll('.passage mark').length).to.equal(3);
    expect(textOf(part(element, 'facts'))).to.match(/^Seedling Nov 12, 2025 Rhizome pattern\/place/);
    expect(pane.querySelector('img, iframe')).to.equal(null);
  });

  it('shows of a long title one line, and no tips of the letters in the next', async () => {
    const results = [makeResult('أوراق الحديقة '.repeat(20))];
    const element = await open({ garden: quickGarden(() => ({ results })), value: 'x' });
    for (const size of ['12px', '16px', '24px']) {
      element.style.fontSize = size;
      const title = part(element, 'result-title');
      expect(height(title), size).to.be.closeTo(parseFloat(getComputedStyle(title).lineHeight), 0.1);
      expect(height(title), size).to.be.at.least(24);
    }
  });

  it('says where else the note is, with links that are chosen as its own', async () => {
    const copies = ['7.2', '7.1'].map((label) => ({ url: `#${label}`, title: 'Heap', label }));
    const element = await open({
      garden: quickGarden(() => ({ total: 3, results: [makeResult('Heap', { copies })] })),
      value: 'x',
    });
    const pane = part(element, 'pane');
    expect(textOf(pane.querySelector('[part=copies]')!)).to.equal('Also in 7.2 7.1');
    const chosen: string[] = [];
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      chosen.push(event.detail.url, event.detail.result.title);
    });
    const link = pane.querySelector<HTMLElement>('[part=copies] a')!;
    expect(link.checkVisibility()).to.equal(true);
    link.click();
    expect(chosen).to.deep.equal(['#7.2', 'Heap']);
  });

  for (const value of ['', 'x'])
    it(`has its panes before the first answer, which moves nothing: ${value || 'no question'}`, async () => {
      const patient = new PatientGarden();
      const element = await open({ garden: patient, value });
      const edgesOf = (name: string) => {
        const { left, right } = part(element, name).getBoundingClientRect();
        return [left, right];
      };
      const edges = () => ['pane', 'results'].map(edgesOf);
      const pane = edgesOf('pane');
      patient.last.options.onUpdate!(
        makeAnswer({ query: value, results: [makeResult('A')], atLeast: true, complete: false }),
      );
      await settled(element);
      const before = edges();
      expect(before[0]).to.deep.equal(pane);
      patient.last.answer({ query: value, results: [makeResult('A')], facets: richFacets('Rhizome') });
      await settled(element);
      expect(edges()).to.deep.equal(before);
    });

  it('has one pane before a question in a garden without tags', async () => {
    const element = await open({ garden: quickGarden(() => ({ results: [makeResult('Clay')] })) });
    expect(parts(element, 'pane')).to.be.empty;
  });

  it('has a title whose matches can be read where the system chooses the colours', async function () {
    const forced = await withForcedColors(async () => {
      const element = await open({ value: 'x' });
      const title = part(element, 'pane-title');
      const { color, textDecorationColor } = getComputedStyle(title.querySelector('mark')!);
      expect(color).to.equal(getComputedStyle(title).color);
      expect(textDecorationColor, 'its line').to.equal(color);
    });
    if (!forced) this.skip();
  });

  it('has rows whose frame keeps clear of the text where the system chooses the colours', async function () {
    const forced = await withForcedColors(async () => {
      const element = await open({ value: 'x' });
      const { outlineOffset, outlineStyle } = getComputedStyle(part(element, 'result'));
      expect(outlineStyle).to.equal('solid');
      expect(Number.parseFloat(outlineOffset)).to.be.at.least(4);
    });
    if (!forced) this.skip();
  });

  it('keeps no line for facts of a note that has none', async () => {
    const element = await open({
      garden: quickGarden(() => ({ results: [makeResult('Clay')] })),
      value: 'x',
    });
    expect(height(part(element, 'facts'))).to.equal(0);
  });

  it('tells of the first note while others are only named', async () => {
    const patient = new PatientGarden();
    const element = await open({ garden: patient, value: 'x' });
    const results = [makeResult('Clay'), makeResult('Soil', { url: '' })];
    patient.last.options.onUpdate!({ ...makeAnswer({ query: 'x', results }), complete: false });
    await settled(element);
    expect(textOf(part(element, 'pane-title'))).to.equal('Clay');
  });

  for (const dir of ['ltr', 'rtl'])
    it(`says in the same place that nothing is found: ${dir}`, async () => {
      const element = await open({ value: 'x', dir });
      const dialog = part(element, 'dialog');
      const place = () => {
        const [outer, inner] = [dialog, part(element, 'status')].map((one) => one.getBoundingClientRect());
        const start = dir === 'ltr' ? inner!.left - outer!.left : outer!.right - inner!.right;
        return [start, inner!.top - outer!.top].map(Math.round);
      };
      const found = place();
      element.value = 'nothing';
      await settled(element);
      await waitUntil(() => textOf(part(element, 'status')).startsWith('No notes'));
      expect(place()).to.deep.equal(found);
    });

  for (const dir of ['ltr', 'rtl'])
    it(`leaves room for the key of the first row, and its date below those of the others: ${dir}`, async function () {
      if (!matchMedia('(hover: hover)').matches) this.skip();
      const segments = [{ text: 'Words of an excerpt. '.repeat(9), match: false }];
      const results = ['A', 'B'].map((title) =>
        makeResult(title, { updated: '2025-11-12', excerpt: { heading: [], url: '/', segments } }),
      );
      const element = await open({ value: 'x', dir, garden: quickGarden(() => ({ results })) });
      const end = (one: Element) => one.getBoundingClientRect()[dir === 'ltr' ? 'right' : 'left'];
      const [first, second] = parts(element, 'result').map((row) => row.querySelector('time')!);
      await waitUntil(() => Math.abs(end(first!) - end(second!)) < 1, 'dates at one line');
      const room = Math.abs(end(part(element, 'result')) - end(part(element, 'excerpt')));
      expect(room).to.be.at.least(30);
    });

  it('says in a row without a text in which folders its note is', async () => {
    const empty = { excerpt: { heading: [], url: '/', segments: [] } };
    const results = ['/a/Plugins', '/b/Plugins', '/b/Plugin'].map((url, i) =>
      makeResult('Plugins', { url, ...(i && empty) }),
    );
    const element = await open({ value: 'x', garden: quickGarden(() => ({ results })) });
    const shown = parts(element, 'folders').filter((one) => getComputedStyle(one).display !== 'none');
    expect(shown.map(textOf)).to.deep.equal(['a', 'b', 'b']);
    const heights = () => [...new Set(parts(element, 'result').map(height))];
    await waitUntil(() => heights().length === 1, 'rows of one height');
    expect(heights()[0]).to.be.within(44, 56);
  });

  it('lays nothing over the titles of notes before a question', async () => {
    const empty = { excerpt: { heading: [], url: '/', segments: [] } };
    const results = ['/a/Plugins', '/b/Plugins'].map((url) => makeResult('Plugins', { url, ...empty }));
    const element = await open({ garden: quickGarden(() => ({ results, facets: richFacets('a') })) });
    await waitUntil(() => part(element, 'pane').classList.contains('idle'), 'tags beside the notes');
    for (const row of parts(element, 'result')) {
      const title = row.querySelector('a')!.getBoundingClientRect();
      for (const fact of row.querySelectorAll('[part=meta] > *')) {
        const { left, right, top, bottom } = fact.getBoundingClientRect();
        const apart =
          left >= title.right || right <= title.left || top >= title.bottom || bottom <= title.top;
        expect(apart, fact.outerHTML).to.equal(true);
      }
    }
  });

  it('follows the row that has the focus, and gives the first back to the field', async () => {
    const element = await open({ value: 'x' });
    await press(element, 'ArrowDown', 'ArrowDown');
    expect(textOf(part(element, 'pane-title'))).to.equal('Note 2 garden');
    await press(element, 'ArrowUp', 'ArrowUp');
    expect(focused(element)!.id).to.equal('input');
    expect(textOf(part(element, 'pane-title'))).to.equal('Note 1 garden');
  });

  it('asks for related notes only of a row that was active for half a second', async () => {
    let began = performance.now();
    const element = await open({ value: 'x' });
    for (const note of ['Note%201', 'Note%203']) {
      await waitUntil(() => asked.includes(`related /notes/${note}`));
      expect(performance.now() - began).to.be.greaterThan(450);
      await waitUntil(() => parts(element, 'related').length);
      if (note === 'Note%203') break;
      began = performance.now();
      await press(element, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    }
    expect(asked.filter((one) => one === 'x')).to.have.length(1);
    const chosen: string[] = [];
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      chosen.push(event.detail.result.title, event.detail.url);
    });
    part(element, 'related').querySelector('a')!.click();
    expect(chosen).to.deep.equal(['Worms', '/notes/Worms']);
  });

  it('has the first match in the one line of a row, and the whole excerpt in the pane', async () => {
    const words = 'A sentence that is long before the word stands in it: ';
    const segments = [
      { text: words, match: false },
      { text: 'garden', match: true },
      { text: '.', match: false },
    ];
    const result = makeResult('Long', { excerpt: { heading: [], url: '/notes/Long', segments } });
    const long: Garden = {
      search: async (text, options) => ({ ...(await richGarden.search(text, options)), results: [result] }),
    };
    const element = await open({ value: 'x', garden: long });
    expect(textOf(part(element, 'excerpt'))).to.equal('…word stands in it: garden.');
    expect(textOf(part(element, 'passage'))).to.equal(`${words}garden.`);
  });

  it('draws the line of a passage at the side on which the page is read from', async () => {
    const segments = [{ text: 'English words', match: false }];
    const result = makeResult('A', { excerpt: { heading: segments, url: '/a', segments } });
    const element = await open({
      value: 'x',
      dir: 'rtl',
      garden: quickGarden(() => ({ results: [result] })),
    });
    const { borderLeftWidth, borderRightWidth } = getComputedStyle(part(element, 'passage'));
    expect([borderLeftWidth, borderRightWidth]).to.deep.equal(['0px', '2px']);
  });

  it('keeps the focus on a tag that is chosen before a question, while the tags move', async () => {
    for (const name of ['facet', 'exclude']) {
      const element = await open();
      const button = parts(element, name).filter((one) => one.checkVisibility())[2]!;
      const { key } = button.dataset;
      button.focus();
      button.click();
      await settled(element);
      expect(focused(element)).to.have.nested.property('dataset.key', key);
      expect(focused(element)!.checkVisibility()).to.be.true;
    }
  });

  it('keeps the focus on a tag that was the last filter, and its list is gone', async () => {
    const element = await open({ filters: { tags: { none: ['tag 2'] } } });
    const tag = parts(element, 'facet-not').find((one) => one.checkVisibility())!;
    tag.focus();
    tag.click();
    await settled(element);
    expect(part(element, 'pane').contains(focused(element))).to.equal(true);
    expect(focused(element)).to.have.property('dataset').that.includes({ key: tag.dataset.key! });
  });

  it('shows the tags before a question, which filter', async () => {
    const element = await open();
    const pane = part(element, 'pane');
    const tag = [...pane.querySelectorAll<HTMLElement>('[part~=facet]')].find((one) =>
      textOf(one).startsWith('Rhizome'),
    )!;
    tag.click();
    await settled(element);
    expect(element.filters).to.deep.equal({ tags: { all: ['rhizome'] } });
    expect(textOf(part(element, 'pane-title'))).to.equal('Note 1 garden');
  });
});

describe('the notes opened lately', () => {
  // Pages of other tests, which share the storage, may have written late.
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  for (const recent of [false, true])
    it(recent ? 'stand in the dialog, and are forgotten one by one' : 'are not kept unasked', async () => {
      const element = await open({ value: 'x', recent });
      element.addEventListener('garden-search-select', (event) => event.preventDefault());
      part(element, 'result-title').click();
      await settled(element);
      element.value = '';
      element.open();
      await settled(element);
      const opened = () => parts(element, 'opened').map(textOf);
      expect(opened()).to.deep.equal(recent ? ['Note 1'] : []);
      expect(localStorage.length > 0).to.equal(recent);
      if (!recent) return;
      const forget = part(element, 'opened').querySelector('button')!;
      expect(forget.ariaLabel).to.equal('Forget “Note 1”');
      forget.click();
      await settled(element);
      expect(opened()).to.be.empty;
    });

  it('are forgotten together with the searches', async () => {
    const element = await open({ value: 'x', recent: true });
    element.addEventListener('garden-search-select', (event) => event.preventDefault());
    part(element, 'result-title').click();
    await settled(element);
    element.value = '';
    element.open();
    await settled(element);
    expect(localStorage).to.have.length(2);
    const buttons = [...element.shadowRoot!.querySelectorAll('button')];
    buttons.find((one) => textOf(one) === 'Forget all')!.click();
    await settled(element);
    expect(localStorage).to.have.length(0);
    expect([...parts(element, 'recent'), ...parts(element, 'opened')]).to.be.empty;
  });
});

describe('a dialog in a page that is zoomed', () => {
  before(async function () {
    if (!(await setViewport({ width: 640, height: 425 }).catch(() => false)) && innerHeight !== 425)
      this.skip();
  });
  after(() => setViewport({ width: 800, height: 600 }).catch(() => undefined));

  it('shows two results at least', async () => {
    const element = await open({ value: 'x' });
    const dialog = part(element, 'dialog').getBoundingClientRect();
    await waitUntil(() => {
      const second = parts(element, 'result')[1]?.getBoundingClientRect();
      return !!second?.height && second.bottom <= dialog.bottom && dialog.bottom <= innerHeight;
    }, 'two results in sight');
  });
});
