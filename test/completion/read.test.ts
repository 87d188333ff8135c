// What the element shows of the operators that were understood, and of those that were not.

import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { fieldOf, focused, mount, part, parts, settled, textOf } from '../element/fake-garden.js';
import { dispatchKey } from '../support/press.js';
import { waitUntil } from '../support/wait-until.js';
import { garden, listed, typed } from './typed.js';

const hint = (element: Element) => element.shadowRoot!.querySelector('.hint')?.textContent.trim() ?? '';
const layer = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.ground')!;
const grounds = (element: Element) =>
  [...(layer(element)?.querySelectorAll('span span') ?? [])].map((one) => [one.className, one.textContent]);

/** An element that was given a text, once its answer is there. */
async function asked(value: string, set: Partial<GardenSearchElement> = {}): Promise<GardenSearchElement> {
  const element = await mount(garden, set);
  const answered = new Promise((resolve) => element.addEventListener('garden-search-answer', resolve));
  element.value = value;
  await answered;
  await settled(element);
  return element;
}

describe('the sentence on what was understood', () => {
  const cases: [text: string, sentence: string][] = [
    ['#garden', 'tagged garden'],
    ['dig #garden/soil after:2024 -#kitchen', 'tagged garden/soil, tended since 2024, and not kitchen'],
    ['#draft OR #kitchen', 'tagged draft or tagged kitchen'],
    ['stage:>=budding', 'Growth ≥ Budding'],
    ['category:"Field notes"', 'Category: Field notes'],
    ['title:clay', 'with clay in the title'],
    ['"heavy clay"', 'with “heavy clay” as written'],
    ['dig -pots', 'not pots'],
    ['updated:<2025-07', 'tended before 2025-07'],
    ['updated:>2024', 'tended since 2025'],
    ['updated:>2024-12', 'tended since 2025-01'],
    ['updated:<=2025-06-30', 'tended before 2025-07-01'],
    ['path:worms', 'with worms in the address'],
    ['-(#draft OR #kitchen)', 'not (#draft OR #kitchen)'],
    [
      'dig stage:bread',
      'stage:bread is searched as plain words. No note has stage; these have dig and bread',
    ],
    ['dig pots:bread', 'pots:bread is searched as plain words'],
    ['dig pots OR tag:', ''],
    ['dig -#', ''],
    ['dig -tag:', ''],
    ['dig tag:"', ''],
    ['dig #draft -', 'tagged draft'],
    ['dig tag:"garden/so', 'tagged garden/so'],
    ['title:"clay po', 'with clay po in the title'],
  ];
  for (const [text, sentence] of cases)
    it(`stands beside the count: ${text}`, async () => {
      expect(hint(await asked(text))).to.equal(sentence);
    });

  for (const text of [
    'worms',
    'worms stage:bu',
    'worms https://a.example',
    'worms std::vector',
    '10:30 worms',
  ])
    it(`is none for ${text}`, async () => {
      expect(hint(await asked(text))).to.not.contain('plain words');
    });

  it('is spoken with the count, in the language of the page', async () => {
    const element = await asked('#garden', { lang: 'de' });
    const spoken = () => element.shadowRoot!.querySelector('[role="status"]')!.textContent;
    await waitUntil(() => /^3 Notizen mit Schlagwort garden\. /u.test(spoken()), 'no German');
  });
});

