import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { mountMode } from '../modes/modes.js';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { dispatchKey } from '../support/press.js';
import {
  chosen,
  fieldOf,
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
  textOf,
} from '../element/fake-garden.js';

const press = (key: string) => sendKeys({ press: key });

async function typed(): Promise<GardenSearchElement> {
  const element = await mount(richGarden, { value: 'x' });
  element.focus();
  await settled(element);
  return element;
}

describe('the keyboard', () => {
  it('moves down from the field through the links, and up again to the field', async () => {
    const element = await typed();
    const links = parts(element, 'result-title');
    await press('ArrowDown');
    expect(focused(element)).to.equal(links[0]);
    await press('ArrowDown');
    expect(focused(element)).to.equal(links[1]);
    await press('ArrowUp');
    await press('ArrowUp');
    expect(focused(element)).to.equal(fieldOf(element));
  });

  it('tells the page of a text that Escape or a button has changed, as of a typed one', async () => {
    const suggestions = [{ text: 'loam', kind: 'spelling' as const }];
    const element = await mount(
      quickGarden((text) => ({
        results: text ? [makeResult('A')] : [],
        suggestions: text ? suggestions : [],
      })),
    );
    const heard: string[] = [];
    document.addEventListener('input', (event) => heard.push((event.target as typeof element).value), {
      signal: AbortSignal.timeout(20_000),
    });
    const set = async (text: string) => {
      element.value = text;
      await settled(element);
      element.focus();
    };
    await set('lome');
    part(element, 'suggestion').click();
    await settled(element);
    part(element, 'clear').click();
    await set('lome');
    await press('Escape');
    await set('lome');
    element.clear();
    await settled(element);
    expect(heard).to.deep.equal(['loam', '', '']);
  });

  it('goes to the ends of the list with Home and End, and stops there', async () => {
    const element = await typed();
    const links = parts(element, 'result-title');
    await press('ArrowDown');
    await press('End');
    expect(focused(element)).to.equal(links.at(-1));
    await press('ArrowDown');
    expect(focused(element)).to.equal(links.at(-1));
    await press('Home');
    expect(focused(element)).to.equal(links[0]);
  });

  it('leaves Home and End to the field while that has the focus', async () => {
    const element = await mount(richGarden, { value: 'garden' });
    element.focus();
    await settled(element);
    await press('Home');
    await sendKeys({ type: 'a' });
    expect(fieldOf(element).value).to.equal('agarden');
    expect(focused(element)).to.equal(fieldOf(element));
  });

  it('leaves arrows, Home and End to the choice of an order', async () => {
    const element = await typed();
    const sort = part(element, 'sort') as HTMLSelectElement;
    sort.focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'End', 'Home']) {
      expect(dispatchKey(sort, key).defaultPrevented, key).to.be.false;
      expect(focused(element), key).to.equal(sort);
    }
  });

  it('finds its way from a tag or a section in a result', async () => {
    const element = await typed();
    const links = parts(element, 'result-title');
    part(element, 'tag').focus();
    await press('ArrowDown');
    expect(focused(element)).to.equal(links[1]);
    part(element, 'tag').focus();
    await press('ArrowUp');
    expect(focused(element)).to.equal(links[0]);
  });

  it('goes on in the field with a character typed on a result', async () => {
    const element = await typed();
    await press('ArrowDown');
    await sendKeys({ type: 'yz' });
    await settled(element);
    expect(focused(element)).to.equal(fieldOf(element));
    expect(element.value).to.equal('xyz');
  });

  it('opens the first result with Enter in the field', async () => {
    const element = await typed();
    const urls = chosen(element);
    await press('Enter');
    await settled(element);
    expect(urls).to.deep.equal(['/notes/Note%201']);
  });

  it('opens the first result of what was typed, not of what is still on screen', async () => {
    const { element, garden } = await mountPatient({ value: 'a' });
    garden.last.answer({ results: [makeResult('old')] });
    await settled(element);
    const urls = chosen(element);
    element.focus();
    await settled(element);
    await sendKeys({ type: 'b' });
    await press('Enter');
    await settled(element);
    expect(urls).to.be.empty;
    garden.last.answer({ results: [makeResult('new')] });
    await settled(element);
    expect(urls).to.deep.equal(['/notes/new']);
  });

  it('asks again with Enter before the answer is there, as the question waits for a pause in typing', async () => {
    const { element, garden } = await mountPatient();
    const urls = chosen(element);
    element.focus();
    await sendKeys({ type: 'a' });
    await settled(element);
    const [asked, { signal }] = [garden.questions.length, garden.last.options];
    await press('Enter');
    await settled(element);
    expect(signal!.aborted).to.be.true;
    expect(garden.questions.slice(asked).map(({ text }) => text)).to.deep.equal(['a']);
    garden.last.answer({ results: [makeResult('first')] });
    await settled(element);
    await press('Enter');
    await settled(element);
    expect(urls).to.deep.equal(['/notes/first', '/notes/first']);
    expect(garden.questions).to.have.length(asked + 1);
  });

  const leavings: [
    what: string,
    mode: '' | 'popup' | 'modal',
    leave: (element: GardenSearchElement) => unknown,
  ][] = [
    ['leaves the field', '', () => press('Tab')],
    ['closes the dialog', 'modal', (element) => part(element, 'close').click()],
    ['closes and opens the dialog', 'modal', (element) => (element.close(), element.open())],
    ['has the popup closed', 'popup', (element) => element.close()],
  ];
  for (const [what, mode, leave] of leavings)
    it(`opens nothing where the reader presses Enter and ${what} before the answer is there`, async () => {
      const garden = new PatientGarden();
      const element = mode ? await mountMode(mode, { garden }) : await mount(garden);
      const urls = chosen(element);
      element.open();
      await settled(element);
      await sendKeys({ type: 'a' });
      await settled(element);
      await press('Enter');
      await leave(element);
      await settled(element);
      garden.last.answer({ results: [makeResult('first')] });
      await settled(element);
      expect(urls).to.be.empty;
    });

  it('opens nothing with Enter in the empty field', async () => {
    const element = await mount(richGarden);
    const urls = chosen(element);
    element.focus();
    await settled(element);
    await press('Enter');
    await settled(element);
    expect(urls).to.be.empty;
  });

  it('begins a new text with a letter that comes before the rendering of a cleared field', async () => {
    const element = await typed();
    const field = fieldOf(element);
    dispatchKey(field, 'Escape');
    field.setRangeText('b', field.value.length, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settled(element);
    expect([element.value, field.value]).to.deep.equal(['b', 'b']);
  });

  it('clears the text with Escape, and keeps focus and filters, also where nothing is left to clear', async () => {
    const element = await typed();
    element.filters = { tags: { all: ['rhizome'] } };
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    window.addEventListener('keydown', listen);
    await press('ArrowDown');
    for (const passed of [0, 1]) {
      await press('Escape');
      await settled(element);
      expect(element.value).to.equal('');
      expect(element.filters).to.deep.equal({ tags: { all: ['rhizome'] } });
      expect(focused(element)).to.equal(fieldOf(element));
      expect(heard.filter((key) => key === 'Escape')).to.have.length(passed);
    }
    window.removeEventListener('keydown', listen);
  });

  for (const [what, init] of [
    ['is composing', { isComposing: true }],
    ['has key code 229', { keyCode: 229 }],
  ] as const) {
    it(`does nothing while an input method ${what}`, async () => {
      const element = await typed();
      const urls = chosen(element);
      for (const key of ['Enter', 'ArrowDown', 'Escape']) {
        expect(dispatchKey(fieldOf(element), key, init).defaultPrevented).to.be.false;
      }
      await settled(element);
      expect([urls.length, element.value, focused(element)]).to.deep.equal([0, 'x', fieldOf(element)]);
    });
  }

  it('lets the browser undo what was typed before an answer, which Firefox forgets with a box drawn anew', async () => {
    const { element, garden } = await mountPatient();
    element.focus();
    await press('a');
    await settled(element);
    garden.last.answer({ results: [makeResult('A')] });
    await settled(element);
    expect(focused(element)).to.equal(fieldOf(element));
    expect(document.queryCommandEnabled('undo')).to.equal(true);
    document.execCommand('undo');
    await settled(element);
    expect([fieldOf(element).value, element.value]).to.deep.equal(['', '']);
  });

  it('leaves shortcuts alone', async () => {
    const element = await typed();
    await press('ArrowDown');
    dispatchKey(focused(element)!, 'c', { ctrlKey: true });
    expect(focused(element)).to.equal(part(element, 'result-title'));
  });

  it('leaves keys in the fallback to the page', async () => {
    const element = await mount(richGarden, { value: 'x' });
    const inner = document.createElement('input');
    element.append(inner);
    dispatchKey(inner, 'Escape');
    await settled(element);
    expect(element.value).to.equal('x');
  });
});

