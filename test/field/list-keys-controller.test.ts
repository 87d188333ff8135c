import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { ListKeysController } from '../../src/field/list-keys-controller.js';
import { hostOf, soon } from '../element/host.js';

async function make(answered: Promise<boolean> = Promise.resolve(true), closes = true) {
  const clicks: MouseEvent[] = [];
  let escapes = 0;
  const [host, controller] = hostOf(
    (element) =>
      new ListKeysController(element, {
        field: () => element.find<HTMLInputElement>('input'),
        list: () => element.find('div'),
        links: () => [...element.renderRoot.querySelectorAll<HTMLElement>('a')],
        answered: () => answered,
        escape: () => !!++escapes && closes,
      }),
  );
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    clicks.push(event);
  };
  host.content = () =>
    html`<input aria-label="Field" />
      <div>
        <a href="#a" @click=${onClick}>a</a><button>between</button><a href="#b" @click=${onClick}>b</a>
      </div>`;
  document.body.append(host);
  await host.updateComplete;
  const press = (selector: string, key: string, init: KeyboardEventInit = {}) => {
    const target = host.find(selector);
    target.focus();
    const event = new KeyboardEvent('keydown', {
      key,
      bubbles: true,
      composed: true,
      cancelable: true,
      ...init,
    });
    target.dispatchEvent(event);
    return event;
  };
  const focused = () => host.shadowRoot!.activeElement!.textContent || 'field';
  return { host, controller, press, focused, clicks, escapes: () => escapes };
}

describe('ListKeysController', () => {
  afterEach(() => document.querySelector('test-host')?.remove());

  for (const [from, key, to] of [
    ['input', 'ArrowDown', 'a'],
    ['a', 'ArrowDown', 'b'],
    ['button', 'ArrowDown', 'b'],
    ['button', 'ArrowUp', 'a'],
    ['a', 'ArrowUp', 'field'],
    ['a', 'End', 'b'],
    ['a', 'x', 'field'],
    ['a', ' ', 'a'],
    ['button', 'x', 'between'],
    ['input', 'ArrowUp', 'field'],
  ] as const) {
    it(`goes from ${from} with "${key}" to ${to}`, async () => {
      const { press, focused } = await make();
      press(from, key);
      expect(focused()).to.equal(to);
    });
  }

  it('keeps for itself only the keys that it acts on', async () => {
    const { press } = await make(undefined, false);
    expect(press('input', 'ArrowDown').defaultPrevented).to.be.true;
    for (const key of ['ArrowUp', 'Home', 'End', 'a', 'Tab', 'Escape']) {
      expect(press('input', key).defaultPrevented, key).to.be.false;
    }
  });

  it('clicks the first link on Enter, with the modifiers that were held', async () => {
    const { press, clicks } = await make();
    expect(press('input', 'Enter', { ctrlKey: true }).defaultPrevented).to.be.true;
    await soon();
    expect(clicks.map(({ ctrlKey, shiftKey }) => [ctrlKey, shiftKey])).to.deep.equal([[true, false]]);
  });

  it('clicks nothing where the question was overtaken', async () => {
    const { press, clicks } = await make(Promise.resolve(false));
    press('input', 'Enter');
    await soon();
    expect(clicks).to.be.empty;
  });

  it('passes Escape on from anywhere, once', async () => {
    const { press, escapes } = await make();
    press('a', 'Escape');
    press('button', 'Escape');
    press('input', 'Escape', { isComposing: true });
    expect(escapes()).to.equal(2);
  });

  it('keeps Escape to itself where that had something to close', async () => {
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    const used = await make();
    expect(used.press('input', 'Escape').defaultPrevented).to.be.true;
    used.host.remove();
    const unused = await make(undefined, false);
    unused.press('input', 'Escape');
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['Escape']);
  });

  it('lets the page hear no key that was typed, but every shortcut', async () => {
    const { host, press } = await make();
    const heard: string[] = [];
    const listen = ({ type, key }: KeyboardEvent) => heard.push(`${type} ${key}`);
    for (const type of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(type, listen);
    for (const key of ['/', 's', 'Enter', 'ArrowDown']) press('input', key);
    press('a', 'j');
    for (const type of ['keypress', 'keyup'])
      host.find('input').dispatchEvent(new KeyboardEvent(type, { key: '/', bubbles: true, composed: true }));
    expect(heard).to.be.empty;
    press('input', 's', { ctrlKey: true });
    press('input', 'Tab');
    press('button', '/');
    for (const type of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal(['keydown s', 'keydown Tab', 'keydown /']);
  });

  it('hears nothing once the host has left', async () => {
    const { host, press, escapes } = await make();
    host.remove();
    press('input', 'Escape');
    expect(escapes()).to.equal(0);
  });
});
