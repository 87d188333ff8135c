import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import type { Result } from '../../src/core/garden.js';
import {
  chosen,
  focused,
  makeResult,
  mount,
  part,
  parts,
  quickGarden,
  richGarden,
  settled,
  tagFacets,
  textOf,
} from '../element/fake-garden.js';
import { dispatchKey } from '../support/press.js';
import { pixelsOf, withForcedColors } from '../support/emulated-media.js';

function press(
  target: Element,
  [x, y]: [number, number],
  [toX, toY] = [x, y],
  init: MouseEventInit = {},
): MouseEvent {
  const common = { bubbles: true, composed: true, cancelable: true, ...init };
  target.dispatchEvent(new PointerEvent('pointerdown', { ...common, clientX: x, clientY: y }));
  const click = new MouseEvent('click', { ...common, clientX: toX, clientY: toY });
  target.dispatchEvent(click);
  return click;
}

describe('a row', () => {
  it('follows its link when the text of the excerpt is clicked', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const urls = chosen(element);
    press(part(element, 'excerpt'), [10, 10]);
    expect(urls).to.deep.equal(['/notes/Note%201']);
  });

  it('follows the link of a section, beside its words too', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const urls = chosen(element);
    press(part(element, 'section'), [10, 10]);
    expect(urls).to.deep.equal(['/notes/0#plot']);
  });

  it('underlines the words of a title that the query found', async () => {
    const titleSegments = [{ text: 'Soil', match: true }];
    const results = [makeResult('Soil', { titleSegments })];
    const element = await mount(
      quickGarden(() => ({ results })),
      { value: 'soil' },
    );
    const mark = part(element, 'result-title').querySelector('mark')!;
    const { textDecorationLine, textDecorationThickness } = getComputedStyle(mark);
    expect([textDecorationLine, textDecorationThickness]).to.deep.equal(['underline', '2px']);
  });

  it('marks a tag that the query found', async () => {
    const tagSegments = [
      [
        { text: 'garden/', match: false },
        { text: 'soil', match: true },
      ],
    ];
    const results = [makeResult('x', { tags: ['garden/soil'], tagSegments })];
    const element = await mount(
      quickGarden(() => ({ results })),
      { value: 'soil' },
    );
    expect(textOf(part(element, 'tag'))).to.equal('garden/soil');
    expect(part(element, 'tag').querySelector('mark')!.textContent).to.equal('soil');
  });

  it('says section, stage and date to people who hear its title, and the title once', async () => {
    const excerpt = {
      heading: [
        { text: 'Hot ', match: false },
        { text: 'heaps', match: true },
      ],
      url: '/x',
      segments: [],
    };
    const results = [
      makeResult('Compost', { excerpt, stage: 'evergreen', updated: '2025-11-12' }),
      makeResult('Bare'),
    ];
    const element = await mount(
      quickGarden(() => ({ results })),
      { value: 'x' },
    );
    const [full, bare] = parts(element, 'result-title');
    expect(full!.getAttribute('aria-description')).to.equal('Section Hot heaps. Evergreen. Nov 12, 2025');
    expect(bare!.hasAttribute('aria-description')).to.be.false;
  });

  it('follows nothing where a text was selected, or a button pressed', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const urls = chosen(element);
    press(part(element, 'excerpt'), [10, 10], [60, 10]);
    press(part(element, 'tag'), [10, 10]);
    expect(urls).to.be.empty;
  });

  it('lets its text be selected: nothing lies above it', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const excerpt = part(element, 'excerpt');
    const { left, top } = excerpt.getBoundingClientRect();
    const there = element.shadowRoot!.elementFromPoint(left + 4, top + 8)!;
    expect(excerpt.contains(there)).to.be.true;
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey'] as const) {
    it(`opens elsewhere with ${key}, and says nothing of it`, async () => {
      const element = await mount(richGarden, { value: 'x' });
      const urls = chosen(element);
      const clicks: boolean[] = [];
      element.addEventListener('click', (event) => {
        clicks.push(event[key] && (event.composedPath()[0] as Element).matches('a'));
        event.preventDefault();
      });
      press(part(element, 'excerpt'), [10, 10], [10, 10], { [key]: true });
      expect(urls).to.be.empty;
      expect(clicks).to.include(true);
    });
  }

  it('names the folders of the note', async () => {
    const results = ['/notes/soil/x', '/notes/y'].map((url) => makeResult('x', { url }));
    const element = await mount(
      quickGarden(() => ({ results })),
      { value: 'x' },
    );
    expect(parts(element, 'folders').map(textOf)).to.deep.equal(['soil']);
  });

  it('shows long folders whole where nothing else stands on their line', async () => {
    const url = '/notes/the-kitchen-garden/beds-beside-the-wall/x';
    const results = [makeResult('x', { url }), makeResult('y', { url: `${url}y`, tags: ['soil'] })];
    const element = await mount(
      quickGarden(() => ({ results })),
      { value: 'x' },
    );
    const [alone, besideTag] = parts(element, 'folders');
    expect(alone!.scrollWidth).to.be.at.most(alone!.clientWidth);
    expect(besideTag!.scrollWidth).to.be.greaterThan(besideTag!.clientWidth);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`shows a tag with the focus clear of the fading end of its line: ${dir}`, async () => {
      const results = [makeResult('x', { tags: ['first of the tags', 'second', 'the third', 'the last'] })];
      const element = await mount(
        quickGarden(() => ({ results })),
        { value: 'x', dir },
      );
      element.style.width = '16em';
      await settled(element);
      const line = part(element, 'meta');
      const [first, ...others] = parts(element, 'tag');
      first!.focus();
      for (const tag of others) {
        await sendKeys({ press: 'Tab' });
        expect(focused(element)).to.equal(tag);
        const [outer, inner] = [line, tag].map((one) => one.getBoundingClientRect());
        const clear = dir === 'ltr' ? outer!.right - inner!.right : inner!.left - outer!.left;
        expect(clear, textOf(tag)).to.be.at.least(15);
      }
    });
});

