// Several gardens joined, in the element: rows, the facet, the operator and the address.

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { joinGardens } from '../../src/engine.js';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { mount, part, parts, settled, textOf } from '../element/fake-garden.js';
import { sketchGarden } from '../support/garden.js';
import { waitUntil } from '../support/wait-until.js';

// Fetched before it is wanted, so that what is on its way needs no clock.
await import('../../src/completion/completion.js');

const garden = joinGardens({
  wiki: sketchGarden([
    { title: 'Compost', tags: ['soil'] },
    { title: 'Clay', body: 'compost' },
  ]),
  'My blog': sketchGarden([{ title: 'Compost diary', tags: ['soil'] }]),
});

const named = (element: GardenSearchElement) =>
  parts(element, 'result').map((row) => [
    textOf(row.querySelector('[part="result-title"]')!),
    textOf(row.querySelector('[part="garden"]')!),
  ]);

async function mountWide(set: Partial<GardenSearchElement> = {}): Promise<GardenSearchElement> {
  const element = await mount(garden, { value: 'compost', ...set });
  element.style.width = '60em';
  await settled(element);
  return element;
}

describe('joined gardens', () => {
  it('name the garden in each row, and in the description of its link', async () => {
    const element = await mountWide();
    await waitUntil(() => parts(element, 'garden').length === 3, 'no gardens in the rows');
    expect(named(element)).to.deep.include(['Compost diary', 'My blog']);
    expect(named(element)).to.deep.include(['Clay', 'wiki']);
    const diary = parts(element, 'result-title').find((link) => textOf(link) === 'Compost diary')!;
    expect(diary.getAttribute('aria-description')).to.include('My blog');
  });

  it('are a facet, in the words of the page, that filters by one and counts the others', async () => {
    const element = await mountWide();
    element.lang = 'de';
    element.requestUpdate();
    await waitUntil(() => parts(element, 'facet-name').some((one) => textOf(one) === 'Garten'), 'no facet');
    parts(element, 'facet-name')
      .find((one) => textOf(one) === 'Garten')!
      .click();
    await settled(element);
    const offered = () =>
      parts(element, 'facet')
        .filter(({ dataset }) => dataset.key?.startsWith('garden '))
        .map(({ dataset }) => dataset.key);
    expect(offered()).to.deep.equal(['garden wiki', 'garden My blog']);
    parts(element, 'facet')
      .find(({ dataset }) => dataset.key === 'garden My blog')!
      .click();
    await settled(element);
    expect(element.filters).to.deep.equal({ garden: { any: ['My blog'] } });
    await waitUntil(() => parts(element, 'result').length === 1, 'the filter does not hold');
    expect(named(element)).to.deep.equal([['Compost diary', 'My blog']]);
    expect(offered()).to.deep.equal(['garden wiki', 'garden My blog']);
    expect(textOf(part(element, 'pill'))).to.equal('My blog');
  });

  it('are completed as values of the operator, which the sentence above the results tells', async () => {
    const element = await mountWide({ value: '' });
    element.focus();
    await sendKeys({ type: 'compost garden:m' });
    await waitUntil(() => parts(element, 'completion').length, 'no list');
    expect(parts(element, 'completion').map((one) => textOf(one))).to.deep.equal([
      'garden:"My blog", 1 note1',
    ]);
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(element.value).to.equal('compost garden:"My blog" ');
    await waitUntil(() => parts(element, 'result').length === 1, 'the operator does not hold');
    expect(named(element)).to.deep.equal([['Compost diary', 'My blog']]);
    await waitUntil(
      () => /Garden: My blog/u.test(textOf(part(element, 'status'))),
      'the operator is not told',
    );
  });

  it('are kept in the address, and read from it', async () => {
    const place = new URL(location.href);
    const before = location.search;
    try {
      history.replaceState(null, '', `?q=compost&garden-any=wiki`);
      const element = await mountWide({ value: '', urlState: 'query' });
      await waitUntil(() => parts(element, 'result').length === 2, 'the address is not read');
      expect(element.filters).to.deep.equal({ garden: { any: ['wiki'] } });
      element.filters = { garden: { none: ['wiki'] } };
      await waitUntil(() => location.search.includes('garden-not=wiki'), 'the address is not written');
      element.remove();
    } finally {
      history.replaceState(null, '', place.pathname + before);
    }
  });
});
