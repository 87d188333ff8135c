// Completion of operators, through the element's field.

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { chosen, fieldOf, focused, mount, part, parts, settled } from '../element/fake-garden.js';
import { dispatchKey } from '../support/press.js';
import { withForcedColors } from '../support/emulated-media.js';
import { sketchGarden } from '../support/garden.js';
import { waitUntil } from '../support/wait-until.js';
import { active, garden, listed, offered, typed } from './typed.js';

async function press(element: GardenSearchElement, ...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
  await settled(element);
}

describe('the values offered', () => {
  const cases: [text: string, values: string[]][] = [
    [
      '#',
      [
        '#Garden, 3 notes3',
        '#Garden/Soil, 2 notes2',
        '#draft, 1 note1',
        '#kitchen, 1 note1',
        '#"machine learning", 1 note1',
        '#堆肥, 1 note1',
      ],
    ],
    ['#SOI', ['#Garden/Soil, 2 notes2']],
    ['#learn', ['#"machine learning", 1 note1']],
    ['#堆', ['#堆肥, 1 note1']],
    ['dig #ga', ['#Garden, 2 notes2', '#Garden/Soil, 1 note1']],
    ['-#dr', ['-#draft, 1 note1']],
    ['tag:kit', ['tag:kitchen, 1 note1']],
    ['stage:', ['stage:seedling, 1 note1', 'stage:budding, 1 note1', 'stage:evergreen, 1 note1']],
    ['stage:>=b', ['stage:>=budding, 2 notes2']],
    ['category:fi', ['category:"Field notes", 1 note1']],
    ['tag:"machine le', ['tag:"machine learning", 1 note1']],
    ['-#"machine le', ['-#"machine learning", 1 note1']],
    ['category:"field no', ['category:"Field notes", 1 note1']],
    ['title:cl', ['title:clay, 2 notes2']],
    ['title:"clay po', ['title:"Clay pots", 1 note1']],
    ['heading:wal', ['heading:Walls, 1 note1']],
    ['heading:wat', ['heading:Watering, 2 notes2']],
    ['dig heading:wat', ['heading:Watering, 1 note1']],
    ['heading:"watering po', ['heading:"Watering pots", 1 note1']],
    ['updated:', ['updated:2025, 2 notes2', 'updated:2024, 1 note1']],
    ['updated:2025', ['updated:2025, 2 notes2', 'updated:2025-07, 1 note1', 'updated:2025-06, 1 note1']],
    ['before:20', ['before:2025, 1 note1']],
    ['language:', ['language:en, 3 notes3', 'language:de, 1 note1']],
  ];
  for (const [text, values] of cases)
    it(`are those of the garden, counted in the rest of the query: ${text}`, async () => {
      expect(listed(await offered(text))).to.deep.equal(values);
    });

  for (const text of [
    'garden',
    '#nosuch',
    'foo:b',
    'a#',
    '10:30 ',
    '#garden ',
    'stage:budding',
    'heading:c',
    'heading:nosuch',
  ])
    it(`are none for ${text}`, async () => {
      expect(listed(await typed(text))).to.be.empty;
    });

  it('begin at the side of the page, those on two lines too', async () => {
    const tag = 'a_long_name_of_a_tag and_another'; // two lines: a third would have dots of its own
    for (const [dir, side] of [
      ['ltr', 'left'],
      ['rtl', 'right'],
    ] as const) {
      const element = await mount(sketchGarden([{ title: 'A', tags: [tag, 'a'] }]), { dir });
      element.style.width = '20em';
      element.focus();
      await sendKeys({ type: '#a' });
      await waitUntil(() => parts(element, 'completion').length > 1, 'no list');
      const edges = parts(element, 'completion').flatMap((option) => {
        const range = document.createRange();
        range.selectNodeContents(option.querySelector('.value')!);
        const lines: DOMRect[][] = [];
        for (const box of [...range.getClientRects()].sort((a, b) => a.bottom - b.bottom)) {
          const line = lines.at(-1);
          if (line && box.top + box.height / 2 < line[0]!.bottom) line.push(box);
          else lines.push([box]);
        }
        return lines.map((line) => Math[dir === 'ltr' ? 'min' : 'max'](...line.map((box) => box[side])));
      });
      expect(edges.length).to.be.above(2);
      for (const edge of edges) expect(edge, edges.join()).to.be.closeTo(edges[0]!, 4);
    }
  });

  it('leave out what the filters leave out', async () => {
    const element = await offered('#', { filters: { tags: { all: ['kitchen'] } } });
    expect(listed(element)).to.deep.equal(['#kitchen, 1 note1', '#堆肥, 1 note1']);
  });

  it('are those within a locked search', async () => {
    const element = await offered('#', { filter: 'tag:garden -tag:draft' });
    expect(listed(element)).to.deep.equal(['#Garden/Soil, 1 note1', '#"machine learning", 1 note1']);
  });
});

