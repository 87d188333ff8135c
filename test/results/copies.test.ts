import { expect } from '@open-wc/testing';
import { makeResult, mount, part, parts, quickGarden, textOf } from '../element/fake-garden.js';
import { ROUNDING } from '../support/pixels.js';
import { waitUntil } from '../support/wait-until.js';

const VERSIONS = ['7.9', '7.8', '7.7', '7.6', '7.5', '7.4', '7.3', '7.2'];
const copies = VERSIONS.map((label) => ({ url: `/docs/${label}/heap`, title: 'Heap', label }));
const garden = quickGarden((_, { copies: way }) => ({
  total: 10,
  results: [makeResult('Heap', way === 'apart' ? {} : { copies }), makeResult('Worms')],
}));

describe('the copies of a result', () => {
  it('are named with their links, in rows of one height', async () => {
    const element = await mount(garden, { value: 'x' });
    await waitUntil(() => parts(element, 'copies').length);
    expect(parts(element, 'copies')).to.have.length(1);
    expect(textOf(part(element, 'copies'))).to.equal('Also in 7.9 7.8 7.7 7.6 7.5 7.4 7.3 7.2');
    const [with8, without] = parts(element, 'result').map((row) => row.getBoundingClientRect().height);
    expect(with8).to.be.closeTo(without!, ROUNDING);
    expect(part(element, 'copies').querySelector('a')!.getAttribute('href')).to.equal('/docs/7.9/heap');
    expect(parts(element, 'more'), 'all ten notes are told').to.be.empty;
  });

  it('are chosen with the result of their row', async () => {
    const element = await mount(garden, { value: 'x' });
    await waitUntil(() => parts(element, 'copies').length);
    const chosen: unknown[] = [];
    element.addEventListener('garden-search-select', (event) => {
      event.preventDefault();
      chosen.push(event.detail.url, event.detail.result.title);
    });
    part(element, 'copies').querySelector('a')!.click();
    expect(chosen).to.deep.equal(['/docs/7.9/heap', 'Heap']);
  });

  it('stand apart where the page asks for it', async () => {
    const element = await mount(garden, { value: 'x', copies: 'apart' });
    await waitUntil(() => parts(element, 'more').length);
    expect(parts(element, 'copies')).to.be.empty;
  });
});
