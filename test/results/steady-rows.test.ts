// Rows that nothing moves while the visitor types, and the one that Enter opens.

import { expect } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import type { Answer, Result } from '../../src/core/garden.js';
import { hurryEach } from '../support/hurry.js';
import { ROUNDING } from '../support/pixels.js';
import { waitUntil } from '../support/wait-until.js';
import {
  fieldOf,
  makeAnswer,
  makeResult,
  mount,
  mountPatient,
  part,
  parts,
  PatientGarden,
  quickGarden,
  richGarden,
  settled,
  tagFacets,
} from '../element/fake-garden.js';

const segments = (text: string) => [{ text, match: false }];
const excerpt = { heading: [], url: '/x', segments: segments('An excerpt of many words. '.repeat(9)) };
const sections = ['Soil', 'A heading of many words, of which few are read', 'Seeds'].map((heading) => ({
  heading: segments(heading),
  url: `/x#${heading}`,
  segments: segments('A line.'),
}));
const LONG =
  'A title that goes on and on until it has a hundred and twenty letters, which no row of any phone can hold';

/** A note at every stage of what is known of it. */
const KINDS: Partial<Result>[] = [
  {},
  { excerpt: { ...excerpt, segments: segments('Short.') } },
  { excerpt },
  { excerpt, sections },
  { title: LONG, titleSegments: segments(LONG) },
  { title: LONG, titleSegments: segments(LONG), excerpt, sections },
  { tags: Array.from({ length: 20 }, (_, i) => `tag ${i}`), stage: 'budding', updated: '2025-01-01' },
];

const top = (element: HTMLElement) => element.getBoundingClientRect().top;

