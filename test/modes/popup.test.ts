import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { waitUntil } from '../support/wait-until.js';
import {
  fieldOf,
  focused,
  makeResult,
  part,
  parts,
  quickGarden,
  settled,
  tagFacets,
} from '../element/fake-garden.js';
import { isSeen, listen, mountMode, press, still, type } from './modes.js';

const isOpen = (element: Element) => part(element, 'panel').matches(':popover-open');
const clickAt = (element: Element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
};
const opened = async (set = {}) => {
  const element = await mountMode('popup', set);
  element.open();
  await settled(element);
  await still(part(element, 'panel'));
  return element;
};

describe('the mode popup', () => {
  it('stays closed where Escape empties its field', async () => {
    const element = await mountMode('popup', { value: 'x' });
    fieldOf(element).focus();
    await press(element, 'Escape');
    await settled(element);
    expect([element.value, isOpen(element)]).to.deep.equal(['', false]);
  });

  it('shows its field, and the results only when it is asked to', async () => {
    const element = await mountMode('popup');
    expect(isOpen(element)).to.be.false;
    const heard = listen(element);
    document.querySelector<HTMLElement>('#before')!.focus();
    await press(element, 'Tab');
    expect([focused(element) === fieldOf(element), isOpen(element)]).to.deep.equal([true, false]);
    await type(element, 'x');
    expect([isOpen(element), element.opened]).to.deep.equal([true, true]);
    expect(parts(element, 'result')).to.have.length(10);
    expect(heard).to.deep.equal(['open']);
  });

  it('opens at a click into the field, and at open()', async () => {
    const element = await mountMode('popup');
    await clickAt(fieldOf(element));
    await settled(element);
    expect(isOpen(element)).to.be.true;
    expect(parts(element, 'result').length).to.be.above(0);
    element.close();
    element.open();
    expect([isOpen(element), focused(element)]).to.deep.equal([true, fieldOf(element)]);
  });

  it('opens with Down, and goes on to the first result', async () => {
    const element = await mountMode('popup', { value: 'x' });
    element.focus();
    await settled(element);
    await press(element, 'ArrowDown');
    expect(isOpen(element)).to.be.true;
    expect(focused(element)).to.equal(part(element, 'result-title'));
    await press(element, 'ArrowUp');
    expect(focused(element)).to.equal(fieldOf(element));
  });

  it('clears with Escape, then closes, and keeps the focus in the field', async () => {
    const element = await opened({ value: 'x' });
    await press(element, 'ArrowDown', 'Escape');
    expect([element.value, isOpen(element), focused(element)]).to.deep.equal(['', true, fieldOf(element)]);
    const heard = listen(element);
    await press(element, 'ArrowDown', 'Escape');
    expect([isOpen(element), focused(element)]).to.deep.equal([false, fieldOf(element)]);
    expect(heard).to.deep.equal(['close']);
  });

  it('closes when the focus leaves by Tab, past all that is in it', async () => {
    const results = [makeResult('One'), makeResult('Two')];
    const garden = quickGarden(() => ({ results, facets: tagFacets('A', 'B') }));
    const element = await opened({ value: 'x', garden });
    for (let i = 0; i < 50 && document.activeElement === element; i++) {
      expect(isOpen(element)).to.be.true;
      await press(element, 'Tab');
    }
    expect(document.activeElement!.id).to.equal('after');
    expect([isOpen(element), element.value]).to.deep.equal([false, 'x']);
  });

  it('stays open when the focus goes to what the page has put into its slots', async () => {
    const element = await opened({ value: 'x' });
    const link = Object.assign(document.createElement('a'), {
      href: '#archive',
      slot: 'footer',
      textContent: 'All',
    });
    element.append(link);
    link.focus();
    expect([document.activeElement, isOpen(element)]).to.deep.equal([link, true]);
  });

  it('closes when the page beside it is pressed, and stays when its own ground is', async () => {
    const element = await opened();
    const { left, bottom } = part(element, 'panel').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 8), Math.round(bottom - 40)] });
    await settled(element);
    expect(isOpen(element)).to.be.true;
    document.documentElement.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(isOpen(element)).to.be.false;
  });

  it('stays open while what had the focus in it is taken away', async () => {
    const element = await opened({ value: 'x' });
    await press(element, 'ArrowDown');
    element.garden = quickGarden(() => ({}));
    await settled(element);
    expect([isOpen(element), focused(element)]).to.deep.equal([true, fieldOf(element)]);
  });

  it('closes when a router opens the note', async () => {
    const element = await opened({ value: 'x' });
    element.addEventListener('garden-search-select', (event) => event.preventDefault());
    await press(element, 'Enter');
    expect([isOpen(element), focused(element)]).to.deep.equal([false, fieldOf(element)]);
  });

  it('selects the text of the last search where its shortcut opens it again, after a router has closed it too', async () => {
    const element = await opened({ value: 'clay', hotkeys: 'mod+k' });
    const selected = () => [fieldOf(element).selectionStart, fieldOf(element).selectionEnd];
    expect(selected()).to.deep.equal([0, 4]);
    fieldOf(element).setSelectionRange(4, 4);
    element.open();
    expect(selected()).to.deep.equal([4, 4]);
    element.addEventListener('garden-search-select', (event) => event.preventDefault());
    await press(element, 'Enter', 'Control+k');
    expect([isOpen(element), selected()]).to.deep.equal([true, [0, 4]]);
    await type(element, 'x');
    expect(element.value).to.equal('x');
  });

  it('lies below its field and within the window, also from right to left and at its foot', async () => {
    const element = await mountMode('popup');
    for (const css of [
      '',
      'direction: rtl',
      'position: fixed; right: 0',
      'position: fixed; bottom: 0',
      'position: fixed; left: -90px',
    ]) {
      element.parentElement!.style.cssText = `inline-size: 200px; ${css}`;
      element.open();
      await settled(element);
      await still(part(element, 'panel'));
      const panel = part(element, 'panel').getBoundingClientRect();
      const field = part(element, 'field').getBoundingClientRect();
      expect(panel.left, css).to.be.at.least(7.9);
      expect(panel.right, css).to.be.at.most(innerWidth - 7.9);
      expect(panel.top, css).to.be.at.least(7.9);
      expect(panel.bottom, css).to.be.at.most(innerHeight - 7.9);
      expect(panel.top >= field.bottom || panel.bottom <= field.top, css).to.be.true;
      element.close();
    }
  });

  it('follows its field when the page scrolls', async () => {
    const element = await mountMode('popup');
    element.parentElement!.style.blockSize = '4000px';
    element.open();
    await settled(element);
    await still(part(element, 'panel'));
    const distance = () =>
      part(element, 'panel').getBoundingClientRect().top -
      part(element, 'field').getBoundingClientRect().bottom;
    const before = distance();
    const scrolled = new Promise((resolve) => addEventListener('scroll', resolve, { once: true }));
    scrollTo(0, 20);
    await scrolled;
    expect(distance()).to.be.closeTo(before, 1);
    scrollTo(0, 0);
  });

  it('follows its field when the page moves it, by what comes before it or by a transition', async () => {
    const element = await mountMode('popup');
    const gap = () =>
      part(element, 'panel').getBoundingClientRect().top -
      part(element, 'field').getBoundingClientRect().bottom;
    element.open();
    await settled(element);
    await still(part(element, 'panel'));
    const banner = document.createElement('div');
    banner.style.blockSize = '60px';
    document.body.prepend(banner);
    await type(element, 'x');
    await waitUntil(() => Math.abs(gap() - 8) < 1, 'below the field');
    element.parentElement!.style.marginBlockStart = '40px';
    document.body.dispatchEvent(new TransitionEvent('transitionend', { bubbles: true }));
    expect(gap()).to.be.closeTo(8, 1);
    banner.remove();
  });

  it('stays within a window that its field fills from edge to edge', async () => {
    const element = await mountMode('popup', { value: 'x' });
    element.parentElement!.style.cssText = 'position: fixed; inset: 0';
    element.open();
    await settled(element);
    const { left, right } = part(element, 'panel').getBoundingClientRect();
    expect([left, right]).to.deep.equal([8, document.documentElement.clientWidth - 8]);
  });

  // An engine that gives no zoom measures zoomed boxes in their own pixels.
  const zooms = 'currentCSSZoom' in document.body ? ['zoom: 1.25', 'zoom: 0.8'] : [];
  for (const css of [...zooms, 'writing-mode: vertical-rl', 'writing-mode: vertical-lr'])
    it(`lies at its field, within the window, on a page with ${css}`, async () => {
      const element = await mountMode('popup', { value: 'x' });
      element.parentElement!.style.cssText = `${css}; font-size: 10px; max-inline-size: 300px; margin: 40px 100px`;
      element.open();
      await settled(element);
      const panel = part(element, 'panel');
      await still(panel);
      const [field, box] = [part(element, 'field'), panel].map((each) => each.getBoundingClientRect());
      expect(box!.top - field!.bottom).to.be.within(6, 11);
      expect(box!.left).to.be.closeTo(field!.left, 1);
      expect(box!.height).to.be.above(200);
      expect(box!.bottom).to.be.below(innerHeight);
      expect(isSeen(part(element, 'result'))).to.be.true;
    });

  it('has nothing for axe to object to, closed and open', async () => {
    const element = await mountMode('popup');
    await expect(element).to.be.accessible();
    element.value = 'x';
    element.open();
    await settled(element);
    await still(part(element, 'panel'));
    await expect(element).to.be.accessible();
  }).timeout(20_000);
});

