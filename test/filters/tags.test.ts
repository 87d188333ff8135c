import { expect } from '@open-wc/testing';
import type { SearchOptions } from '../../src/core/garden.js';
import {
  fieldOf,
  makeResult,
  mount,
  mountPatient,
  part,
  parts,
  quickGarden,
  richGarden,
  settled,
  tagFacets,
  textOf,
} from '../element/fake-garden.js';

const labels = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.chips [part~="facet"] bdi')].map(textOf);

describe('the tags', () => {
  it('show the ten biggest, with their counts, and all of them when asked', async () => {
    const element = await mount(richGarden);
    expect(labels(element)).to.have.length(10);
    expect(textOf(part(element, 'facet-count'))).to.equal('30');
    const all = parts(element, 'action').find((button) => button.ariaExpanded === 'false')!;
    expect(textOf(all)).to.equal('All 30 tags');
    all.click();
    await settled(element);
    expect(labels(element)).to.have.length(30);
    expect(all.ariaExpanded).to.equal('true');
  });

  it('narrow a long list by what is typed', async () => {
    const element = await mount(richGarden);
    parts(element, 'action')
      .find((button) => button.ariaExpanded === 'false')!
      .click();
    await settled(element);
    const find = part(element, 'find-tag') as HTMLInputElement;
    find.value = 'RHIZ';
    find.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await settled(element);
    expect(labels(element)).to.deep.equal(['Rhizome']);
  });

  it('never become more than two hundred', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `t${i}`);
    const element = await mount(
      quickGarden(() => ({ results: [makeResult('x')], facets: tagFacets(...many) })),
    );
    parts(element, 'action')
      .find((button) => button.ariaExpanded === 'false')!
      .click();
    await settled(element);
    expect(parts(element, 'facet')).to.have.length(200);
  });

  it('have no counts until a reader turns to them, where the garden counts the results alone', async () => {
    const asked: SearchOptions[] = [];
    let counted = false;
    const garden = quickGarden((_, options) => {
      asked.push(options);
      counted ||= options.facets === true;
      return {
        results: [makeResult('x')],
        facets: tagFacets('One', 'Two'),
        ...(!counted && { atLeast: true }),
      };
    });
    const element = await mount(garden, { value: 'x' });
    expect(labels(element)).to.deep.equal(['One', 'Two']);
    expect(parts(element, 'facet-count')).to.have.length(0);
    expect(element.shadowRoot!.querySelector('.zero')).to.equal(null);
    const before = asked.length;
    for (let i = 0; i < 3; i++)
      element.shadowRoot!.querySelector('.filters')!.dispatchEvent(new PointerEvent('pointerenter'));
    await settled(element);
    expect(asked.slice(before).filter(({ facets }) => facets)).to.have.length(1);
    expect(parts(element, 'facet-count').map(textOf)).to.deep.equal(['2', '1']);
  });

  it('filter by several at once, the chosen ones first', async () => {
    const { element, garden } = await mountPatient();
    garden.last.answer({ results: [makeResult('x')], facets: tagFacets('One', 'Two', 'Three') });
    await settled(element);
    parts(element, 'facet')[2]!.click();
    await settled(element);
    expect(labels(element)).to.deep.equal(['Three', 'One', 'Two']);
    expect(part(element, 'facet').ariaPressed).to.equal('true');
    parts(element, 'facet')[1]!.click();
    await settled(element);
    expect(element.filters).to.deep.equal({ tags: { all: ['three', 'one'] } });
    expect(garden.last.options.filters).to.equal(element.filters);
  });

  it('keep their order while the focus or the pointer is among them', async () => {
    const { element, garden } = await mountPatient();
    garden.last.answer({ results: [makeResult('x')], facets: tagFacets('One', 'Two', 'Three', 'Four') });
    await settled(element);
    parts(element, 'facet')[1]!.focus();
    parts(element, 'facet')[1]!.click();
    await settled(element);
    garden.last.answer({ results: [makeResult('x')], facets: tagFacets('Four', 'Two', 'One') });
    await settled(element);
    expect(labels(element)).to.deep.equal(['Two', 'One', 'Three', 'Four']);
    fieldOf(element).focus();
    await settled(element);
    expect(labels(element)).to.deep.equal(['Two', 'Four', 'One', 'Three']);
  });

  it('never reach beyond their place, however long; the whole name is at hand', async () => {
    const long = ['kitchen/pickles_that_are_kept_for_more_than_a_year', 'w'.repeat(120), 'fire'];
    const oftenWith = [{ tag: 'o/often', label: `o/${'often'.repeat(20)}`, count: 2 }];
    const element = await mount(
      quickGarden(() => ({
        results: [makeResult('x', { tags: long })],
        facets: tagFacets(...long),
        oftenWith,
      })),
      { value: 'x', filters: { tags: { all: ['fire'] } } },
    );
    for (const width of ['20em', '60em']) {
      element.style.width = width;
      await settled(element);
      const edge = part(element, 'facets').getBoundingClientRect();
      const { right } = element.getBoundingClientRect();
      const names = [...parts(element, 'facet'), ...parts(element, 'often'), ...parts(element, 'tag')];
      expect(names).to.have.length(7);
      for (const name of names) {
        const text = name.querySelector('bdi')!;
        expect(text.title).to.equal(textOf(text));
      }
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      for (const name of width === '60em' ? names.slice(0, 4) : [])
        expect(name.getBoundingClientRect().right).to.be.at.most(edge.right);
      expect(right).to.be.at.least(edge.right);
    }
  });

  it('begin at the edge of their headings and of the button below them', async () => {
    const element = await mount(richGarden, { value: 'x' });
    element.style.width = '60em';
    await settled(element);
    const begins = ['.heading span', '.chips .name', '.deep'].map((one) => {
      const range = document.createRange();
      range.selectNodeContents(element.shadowRoot!.querySelector(`.tags ${one}`)!);
      return range.getBoundingClientRect().left;
    });
    expect(new Set(begins).size, String(begins)).to.equal(1);
  });

  it('keep branch, name and count apart in one line', async () => {
    const labels = ['a/b', `a/b/${'leaf-'.repeat(9)}`, `${'branch/'.repeat(9)}leaf`];
    const oftenWith = labels.map((label) => ({ tag: label, label, count: 66 }));
    const garden = quickGarden(() => ({ results: [makeResult('x')], facets: tagFacets('fire'), oftenWith }));
    const element = await mount(garden, { value: 'x', filters: { tags: { all: ['fire'] } } });
    element.style.width = '60em';
    await settled(element);
    const chips = parts(element, 'often');
    expect(new Set(chips.map((chip) => Math.round(chip.getBoundingClientRect().height)))).to.have.length(1);
    for (const chip of chips) {
      const boxes = [...chip.querySelectorAll('.name i span, .name > span, .count')];
      const [branch, name, count] = boxes.map((box) => box.getBoundingClientRect());
      expect(branch!.width).to.be.above(0);
      expect(branch!.right).to.be.at.most(name!.left);
      expect(name!.right).to.be.at.most(count!.left);
    }
  });

  it('are added to by a button, where there are more than two hundred', async () => {
    const many = Array.from({ length: 450 }, (_, i) => `t${i}`);
    const element = await mount(
      quickGarden(() => ({ results: [makeResult('x')], facets: tagFacets(...many) })),
    );
    const action = (name: string) => parts(element, 'action').find((button) => textOf(button) === name)!;
    for (const [name, count] of [
      ['All 450 tags', 200],
      ['Show 200 more', 400],
      ['Show 50 more', 450],
    ] as const) {
      action(name).click();
      await settled(element);
      expect(parts(element, 'facet')).to.have.length(count);
    }
  });

  it('are dropped one by one, or together', async () => {
    const element = await mount(richGarden, { filters: { tags: { all: ['#RHIZOME', 'tag 1'] } } });
    expect(parts(element, 'facet-on').map((chip) => textOf(chip.querySelector('bdi')!))).to.deep.equal([
      'Rhizome',
      'tag 1',
    ]);
    part(element, 'facet-on').click();
    await settled(element);
    expect(element.filters.tags!.all).to.deep.equal(['tag 1']);
    element.filters = { tags: { all: ['rhizome', 'tag 1'] } };
    await settled(element);
    parts(element, 'action')
      .find((button) => textOf(button) === 'Clear filters')!
      .click();
    await settled(element);
    expect(element.filters).to.deep.equal({});
  });

  it('stay in sight when chosen, though no note has them', async () => {
    const element = await mount(richGarden, { value: 'nothing', filters: { tags: { all: ['rhizome'] } } });
    expect(textOf(part(element, 'facet-on'))).to.equal('rhizome , 0 notes0');
  });

  it('filter from a result, and name what they do', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const tag = part(element, 'tag');
    expect([tag.ariaLabel, tag.ariaPressed]).to.deep.equal(['Filter by tag Rhizome', 'false']);
    tag.click();
    await settled(element);
    expect(element.filters).to.deep.equal({ tags: { all: ['rhizome'] } });
    expect(part(element, 'tag').ariaPressed).to.equal('true');
    expect(textOf(part(element, 'status'))).to.match(/^11 notes Rhizome /);
  });

  it('leave no gap where a garden has none', async () => {
    const element = await mount(quickGarden(() => ({ results: [makeResult('x')] })));
    expect(parts(element, 'facets')).to.be.empty;
    expect(fieldOf(element)).to.exist;
  });
});
