// The sizes and contrasts that the looks promise, measured in the browser.

import { expect, fixture, html } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { FONTS } from '../support/fonts.js';
import { ROUNDING } from '../support/pixels.js';
import { waitUntil } from '../support/wait-until.js';
import { mount, part, parts, richGarden, settled } from './fake-garden.js';

type Colour = [red: number, green: number, blue: number, alpha: number];

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** A computed colour of any notation, painted on a ground, as sRGB bytes. */
function paint(colour: string, ground: Colour): Colour {
  canvas.globalCompositeOperation = 'copy';
  canvas.fillStyle = `rgb(${ground.slice(0, 3).join(' ')})`;
  canvas.fillRect(0, 0, 1, 1);
  canvas.globalCompositeOperation = 'source-over';
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data] as Colour;
}

// WCAG 2.2, relative luminance and contrast ratio.
function luminance(colour: Colour): number {
  const [red, green, blue] = colour
    .slice(0, 3)
    .map((byte) => byte / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What lies behind an element: every ground from the page's to its own. */
function groundOf(element: Element, page: Colour): Colour {
  const chain: Element[] = [];
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null
  )
    chain.unshift(at);
  return chain.reduce((ground, at) => paint(getComputedStyle(at).backgroundColor, ground), page);
}

const PAGES = {
  light: { background: '#fbfaf6', color: '#1f2524' },
  dark: { background: '#16191a', color: '#e9ebe6' },
} as const;

async function mountOn(scheme: keyof typeof PAGES, set: Partial<GardenSearchElement> = {}) {
  const element = await mount(richGarden, { value: 'x', ...set });
  Object.assign(element.style, PAGES[scheme], { colorScheme: scheme, width: '60em' });
  await settled(element);
  for (const animation of element.shadowRoot!.getAnimations()) animation.finish();
  const page = paint(PAGES[scheme].background, [255, 255, 255, 255]);
  return { element, page };
}

const filters = { tags: { any: ['rhizome', 'tag 1'], none: ['tag 2'] }, stage: { any: ['budding'] } };

for (const scheme of ['light', 'dark'] as const) {
  describe(`the colours on a ${scheme} page`, () => {
    it('keep text readable: 4.5 to 1, titles 7 to 1', async () => {
      const { element, page } = await mountOn(scheme, { filters });
      for (const [name, least] of [
        ['result-title', 7],
        ['input', 7],
        ['excerpt', 4.5],
        ['highlight', 4.5],
        ['meta', 4.5],
        ['tag', 4.5],
        ['facet', 4.5],
        ['facet-on', 4.5],
        ['facet-count', 4.5],
        ['pill', 4.5],
        ['sort', 4.5],
        ['match', 4.5],
        ['action', 4.5],
      ] as const)
        for (const target of parts(element, name)) {
          const ground = groundOf(target, page);
          const ratio = contrast(paint(getComputedStyle(target).color, ground), ground);
          expect(ratio, `${name} ${target.outerHTML}`).to.be.at.least(least);
        }
    });

    it('keep the borders of what can be operated, and of what is chosen, 3 to 1', async () => {
      const { element, page } = await mountOn(scheme, { filters });
      for (const name of ['field', 'facet-on', 'facet-not', 'pill']) {
        const target = part(element, name);
        const behind = groundOf(target.parentElement!, page);
        const ratio = contrast(paint(getComputedStyle(target).borderTopColor, behind), behind);
        expect(ratio, name).to.be.at.least(3);
      }
    });

    it('keep the ring of the focus 3 to 1', async () => {
      const { element, page } = await mountOn(scheme);
      const chip = part(element, 'facet');
      chip.focus();
      const ring = paint(getComputedStyle(chip).outlineColor, page);
      expect(contrast(ring, page)).to.be.at.least(3);
    });
  });
}

describe('the field on a dark header of a light page', () => {
  for (const mode of ['inline', 'popup', 'modal'] as const)
    it(`keeps what is typed readable, 7 to 1, and its hint: ${mode}`, async () => {
      const element = await mount(richGarden, { mode });
      Object.assign(element.style, { background: '#123', color: '#fff', colorScheme: 'light' });
      await waitUntil(() => parts(element, mode === 'modal' ? 'opener' : 'input').length, 'no field');
      const text = mode === 'modal' ? part(element, 'opener') : part(element, 'input');
      const ground = groundOf(text, [255, 255, 255, 255]);
      expect(contrast(paint(getComputedStyle(text).color, ground), ground)).to.be.at.least(7);
      const hint =
        mode === 'modal'
          ? getComputedStyle(text.querySelector('span')!)
          : getComputedStyle(text, '::placeholder');
      expect(contrast(paint(hint.color, ground), ground)).to.be.at.least(4.5);
    });
});

describe('the sizes', () => {
  const size = (element: Element, name: string) =>
    Number.parseFloat(getComputedStyle(part(element, name)).fontSize);
  const height = (element: Element, name: string) => part(element, name).getBoundingClientRect().height;

  it('lead from the title to what whispers', async () => {
    const { element } = await mountOn('light');
    expect(['result-title', 'excerpt', 'section', 'meta'].map((name) => size(element, name))).to.deep.equal([
      17, 15, 14, 13,
    ]);
    expect(height(element, 'field')).to.be.closeTo(52, ROUNDING);
    expect(height(element, 'facet')).to.be.closeTo(32, ROUNDING);
  });

  it('never let a phone zoom into the field', async () => {
    const { element } = await mountOn('light');
    element.style.fontSize = '12px';
    expect(size(element, 'input')).to.be.at.least(16);
  });

  it('say where the words of a narrow field are cut', async () => {
    const field = part(await mount(richGarden), 'input');
    expect(getComputedStyle(field).textOverflow).to.equal('ellipsis');
  });

  it('are closer in the compact density', async () => {
    const { element } = await mountOn('light');
    const before = height(element, 'results');
    element.setAttribute('density', 'compact');
    expect(height(element, 'results')).to.be.below(0.92 * before);
  });
});

describe('the fonts of these tests', () => {
  it('are brought, whatever is installed', async () => {
    const box = await fixture<HTMLElement>(
      html`<span style="font-size: 16px">The same figure everywhere</span>`,
    );
    const width = (family: string) => {
      box.style.fontFamily = family;
      return box.getBoundingClientRect().width.toFixed(1);
    };
    for (const font of FONTS) document.fonts.add(await font.load());
    const brought = FONTS.map(({ family }) => width(family));
    for (const family of ['serif', 'sans-serif', 'monospace', 'Arial'])
      expect(brought).to.include(width(family));
    for (const font of FONTS) document.fonts.delete(font);
  });
});

describe('the heights', () => {
  for (const [width, ...names] of [
    ['60em', 'field', 'facet', 'match', 'status', 'sort', 'pill', 'result', 'section', 'meta', 'tag'],
    ['30em', 'field', 'filters', 'facet', 'facets'],
  ] as const)
    it(`are the same in every font, ${width} wide`, async () => {
      const { element } = await mountOn('light', { filters: { tags: { any: ['rhizome'] } } });
      element.style.width = width;
      const measure = () =>
        names.flatMap((name) =>
          parts(element, name).map((each) => [name, each.getBoundingClientRect().height] as const),
        );
      const first = measure();
      for (const font of FONTS) {
        document.fonts.add(await font.load());
        element.style.setProperty('--garden-search-font', font.family);
        for (const [i, [name, height]] of measure().entries())
          expect(height, `${name}, ${font.family}`).to.be.closeTo(first[i]![1], ROUNDING);
        document.fonts.delete(font);
      }
    });
});

describe('the colour scheme', () => {
  it('is that of the page unless an attribute forces one', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const mark = () =>
      getComputedStyle(
        part(element, 'highlight').closest('a')
          ? part(element, 'excerpt').querySelector('mark')!
          : part(element, 'highlight'),
      ).backgroundColor;
    element.parentElement!.style.colorScheme = 'light';
    const light = mark();
    element.setAttribute('color-scheme', 'dark');
    const dark = mark();
    expect(dark).to.not.equal(light);
    element.parentElement!.style.colorScheme = 'dark';
    element.removeAttribute('color-scheme');
    expect(mark()).to.equal(dark);
    element.setAttribute('color-scheme', 'light');
    expect(mark()).to.equal(light);
  });
});