describe('a page that clips, moves and covers', () => {
  const HOSTILE = [
    'overflow: hidden; block-size: 44px',
    'transform: translate(40px, 30px)',
    'overflow: clip; contain: paint; block-size: 44px; position: relative; z-index: 0',
    'filter: blur(0); will-change: transform; overflow: hidden; block-size: 44px',
  ];
  for (const css of HOSTILE)
    it(`does not reach the popup with ${css}`, async () => {
      const element = await mountMode('popup', { value: 'x' });
      element.parentElement!.style.cssText = css;
      const cover = document.createElement('div');
      cover.style.cssText = 'position: fixed; inset: 60px 0 0; z-index: 2147483647; background: red';
      document.body.append(cover);
      element.open();
      await settled(element);
      const panel = part(element, 'panel');
      await still(panel);
      // The focus may scroll the field into sight, in WebKit some frames later; the panel follows.
      const gap = () =>
        panel.getBoundingClientRect().top - part(element, 'field').getBoundingClientRect().bottom;
      await waitUntil(() => Math.abs(gap() - 8) < 1, 'the panel lies below its field');
      expect(isSeen(panel)).to.be.true;
      cover.remove();
    });

  it('does not reach the dialog either', async () => {
    const element = await mountMode('modal', { value: 'x' });
    element.parentElement!.style.cssText = 'overflow: hidden; transform: scale(0.5); block-size: 20px';
    element.open();
    await settled(element);
    expect(part(element, 'dialog').getBoundingClientRect().height).to.be.above(300);
    expect(isSeen(part(element, 'dialog'))).to.be.true;
  });

  it('does not get the keys that are typed in the field for its own shortcuts', async () => {
    const element = await mountMode('popup');
    const stolen: string[] = [];
    // As the hotkeys of many pages do: they look at the target, and see no input.
    const steal = (event: KeyboardEvent) => {
      if ((event.target as Element).matches('input, textarea')) return;
      if (!'/sfk'.includes(event.key)) return;
      event.preventDefault();
      stolen.push(event.key);
      document.querySelector<HTMLElement>('#before')!.focus();
    };
    document.addEventListener('keydown', steal);
    element.focus();
    await settled(element);
    await type(element, 'a/skf');
    document.removeEventListener('keydown', steal);
    expect([element.value, stolen, focused(element)]).to.deep.equal(['a/skf', [], fieldOf(element)]);
  });
});

describe('several searches on a page', () => {
  it('have one popup open at a time, and give a shortcut to the first', async () => {
    const one = await mountMode('popup', { value: 'x', hotkeys: 's' });
    const two = await mountMode('popup', { value: 'y', hotkeys: 's' });
    (document.activeElement as HTMLElement | null)?.blur();
    await press(one, 's');
    expect([one.opened, two.opened]).to.deep.equal([true, false]);
    two.open();
    await settled(two);
    expect([one.opened, two.opened]).to.deep.equal([false, true]);
    expect([one.value, two.value]).to.deep.equal(['x', 'y']);
  });
});
