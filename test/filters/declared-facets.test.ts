import { expect } from '@open-wc/testing';
import type { DeclaredProperty } from '../../src/core/note.js';
import type { SearchOptions } from '../../src/core/garden.js';
import { makeResult, mount, part, parts, quickGarden, settled, textOf } from '../element/fake-garden.js';
import { NO_FACETS } from '../support/no-facets.js';

const PROPERTIES: DeclaredProperty[] = [
  { name: 'author', type: 'text', label: { de: 'Verfasser', en: 'Writer' } },
  { name: 'rating', type: 'number', label: 'Stars' },
];

function makeGarden() {
  const asked: SearchOptions[] = [];
  const garden = quickGarden((_, options) => {
    asked.push(options);
    return {
      total: 2,
      results: [
        makeResult('A', {
          properties: { author: 'Ada', rating: 4.5, topics: ['x', 'y'], due: '2026-03-04' },
        }),
        makeResult('B'),
      ],
      facets: {
        ...NO_FACETS,
        author: [
          { value: 'Ada', count: 1 },
          { value: 'Bo', count: 1 },
        ],
      },
      properties: [...PROPERTIES, { name: 'due', type: 'date' }, { name: 'topics', type: 'text[]' }],
    };
  });
  return { garden, asked };
}

describe('a declared property', () => {
  it('is a facet under its label, in the language of the page', async () => {
    const { garden, asked } = makeGarden();
    const element = await mount(garden, { value: 'x' });
    element.style.width = '60em';
    const summary = part(element, 'facet-name');
    expect(textOf(summary)).to.equal('Writer');
    summary.click();
    await settled(element);
    const values = parts(element, 'facet').filter(({ dataset }) => dataset.key?.startsWith('author '));
    expect(values.map(({ dataset }) => dataset.key)).to.deep.equal(['author Ada', 'author Bo']);
    values[0]!.click();
    await settled(element);
    expect(element.filters).to.deep.equal({ author: { any: ['Ada'] } });
    expect(asked.at(-1)!.filters).to.deep.equal({ author: { any: ['Ada'] } });
    expect(textOf(part(element, 'pill'))).to.equal('Ada');
    element.lang = 'de';
    element.requestUpdate();
    await settled(element);
    expect(textOf(part(element, 'facet-name'))).to.equal('Verfasser');
  });

  it('is an order, and a range that a pill takes away', async () => {
    const { garden, asked } = makeGarden();
    const element = await mount(garden, { value: 'x', filters: { rating: { all: ['>=4'] } } });
    const select = part(element, 'sort') as HTMLSelectElement;
    expect([...select.options].map(({ value, text }) => [value, text.trim()])).to.deep.include([
      'rating',
      'Stars',
    ]);
    select.value = 'rating';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(asked.at(-1)!.sort).to.equal('rating');
    expect(textOf(part(element, 'pill'))).to.equal('Stars >=4');
    part(element, 'pill').click();
    await settled(element);
    expect(element.filters).to.deep.equal({});
  });

  it('fills rows of a template', async () => {
    const { garden } = makeGarden();
    const element = await mount(garden);
    element.innerHTML =
      '<template><a data-href="url" data-text="title"></a><i data-text="author" data-if="author"></i><b data-text="rating"></b><u data-text="topics"></u><s data-text="due"></s></template>';
    element.value = 'x';
    await settled(element);
    const [first, second] = parts(element, 'result');
    const texts = (row: Element) => [...row.querySelectorAll('i, b, u, s')].map((one) => one.textContent);
    expect(texts(first!).slice(0, 3)).to.deep.equal(['Ada', '4.5', 'x, y']);
    expect(texts(first!)[3]).to.contain('2026').and.not.contain('2026-03-04');
    expect(texts(second!)).to.deep.equal(['', '', '']);
  });
});
