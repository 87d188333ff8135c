// Titles and excerpts longer than the lines of their row: the first match stands in sight.

import { expect, oneEvent } from '@open-wc/testing';
import type { Result, Segment } from '../../src/core/garden.js';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { makeResult, mount, part, parts, quickGarden, settled } from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';

const TITLES = {
  English:
    'Family and Medical Leave Act: about the leave that entitles you to take up to twelve weeks without pay in twelve months',
  Arabic:
    'حديقة الملاحظات التي تنمو مع الوقت وتحتاج إلى عناية دائمة حتى تبقى مفيدة لمن يقرأها ويعود إليها في كل حين ومن كل مكان',
  Japanese:
    'コンポーネントを作成して、レイアウトとページを組み立てる方法、そしてそれらを一つのサイトにまとめて公開するまでのすべての手順について',
};
const SHORT: Result = makeResult('Short');

/** Cuts a text into segments, one of its words matched; Japanese is cut into runs of letters. */
function matchAt(text: string, word: number): Segment[] {
  const words = text.includes(' ') ? text.split(/(?<= )/u) : text.match(/.{1,6}/gu)!;
  const at = word % words.length;
  const all = [words.slice(0, at), words.slice(at, at + 1), words.slice(at + 1)].map((run) => run.join(''));
  return all.map((run, i) => ({ text: run, match: i === 1 })).filter((segment) => segment.text);
}

const long = (title: string, word: number): Result =>
  makeResult(title, {
    url: `/note-${word}`,
    titleSegments: matchAt(title, word),
    excerpt: { heading: [], url: `/note-${word}`, segments: matchAt(`${title} ${title}`, word + 3) },
    tags: ['a'],
  });

/** Gives the texts whose first highlight is not within what is seen of them. */
function hidden(element: GardenSearchElement): string[] {
  return [...parts(element, 'result-title'), ...parts(element, 'excerpt')]
    .filter((text) => {
      const mark = text.querySelector('mark');
      const box = text.getBoundingClientRect();
      const row = text.closest('.text')!.getBoundingClientRect();
      const { top, bottom } = mark?.getClientRects()[0] ?? { top: Infinity, bottom: Infinity };
      const middle = (top + bottom) / 2;
      return middle < box.top || middle > Math.min(box.bottom, row.bottom);
    })
    .map(({ textContent }) => textContent);
}

const mountLong = async (title: string, width: string, density = '') => {
  const results = Array.from({ length: 24 }, (_, i) => long(title, i));
  const element = await mount(
    quickGarden(() => ({ results })),
    { value: 'x' },
  );
  element.style.width = width;
  if (density) element.setAttribute('density', density);
  element.requestUpdate();
  await settled(element);
  return element;
};