describe('the texts of a row', () => {
  const words = (text: string) => [{ text, match: false }];
  const row = (title: string, text: string, headings: readonly string[] = []) =>
    makeResult(title, {
      titleSegments: words(title),
      excerpt: { heading: [], url: '/', segments: words(text) },
      sections: headings.map((heading) => ({ heading: words(heading), url: '/', segments: [] })),
    });
  const shown = async (width: number, ...results: Result[]) => {
    const element = await mount(
      quickGarden(() => ({ results })),
      { value: 'x' },
    );
    element.style.width = `${width}px`;
    await settled(element);
    return element;
  };
  const edges = (one: Element) => {
    const { left, right } = one.getBoundingClientRect();
    return [Math.round(left), Math.round(right)];
  };
  const long = 'Words that fill the two lines of their row, and more of them, up to dots. '.repeat(4);

  it('have the whole row where there are no sections', async () => {
    const element = await shown(320, row('A', long));
    const excerpt = part(element, 'excerpt');
    expect(edges(excerpt)[1]).to.equal(edges(excerpt.parentElement!)[1]);
  });

  it('have the whole row beside filters, which leave no place for sections that are not there', async () => {
    const answer = { results: [row('A', long)], facets: tagFacets('Kitchen') };
    const element = await mount(
      quickGarden(() => answer),
      { value: 'x' },
    );
    element.style.width = '832px';
    await settled(element);
    const excerpt = part(element, 'excerpt');
    expect(edges(part(element, 'facets'))[1]).to.be.below(edges(excerpt)[0]!);
    expect(edges(excerpt)[1]).to.equal(edges(excerpt.parentElement!)[1]);
  });

  it('have their highlights behind the letters beside them', async () => {
    const segments = [
      { text: 'We do "', match: false },
      { text: 'gardening', match: true },
      { text: '" here', match: false },
    ];
    const element = await shown(
      620,
      makeResult('A', { titleSegments: words('A'), excerpt: { heading: [], url: '/', segments } }),
    );
    const excerpt = part(element, 'excerpt');
    const text = [...excerpt.childNodes].find((node) => node.textContent?.endsWith('"'))!;
    const range = document.createRange();
    range.setStart(text, 6);
    range.setEnd(text, 7);
    const { right, top, height } = range.getBoundingClientRect();
    expect(element.shadowRoot!.elementFromPoint(right - 1, top + height / 2)).to.equal(excerpt);
  });

  it('show their highlights where the system chooses the colours', async function () {
    const forced = await withForcedColors(async () => {
      const segments = [
        { text: 'A ', match: false },
        { text: 'gardening', match: true },
        { text: ' is here', match: false },
      ];
      const element = await shown(620, makeResult('A', { excerpt: { heading: [], url: '/', segments } }));
      const mark = part(element, 'highlight');
      const { color, backgroundColor } = getComputedStyle(mark);
      const pixels = await pixelsOf(mark);
      for (const colour of [color, backgroundColor]) expect(pixels.get(colour) ?? 0, colour).to.be.above(20);
    });
    if (!forced) this.skip();
  });

  for (const width of [620, 1000])
    it(`have their sections below each other, whatever the headings: ${width} px`, async () => {
      const element = await shown(width, row('A', long, ['Mulch']), row('B', long, [long, 'Frost']));
      const [first, second] = [...element.shadowRoot!.querySelectorAll('.sections')];
      expect(edges(first!)).to.deep.equal(edges(second!));
    });

  it('have lines that eyes can follow on a page of any width, and their sections beside them', async () => {
    const element = await shown(2000, row('A', long, ['Mulch']));
    const [left, right] = edges(part(element, 'excerpt'));
    expect(right! - left!).to.be.within(600, 720);
    expect(edges(element.shadowRoot!.querySelector('.sections')!)[0]! - left!).to.be.below(744);
  });
});

