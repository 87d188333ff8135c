import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { FocusController } from '../../src/element/focus-controller.js';
import { hostOf } from './host.js';
import { waitUntil } from '../support/wait-until.js';

async function make(...keys: string[]) {
  const [host] = hostOf((element) => new FocusController(element));
  const show = async (...next: string[]) => {
    host.content = () =>
      html`<input aria-label="Field" />${next.map((key) => html`<button data-key=${key}>${key}</button>`)}`;
    host.requestUpdate();
    await host.updateComplete;
  };
  document.body.append(host);
  await show(...keys);
  const focus = (key: string) => host.find(`[data-key="${key}"]`).focus();
  const focused = () => (host.shadowRoot!.activeElement as HTMLElement | null)?.dataset.key ?? 'field';
  return { host, show, focus, focused };
}

describe('FocusController', () => {
  afterEach(() => document.querySelector('test-host')?.remove());

  it('follows what had the focus to its new place', async () => {
    const { show, focus, focused } = await make('a', 'b', 'c');
    focus('c');
    await show('c', 'a', 'b');
    expect(focused()).to.equal('c');
  });

  it('stays at the same place where what had the focus is gone', async () => {
    const { show, focus, focused } = await make('a', 'b', 'c');
    focus('b');
    await show('a', 'c');
    expect(focused()).to.equal('c');
  });

  it('goes to the button before where the place is gone too, and else to the field', async () => {
    const { show, focus, focused } = await make('a', 'b');
    focus('b');
    await show('a');
    expect(focused()).to.equal('a');
    await show();
    expect(focused()).to.equal('field');
  });

  it('leaves what is hidden: for its like, for what is in sight before it, or for the field', async () => {
    const [host] = hostOf((element) => new FocusController(element));
    const show = async (hidden: string[], ...keys: string[]) => {
      host.content = () =>
        html`<input
            aria-label="Field"
          />${keys.map((key, i) => html`<button data-key=${key} ?hidden=${hidden.includes(`${key}${i}`)}>${i}</button>`)}`;
      host.requestUpdate();
      await host.updateComplete;
    };
    const focused = () => host.shadowRoot!.activeElement?.textContent;
    document.body.append(host);
    await show([], 'a', 'b', 'b');
    host.shadowRoot!.querySelectorAll('button')[1]!.focus();
    await show(['b1'], 'a', 'b', 'b');
    expect(focused()).to.equal('2');
    await show(['b1', 'b2'], 'a', 'b', 'b');
    expect(host.shadowRoot!.activeElement).to.equal(host.find('input'));
    host.shadowRoot!.querySelectorAll('button')[0]!.focus();
    await show(['a0'], 'a');
    expect(host.shadowRoot!.activeElement).to.equal(host.find('input'));
  });

  it('leaves the field where an update hides it, in the next frame', async () => {
    const [host] = hostOf((element) => new FocusController(element));
    const show = async (hidden: boolean) => {
      host.content = () => html`<input aria-label="Field" ?hidden=${hidden} /><button>Open</button>`;
      host.requestUpdate();
      await host.updateComplete;
    };
    document.body.append(host);
    await show(false);
    host.find('input').focus();
    await show(false);
    await new Promise(requestAnimationFrame);
    expect(host.shadowRoot!.activeElement).to.equal(host.find('input'));
    await show(true);
    await waitUntil(() => host.shadowRoot!.activeElement === host.find('button'), 'the field has the focus');
  });

  it('stays in the sheet around what is gone', async () => {
    const [host] = hostOf((element) => new FocusController(element));
    const show = async (key?: string) => {
      host.content = () =>
        html`<input aria-label="Field" /><dialog>
            <p><button>Close</button></p>
            ${key && html`<button data-key=${key}>${key}</button>`}
          </dialog>`;
      host.requestUpdate();
      await host.updateComplete;
    };
    document.body.append(host);
    await show('a');
    host.find<HTMLDialogElement>('dialog').showModal();
    host.find('[data-key]').focus();
    await show();
    expect(host.shadowRoot!.activeElement).to.equal(host.find('p button'));
  });

  it('takes no focus that was elsewhere', async () => {
    const { host, show } = await make('a');
    await show('b');
    expect(host.shadowRoot!.activeElement).to.be.null;
  });

  it('follows from a fallback that is no longer shown, and leaves one alone that is', async () => {
    const [host] = hostOf((element) => new FocusController(element));
    host.content = () => html`<slot></slot>`;
    host.append(document.createElement('button'));
    document.body.append(host);
    await host.updateComplete;
    host.querySelector('button')!.focus();
    host.requestUpdate();
    await host.updateComplete;
    expect(document.activeElement).to.equal(host.querySelector('button'));
    host.content = () => html`<input aria-label="Field" />`;
    host.requestUpdate();
    await host.updateComplete;
    expect(host.shadowRoot!.activeElement).to.equal(host.find('input'));
  });
});
