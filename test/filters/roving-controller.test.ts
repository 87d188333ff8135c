import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { RovingController } from '../../src/filters/roving-controller.js';
import { dispatchKey } from '../support/press.js';
import { hostOf } from '../element/host.js';

async function make(count = 4, further = 0) {
  const [host] = hostOf(
    (element) =>
      new RovingController(element, () => [...element.renderRoot.querySelectorAll<HTMLElement>('.list')]),
  );
  const show = async (length: number) => {
    const row = (i: number) =>
      html`<div>
        <button>${i}</button>${Array.from({ length: further }, (_, j) => html`<button>${i}.${j}</button>`)}
      </div>`;
    host.content = () =>
      html`<a href="#x">x</a>
        <div class="list">${Array.from({ length }, (_, i) => row(i))}</div>`;
    host.requestUpdate();
    await host.updateComplete;
  };
  document.body.append(host);
  await show(count);
  const buttons = () => [...host.renderRoot.querySelectorAll<HTMLElement>('button')];
  const press = (key: string, init: KeyboardEventInit = {}) =>
    !dispatchKey(host.shadowRoot!.activeElement!, key, init).defaultPrevented;
  return {
    host,
    show,
    buttons,
    press,
    /** The text of the button that has the focus after a key. */
    at: (key: string) => {
      press(key);
      return host.shadowRoot!.activeElement!.textContent;
    },
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
    const { buttons, at } = await make();
    buttons()[0]!.focus();
    expect(
      ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'End', 'ArrowDown', 'ArrowUp', 'Home'].map(at),
    ).to.deep.equal(['0', '1', '2', '3', '3', '2', '0']);
  });

  it('goes sideways to the further buttons of a row, and up and down past them', async () => {
    const { buttons, at } = await make(3, 1);
    buttons()[0]!.focus();
    expect(
      ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'].map(at),
    ).to.deep.equal(['0.0', '1', '2', '2.0', '1', '0']);
  });

  it('passes over what is not shown', async () => {
    const { buttons, at } = await make(3, 1);
    buttons()[1]!.hidden = true;
    buttons()[2]!.parentElement!.hidden = true;
    buttons()[0]!.focus();
    expect(at('ArrowRight')).to.equal('2');
  });

  it('lets the page hear no key that moves the focus, which would turn a book to its next chapter', async () => {
    const { buttons, press } = await make(2, 1);
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    buttons()[0]!.focus();
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'End', 's']) press(key);
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['s']);
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