describe('the key at the end of the row that it opens', () => {
  before(function () {
    if (!matchMedia('(hover: hover)').matches) this.skip();
  });

  const words = (text: string) => [{ text, match: false }];
  const sections = ['Mulch', 'Frost'].map((heading) => ({
    heading: words(heading),
    url: `/#${heading}`,
    segments: [],
  }));

  /** The key's upper and left edge. */
  const keyIn = (element: Element) => {
    const row = element.shadowRoot!.querySelector('.next')!;
    const key = getComputedStyle(row, '::after');
    const { right, bottom } = row.getBoundingClientRect();
    const top = bottom - Number.parseFloat(key.bottom) - Number.parseFloat(key.blockSize);
    return { top, left: right - Number.parseFloat(key.right) - Number.parseFloat(key.inlineSize) };
  };

  for (const [name, facts] of Object.entries({ 'a line of metadata': { stage: 'budding' }, none: {} }))
    it(`lies on no section: ${name}`, async () => {
      const result = { excerpt: { heading: [], url: '/', segments: words('A bed.') }, sections, ...facts };
      const element = await mount(
        quickGarden(() => ({ results: [makeResult('Beds', result as Partial<Result>)] })),
        { value: 'x' },
      );
      element.style.width = '1000px';
      element.focus();
      await settled(element);
      const { top, left } = keyIn(element);
      for (const link of parts(element, 'section')) {
        const box = link.getBoundingClientRect();
        expect(box.bottom <= top || box.right <= left, textOf(link)).to.equal(true);
      }
    });

  for (const text of ['compost turns the bed ', 'זבל הופך את הערוגה '])
    it(`lies on no word of an excerpt without metadata below it: ${text}`, async () => {
      const excerpt = { heading: [], url: '/', segments: words(text.repeat(20)) };
      const element = await mount(
        quickGarden(() => ({ results: [makeResult('Beds', { excerpt })] })),
        { value: 'x' },
      );
      element.style.width = '360px';
      element.focus();
      await settled(element);
      const { top, left } = keyIn(element);
      const lines = document.createRange();
      lines.selectNodeContents(part(element, 'excerpt'));
      const seen = part(element, 'excerpt').getBoundingClientRect();
      for (const line of lines.getClientRects())
        if (line.bottom > top && line.top < seen.bottom - 2) expect(line.right).to.be.at.most(left);
    });
});

