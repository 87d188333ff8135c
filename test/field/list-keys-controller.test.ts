import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { ListKeysController } from '../../src/field/list-keys-controller.js';
import { dispatchKey } from '../support/press.js';
import { hostOf } from '../element/host.js';

async function make(closes = true) {
  const opened: Event[] = [];
  let escapes = 0;
  const [host] = hostOf(
    (element) =>
      new ListKeysController(element, {
        field: () => element.find<HTMLInputElement>('input'),
        list: () => element.find('div'),
        links: () => [...element.renderRoot.querySelectorAll<HTMLElement>('a')],
        open: (event) => opened.push(event),
        escape: () => !!++escapes && closes,
      }),
  );
  host.content = () =>
    html`<input aria-label="Field" />
      <div><a href="#a">a</a><button>between</button><a href="#b">b</a></div>`;
  document.body.append(host);
  await host.updateComplete;
  const press = (selector: string, key: string, init: KeyboardEventInit = {}) => {
    const target = host.find(selector);
    target.focus();
    return dispatchKey(target, key, init);
  };
  const focused = () => host.shadowRoot!.activeElement!.textContent || 'field';
  return { host, press, focused, opened, escapes: () => escapes };
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
    const { press } = await make(false);
    expect(press('input', 'ArrowDown').defaultPrevented).to.be.true;
    for (const key of ['ArrowUp', 'Home', 'End', 'a', 'Tab', 'Escape']) {
      expect(press('input', key).defaultPrevented, key).to.be.false;
    }
  });

  it('opens on Enter in the field, but not while a composition is taken over', async () => {
    const { press, opened } = await make();
    const enter = press('input', 'Enter', { ctrlKey: true });
    press('input', 'Enter', { isComposing: true });
    press('a', 'Enter');
    expect(opened).to.deep.equal([enter]);
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
    const unused = await make(false);
    unused.press('input', 'Escape');
    document.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['Escape']);
  });

  it('hears nothing once the host has left', async () => {
    const { host, press, escapes } = await make();
    host.remove();
    press('input', 'Escape');
    expect(escapes()).to.equal(0);
  });
});
