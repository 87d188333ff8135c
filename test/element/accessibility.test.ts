import { expect, fixture, html } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import {
  focused,
  makeResult,
  mount,
  mountPatient,
  part,
  parts,
  PatientGarden,
  quickGarden,
  richGarden,
  settled,
} from './fake-garden.js';
import { STATES } from './states.js';
import { hurryEach } from '../support/hurry.js';
import { waitUntil } from '../support/wait-until.js';

/**
 * Runs a test with axe in Chromium alone: axe reads the tree and computed colours, which engines have in common. The
 * modes and the button are looked at in each.
 */
const axeIt = (title: string, test: () => Promise<void>) =>
  navigator.userAgent.includes('Chrome') && it(title, test).timeout(20_000);

/** Looks by axe at the colours alone, where it has looked at all else. */
async function hasContrast(element: Element): Promise<void> {
  const { axe } = window as unknown as {
    axe: { run(of: Element, how: object): Promise<{ violations: object[] }> };
  };
  const how = { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] };
  expect((await axe.run(element, how)).violations).to.deep.equal([]);
}

// What is on its way to another colour is neither.
const still = async (element: GardenSearchElement) => {
  await new Promise(requestAnimationFrame);
  for (const animation of element.shadowRoot!.getAnimations())
    if (animation.effect!.getComputedTiming().endTime !== Infinity) animation.finish();
};

const inBox = async (element: HTMLElement, width: string) => {
  const box = document.createElement('div');
  box.style.width = width;
  element.replaceWith(box);
  box.append(element);
  await settled(element as GardenSearchElement);
  return box;
};

for (const [name, make] of Object.entries(STATES)) {
  describe(`the element ${name}`, () => {
    axeIt('has nothing for axe to object to in a light page, and as little in a dark one', async () => {
      const element = await make();
      for (const [scheme, background, color] of [
        ['light', '#fbfaf6', '#1f2524'],
        ['dark', '#16191a', '#e9ebe6'],
      ] as const) {
        Object.assign(element.style, { colorScheme: scheme, background, color });
        await still(element);
        if (scheme === 'light') await expect(element).to.be.accessible();
        else await hasContrast(element);
      }
    });

    it('gives nothing a second name, and fits each box, with targets of 24px at least', async () => {
      const element = await make();
      for (const named of element.shadowRoot!.querySelectorAll<HTMLElement>('button[title], a[title]'))
        expect([named.ariaLabel, named.textContent.trim()], named.outerHTML).to.deep.equal([null, '']);
      for (const width of ['320px', '60em']) {
        const box = await inBox(element, width);
        expect(box.scrollWidth, width).to.be.at.most(box.clientWidth);
        const field = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, a[href]')];
        for (const target of field.filter((candidate) => candidate.offsetParent)) {
          const { height, width: wide } = target.getBoundingClientRect();
          expect(Math.min(height, wide), `${width} ${target.outerHTML}`).to.be.at.least(23.9);
        }
      }
    });
  });
}

const filters = { tags: { any: ['rhizome', 'tag 1'], none: ['tag 2'] }, stage: { any: ['budding'] } };

for (const theme of ['contrast', 'ink', 'moss', 'night', 'paper', 'terminal']) {
  describe(`the theme ${theme}`, () => {
    for (const scheme of ['light', 'dark'] as const) {
      axeIt(`leaves nothing for axe to object to on a ${scheme} page`, async () => {
        const sheet = await fixture<HTMLLinkElement>(
          html`<link rel="stylesheet" href="/src/themes/${theme}.css" />`,
        );
        await new Promise((resolve) => (sheet.sheet ? resolve(0) : sheet.addEventListener('load', resolve)));
        const element = await mount(richGarden, { value: 'x', filters });
        element.parentElement!.style.colorScheme = scheme;
        element.style.width = '60em';
        await settled(element);
        for (const animation of element.shadowRoot!.getAnimations()) animation.finish();
        const accent = getComputedStyle(element).getPropertyValue('--garden-search-accent');
        expect(accent).to.not.equal('');
        if (scheme === 'light') await expect(element).to.be.accessible();
        else await hasContrast(element);
      });
    }
  });
}