describe('renderResult', () => {
  it('makes the rows, whose first links the keys go between', async () => {
    const element = await mount(richGarden, {
      value: 'x',
      renderResult: (result: Result, tag: typeof html) =>
        tag`<h3><a href=${result.url}>${result.title}!</a></h3>`,
    });
    expect(textOf(part(element, 'result'))).to.equal('Note 1!');
    const urls = chosen(element);
    const link = part(element, 'result').querySelector('a')!;
    link.click();
    expect(urls).to.deep.equal(['/notes/Note%201']);
    link.focus();
    dispatchKey(link, 'ArrowDown');
    expect(focused(element)).to.equal(parts(element, 'result')[1]!.querySelector('a'));
  });

  it('may leave a row to us', async () => {
    const element = await mount(richGarden, { value: 'x', renderResult: () => undefined });
    expect(parts(element, 'result-title')).to.have.length(10);
  });
});

// The links of a template get text and address from the result.
/* eslint-disable lit-a11y/accessible-name, lit-a11y/anchor-is-valid */
describe('a template', () => {
  const mountTemplate = async (template: unknown, result: Partial<Result> = {}) => {
    const element = await fixture<GardenSearchElement>(html`<garden-search>${template}</garden-search>`);
    const garden = quickGarden(() => ({ results: [makeResult('Compost', result), makeResult('Clay')] }));
    Object.assign(element, { garden, load: 'eager', value: 'x' });
    await settled(element);
    return element;
  };
  const segments = [
    { text: 'A heap of ', match: false },
    { text: '<b>compost</b>', match: true },
  ];
  const row = (element: Element) => parts(element, 'result')[0]!;

  it('is filled with text, addresses and marks, never with markup', async () => {
    const element = await mountTemplate(
      html`<template
        ><a class="to" data-href="url" data-text="title"></a>
        <p data-text="excerpt"></p
      ></template>`,
      { excerpt: { heading: [], url: '/x', segments } },
    );
    expect(row(element).querySelector('a')!.getAttribute('href')).to.equal('/notes/Compost');
    expect(row(element).querySelector('p')!.textContent).to.equal('A heap of <b>compost</b>');
    expect(textOf(row(element).querySelector('mark[part="highlight"]')!)).to.equal('<b>compost</b>');
    const urls = chosen(element);
    row(element).querySelector('a')!.click();
    expect(urls).to.deep.equal(['/notes/Compost']);
  });

  it('leads nowhere unsafe', async () => {
    const element = await mountTemplate(
      html`<template><a data-href="url" data-text="title"></a></template>`,
      {
        url: 'javascript:alert(1)',
      },
    );
    expect(row(element).querySelector('a')!.hasAttribute('href')).to.be.false;
  });

  it('repeats what there are several of, and leaves out what is not there', async () => {
    const element = await mountTemplate(
      html`<template>
        <ul>
          <li data-each="tags" data-text="label"></li>
        </ul>
        <ol>
          <li data-each="sections">
            <a data-href="url" data-text="heading"></a>: <i data-text="excerpt"></i>
          </li>
        </ol>
        <b data-if="stage" data-text="stage"></b><em data-if="category">in <u data-text="category"></u></em>
        <time data-text="date"></time>
      </template>`,
      {
        tags: ['Soil', 'Worms'],
        stage: 'budding',
        updated: '2025-11-12',
        sections: [{ heading: [{ text: 'Heat', match: false }], url: '/x#heat', segments }],
      },
    );
    expect(textOf(row(element))).to.match(/^Soil ?Worms Heat: A heap of <b>compost<\/b> Budding .*2025/);
    expect(row(element).querySelector('em')).to.equal(null);
    expect(row(element).querySelector('ol a')!.getAttribute('href')).to.equal('/x#heat');
    expect(textOf(parts(element, 'result')[1]!)).to.equal('');
  });

  it('is copied once for a result, so that the focus stays', async () => {
    const element = await mountTemplate(html`<template><a data-href="url" data-text="title"></a></template>`);
    const link = row(element).querySelector('a')!;
    link.focus();
    element.requestUpdate();
    await settled(element);
    expect(row(element).querySelector('a')).to.equal(link);
    expect(focused(element)).to.equal(link);
  });
});
