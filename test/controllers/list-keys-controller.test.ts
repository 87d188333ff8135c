import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { ListKeysController } from '../../src/controllers/list-keys-controller.js';
import { hostOf, soon } from './host.js';

async function make(answered: Promise<boolean> = Promise.resolve(true)) {
  const clicks: MouseEvent[] = [];
  let escapes = 0;
  const [host, controller] = hostOf(
    (element) =>
      new ListKeysController(element, {
        field: () => element.find<HTMLInputElement>('input'),
        list: () => element.find('div'),
        links: () => [...element.renderRoot.querySelectorAll<HTMLElement>('a')],
        answered: () => answered,
        escape: () => escapes++,
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
    const { press } = await make();
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

  it('hears nothing once the host has left', async () => {
    const { host, press, escapes } = await make();
    host.remove();
    press('input', 'Escape');
    expect(escapes()).to.equal(0);
  });
});
