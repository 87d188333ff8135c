import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { ROUNDING } from '../support/pixels.js';
import { dispatchKey } from '../support/press.js';
import { waitUntil } from '../support/wait-until.js';
import {
  fieldOf,
  focused,
  makeResult,
  mount,
  mountPatient,
  part,
  parts,
  PatientGarden,
  quickGarden,
  richFacets,
  richGarden,
  settled,
  textOf,
  treeGarden,
} from '../element/fake-garden.js';

const keyed = (element: Element, key: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(`[data-key="${key}"]`)!;

async function click(element: GardenSearchElement, target: HTMLElement): Promise<void> {
  target.click();
  await settled(element);
}

/** The element where it has room for a rail. */
async function mountWide(...[garden, set]: Parameters<typeof mount>): Promise<GardenSearchElement> {
  const element = await mount(garden, set);
  element.style.width = '60em';
  return element;
}

describe('leaving a tag out', () => {
  it('takes the button beside it, and a click on the tag takes it back', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const exclude = keyed(element, 'exclude rhizome');
    expect([exclude.title, exclude.ariaPressed]).to.deep.equal(['Leave out Rhizome', 'false']);
    await click(element, exclude);
    expect(element.filters).to.deep.equal({ tags: { none: ['rhizome'] } });
    const chip = part(element, 'facet-not');
    expect([chip.ariaLabel, chip.ariaPressed, textOf(chip)]).to.deep.equal([
      'not Rhizome',
      'true',
      'Rhizome',
    ]);
    expect(keyed(element, 'exclude rhizome').ariaPressed).to.equal('true');
    await click(element, chip);
    expect(element.filters).to.deep.equal({});
  });

  it('changes a tag that was chosen, and keeps the focus with it', async () => {
    const element = await mountWide(richGarden, { filters: { tags: { all: ['rhizome', 'tag 1'] } } });
    keyed(element, 'exclude rhizome').focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.filters).to.deep.equal({ tags: { all: ['tag 1'], none: ['rhizome'] } });
    expect(focused(element)).to.equal(keyed(element, 'exclude rhizome'));
  });

  it('is reached sideways with the keys', async () => {
    const element = await mountWide(richGarden);
    keyed(element, 'rhizome').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal(keyed(element, 'exclude rhizome'));
    await sendKeys({ press: 'ArrowRight' });
    expect(focused(element)).to.equal(keyed(element, 'tag 1'));
    await sendKeys({ press: 'ArrowUp' });
    expect(focused(element)).to.equal(keyed(element, 'rhizome'));
  });

  for (const width of ['20em', '60em'])
    it(`stands beside the count in a box of ${width}`, async () => {
      const element = await mount(richGarden);
      element.style.width = width;
      const [count, exclude] = [part(element, 'facet-count'), part(element, 'exclude')];
      const box = exclude.getBoundingClientRect();
      expect(box.left).to.be.at.least(count.getBoundingClientRect().right);
      expect(exclude.checkVisibility({ opacityProperty: true })).to.be.true;
      const { x, y } = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      expect(exclude.contains(element.shadowRoot!.elementFromPoint(x, y))).to.be.true;
    });

  it('has a key', async () => {
    const element = await mountWide(richGarden);
    keyed(element, 'rhizome').focus();
    await sendKeys({ press: '-' });
    await settled(element);
    expect(element.filters).to.deep.equal({ tags: { none: ['rhizome'] } });
    expect(getComputedStyle(part(element, 'pill').querySelector('bdi')!).textDecorationLine).to.equal('none');
  });

  it('shows in more than a colour', async () => {
    const element = await mount(richGarden, { filters: { tags: { none: ['rhizome'] } } });
    const chip = part(element, 'facet-not');
    expect(getComputedStyle(chip).borderStyle).to.equal('dashed');
    expect(getComputedStyle(chip.querySelector('bdi > span')!).textDecorationLine).to.equal('line-through');
    expect(chip.querySelector('svg')).to.exist;
  });
});