describe('the rows', () => {
  hurryEach((ms) => (ms === 2000 ? 300 : ms));

  for (const width of ['320px', '60em'])
    for (const density of ['', 'compact'])
      it(`have one height in ${width} ${density}, whatever is known of a note`, async () => {
        const results = KINDS.map((kind, i) => makeResult(`Note ${i}`, { tags: ['a'], ...kind }));
        const element = await mount(
          quickGarden(() => ({ results })),
          { value: 'x' },
        );
        element.style.width = width;
        if (density) element.setAttribute('density', density);
        await settled(element);
        const heights = parts(element, 'result').map((row) => row.getBoundingClientRect().height);
        for (const height of heights) expect(height).to.be.closeTo(heights[0]!, ROUNDING);
        // What lies out of sight could still take the focus.
        const links = parts(element, 'section').map((section) => section.querySelector('a')!);
        const shown = links.filter((link) => link.getClientRects().length);
        expect(shown.length > 0).to.equal(width === '60em');
        for (const link of shown) {
          const { bottom } = link.closest('.text')!.getBoundingClientRect();
          expect(link.getBoundingClientRect().bottom).to.be.at.most(bottom + ROUNDING);
        }
      });

  it('carry no word of an excerpt to another line: another excerpt has elements of its own', async () => {
    const one = (text: string) => makeResult('A', { excerpt: { ...excerpt, segments: segments(text) } });
    const element = await mount(
      quickGarden((text) => ({ results: [one(text)] })),
      { value: 'x' },
    );
    const [title, before] = [part(element, 'result-title'), part(element, 'excerpt')];
    element.value = 'y';
    await settled(element);
    expect([part(element, 'result-title'), part(element, 'excerpt').textContent]).to.deep.equal([title, 'y']);
    expect(part(element, 'excerpt')).to.not.equal(before);
  });

  it('stay where they are when the garden fails, and what went wrong is in sight below', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    garden.last.answer({ results: Array.from({ length: 10 }, (_, i) => makeResult(`Note ${i}`)) });
    await settled(element);
    const before = top(part(element, 'results'));
    element.value = 'xy';
    await settled(element);
    garden.last.fail(new Error('no garden'));
    await settled(element);
    expect(top(part(element, 'results'))).to.equal(before);
    expect(part(element, 'error').getBoundingClientRect().bottom).to.be.at.most(innerHeight);
  });

  for (const chosen of [[], ['rhizome'], ['rhizome', 'soil']])
    it(`stay where they are while the next answer takes long: ${chosen.length} tags chosen`, async () => {
      const garden = new PatientGarden();
      const filters = { tags: { all: chosen } };
      const element = await mount(garden, { value: 'x', ...(chosen.length && { filters }) });
      element.style.width = '320px';
      garden.last.answer({ results: [makeResult('A')], facets: tagFacets('Rhizome', 'Soil') });
      await settled(element);
      const before = top(part(element, 'results'));
      element.value = 'xy';
      await waitUntil(() => part(element, 'status').textContent.includes('takes longer'), 'no word of it');
      expect(top(part(element, 'results'))).to.be.closeTo(before, ROUNDING);
      garden.last.answer({
        results: [makeResult('A')],
        facets: tagFacets('Rhizome', 'Soil'),
        unknown: { words: ['mushroom', 'risotto'], instead: ['recipe'] },
      });
      await waitUntil(() => part(element, 'status').textContent.includes('risotto'), 'no hint');
      expect(top(part(element, 'results'))).to.be.closeTo(before, ROUNDING);
    });

  it('are awaited in an empty place, however long they take: nothing is painted there for what may not come', async () => {
    const element = await mount(new PatientGarden(), { value: 'x' });
    const { height } = element.getBoundingClientRect();
    expect(height).to.be.above(600);
    await waitUntil(() => part(element, 'status').textContent.includes('takes longer'), 'no word of it');
    expect(element.getBoundingClientRect().height).to.be.closeTo(height, ROUNDING);
    const all = [...element.shadowRoot!.querySelectorAll('.main *')];
    expect(all.map((one) => getComputedStyle(one).backgroundImage).filter((image) => image !== 'none')).to.be
      .empty;
  });

  for (const width of ['20em', '60em'])
    it(`keep the place of the filters beside them in a box of ${width} until the garden's tags are there`, async () => {
      const { element, garden } = await mountPatient();
      element.style.width = width;
      const update = (rest: Partial<Answer>) =>
        garden.last.options.onUpdate!(makeAnswer({ results: [makeResult('A')], ...rest }));
      update({ atLeast: true, complete: false });
      await settled(element);
      const { x, y } = part(element, 'result').getBoundingClientRect();
      update({ complete: false, facets: tagFacets('Rhizome') });
      await settled(element);
      const found = part(element, 'result').getBoundingClientRect();
      expect(found.x).to.equal(x);
      expect(found.y).to.be.closeTo(y, ROUNDING);
    });

  it('keep no place for filters that the garden is known not to have', async () => {
    const { element, garden } = await mountPatient();
    garden.last.answer({ results: [makeResult('A')] });
    await settled(element);
    element.value = 'x';
    await settled(element);
    garden.last.options.onUpdate!(makeAnswer({ results: [makeResult('B')], atLeast: true, complete: false }));
    await settled(element);
    expect(parts(element, 'facets')).to.be.empty;
  });

  it('are not painted where their texts take long', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    garden.last.options.onUpdate!({
      ...makeAnswer({ query: 'x', results: [makeResult('A')] }),
      complete: false,
    });
    await waitUntil(() => part(element, 'status').textContent.includes('takes longer'), 'no word of it');
    const row = [...part(element, 'result').querySelectorAll('*')];
    expect(row.map((one) => getComputedStyle(one).backgroundImage).filter((image) => image !== 'none')).to.be
      .empty;
  });

  it('are as high by a name alone as with their notes, and link once these are read', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    const early = (title: string) => makeResult(title, { url: '' });
    const results = [early('Clay'), early(''), early('Soil'), early('')];
    garden.last.options.onUpdate!({ ...makeAnswer({ query: 'x', results }), complete: false });
    await settled(element);
    const tops = () => parts(element, 'result').map(top);
    const before = tops();
    const links = () => parts(element, 'result-title').map((title) => title.getAttribute('href'));
    expect(links()).to.deep.equal([null, null, null, null]);
    const seen = parts(element, 'result').map((row) => getComputedStyle(row).visibility);
    expect(seen).to.deep.equal(['visible', 'hidden', 'visible', 'hidden']);
    const whole = ['Clay', 'Loam', 'Soil', 'Sand'].map((title) =>
      makeResult(title, { excerpt, tags: ['earth'] }),
    );
    garden.last.answer({ results: whole });
    await settled(element);
    expect(tops()).to.deep.equal(before);
    expect(links()).to.deep.equal(whole.map(({ url }) => url));
  });

  it('are never named alone where the page or a group has a say in them', async () => {
    const asks = async (set: Partial<GardenSearchElement>, content = '') => {
      const { element, garden } = await mountPatient(set);
      element.innerHTML = content;
      element.value = 'x';
      await settled(element);
      await waitUntil(() => garden.last.text === 'x', 'no question');
      return garden.last.options.names;
    };
    expect(await asks({})).to.equal(true);
    expect(await asks({ groupBy: 'folder' })).to.equal(false);
    expect(await asks({ renderResult: ({ title }, html) => html`${title}` })).to.equal(false);
    expect(await asks({}, '<template><a data-href="url"></a></template>')).to.equal(false);
  });

  it('are given no room for texts that will not come, however long the next answer takes', async () => {
    const { element, garden } = await mountPatient();
    garden.last.answer({ results: [makeResult('A')] });
    await settled(element);
    const { height } = part(element, 'results').getBoundingClientRect();
    element.value = 'x';
    await waitUntil(() => part(element, 'status').textContent.includes('takes longer'), 'no word of it');
    expect(part(element, 'results').getBoundingClientRect().height).to.equal(height);
  });

  it('stay where they are, the focused one and those above, when the rest of the answer comes', async () => {
    const { element, garden } = await mountPatient({ value: 'x' });
    const named = (...names: string[]) => ({ results: names.map((name) => makeResult(name)) });
    garden.last.options.onUpdate!(makeAnswer({ query: 'x', ...named('A', 'B', 'C'), complete: false }));
    await settled(element);
    const titles = () => parts(element, 'result-title');
    fieldOf(element).focus();
    titles()[1]!.focus();
    garden.last.answer(named('C', 'B', 'A'));
    await settled(element);
    expect(titles().map((title) => title.textContent.trim())).to.deep.equal(['A', 'B', 'C']);
  });

  it('stay where they are when a correction comes', async () => {
    for (const width of ['320px', '60em']) {
      const { element, garden } = await mountPatient({ value: 'x' });
      element.style.width = width;
      const results = [makeResult('One')];
      garden.last.options.onUpdate!({ ...makeAnswer({ query: 'x', results }), complete: false });
      await settled(element);
      const before = top(part(element, 'result'));
      const text = 'a correction of many words that fill the line and more';
      garden.last.answer({ results, suggestions: [{ text, kind: 'spelling' }] });
      await settled(element);
      expect(part(element, 'suggestion').textContent).to.contain(text);
      expect(top(part(element, 'result')), width).to.be.closeTo(before, ROUNDING);
    }
  });

  it('name the same folders whichever notes are found, once notes of two folders were seen', async () => {
    const element = await mount(
      quickGarden((text) => ({
        results: (text === 'both' ? ['/a/x', '/b/y'] : ['/a/x']).map((url) => makeResult('x', { url })),
      })),
      { value: 'both' },
    );
    element.value = 'one';
    await settled(element);
    expect(parts(element, 'folders').map((folders) => folders.textContent)).to.deep.equal(['a']);
  });
});

