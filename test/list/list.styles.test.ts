import { expect, fixture, html } from '@open-wc/testing';
import '../../src/garden-list.js';
import type { GardenListElement } from '../../src/garden-list.js';
import type { Result } from '../../src/core/garden.js';
import { makeAnswer, makeResult, part, parts } from '../element/fake-garden.js';
import { withForcedColors } from '../support/emulated-media.js';

const ENGLISH = 'Turn the heap when it is warm, and again when it is cold. '.repeat(5);
const HEBREW = 'הפכו את הערימה כשהיא חמה, ושוב כשהיא קרה. '.repeat(5);
const FOLDERS = '/a/cybersecurity/encryption-algorithms/historical-ciphers/';
const SIDES = { ltr: 'left', rtl: 'right' } as const;

async function mount(results: Result[], set: Partial<GardenListElement> = {}) {
  const element = await fixture<GardenListElement>(
    html`<garden-list style="display: block; inline-size: 300px"></garden-list>`,
  );
  const listed = new Promise((resolve) =>
    element.addEventListener('garden-search-answer', resolve, { once: true }),
  );
  const search = () => Promise.resolve(makeAnswer({ total: results.length, results }));
  Object.assign(element, { garden: { search }, load: 'eager', ...set });
  await listed;
  return element;
}

const titled = (title: string, text: string) =>
  makeResult(title, { excerpt: { heading: [], url: '/n', segments: [{ text, match: false }] } });

/** Gives the boxes of the lines of a text, or of its first letter. */
function boxesOf(element: Element, length?: number): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text;
  while (!node.data.trim()) node = walker.nextNode() as Text;
  const range = document.createRange();
  range.selectNodeContents(node);
  if (length) range.setEnd(node, length);
  return [...range.getClientRects()];
}

function expectInside(inner: DOMRect, outer: DOMRect, name: string) {
  expect(inner.left, `${name}, left`).to.be.at.least(outer.left - 1);
  expect(inner.right, `${name}, right`).to.be.at.most(outer.right + 1);
}

describe('styles of a list', () => {
  it('let words that the query matches be read where the system chooses the colours', async function () {
    const forced = await withForcedColors(async () => {
      const titleSegments = [{ text: 'Clay', match: true }];
      const element = await mount([makeResult('Clay', { titleSegments })]);
      const title = part(element, 'result-title');
      const { color } = getComputedStyle(title.querySelector('mark')!);
      expect(color).to.equal(getComputedStyle(title).color);
    });
    if (!forced) this.skip();
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`set each line of a card at the side of its title, with room for an ellipsis, in a page ${dir}`, async () => {
      const results = [titled('Turning', ENGLISH), titled('הפיכה', HEBREW)];
      const element = await mount(results, { layout: 'cards', dir });
      const side = SIDES[dir];
      for (const [i, excerpt] of parts(element, 'excerpt').entries()) {
        const [title] = boxesOf(parts(element, 'result-title')[i]!);
        const lines = boxesOf(excerpt).slice(0, 3);
        expect(lines).to.have.lengthOf(3);
        for (const line of lines) expect(line[side]).to.be.closeTo(title![side], 4);
        const { direction, fontSize, paddingInlineEnd } = getComputedStyle(excerpt);
        expect(direction).to.equal(i ? 'rtl' : 'ltr');
        const room = direction === dir ? 0 : parseFloat(fontSize);
        expect(parseFloat(paddingInlineEnd)).to.equal(room);
      }
    });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`cut folders and a tag at their end, in a page ${dir}`, async () => {
      const tags = ['computing/security/cryptography/historical'];
      const results = [
        makeResult('Cipher', { url: `${FOLDERS}x`, tags }),
        makeResult('Key', { url: '/b/y' }),
      ];
      const element = await mount(results, { dir });
      const [folders] = parts(element, 'folders');
      const [meta] = parts(element, 'meta');
      expect(folders!.scrollWidth, 'folders are cut').to.be.greaterThan(folders!.clientWidth);
      expectInside(boxesOf(folders!, 1)[0]!, folders!.getBoundingClientRect(), 'folders');
      const alone = await mount([makeResult('Key', { tags })], { dir, layout: 'cards' });
      const [tag] = parts(alone, 'tag');
      expectInside(boxesOf(tag!, 1)[0]!, parts(alone, 'meta')[0]!.getBoundingClientRect(), 'tag');
      expect(meta!.clientHeight).to.equal(24);
    });

  it('leave what is below a list of the page where it was before the script', async () => {
    const written = html`<ul data-garden-list>
      <li><a data-note href="/notes/Key">Key</a></li>
    </ul>`;
    const page = await fixture(
      html`<main>
        <section>
          <h2>Links</h2>
          <div>${written}</div>
          <h2>Next</h2>
        </section>
        <section>
          <h2>Links</h2>
          <garden-list>${written}</garden-list>
          <h2>Next</h2>
        </section>
      </main>`,
    );
    const element = page.querySelector('garden-list')!;
    const listed = new Promise((resolve) =>
      element.addEventListener('garden-search-answer', resolve, { once: true }),
    );
    const search = () => Promise.resolve(makeAnswer({ total: 1, results: [makeResult('Key')] }));
    Object.assign(element, { garden: { search }, load: 'eager' });
    await listed;
    const [before, after] = [...page.querySelectorAll('section')].map((one) => one.offsetHeight);
    expect(after).to.equal(before);
  });

  it('keep no line for a note of which nothing is to be told', async () => {
    const results = [makeResult('Key', { url: '/b/y' }), makeResult('Bare', { url: '/x' })];
    const shown = async (set: Partial<GardenListElement>) =>
      parts(await mount(results, set), 'meta').map((meta) => getComputedStyle(meta).display !== 'none');
    expect(await shown({})).to.deep.equal([true, false]);
    expect(await shown({ layout: 'cards' })).to.deep.equal([false, false]);
  });

  it('tell a link from a name that no note has, in a line for each', async () => {
    const results = [makeResult('Key'), makeResult('Missing', { url: '' })];
    const element = await mount(results, { layout: 'compact' });
    const lines = parts(element, 'result-title').map((one) => getComputedStyle(one).textDecorationLine);
    expect(lines).to.deep.equal(['underline', 'none']);
    expect(part(element, 'results').getBoundingClientRect().width).to.be.at.most(300);
  });

  it('keep a line for each within a phone at twice the text size', async () => {
    const results = [makeResult('Composting through the winter', { updated: '2024-09-14' })];
    const element = await mount(results, { layout: 'compact' });
    element.style.cssText = 'display: block; inline-size: 320px; font-size: 32px';
    const list = part(element, 'results');
    expect(list.scrollWidth).to.be.at.most(320);
    element.style.fontSize = '16px';
    expect(part(element, 'meta').offsetWidth).to.be.above(0);
  });
});