describe('any and all', () => {
  const sides = (element: Element) => parts(element, 'match').map((side) => [textOf(side), side.ariaPressed]);

  it('are to choose between from two tags on', async () => {
    const element = await mount(richGarden, { filters: { tags: { all: ['rhizome'], none: ['tag 2'] } } });
    expect(parts(element, 'match')).to.be.empty;
    await click(element, keyed(element, 'tag 1'));
    expect(sides(element)).to.deep.equal([
      ['any', 'false'],
      ['all', 'true'],
    ]);
    await click(element, keyed(element, 'match any'));
    expect(element.filters).to.deep.equal({ tags: { any: ['rhizome', 'tag 1'], none: ['tag 2'] } });
    expect(sides(element)).to.deep.equal([
      ['any', 'true'],
      ['all', 'false'],
    ]);
    await click(element, keyed(element, 'tag 3'));
    expect(element.filters.tags!.any).to.deep.equal(['rhizome', 'tag 1', 'tag 3']);
    await click(element, keyed(element, 'match all'));
    expect(element.filters.tags!.all).to.deep.equal(['rhizome', 'tag 1', 'tag 3']);
  });
});

describe('pills', () => {
  const filters = {
    tags: { all: ['rhizome'], none: ['tag 2'] },
    stage: { any: ['budding'] },
    language: { any: ['de'] },
    year: { any: ['2024'] },
  };

  it('name everything that is chosen, in the words of the reader', async () => {
    const element = await mount(richGarden, { value: 'x', filters, lang: 'en' });
    expect(parts(element, 'pill').map(textOf)).to.deep.equal([
      'Rhizome',
      'not tag 2',
      'Budding',
      'German',
      '2024',
    ]);
    expect(part(element, 'pill').ariaLabel).to.equal('Remove filter: Rhizome');
  });

  it('stand below the count and the order where there is little room', async () => {
    const element = await mount(richGarden, { value: 'x', filters });
    const lowest = () =>
      Math.max(...['status', 'sort'].map((name) => part(element, name).getBoundingClientRect().top));
    const highest = () =>
      Math.min(
        ...parts(element, 'pill')
          .filter((pill) => pill.checkVisibility())
          .map((pill) => pill.getBoundingClientRect().top),
      );
    element.style.width = '60em';
    expect(highest()).to.be.below(lowest() + 28);
    element.style.width = '22em';
    expect(highest()).to.be.at.least(lowest() + 28);
  });

  it('take one away, or all, and the focus goes to the next, the one before, and at last the field', async () => {
    const element = await mountWide(richGarden, { value: 'x', filters });
    const pills = () => parts(element, 'pill').map(textOf);
    parts(element, 'pill')[3]!.focus();
    for (const [left, next] of [
      [['Rhizome', 'not tag 2', 'Budding', '2024'], '2024'],
      [['Rhizome', 'not tag 2', 'Budding'], 'Budding'],
      [['Rhizome', 'not tag 2'], 'not tag 2'],
      [['Rhizome'], 'Rhizome'],
    ] as const) {
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect([pills(), textOf(focused(element)!)]).to.deep.equal([left, next]);
    }
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.filters).to.deep.equal({});
    expect(focused(element)).to.equal(fieldOf(element));
  });

  it('move no row where the tag that is chosen stands in the row of tags alone', async () => {
    const element = await mount(richGarden, { value: 'x' });
    element.style.width = '20em';
    const { top } = part(element, 'results').getBoundingClientRect();
    element.filters = { tags: { all: ['rhizome'] } };
    await settled(element);
    expect(part(element, 'results').getBoundingClientRect().top).to.equal(top);
  });

  it('give the focus to none that is out of sight', async () => {
    const { tags } = filters;
    const element = await mount(richGarden, { value: 'x', filters: { tags } });
    element.style.width = '22em';
    const [rhizome, not] = parts(element, 'pill');
    expect([rhizome, not].map((pill) => pill!.checkVisibility())).to.deep.equal([false, true]);
    not!.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(focused(element)).to.equal(fieldOf(element));
  });
});

