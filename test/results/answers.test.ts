import { expect, fixture, html } from '@open-wc/testing';
import '../../src/garden-tags.js';
import type { GardenTagsElement } from '../../src/garden-tags.js';
import type { Answer, Garden } from '../../src/core/garden.js';
import { waitUntil } from '../support/wait-until.js';
import {
  makeAnswer,
  makeResult,
  mount,
  part,
  parts,
  PatientGarden,
  quickGarden,
  richGarden,
  settled,
  textOf,
} from '../element/fake-garden.js';
import { mountLate, STATES } from '../element/states.js';

const suggestions = (element: Element) => parts(element, 'suggestion').map(textOf);

describe('an answer in part', () => {
  it('says that there are at least so many, and offers no other try, which would bring the same', async () => {
    const element = await STATES['with a partial answer']!();
    expect(textOf(part(element, 'status')))
      .to.match(/^At least \d+ notes?/)
      .and.not.contain('Try again');
  });
});

describe("an answer of a page's own garden", () => {
  const { facets, suggestions, ...bare } = makeAnswer({ results: [makeResult('Clay')], query: 'clay' });
  const gives = (answer: object): Garden => ({ search: () => Promise.resolve(answer as Answer) });

  it('may leave out facets and suggestions', async () => {
    for (const answer of [bare, { ...bare, facets: {} }, { ...bare, facets }, { ...bare, suggestions }]) {
      const element = await mount(gives(answer), { value: 'clay' });
      expect(parts(element, 'result')).to.have.length(1);
      expect(parts(element, 'error')).to.be.empty;
    }
  });

  it('may leave them out behind the tags and the completion too', async () => {
    const tags = await fixture<GardenTagsElement>(html`<garden-tags></garden-tags>`);
    Object.assign(tags, { garden: gives(bare), load: 'eager' });
    await settled(tags as never);
    expect(parts(tags, 'error')).to.be.empty;
    const element = await mount(gives({ ...bare, operators: [] }), { value: 'stage:' });
    await settled(element);
    expect(parts(element, 'error')).to.be.empty;
  });

  it('is an error on screen where its results are no list, and the next one is shown', async () => {
    for (const results of [undefined, 5, 'Clay', null]) {
      let answer: object = { ...bare, results };
      const told: string[] = [];
      const { error } = console;
      console.error = (what: unknown) => told.push(String(what));
      const element = await mount({ search: () => Promise.resolve(answer as Answer) }, { value: 'clay' });
      console.error = error;
      expect(parts(element, 'error'), String(results)).to.have.length(1);
      expect(told).to.have.length(1);
      answer = bare;
      part(element, 'retry').click();
      await settled(element);
      expect(parts(element, 'result')).to.have.length(1);
      expect(parts(element, 'error')).to.be.empty;
    }
  });
});

describe('long waiting', () => {
  it('is admitted, with a way to ask again', async () => {
    const element = await STATES['after long waiting']!();
    expect(textOf(part(element, 'status'))).to.equal(
      'Loading the garden… This takes longer than usual. Try again',
    );
  });

  it('takes no second line of a narrow page, which would move what is below it', async () => {
    const element = await STATES['after long waiting']!();
    const { offsetHeight } = part(element, 'status');
    element.style.inlineSize = '18rem';
    await settled(element);
    expect(part(element, 'status').offsetHeight).to.equal(offsetHeight);
    expect(element.shadowRoot!.querySelector('.status > div')!.scrollWidth).to.be.at.most(288);
  });

  it('is told of whole on a phone before the first answer, in the place of what is loaded', async () => {
    const element = await STATES['after long waiting']!();
    for (const width of ['24rem', '18rem', '15rem']) {
      element.style.inlineSize = width;
      await settled(element);
      const [lead, slow] = element.shadowRoot!.querySelectorAll<HTMLElement>('.status span, .status i');
      expect(lead!.checkVisibility(), width).to.be.false;
      expect(slow!.scrollWidth, width).to.be.at.most(slow!.clientWidth);
      expect(slow!.scrollHeight, width).to.be.at.most(slow!.clientHeight + 1);
    }
  });

  it('is told of on a phone in two lines beside a count that stays whole', async () => {
    const garden: Garden = {
      search: (_, { onUpdate } = {}) => {
        onUpdate?.(makeAnswer({ total: 33, results: [makeResult('x')], complete: false }));
        return new Promise(() => {});
      },
    };
    const element = await mount(garden, { value: 'x' });
    element.style.inlineSize = '18rem';
    await waitUntil(() => element.shadowRoot!.querySelector('.hinted'), 'nothing is admitted');
    const [count, slow] = element.shadowRoot!.querySelectorAll<HTMLElement>('.status span, .status i');
    expect([count, slow].map((one) => textOf(one!))).to.deep.equal([
      '33 notes',
      'This takes longer than usual.',
    ]);
    for (const one of [count!, slow!]) {
      expect(one.scrollWidth).to.be.at.most(Math.ceil(one.getBoundingClientRect().width));
      expect(one.scrollHeight).to.be.at.most(one.clientHeight + 1);
    }
  });

  it('ends with the answer', async () => {
    const garden = new PatientGarden();
    const element = await mountLate(garden);
    expect(textOf(part(element, 'status'))).to.contain('longer');
    garden.last.answer({ results: [makeResult('x')] });
    await settled(element);
    expect(textOf(part(element, 'status'))).to.equal('1 note');
  });
});

