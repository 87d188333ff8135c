import { expect } from '@open-wc/testing';
import {
  fieldOf,
  makeResult,
  mount,
  part,
  parts,
  PatientGarden,
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

  it('filter by several at once, the chosen ones first', async () => {
    const garden = new PatientGarden();
    const element = await mount(garden);
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