describe('the field with its list', () => {
  it('is a combobox whose first option is not active', async () => {
    const element = await offered('#g');
    const field = fieldOf(element);
    const list = element.shadowRoot!.getElementById(field.getAttribute('aria-controls')!)!;
    expect([field.role, field.ariaExpanded, list.role, list.ariaLabel]).to.deep.equal([
      ...['combobox', 'true', 'listbox', '#'],
    ]);
    expect(active(element)).to.equal(null);
    await press(element, 'ArrowDown');
    const option = element.shadowRoot!.getElementById(active(element)!)!;
    expect([option.role, option.ariaSelected]).to.deep.equal(['option', 'true']);
    expect(focused(element)).to.equal(field);
    await press(element, 'Escape');
    expect([field.ariaExpanded, active(element)]).to.deep.equal(['false', null]);
  });

  it('scrolls where it has no room, as a list box may that its combobox moves in', async () => {
    const tags = Array.from({ length: 10 }, (_, i) => `tag ${i} ${'and more of its name '.repeat(3)}`);
    const element = await offered('#', { garden: sketchGarden([{ title: 'A', tags }]) });
    element.style.width = '280px';
    await press(element, 'ArrowUp');
    const all = [...element.shadowRoot!.querySelectorAll('.completions, .completions *')];
    const isCut = (one: Element) => one.scrollHeight > one.clientHeight + 1;
    const scrolling = all.filter((one) => isCut(one) && getComputedStyle(one).overflowY === 'auto');
    expect(scrolling.map(({ role }) => role)).to.deep.equal(['listbox']);
    const [list, last] = [scrolling[0]!, parts(element, 'completion').at(-1)!];
    const [outer, inner] = [list, last].map((one) => one.getBoundingClientRect());
    expect(inner!.bottom).to.be.at.most(outer!.bottom + 1);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`has room for its words below a narrow field, within the window, ${dir}`, async () => {
      const element = await offered('#g', { dir });
      element.style.cssText = 'display: block; inline-size: 160px; margin-inline-start: auto;';
      window.dispatchEvent(new Event('resize'));
      const list = part(element, 'completions').getBoundingClientRect();
      const field = fieldOf(element).getBoundingClientRect();
      const room = document.documentElement.clientWidth;
      expect(list.width).to.be.at.least(Math.min(300, room - 40));
      expect(list.left).to.be.within(0, field.left);
      expect(list.right).to.be.within(field.right, room);
    });

  it('goes round by Up and Down, over no option at all', async () => {
    const element = await offered('#g');
    const seen: (string | null)[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await press(element, key);
      seen.push(active(element)?.at(-1) ?? null);
    }
    expect(seen).to.deep.equal(['0', '1', null, '1', '0']);
  });

  for (const key of ['Enter', 'Tab'])
    it(`takes the active option with ${key}, as if it had been typed`, async () => {
      const element = await typed('dig -#g worms');
      const urls = chosen(element);
      await press(element, ...Array.from({ length: ' worms'.length }, () => 'ArrowLeft'));
      await sendKeys({ type: 'a' });
      await waitUntil(() => listed(element).length === 2, 'no list');
      await press(element, 'ArrowDown', 'ArrowDown', key);
      expect(element.value).to.equal('dig -#Garden/Soil  worms');
      expect(fieldOf(element).selectionStart).to.equal('dig -#Garden/Soil '.length);
      expect([listed(element).length, urls.length, focused(element)]).to.deep.equal([0, 0, fieldOf(element)]);
    });

  it('marks the active option by the ground of the whole row where the system chooses the colours', async function () {
    const forced = await withForcedColors(async () => {
      const element = await offered('#so');
      await press(element, 'ArrowDown');
      const option = part(element, 'completion');
      const style = (one: Element) => getComputedStyle(one);
      const { color } = style(option);
      for (const inner of option.querySelectorAll('i, u, b')) {
        expect(style(inner).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
        expect(style(inner).color).to.equal(color);
      }
      expect(style(option.querySelector('u')!).textDecorationColor, 'the line').to.equal(color);
    });
    if (!forced) this.skip();
  });

  it('takes the first option with Tab, and leaves with the next Tab', async () => {
    const element = await offered('#ma');
    await press(element, 'Tab');
    expect(element.value).to.equal('#"machine learning" ');
    await press(element, 'Tab');
    expect(focused(element)).to.not.equal(fieldOf(element));
  });

  it('takes an option that is pressed, and keeps the focus', async () => {
    const element = await offered('tag:ki');
    const [option] = parts(element, 'completion');
    const pressed = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    expect(option!.dispatchEvent(pressed)).to.be.false;
    option!.click();
    await settled(element);
    expect([element.value, focused(element)]).to.deep.equal(['tag:kitchen ', fieldOf(element)]);
  });

  it('opens the first result with Enter where no option is active', async () => {
    const element = await offered('#ki');
    const urls = chosen(element);
    await press(element, 'Enter');
    expect([urls, listed(element)]).to.deep.equal([['/Bread'], []]);
  });

  it('keeps its text with Escape, which brings no list again until another operator begins', async () => {
    const element = await offered('#g');
    await press(element, 'Escape');
    expect(element.value).to.equal('#g');
    await sendKeys({ type: 'arden' });
    await settled(element);
    expect(listed(element)).to.be.empty;
    await sendKeys({ type: ' #g' });
    await waitUntil(() => listed(element).length, 'no list');
  });

  it('comes with a letter typed after its script has come, and before it is rendered', async () => {
    const element = await mount(garden);
    element.focus();
    const type = (text: string) => {
      fieldOf(element).value = text;
      fieldOf(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };
    const { length } = element.shadowRoot!.adoptedStyleSheets;
    const hostUpdate = () => {
      if (element.value === '#k' && element.shadowRoot!.adoptedStyleSheets.length > length) type('#ki');
    };
    element.addController({ hostUpdate });
    type('#k');
    await waitUntil(() => element.value === '#ki' && listed(element).length, 'no list');
    expect(listed(element)).to.deep.equal(['#kitchen, 1 note1']);
  });

  it('closes where the caret leaves the operator', async () => {
    const element = await offered('clay #g');
    await press(element, 'Home');
    expect(listed(element)).to.be.empty;
  });

  it('closes when the focus leaves', async () => {
    const element = await offered('#g');
    fieldOf(element).blur();
    await settled(element);
    expect(listed(element)).to.be.empty;
  });

  for (const init of [{ isComposing: true }, { keyCode: 229 }])
    it(`leaves every key to an input method: ${JSON.stringify(init)}`, async () => {
      const element = await offered('#g');
      for (const key of ['ArrowDown', 'Enter', 'Tab', 'Escape']) {
        expect(dispatchKey(fieldOf(element), key, init).defaultPrevented, key).to.be.false;
      }
      await settled(element);
      expect([element.value, active(element)]).to.deep.equal(['#g', null]);
    });
});