describe('nested tags', () => {
  const shown = (element: Element) =>
    parts(element, 'facet').map((chip) => textOf(chip.querySelector('bdi')!));

  it('are folded away under the tag that they lie in, whose count is theirs too', async () => {
    const element = await mount(treeGarden);
    expect(shown(element)).to.deep.equal(['Garden', 'Kitchen']);
    const fold = part(element, 'fold');
    expect([fold.ariaLabel, fold.ariaExpanded]).to.deep.equal(['Tags in Garden', 'false']);
    await click(element, fold);
    expect(shown(element)).to.deep.equal(['Garden', 'Garden/Soil', 'Garden/Seeds', 'Kitchen']);
    expect(part(element, 'fold').ariaExpanded).to.equal('true');
    await click(element, part(element, 'fold'));
    expect(shown(element)).to.deep.equal(['Garden', 'Kitchen']);
  });

  it('stand on top, with their whole name, when one of them is chosen', async () => {
    const element = await mount(treeGarden, { filters: { tags: { all: ['garden/soil/clay'] } } });
    expect(shown(element)[0]).to.equal('Garden/Soil/Clay');
  });
});

describe('tags that go together', () => {
  it('are offered beside the chosen ones, and choose', async () => {
    const element = await mount(richGarden, { filters: { tags: { all: ['rhizome'] } } });
    expect(part(element, 'often').parentElement!.ariaLabel).to.equal('Often with Rhizome');
    await click(element, part(element, 'often'));
    expect(element.filters.tags!.all).to.deep.equal(['rhizome', 'commons']);
    expect(parts(element, 'often')).to.be.empty;
  });

  it('are not offered where none is chosen', async () => {
    const element = await mount(
      quickGarden(() => ({
        results: [makeResult('x')],
        facets: richFacets('Rhizome'),
        oftenWith: [{ tag: 'a', label: 'a', count: 1 }],
      })),
    );
    expect(parts(element, 'often')).to.be.empty;
  });
});