describe('the tags under the keyboard', () => {
  it('are one stop for Tab, with arrows, Home and End between them', async () => {
    const element = await typed();
    const chips = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.chips .chip')];
    expect(chips.filter(({ tabIndex }) => tabIndex === 0)).to.deep.equal([chips[0]]);
    chips[0]!.focus();
    await press('ArrowDown');
    expect(focused(element)).to.equal(chips[1]);
    await press('End');
    expect(focused(element)).to.equal(chips.at(-1));
    await press('ArrowUp');
    expect(focused(element)).to.equal(chips.at(-2));
    await press('Home');
    expect(focused(element)).to.equal(chips[0]);
  });

  it('turn round where the text runs from right to left', async () => {
    const element = await mount(richGarden, { dir: 'rtl' });
    element.style.width = '30em';
    const chips = parts(element, 'facet');
    chips[0]!.focus();
    await press('ArrowLeft');
    expect(focused(element)).to.equal(parts(element, 'exclude')[0]);
    await press('ArrowLeft');
    expect(focused(element)).to.equal(chips[1]);
    await press('ArrowRight');
    expect(focused(element)).to.equal(chips[0]);
  });

  it('keep the focus on a tag that moves when it is chosen', async () => {
    const element = await typed();
    const chip = parts(element, 'facet')[3]!;
    chip.focus();
    await press(' ');
    await settled(element);
    expect(textOf(focused(element)!)).to.contain('tag 3');
    expect(focused(element)).to.equal(part(element, 'facet'));
  });
});