describe('an answer without results', () => {
  it('shows the notes that come nearest, which Enter does not open', async () => {
    const element = await mount(richGarden, { value: 'nothing' });
    expect(part(element, 'nearest').ariaLabel).to.equal('The nearest notes');
    expect(parts(element, 'result-title').map(textOf)).to.deep.equal(['Note 1 garden', 'Note 2 garden']);
    let chosen = 0;
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      chosen++;
    });
    part(element, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await settled(element);
    expect(chosen).to.equal(0);
    part(element, 'result-title').click();
    expect(chosen).to.equal(1);
  });

  it('shows notes of the garden, and says that they were tended last only where dates tell it', async () => {
    for (const [date, heading] of [
      ['2026-06-11', 'Recently tended'],
      ['', '48 notes in all'],
    ] as const) {
      const start = makeAnswer({ total: 48, results: [makeResult('Compost', { created: date })] });
      const element = await mount(
        quickGarden(() => ({ start })),
        { value: 'x' },
      );
      expect(part(element, 'nearest').ariaLabel).to.equal(heading);
    }
  });

  it('offers as many notes as there are without the filters that notes must meet, and shows those', async () => {
    const element = await mount(
      quickGarden(() => ({ unfiltered: 3 })),
      { value: 'x', filters: { tags: { all: ['soil'], none: ['clay'] }, year: { any: ['2024'] } } },
    );
    const all = part(element, 'none').querySelector<HTMLElement>('[part~="action"]')!;
    expect(textOf(all)).to.equal('3 notes without the filters');
    all.click();
    expect(element.filters).to.deep.equal({ tags: { none: ['clay'] } });
  });

  it('has room for what the page adds', async () => {
    const element = await mount(richGarden, { value: 'nothing' });
    const more = document.createElement('a');
    more.slot = 'empty';
    element.append(more);
    expect(more.checkVisibility()).to.be.true;
    element.value = 'x';
    await settled(element);
    expect(more.assignedSlot).to.equal(null);
  });
});

describe('suggestions', () => {
  const of = (total: number, shown = total) =>
    quickGarden(() => ({
      total,
      results: Array.from({ length: shown }, (_, i) => makeResult(`Note ${i}`)),
      suggestions: [
        { text: 'compost', kind: 'spelling' },
        { text: 'composting', kind: 'completion' },
        { text: 'heap', kind: 'without' },
      ],
    }));

  it('correct above the results, and go on below few of them', async () => {
    const element = await mount(of(2), { value: 'compots' });
    expect(suggestions(element)).to.deep.equal(['compost', 'heap', 'composting']);
    const [spelling, without] = parts(element, 'suggestion');
    const list = part(element, 'results');
    expect(list.compareDocumentPosition(spelling!)).to.equal(Node.DOCUMENT_POSITION_PRECEDING);
    expect(list.compareDocumentPosition(without!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('name what is left of the words, and not those left out', async () => {
    const element = await mount(of(2), { value: 'compots heap' });
    const [, without] = parts(element, 'suggestion');
    expect(textOf(without!.parentElement!)).to.equal('Search only for heap');
  });

  it('offer to search exactly above the results, and say so', async () => {
    const garden = quickGarden(() => ({
      total: 1,
      results: [makeResult('Note')],
      suggestions: [{ text: '"red clay"', kind: 'exact' }],
    }));
    const element = await mount(garden, { value: 'what is "red clay"' });
    const [exact] = parts(element, 'suggestion');
    expect(textOf(exact!)).to.equal('"red clay"');
    expect(part(element, 'results').compareDocumentPosition(exact!)).to.equal(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
    exact!.click();
    await settled(element);
    expect(element.value).to.equal('"red clay"');
  });

  it('only correct where there are more results to see', async () => {
    expect(suggestions(await mount(of(40, 10), { value: 'compots' }))).to.deep.equal(['compost']);
  });
});
