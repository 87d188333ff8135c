import { expect } from '@open-wc/testing';
import { fieldOf, focused, part, parts, richGarden, settled, textOf } from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';
import { isSeen, listen, mountMode, press, still, type } from './modes.js';

const dialogOf = (element: Element) => part(element, 'dialog') as HTMLDialogElement;
const opened = async (set = {}) => {
  const element = await mountMode('modal', set);
  part(element, 'opener').focus();
  part(element, 'opener').click();
  await settled(element);
  return element;
};
const tick = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('the mode modal', () => {
  it('shows a button in its place, which opens a dialog with the focus in its field', async () => {
    const element = await mountMode('modal');
    expect(dialogOf(element).open).to.be.false;
    expect(textOf(part(element, 'opener'))).to.match(/^Search the garden (Ctrl K|⌘K)$/u);
    const heard = listen(element);
    part(element, 'opener').click();
    await settled(element);
    expect([dialogOf(element).matches(':modal'), element.opened]).to.deep.equal([true, true]);
    expect(focused(element)).to.equal(fieldOf(element));
    expect(heard).to.deep.equal(['open']);
  });

  it('has a button in the font of the element, whatever the spacing of the page', async () => {
    const element = await mountMode('modal');
    element.style.cssText = 'font: italic 900 30px serif; letter-spacing: 9px; text-indent: 40px';
    element.style.setProperty('--garden-search-font', 'monospace');
    element.style.setProperty('--garden-search-font-size', '17px');
    const { fontFamily, fontSize, fontStyle, fontWeight, letterSpacing } = getComputedStyle(
      part(element, 'opener'),
    );
    expect([fontFamily, fontSize, fontStyle, fontWeight, letterSpacing]).to.deep.equal([
      'monospace',
      '17px',
      'normal',
      '400',
      'normal',
    ]);
  });

  it('shows the key beside its whole word, or not at all', async () => {
    const element = await mountMode('modal');
    const opener = part(element, 'opener');
    const [key, word] = [opener.querySelector('kbd')!, opener.querySelector('span')!];
    const seen = { beside: 0, alone: 0 };
    for (const placeholder of ['Search', 'Search the garden', 'Den Garten durchsuchen', 'word '.repeat(20)])
      for (const width of [120, 180, 200, 220, 240, 260, 400]) {
        element.style.inlineSize = `${width}px`;
        element.placeholder = placeholder;
        await element.updateComplete;
        const box = opener.getBoundingClientRect();
        // Where nothing hovers there are no keys at all.
        const isBeside = key.checkVisibility() && key.getBoundingClientRect().top < box.bottom;
        const isCut = word.scrollWidth > word.clientWidth;
        expect(isBeside && isCut, `${placeholder}, ${width} px`).to.equal(false);
        expect(word.getBoundingClientRect().right).to.be.at.most(box.right - 12);
        seen[isBeside ? 'beside' : 'alone']++;
        if (isBeside) expect(key.getBoundingClientRect().bottom).to.be.below(box.bottom);
        // The word is cut where the button is too narrow for it alone.
        if (isCut) expect(word.clientWidth).to.be.above(width - 60);
      }
    if (matchMedia('(hover: hover)').matches) expect(Math.min(...Object.values(seen))).to.be.above(5);
  });

  it('waits for the visitor before the garden is opened', async () => {
    let asked = 0;
    const garden = { search: richGarden.search.bind(richGarden) };
    const counting = {
      search: (...question: Parameters<typeof garden.search>) => (asked++, garden.search(...question)),
    };
    const element = await mountMode('modal', { garden: counting });
    expect(asked).to.equal(0);
    element.open();
    await waitUntil(() => asked > 0);
    await settled(element);
    expect(asked).to.equal(1);
  });

  it('opens with open() and focus(), also before its script is there, and closes with close()', async () => {
    for (const method of ['open', 'focus'] as const) {
      const element = document.createElement('garden-search');
      element.mode = 'modal';
      document.body.append(element);
      element[method]();
      await settled(element);
      expect(dialogOf(element).open, method).to.be.true;
      expect(focused(element)).to.equal(fieldOf(element));
      element.close();
      expect(dialogOf(element).open).to.be.false;
      element.remove();
    }
  });

  for (const mode of ['modal', 'popup'] as const)
    it(`stays closed where close() follows open() before the script of ${mode} is there`, async () => {
      const element = document.createElement('garden-search');
      element.mode = mode;
      document.body.append(element);
      element.open();
      element.close();
      await settled(element);
      const { opened } = element;
      element.remove();
      expect(opened).to.be.false;
    });

  for (const key of ['Control+k', '/'])
    it(`opens with ${key}, and gives the focus back to what had it`, async () => {
      const element = await mountMode('modal');
      const before = document.querySelector<HTMLElement>('#before')!;
      before.focus();
      await press(element, key);
      expect(focused(element)).to.equal(fieldOf(element));
      expect(fieldOf(element).value).to.equal('');
      await press(element, 'Escape');
      expect(document.activeElement).to.equal(before);
    });

  it('gives the focus to its button where nothing had it', async () => {
    const element = await mountMode('modal');
    (document.activeElement as HTMLElement | null)?.blur();
    await press(element, '/', 'Escape');
    expect(focused(element)).to.equal(part(element, 'opener'));
  });

  it('leaves the page where it was scrolled, though its button is out of sight', async () => {
    const element = await mountMode('modal');
    const page = document.createElement('div');
    page.style.height = '4000px';
    document.body.append(page);
    document.documentElement.scrollTop = 1500;
    const places = [scrollY];
    for (const key of ['/', 'Escape']) {
      await press(element, key);
      places.push(scrollY);
    }
    page.remove();
    expect(places).to.deep.equal([1500, 1500, 1500]);
  });

  it('clears with Escape, then closes', async () => {
    const element = await opened();
    await type(element, 'clay');
    expect(parts(element, 'result')).to.have.length(10);
    await press(element, 'ArrowDown', 'Escape');
    expect([element.value, element.opened]).to.deep.equal(['', true]);
    expect(focused(element)).to.equal(fieldOf(element));
    const heard = listen(element);
    await press(element, 'Escape');
    await tick();
    expect([element.opened, dialogOf(element).open]).to.deep.equal([false, false]);
    expect(heard).to.deep.equal(['close']);
    expect(focused(element)).to.equal(part(element, 'opener'));
  });

  it('has the keyboard of the list: down, up, ends, and letters that go on in the field', async () => {
    const element = await opened();
    await type(element, 'x');
    const links = parts(element, 'result-title');
    await press(element, 'ArrowDown');
    expect(focused(element)).to.equal(links[0]);
    await press(element, 'End');
    expect(focused(element)).to.equal(links.at(-1));
    await press(element, 'Home', 'ArrowUp');
    expect(focused(element)).to.equal(fieldOf(element));
    await press(element, 'ArrowDown');
    await type(element, '/y');
    expect([element.value, focused(element)]).to.deep.equal(['x/y', fieldOf(element)]);
  });

  it('opens at no focus that a router gives back to it on the next page, and at any later one', async () => {
    const element = await mountMode('modal');
    part(element, 'opener').focus();
    const { activeElement } = document;
    element.parentElement!.append(element);
    (activeElement as HTMLElement).focus();
    await settled(element);
    expect([element.opened, focused(element)]).to.deep.equal([false, part(element, 'opener')]);
    element.parentElement!.append(element);
    element.open();
    await settled(element);
    expect(element.opened).to.be.true;
    element.close();
    element.focus();
    expect(element.opened).to.be.true;
  });

  it('closes by its button, by a press beside it and by its chord, and keeps the text, selected', async () => {
    const element = await opened({ value: 'clay' });
    part(element, 'close').click();
    await settled(element);
    expect([element.opened, element.value]).to.deep.equal([false, 'clay']);
    await press(element, 'Control+k');
    expect([fieldOf(element).selectionStart, fieldOf(element).selectionEnd]).to.deep.equal([0, 4]);
    await press(element, 'Control+k');
    expect(element.opened).to.be.false;
    element.open();
    for (const name of ['pointerdown', 'click']) dialogOf(element).dispatchEvent(new MouseEvent(name));
    expect(element.opened).to.be.false;
  });

  it('lets the page go when the browser closes the dialog without asking', async () => {
    const element = await opened();
    dialogOf(element).close();
    await waitUntil(() => !element.opened, 'it is closed');
    expect(getComputedStyle(document.documentElement).overflow).to.not.equal('hidden');
  });

  it('stays open where a selection ends beside it', async () => {
    const element = await opened();
    fieldOf(element).dispatchEvent(new MouseEvent('pointerdown', { bubbles: true, composed: true }));
    dialogOf(element).dispatchEvent(new MouseEvent('click'));
    expect(element.opened).to.be.true;
  });

  it('never loses the focus, wherever Tab leads', async () => {
    const element = await opened({ value: 'x' });
    const seen = new Set<Element | null>();
    for (let i = 0; i < 60; i++) {
      await press(element, 'Tab');
      seen.add(focused(element));
      const outside = document.activeElement !== element && document.activeElement !== document.body;
      expect(outside, document.activeElement?.outerHTML).to.be.false;
    }
    expect(seen).to.include(part(element, 'close'));
    expect(seen).to.include(part(element, 'result-title'));
  });

  it('lets a router open the note and closes, but stays for a new tab', async () => {
    const element = await opened({ value: 'x' });
    element.addEventListener('garden-search-select', (event) => event.preventDefault());
    await press(element, 'Enter');
    expect(element.opened).to.be.false;
    element.open();
    const stop = (event: Event) => event.preventDefault();
    element.addEventListener('click', stop);
    part(element, 'result-title').dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }),
    );
    await settled(element);
    expect(element.opened).to.be.true;
  });

  it('holds the page behind it without moving it, and lets it go', async () => {
    const page = document.createElement('div');
    page.style.cssText = 'height: 4000px; background: linear-gradient(red, blue)';
    document.body.append(page);
    const width = () => document.querySelector('#before')!.parentElement!.getBoundingClientRect().width;
    const element = await mountMode('modal');
    const before = width();
    element.open();
    await settled(element);
    expect(getComputedStyle(document.documentElement).overflow).to.equal('hidden');
    expect(width()).to.equal(before);
    element.close();
    expect(getComputedStyle(document.documentElement).overflow).to.not.equal('hidden');
    element.open();
    element.remove();
    expect(getComputedStyle(document.documentElement).overflow).to.not.equal('hidden');
    page.remove();
  });

  it('leaves nothing open when it is taken out and put back, or turns into another mode', async () => {
    const element = await opened();
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await settled(element);
    expect(element.opened).to.be.false;
    element.open();
    await settled(element);
    expect(dialogOf(element).matches(':modal')).to.be.true;
    element.mode = 'inline';
    await settled(element);
    expect([element.opened, parts(element, 'dialog').length]).to.deep.equal([false, 0]);
    expect(getComputedStyle(document.documentElement).overflow).to.not.equal('hidden');
    element.mode = 'modal';
    await settled(element);
    element.open();
    expect(dialogOf(element).matches(':modal')).to.be.true;
  });

  it('is as large on a page whose root has a font of 10px, down to its small words', async () => {
    const element = await opened();
    element.style.fontSize = '16px';
    await still(element);
    const sizes = () => [
      dialogOf(element).offsetWidth,
      dialogOf(element).offsetHeight,
      ...[...dialogOf(element).querySelectorAll('kbd, .close span')].map(
        (word) => getComputedStyle(word).fontSize,
      ),
    ];
    const before = sizes();
    document.documentElement.style.fontSize = '62.5%';
    const after = sizes();
    document.documentElement.style.fontSize = '';
    expect(after).to.deep.equal(before);
  });

  it('has its status below the row of filters, however large the text', async () => {
    const element = await opened({ value: 'x' });
    for (const size of [16, 24, 32, 48]) {
      element.style.fontSize = `${size}px`;
      const [facets, status] = ['facets', 'status'].map((name) =>
        part(element, name).getBoundingClientRect(),
      );
      expect(status!.top, `${size} px`).to.be.at.least(facets!.bottom);
    }
  });

  // An engine that gives no zoom measures zoomed boxes in their own pixels.
  const zooms = 'currentCSSZoom' in document.body ? ['zoom: 1.5', 'zoom: 0.7'] : [];
  for (const css of [...zooms, 'writing-mode: vertical-rl'])
    it(`fills the window as on any page, on one with ${css}`, async () => {
      const element = await mountMode('modal', { value: 'x' });
      element.parentElement!.style.cssText = css;
      element.open();
      await settled(element);
      await still(dialogOf(element));
      const { top, bottom, left, right } = dialogOf(element).getBoundingClientRect();
      expect(top).to.be.above(0);
      expect([left + right, bottom < innerHeight]).to.deep.equal([innerWidth, true]);
      expect(isSeen(part(element, 'result'))).to.be.true;
    });

  for (const mode of ['modal', 'popup'] as const)
    it(`closes where the page hides it, and opens nothing that is not seen: ${mode}`, async () => {
      const element = await mountMode(mode, { value: 'x' });
      const page = element.parentElement!;
      element.open();
      await settled(element);
      page.hidden = true;
      window.dispatchEvent(new Event('resize'));
      const closed = element.opened;
      element.open();
      expect([
        closed,
        element.opened,
        getComputedStyle(document.documentElement).overflow === 'hidden',
      ]).to.deep.equal([false, false, false]);
      page.hidden = false;
      element.open();
      expect(element.opened).to.be.true;
    });

  for (const mode of ['modal', 'popup'] as const)
    it(`opens nothing, and leaves the shortcut to the browser, within what is folded: ${mode}`, async () => {
      const element = await mountMode(mode, { hotkeys: 'mod+k' });
      const menu = document.createElement('details');
      element.replaceWith(menu);
      menu.append(element);
      const event = new KeyboardEvent('keydown', {
        key: 'k',
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
      });
      document.body.dispatchEvent(event);
      element.open();
      expect([event.defaultPrevented, element.opened]).to.deep.equal([false, false]);
      menu.open = true;
      element.open();
      expect(element.opened).to.be.true;
      menu.remove();
    });

  it('has nothing for axe to object to, closed and open', async () => {
    const element = await mountMode('modal');
    await expect(element).to.be.accessible();
    element.value = 'x';
    element.open();
    await settled(element);
    await still(part(element, 'dialog'));
    await expect(element).to.be.accessible();
  }).timeout(20_000);

  it('has targets of 24px at least', async () => {
    const element = await opened({ value: 'x' });
    const targets = [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, input, a[href]')];
    for (const target of targets.filter((candidate) => candidate.checkVisibility())) {
      const { height, width } = target.getBoundingClientRect();
      expect(Math.min(height, width), target.outerHTML).to.be.at.least(23.9);
    }
  });
});