describe('the ground behind operators', () => {
  it('lies behind the characters that were read, and no others', async () => {
    const element = await asked(' dig #garden -#kitchen foo:bar');
    expect(grounds(element)).to.deep.equal([
      ['read', '#garden'],
      ['not', '-#kitchen'],
      ['unread', 'foo:bar'],
    ]);
    expect(layer(element).firstElementChild!.textContent).to.equal(fieldOf(element).value);
  });

  for (const text of ['tag:"garden/so', 'title:"clay po', '-heading:"clay po'])
    it(`lies behind a value whose quotation mark is open: ${text}`, async () => {
      const element = await asked(`dig ${text}`);
      expect(grounds(element).map(([, characters]) => characters)).to.deep.equal([text]);
    });

  it('stays behind what was read while more is typed, and leaves what is changed', async () => {
    const element = await typed('#garden -#kitchen ');
    await waitUntil(() => grounds(element).length === 2);
    await sendKeys({ type: 'd' });
    expect(grounds(element)).to.have.length(2);
    await sendKeys({ press: 'Home' });
    await sendKeys({ type: 'x' });
    await waitUntil(() => grounds(element).length === 1);
  });

  it('is as wide as the text, and is scrolled with it', async () => {
    const element = await asked(`#garden ${'-"heavy, clay" '.repeat(9)}fi WAVE 堆肥 q`);
    element.style.width = '320px';
    await settled(element);
    const field = fieldOf(element);
    const ground = layer(element);
    expect(Math.abs(ground.scrollWidth - field.scrollWidth)).to.be.at.most(2);
    field.scrollLeft = 100;
    field.dispatchEvent(new Event('scroll'));
    expect(Math.abs(ground.scrollLeft - field.scrollLeft)).to.be.at.most(1);
    const [one, other] = [ground, field].map((box) => box.getBoundingClientRect());
    expect([one!.left, one!.width].map(Math.round)).to.deep.equal(
      [other!.left, other!.width].map(Math.round),
    );
  });
});

describe('the examples', () => {
  const examples = ['#Garden', '#Garden/Soil', '-#Garden/Soil', '"Heavy clay"', 'updated:2025'];

  it('open with "?" in the empty field, each with what it means and what it finds', async () => {
    const element = await typed('?');
    await waitUntil(() => listed(element).length);
    expect(fieldOf(element).value).to.equal('');
    const texts = listed(element).map((text) => text.split('tagged')[0]!);
    expect(texts[0]).to.equal('#Garden');
    expect(listed(element)[0]).to.equal('#Gardentagged Garden, 3 notes3');
    for (const example of examples)
      expect(
        listed(element).some((text) => text.startsWith(example)),
        example,
      ).to.be.true;
    expect(element.shadowRoot!.querySelector('[role="listbox"]')!.ariaLabel).to.equal('Ways to search');
  });

  it('open by their button too, and fill the field', async () => {
    const element = await mount(garden);
    part(element, 'examples').click();
    await waitUntil(() => listed(element).length);
    parts(element, 'completion')[1]!.click();
    await settled(element);
    expect(element.value).to.equal('#Garden/Soil ');
    expect([listed(element).length, focused(element)]).to.deep.equal([0, fieldOf(element)]);
    expect(parts(element, 'examples')).to.be.empty;
  });

  for (const mode of ['inline', 'popup', 'modal'] as const)
    for (const way of ['key', 'button'])
      it(`close with Escape, and leave the focus in the field: ${mode}, by the ${way}`, async () => {
        const element = await mount(garden, { mode });
        if (mode !== 'inline') await waitUntil(() => (element.open(), element.opened), 'not open');
        element.focus();
        await settled(element);
        for (let i = 0; i < 2; i++) {
          if (way === 'key') await sendKeys({ press: '?' });
          else part(element, 'examples').click();
          await waitUntil(() => listed(element).length, 'no examples');
          await sendKeys({ press: 'ArrowDown' });
          await sendKeys({ press: 'Escape' });
          await settled(element);
          expect([listed(element).length, focused(element)]).to.deep.equal([0, fieldOf(element)]);
          expect(element.opened).to.equal(mode !== 'inline');
        }
        await sendKeys({ type: 'clay' });
        expect(fieldOf(element).value).to.equal('clay');
      });

  it('open once the garden is there, if they were asked for before', async () => {
    const element = await mount(garden, { garden: undefined });
    part(element, 'examples').click();
    await settled(element);
    expect(listed(element)).to.be.empty;
    element.garden = garden;
    await waitUntil(() => listed(element).length, 'no examples');
  });

  for (const key of ['؟', '？'])
    it(`open with the question mark of other scripts: ${key}`, async () => {
      const element = await mount(garden);
      element.focus();
      dispatchKey(fieldOf(element), key);
      await waitUntil(() => listed(element).length, 'no examples');
    });

  it('leave "?" to a text that is there already', async () => {
    expect((await typed('why?')).value).to.equal('why?');
  });

  it('say what they are: a button with a name and its key', async () => {
    const button = part(await mount(garden), 'examples');
    expect([button.ariaLabel, button.getAttribute('aria-keyshortcuts'), textOf(button)]).to.deep.equal([
      ...['Ways to search', '?', '?'],
    ]);
  });
});