describe('other facets', () => {
  const names = (element: Element) => parts(element, 'facet-name').map(textOf);
  const values = (element: Element, facet: string) =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[data-key^="${facet} "]`)].map((chip) =>
      textOf(chip.querySelector('bdi')!),
    );

  const unfold = async (element: GardenSearchElement) => {
    const folds = [...element.shadowRoot!.querySelectorAll('details')];
    // By a click a browser unfolds only what is in sight.
    for (const fold of folds) fold.open = true;
    await waitUntil(() => folds.every((fold) => fold.querySelector('.values')));
  };

  it('are those that the garden has: growth as a scale, the others folded away', async () => {
    const element = await mount(richGarden, { lang: 'en' });
    expect(names(element)).to.deep.equal(['Category', 'Year', 'Language']);
    expect(values(element, 'stage')).to.deep.equal(['Seedling', 'Budding', 'Evergreen']);
    expect(values(element, 'category')).to.be.empty;
    await unfold(element);
    expect(values(element, 'category')).to.deep.equal(['Essays', 'Recipes']);
    expect(values(element, 'year')).to.deep.equal(['2025', '2024', '2023']);
    expect(values(element, 'language')).to.deep.equal(['English', 'German']);
  });

  it('are not there where every note has the same', async () => {
    const one = [{ value: 'en', count: 9 }];
    const facets = { ...richFacets(), stage: [], category: [], year: one, language: one };
    const element = await mount(quickGarden(() => ({ results: [makeResult('x')], facets })));
    expect(parts(element, 'facets')).to.be.empty;
  });

  it('are not there where no note is found, unless some are chosen', async () => {
    const element = await mountWide(richGarden, { value: 'x' });
    element.value = 'nothing';
    await settled(element);
    expect([...parts(element, 'facet'), ...parts(element, 'filters')].map(textOf)).to.be.empty;
    element.filters = { stage: { any: ['budding'] } };
    await settled(element);
    const chosen = part(element, 'facet-on');
    chosen.focus();
    expect(focused(element) === chosen).to.be.true;
    await click(element, chosen);
    expect(parts(element, 'facet').map(textOf)).to.be.empty;
    expect(focused(element) === fieldOf(element)).to.be.true;
  });

  it('are those that the owner names, in that order', async () => {
    const element = await mount(richGarden, { facets: 'year category' });
    expect(names(element)).to.deep.equal(['Year', 'Category']);
    expect(keyed(element, 'rhizome')).to.not.exist;
  });

  it('choose any of their values, and keep what is chosen in sight', async () => {
    const { element, garden } = await mountPatient();
    garden.last.answer({ results: [makeResult('x')], facets: richFacets() });
    await settled(element);
    await unfold(element);
    await click(element, keyed(element, 'category Essays'));
    await click(element, keyed(element, 'category Recipes'));
    expect(garden.last.options.filters).to.deep.equal({ category: { any: ['Essays', 'Recipes'] } });
    garden.last.answer({ facets: { ...richFacets(), category: [] } });
    await settled(element);
    expect(values(element, 'category')).to.deep.equal(['Essays', 'Recipes']);
    await click(element, keyed(element, 'category Essays'));
    expect(element.filters).to.deep.equal({ category: { any: ['Recipes'] } });
  });
});

describe('the order', () => {
  const select = (element: Element) => part(element, 'sort') as HTMLSelectElement;
  const choose = async (element: GardenSearchElement, value: string) => {
    select(element).value = value;
    select(element).dispatchEvent(new Event('change', { bubbles: true }));
    await settled(element);
  };

  it('is the best match for words, and the last change for tags alone', async () => {
    const element = await mount(richGarden, { value: 'x' });
    expect([...select(element).options].map(({ value }) => value)).to.deep.equal([
      'relevance',
      'tended',
      'newest',
      'title',
    ]);
    expect(select(element).value).to.equal('relevance');
    element.value = '';
    element.filters = { tags: { all: ['rhizome'] } };
    await settled(element);
    expect(select(element).options).to.have.length(3);
    expect(select(element).value).to.equal('tended');
  });

  it('is asked of the garden when the reader chooses it, and kept', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    garden.last.answer({ total: 2, results: [makeResult('a'), makeResult('b')] });
    await settled(element);
    expect(garden.last.options.sort).to.be.undefined;
    await choose(element, 'title');
    expect([element.sort, garden.last.options.sort]).to.deep.equal(['title', 'title']);
    element.value = 'xy';
    await settled(element);
    expect(garden.last.options.sort).to.equal('title');
  });

  it('is nothing to choose before anything is asked for, and for a single note', async () => {
    expect(parts(await mount(richGarden), 'sort')).to.be.empty;
    const one = quickGarden(() => ({ results: [makeResult('x')] }));
    expect(parts(await mount(one, { value: 'x' }), 'sort')).to.be.empty;
  });
});

describe('the sheet', () => {
  const open = async (set: Partial<GardenSearchElement> = {}) => {
    const element = await mount(richGarden, { value: 'x', ...set });
    element.style.width = '20em';
    const opener = part(element, 'filters');
    opener.focus();
    await click(element, opener);
    return { element, opener, sheet: part(element, 'sheet') as HTMLDialogElement };
  };

  for (const dir of ['ltr', 'rtl'])
    it(`has a button that no tag of the row beside it lies over, in a page ${dir}`, async () => {
      const element = await mount(richGarden, { value: 'x', dir });
      element.style.width = '20em';
      await settled(element);
      const row = parts(element, 'facet')[0]!.parentElement!.parentElement!.getBoundingClientRect();
      const button = part(element, 'filters').getBoundingClientRect();
      expect(dir === 'ltr' ? row.left - button.right : button.left - row.right).to.be.at.least(-ROUNDING);
    });

  it('holds all filters where there is no room for a rail', async () => {
    const { element, sheet } = await open();
    expect(sheet.matches(':modal')).to.be.true;
    for (const key of ['rhizome', 'exclude rhizome', 'stage budding']) {
      expect(element.shadowRoot!.querySelectorAll(`[data-key="${key}"]`)).to.have.length(1);
      expect(keyed(element, key).checkVisibility()).to.be.true;
    }
    await click(element, keyed(element, 'stage budding'));
    expect(element.filters).to.deep.equal({ stage: { any: ['budding'] } });
    expect(sheet.open).to.be.true;
  });

  it('keeps the focus where what held it is gone', async () => {
    const { element, sheet } = await open({ filters: { tags: { any: ['of no note'], none: ['bread'] } } });
    const last = sheet.querySelector<HTMLElement>('.sheet-foot [part~=action]')!;
    for (const button of [keyed(element, 'of no note'), last]) {
      button.focus();
      await click(element, button);
      expect(focused(element)?.checkVisibility()).to.be.true;
      expect(sheet.contains(focused(element))).to.be.true;
    }
    expect(element.filters).to.deep.equal({});
  });

  it('has its title at the start and its button at the end, in both directions', async () => {
    const { element, sheet } = await open();
    const gaps = (start: 'left' | 'right', end: 'left' | 'right') => {
      const head = sheet.querySelector('.sheet-head')!;
      const gap = (inner: Element, side: 'left' | 'right') =>
        Math.abs(inner.getBoundingClientRect()[side] - head.getBoundingClientRect()[side]);
      return [gap(head.firstElementChild!, start), gap(head.lastElementChild!, end)];
    };
    const before = gaps('left', 'right');
    element.dir = 'rtl';
    for (const [i, gap] of gaps('right', 'left').entries()) expect(gap).to.be.closeTo(before[i]!, ROUNDING);
    expect(before[0]).to.not.be.closeTo(before[1]!, 1);
  });

  it('shows what the arrow keys move to clear of its head and its foot', async () => {
    const { element, sheet } = await open();
    sheet.style.blockSize = '260px';
    const edge = (name: string) => sheet.querySelector(name)!.getBoundingClientRect();
    sheet.querySelector<HTMLElement>('[data-key]')!.focus();
    const seen = new Set<Element>();
    for (const key of [...Array<string>(12).fill('ArrowDown'), ...Array<string>(12).fill('ArrowUp')]) {
      dispatchKey(focused(element)!, key);
      const { top, bottom } = focused(element)!.getBoundingClientRect();
      expect(top, key).to.be.at.least(edge('.sheet-head').bottom);
      expect(bottom, key).to.be.at.most(edge('.sheet-foot').top);
      seen.add(focused(element)!);
    }
    expect(seen.size).to.be.above(5);
  });

  it('closes by its buttons, and gives the focus back', async () => {
    for (const name of ['show', 'close']) {
      const { element, opener } = await open({ filters: { tags: { all: ['rhizome'] } } });
      expect(textOf(part(element, 'show'))).to.equal('Show 11 notes');
      await click(element, part(element, name));
      expect(parts(element, 'sheet').length).to.equal(0);
      expect(focused(element) === opener).to.be.true;
    }
  });

  it('closes by Escape, which leaves the text alone', async () => {
    const { element, sheet } = await open();
    const closed = new Promise((resolve) => sheet.addEventListener('close', resolve));
    await sendKeys({ press: 'Escape' });
    await closed;
    await settled(element);
    expect(parts(element, 'sheet').length).to.equal(0);
    expect(element.value).to.equal('x');
  });

  it('counts on its button what is chosen', async () => {
    const filters = { tags: { all: ['rhizome'], none: ['tag 1'] }, stage: { any: ['budding'] } };
    const element = await mount(richGarden, { value: 'x', filters });
    expect(textOf(part(element, 'filters'))).to.equal('Filters3');
  });

  it('is gone when the element was taken out and put back', async () => {
    const { element } = await open();
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await settled(element);
    expect(parts(element, 'sheet').length).to.equal(0);
  });
});

describe('a locked filter', () => {
  it('goes with every question, and is nothing that the reader sees or drops', async () => {
    const { element, garden } = await mountPatient({ filter: 'tag:garden path:blog/' });
    expect(garden.last.options.within).to.equal('path:blog/');
    expect(garden.last.options.filters!.tags!.all).to.deep.equal(['garden']);
    garden.last.answer({ results: [makeResult('x')], facets: richFacets('Garden', 'Soil') });
    await settled(element);
    expect(keyed(element, 'garden')).to.not.exist;
    await click(element, keyed(element, 'soil'));
    expect(garden.last.options.filters!.tags!.all).to.deep.equal(['garden', 'soil']);
    expect(element.filters).to.deep.equal({ tags: { all: ['soil'] } });
    element.clear();
    await settled(element);
    expect(garden.last.options.filters!.tags!.all).to.deep.equal(['garden']);
  });

  it('says what it cannot lock, and shows nothing', async () => {
    const codes: string[] = [];
    const element = await mount(new PatientGarden());
    element.addEventListener('garden-search-error', ({ detail }) =>
      codes.push(detail.code, detail.values[1]!),
    );
    element.filter = 'blog/';
    await settled(element);
    expect(codes).to.deep.equal(['option', 'blog/']);
    expect(part(element, 'error').textContent).to.contain('out of order');
    expect(parts(element, 'result')).to.be.empty;
  });
});