describe('the row that Enter opens', () => {
  const ground = (element: GardenSearchElement, row: number) =>
    getComputedStyle(parts(element, 'result')[row]!).backgroundColor;

  it('is the first while the field has the focus, and has another ground than all others', async () => {
    const element = await mount(richGarden, { value: 'x' });
    expect(ground(element, 0)).to.equal(ground(element, 1));
    fieldOf(element).focus();
    expect(ground(element, 0)).to.not.equal(ground(element, 1));
    expect(getComputedStyle(parts(element, 'result')[0]!, '::before').inlineSize).to.equal('3px');
  });

  it('is the one with the focus, and then no other', async () => {
    const element = await mount(richGarden, { value: 'x' });
    parts(element, 'result-title')[2]!.focus();
    expect(ground(element, 0)).to.equal(ground(element, 1));
    expect(ground(element, 2)).to.not.equal(ground(element, 1));
  });

  for (const dir of ['ltr', 'rtl'])
    it(`shows the key at its end: ${dir}`, async function () {
      if (!matchMedia('(hover: hover)').matches) this.skip();
      const element = await mount(richGarden, { value: 'x', dir });
      fieldOf(element).focus();
      const { left, right } = getComputedStyle(parts(element, 'result')[0]!, '::after');
      expect(dir === 'ltr' ? right : left).to.equal('0px');
      expect(dir === 'ltr' ? left : right).to.not.equal('0px');
    });

  it('is the first in groups too', async () => {
    const element = await mount(richGarden, { value: 'x', groupBy: 'stage' });
    fieldOf(element).focus();
    const marked = parts(element, 'result').filter((_, i) => ground(element, i) !== ground(element, 1));
    expect(marked).to.deep.equal([parts(element, 'result')[0]]);
  });

  it('is none where Enter opens nothing: before a question, and among the nearest notes', async () => {
    const idle = await mount(richGarden);
    fieldOf(idle).focus();
    expect(ground(idle, 0)).to.equal(ground(idle, 1));
    const none = await mount(richGarden, { value: 'nothing' });
    fieldOf(none).focus();
    expect(ground(none, 0)).to.equal(ground(none, 1));
  });
});
