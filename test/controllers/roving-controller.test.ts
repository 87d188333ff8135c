import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { RovingController } from '../../src/controllers/roving-controller.js';
import { hostOf } from './host.js';

async function make(count = 4) {
  const [host] = hostOf(
    (element) =>
      new RovingController(element, () => [...element.renderRoot.querySelectorAll<HTMLElement>('button')]),
  );
  const show = async (length: number) => {
    host.content = () =>
      html`<a href="#x">x</a>${Array.from({ length }, (_, i) => html`<button>${i}</button>`)}`;
    host.requestUpdate();
    await host.updateComplete;
  };
  document.body.append(host);
  await show(count);
  const buttons = () => [...host.renderRoot.querySelectorAll<HTMLElement>('button')];
  const press = (key: string, init: KeyboardEventInit = {}) =>
    host.shadowRoot!.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
    );
  return {
    host,
    show,
    buttons,
    press,
    stops: () => buttons().flatMap(({ tabIndex }, i) => (tabIndex ? [] : [i])),
  };
}

describe('RovingController', () => {
  afterEach(() => document.querySelector('test-host')?.remove());

  it('leaves one stop for Tab: the first, then the one that had the focus last', async () => {
    const { buttons, stops } = await make();
    expect(stops()).to.deep.equal([0]);
    buttons()[2]!.focus();
    expect(stops()).to.deep.equal([2]);
  });

  it('gives the stop to the first where the one that had it is gone', async () => {
    const { buttons, show, stops } = await make();
    buttons()[3]!.focus();
    await show(2);
    expect(stops()).to.deep.equal([0]);
  });

  it('moves with the arrows and stops at the ends', async () => {
    const { host, buttons, press } = await make();
    buttons()[0]!.focus();
    const at = (key: string) => {
      press(key);
      return Number(host.shadowRoot!.activeElement!.textContent);
    };
    expect(
      ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map(at),
    ).to.deep.equal([0, 1, 2, 3, 3, 2, 0]);
  });

  it('leaves keys elsewhere, and chords, alone', async () => {
    const { host, buttons, press } = await make();
    host.find('a').focus();
    press('ArrowDown');
    expect(host.shadowRoot!.activeElement).to.equal(host.find('a'));
    buttons()[0]!.focus();
    expect(press('ArrowDown', { ctrlKey: true })).to.be.true;
    expect(host.shadowRoot!.activeElement).to.equal(buttons()[0]);
  });
});