describe('the layout', () => {
  it('sets the tags beside the results where the element itself is wide', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const tops = () =>
      [part(element, 'facets'), part(element, 'results')].map((el) => el.getBoundingClientRect());
    await inBox(element, '60em');
    expect(tops()[0]!.right).to.be.below(tops()[1]!.left);
    await inBox(element, '30em');
    expect(tops()[0]!.bottom).to.be.at.most(tops()[1]!.top);
  });

  it('keeps the place of the notes that are on their way', async () => {
    for (const width of ['375px', '60em']) {
      const { element, garden } = await mountPatient();
      await inBox(element, width);
      const before = element.getBoundingClientRect().height;
      const { results, facets } = await richGarden.search('', { limit: 8 });
      garden.last.answer({
        results: results.map(({ url, title, stage }) => makeResult(title, { url, stage })),
        facets,
      });
      await settled(element);
      expect(Math.abs(element.getBoundingClientRect().height - before), width).to.be.at.most(8);
    }
  });

  it('keeps 15em where a parent would shrink it to its content', async () => {
    const box = await fixture(
      html`<div style="display: flex; width: 700px"><garden-search></garden-search></div>`,
    );
    await settled(box.firstElementChild as GardenSearchElement);
    expect(box.firstElementChild!.getBoundingClientRect().width).to.equal(15 * 16);
  });

  it('shrinks with the item of a row that it lies in, where that may shrink', async () => {
    for (const least of ['auto', '0']) {
      const box = await fixture(
        html`<div style="display: flex; width: 300px">
          <b style="flex: none; width: 180px">Notes</b>
          <nav style="min-inline-size: ${least}"><garden-search mode="popup"></garden-search></nav>
        </div>`,
      );
      expect(box.scrollWidth, least).to.equal(least === '0' ? 300 : 180 + 15 * 16);
    }
  });

  it('keeps as much as a finger needs beside what leaves no room in a row, and its button no more', async () => {
    for (const mode of ['inline', 'popup', 'modal'] as const) {
      const box = await fixture(
        html`<div style="display: flex; width: 300px">
          <nav style="flex: none; width: 290px">Notes</nav>
          <garden-search mode=${mode}></garden-search>
        </div>`,
      );
      const element = box.querySelector('garden-search')!;
      const name = mode === 'modal' ? 'opener' : 'input';
      await waitUntil(() => parts(element, name)[0], mode);
      const { offsetWidth } = mode === 'modal' ? part(element, name) : element;
      expect(offsetWidth, mode).to.equal(44);
    }
  });
});

describe('the live region', () => {
  const spoken = (element: Element) => element.shadowRoot!.querySelector('[role="status"]')!.textContent;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1200));
  const restore = hurryEach((ms) => ms / 6);

  it('is there before it speaks, and speaks when the typing has paused', async () => {
    restore();
    const element = await mount(richGarden, { value: 'x' });
    expect(spoken(element)).to.equal('');
    await pause();
    expect(spoken(element)).to.equal('12 notes. Enter opens Note 1');
  });

  it('says the tags and that there is nothing', async () => {
    const element = await mount(richGarden, { value: 'nothing', filters: { tags: { all: ['rhizome'] } } });
    await pause();
    expect(spoken(element)).to.equal('No notes for “nothing” in rhizome. Did you mean something');
  });

  for (const [lang, said] of [
    ['ja', '12件のノート。Enterで開く：Note 1'],
    ['hi', '12 नोट। Enter से खुलेगा: Note 1'],
  ] as const)
    it(`ends its sentences as the language of the page does: ${lang}`, async () => {
      const element = await mount(richGarden, { lang, value: 'x' });
      await waitUntil(() => spoken(element) === said, said);
    });

  it('says nothing unasked', async () => {
    const element = await mount(richGarden);
    await pause();
    expect(spoken(element)).to.equal('');
  });

  it('says that the garden is loading, where that takes its time', async () => {
    const element = await mount(new PatientGarden());
    element.value = 'x';
    await settled(element);
    await pause();
    expect(spoken(element)).to.equal('Loading the garden…');
  });
});

describe('the focus', () => {
  it('goes to the field when a result that had it is gone', async () => {
    const element = await mount(
      quickGarden((text) => ({ results: text === 'x' ? [makeResult('x')] : [] })),
      { value: 'x' },
    );
    part(element, 'result-title').focus();
    element.value = 'y';
    await settled(element);
    expect(focused(element)).to.equal(part(element, 'input'));
  });

  it('stays out of the field when bare ground is clicked', async () => {
    const element = await mount(richGarden, { value: 'x' });
    part(element, 'form').querySelector<HTMLElement>('.body')!.focus();
    expect(focused(element)).to.not.equal(part(element, 'input'));
  });
});
