import { expect } from '@open-wc/testing';
import { fieldOf, part, settled } from '../element/fake-garden.js';
import { waitUntil } from '../support/wait-until.js';
import { mountMode, press } from './modes.js';

for (const mode of ['popup', 'modal'] as const)
  describe(`a link that is followed in the mode ${mode}`, () => {
    const page = location.href;
    const opened = async () => {
      const element = await mountMode(mode, { value: 'x' });
      element.open();
      await settled(element);
      return element;
    };
    /** Lets the page answer the next click. */
    const answer = (act: (event: Event) => void) => addEventListener('click', act, { once: true });
    const click = (target: Element, init: MouseEventInit = {}) =>
      target.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }),
      );
    afterEach(() => history.replaceState(null, '', page));

    it("closes where a router takes the click, as SvelteKit's and Solid's do, or Turbo", async () => {
      const element = await opened();
      answer((event) => event.preventDefault());
      await press(element, 'Enter');
      await waitUntil(() => !element.opened, 'it is closed');
    });

    it('closes where the browser changes nothing but the address', async () => {
      const element = await opened();
      click(element.querySelector('a')!);
      await waitUntil(() => !element.opened, 'it is closed');
      await waitUntil(() => location.hash === '#archive', 'the address has changed');
      element.open();
      click(element.querySelector('a')!);
      await waitUntil(() => !element.opened, 'it is closed again');
    });

    it('stays where the note opens in a new tab', async () => {
      const element = await opened();
      answer((event) => event.preventDefault());
      click(part(element, 'result-title'), { ctrlKey: true });
      await new Promise((resolve) => setTimeout(resolve));
      await settled(element);
      expect(element.opened).to.be.true;
    });
  });

it('keeps the text in the field when the mode changes', async () => {
  const element = await mountMode('popup', { value: 'soil' });
  for (const mode of ['modal', 'inline', 'popup'] as const) {
    element.mode = mode;
    await settled(element);
    expect(fieldOf(element).value, mode).to.equal('soil');
  }
});
