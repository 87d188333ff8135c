import { expect, fixture, html } from '@open-wc/testing';
import type { GardenSearchElement } from '../../src/garden-search.js';
import { waitUntil } from '../support/wait-until.js';
import { fieldOf, focused, settled } from '../element/fake-garden.js';
import { mountMode, press } from './modes.js';

const blur = () => (document.activeElement as HTMLElement | null)?.blur();

describe('hotkeys', () => {
  it('turn to a search in the page, where its owner wants them', async () => {
    const element = await fixture<GardenSearchElement>(
      html`<garden-search hotkeys="/ mod+k"></garden-search>`,
    );
    await settled(element);
    await settled(element);
    for (const key of ['/', 'Control+k']) {
      blur();
      await press(element, key);
      expect(focused(element), key).to.equal(fieldOf(element));
    }
    expect(fieldOf(element).value).to.equal('');
    element.value = 'lost';
    await settled(element);
    blur();
    await press(element, '/', 'x');
    expect(fieldOf(element).value).to.equal('x');
  });

  it('may be changed and taken away', async () => {
    const element = await mountMode('modal', { hotkeys: 'alt+s' });
    await press(element, '/', 'Control+k');
    expect(element.opened).to.be.false;
    await press(element, 'Alt+s');
    expect(element.opened).to.be.true;
    element.close();
    element.hotkeys = '';
    await settled(element);
    blur();
    await press(element, 'Alt+s', '/', 'Control+k');
    expect(element.opened).to.be.false;
  });

  it('go to the field of an open dialog from anywhere in it', async () => {
    const element = await mountMode('modal', { value: 'x' });
    element.open();
    await settled(element);
    element.shadowRoot!.querySelector<HTMLElement>('[part~=facet]')!.focus();
    await press(element, '/');
    expect(focused(element)).to.equal(fieldOf(element));
    expect(element.value).to.equal('x');
  });

  it('open one search from the field of another by a chord alone, which would be the browser’s', async () => {
    const dialog = await mountMode('modal');
    const popup = await mountMode('popup');
    popup.focus();
    await press(popup, '/');
    expect([popup.value, dialog.opened]).to.deep.equal(['/', false]);
    await press(popup, 'Control+k');
    expect(dialog.opened).to.be.true;
    await press(dialog, 'Control+k');
    expect(dialog.opened).to.be.false;
  });

  it('are those of the page again when the element is gone', async () => {
    const element = await mountMode('modal');
    element.remove();
    let heard: boolean | undefined;
    document.addEventListener('keydown', (event) => (heard = event.defaultPrevented), { once: true });
    await press(element, '/');
    await waitUntil(() => heard !== undefined);
    expect(heard).to.be.false;
  });
});
