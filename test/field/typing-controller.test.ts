import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { TypingController } from '../../src/field/typing-controller.js';
import { hostOf, soon } from '../element/host.js';

async function make() {
  const typed: string[] = [];
  let text = '';
  const [host, controller] = hostOf(
    (element) =>
      new TypingController(element, {
        field: () => element.find<HTMLInputElement>('input'),
        text: () => text,
        onText: (value) => typed.push(value),
      }),
  );
  host.content = () =>
    html`<input aria-label="Field" /><a href="#a">a</a><button>b</button
      ><select aria-label="Order"></select>`;
  document.body.append(host);
  await host.updateComplete;
  const field = host.find<HTMLInputElement>('input');
  const write = async (value: string) => {
    text = value;
    host.requestUpdate();
    await host.updateComplete;
  };
  return { host, controller, field, typed, write };
}

describe('TypingController', () => {
  afterEach(() => document.querySelector('test-host')?.remove());

  it('writes into the field what the host has changed', async () => {
    const { field, write } = await make();
    await write('clay');
    expect(field.value).to.equal('clay');
  });

  it('leaves the field alone while it is ahead of the host', async () => {
    const { field, host } = await make();
    field.value = 'にわ';
    host.requestUpdate();
    await host.updateComplete;
    expect(field.value).to.equal('にわ');
  });

  it('tells what was typed at once, and a composition when it rests or ends', async () => {
    const { controller, field, typed } = await make();
    field.value = 'a';
    controller.typed(new InputEvent('input'));
    expect(typed).to.deep.equal(['a']);
    field.value = 'ab';
    controller.typed(new InputEvent('input', { isComposing: true }));
    await soon(100);
    expect(typed).to.deep.equal(['a']);
    controller.flush();
    await soon(300);
    expect(typed).to.deep.equal(['a', 'ab']);
  });

  it('tells what is composed where the host was moved meanwhile', async () => {
    const { controller, field, host, typed } = await make();
    field.value = 'ni';
    controller.typed(new InputEvent('input', { isComposing: true }));
    document.body.append(host);
    await soon(300);
    expect(typed).to.deep.equal(['ni']);
  });

  it('lets the page hear no key that was typed, but every shortcut, and keys in its own inputs', async () => {
    const { host, field } = await make();
    const types = ['keydown', 'keypress', 'keyup'] as const;
    const heard: string[] = [];
    const listen = ({ type, key }: KeyboardEvent) => heard.push(`${type} ${key}`);
    const press = (target: HTMLElement, key: string, type = 'keydown', init: KeyboardEventInit = {}) =>
      target.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, ...init }));
    for (const type of types) document.addEventListener(type, listen);
    for (const key of ['s', 'Enter', 'ArrowDown']) press(field, key);
    for (const type of types) press(field, '/', type);
    press(host.find('a'), 'j');
    press(host.find('select'), 'n');
    expect(heard).to.be.empty;
    press(field, 's', 'keydown', { ctrlKey: true });
    press(field, 'Tab');
    press(field, 'Escape', 'keyup');
    press(host.find('button'), '/');
    host.append(document.createElement('input'));
    press(host.querySelector('input')!, 'k');
    for (const type of types) document.removeEventListener(type, listen);
    expect(heard).to.deep.equal(['keydown s', 'keydown Tab', 'keyup Escape', 'keydown /', 'keydown k']);
  });
});