describe('a row with a title of many words', () => {
  for (const [language, title] of Object.entries(TITLES))
    for (const width of ['288px', '343px', '60em'])
      for (const density of ['', 'compact'])
        it(`shows its first match, wherever it is: ${language}, ${width} ${density}`, async () => {
          const element = await mountLong(title, width, density);
          await waitUntil(() => !hidden(element).length, 'hidden matches');
          expect(parts(element, 'result').length).to.equal(24);
        });

  it('keeps the beginning of its title where there is room, and is described by the whole to those who hear it', async () => {
    const element = await mountLong(TITLES.English, '343px');
    await waitUntil(() => !hidden(element).length, 'hidden matches');
    const titles = parts(element, 'result-title');
    const cut = titles.filter((title) => title.textContent.includes('…'));
    expect(cut.length).to.be.within(1, titles.length - 1);
    for (const title of cut) {
      expect(title.textContent).to.match(/^Family and/u);
      expect(title.getAttribute('aria-description')).to.equal(TITLES.English);
    }
    const whole = titles.filter((title) => !cut.includes(title));
    for (const title of whole) expect(title.hasAttribute('aria-description')).to.equal(false);
  });

  it('begins with its first match where this is a word too long for the rest of a line', async () => {
    const segments = [
      { text: 'Of a long name: ', match: false },
      { text: 'Heading', match: true },
      { text: 'OfTheFileMustMatch'.repeat(3), match: false },
    ];
    const result = makeResult(TITLES.English, { excerpt: { heading: [], url: '/a', segments } });
    const element = await mount(
      quickGarden(() => ({ results: [result] })),
      { value: 'x' },
    );
    element.style.width = '343px';
    await waitUntil(() => part(element, 'excerpt').textContent.startsWith('Heading'), 'not cut');
    expect(hidden(element).filter((text) => text.includes('Heading'))).to.deep.equal([]);
  });

  it('is whole again where there is more room', async () => {
    const element = await mountLong(TITLES.English, '288px');
    const isWhole = () =>
      parts(element, 'result-title').every((title) => title.textContent === TITLES.English);
    await waitUntil(() => !isWhole(), 'nothing is cut');
    element.style.width = '60em';
    element.requestUpdate();
    await waitUntil(isWhole, 'a title is still cut');
  });

  it('is given whole to the page when it is chosen', async () => {
    const element = await mountLong(TITLES.English, '288px');
    await waitUntil(() =>
      parts(element, 'result-title').some(({ textContent }) => textContent.includes('…')),
    );
    const title = parts(element, 'result-title').find(({ textContent }) => textContent.includes('…'))!;
    const selected = oneEvent(element, 'garden-search-select');
    element.addEventListener('garden-search-select', (event) => event.preventDefault());
    title.click();
    const { result } = ((await selected) as CustomEvent<{ result: Result }>).detail;
    expect(result.titleSegments.map(({ text }) => text).join('')).to.equal(TITLES.English);
  });

  it('leaves one line to its excerpt, which ends in dots; a short title leaves two', async () => {
    const segments = [{ text: 'Many words of an excerpt. '.repeat(9), match: false }];
    const excerpt = { heading: [], url: '/x', segments };
    const results = [
      { ...long(TITLES.English, 0), excerpt },
      { ...SHORT, excerpt },
    ];
    const element = await mount(
      quickGarden(() => ({ results })),
      { value: 'x' },
    );
    element.style.width = '343px';
    element.requestUpdate();
    await settled(element);
    await waitUntil(() => {
      const [one, two] = parts(element, 'excerpt').map((text) => text.clientHeight);
      return Math.abs(two! - 2 * one!) <= 2;
    }, 'two lines');
    const [row, text] = [part(element, 'excerpt').closest('.text')!, part(element, 'excerpt')];
    expect(text.getBoundingClientRect().bottom).to.be.at.most(row.getBoundingClientRect().bottom + 1);
  });

  for (const dir of ['ltr', 'rtl'])
    for (const title of [TITLES.English, TITLES.Arabic])
      for (const density of ['', 'compact'])
        it(`has the dots of a cut text within its lines, ${dir} ${density}: ${title.slice(0, 6)}`, async () => {
          const words = title.split(' ');
          // Lines end anywhere.
          const from = (i: number) => `${words.slice(i).join(' ')} ${title} ${title} ${title}`;
          const segment = (text: string) => [{ text, match: false }];
          const results = words.map((word, i) =>
            makeResult(word, {
              titleSegments: segment(i % 2 ? word : from(i)),
              excerpt: { heading: [], url: '/x', segments: segment(from(i)) },
            }),
          );
          const garden = quickGarden(() => ({ results: [...results, makeResult(words.at(-1)!)] }));
          const element = await mount(garden, { value: 'x', dir });
          element.style.width = '400px';
          element.setAttribute('density', density);
          element.requestUpdate();
          await settled(element);
          const texts = [...parts(element, 'result-title'), ...parts(element, 'excerpt')];
          const beyond = () => texts.filter((text) => text.scrollWidth > text.clientWidth);
          await waitUntil(() => !beyond().length, 'dots beyond the lines');
          const edge = part(element, 'results').getBoundingClientRect();
          const end = (text: Element) => {
            const range = document.createRange();
            range.selectNodeContents(text);
            const [line] = range.getClientRects();
            return dir === 'ltr' ? line!.left - edge.left : edge.right - line!.right;
          };
          // The first of two lines stays at the edge, and so does one that is not cut.
          const isAtEdge = (text: Element) => text.clientHeight > 40 || text.textContent === words.at(-1);
          const atEdge = texts.filter(isAtEdge);
          expect(atEdge.length).to.be.above(density ? 0 : words.length);
          for (const text of atEdge) expect(end(text)).to.be.within(-1, 1);
        });
});
