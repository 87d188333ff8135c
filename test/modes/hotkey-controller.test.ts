import { expect } from '@open-wc/testing';
import { HotkeyController, type HotkeyHost } from '../../src/modes/hotkey-controller.js';
import { pressKeys } from '../support/press.js';
import { TestHost } from '../element/host.js';

class HotkeyTestHost extends TestHost implements HotkeyHost {
  mode = 'modal';
  hotkeys: string | undefined;
  opened = false;
  calls: string[] = [];
  open() {
    this.calls.push('open');
  }
  close() {
    this.calls.push('close');
  }
}
customElements.define('hotkey-test-host', HotkeyTestHost);

function make(set: Partial<HotkeyTestHost> = {}): HotkeyTestHost {
  const host = Object.assign(new HotkeyTestHost(), set);
  host.style.display = 'block';
  new HotkeyController(host);
  document.body.append(host);
  return host;
}

const put = <Found extends HTMLElement>(markup: string): Found => {
  const box = document.createElement('div');
  box.className = 'put';
  box.innerHTML = markup;
  document.body.append(box);
  return box.firstElementChild as Found;
};

/** An element of a shadow root. */
function putShadowed(mode: ShadowRootMode): HTMLInputElement {
  const host = put<HTMLElement>(`<x-${mode}></x-${mode}>`);
  const input = document.createElement('input');
  host.attachShadow({ mode }).append(input);
  return input;
}

describe('HotkeyController', () => {
  afterEach(() => document.querySelectorAll('hotkey-test-host, .put').forEach((element) => element.remove()));

  it('opens at each of its shortcuts, and keeps the key from doing more', async () => {
    const host = make();
    await pressKeys('Control+k');
    await pressKeys('/');
    expect(host.calls).to.deep.equal(['open', 'open']);
    const event = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).to.be.true;
  });

  it('knows other shortcuts, and none', async () => {
    const host = make({ hotkeys: 's' });
    await pressKeys('/');
    await pressKeys('s');
    expect(host.calls).to.deep.equal(['open']);
    host.hotkeys = '';
    await pressKeys('s');
    expect(host.calls).to.have.length(1);
  });

  for (const [name, make_] of Object.entries({
    'an input': () => put('<input>'),
    'an input of another type': () => put('<input type="email">'),
    'a textarea': () => put('<textarea></textarea>'),
    'a select': () => put('<select><option>/</select>'),
    'an editable text': () => put('<p contenteditable>x</p>'),
    'a text in an editable text': () =>
      put('<div contenteditable><p tabindex="0">x</p></div>').firstElementChild,
    'what says that it is a text box': () => put('<div role="textbox" tabindex="0"></div>'),
    'an input in a shadow root': () => putShadowed('open'),
    'an input in a closed shadow root': () => putShadowed('closed'),
  })) {
    it(`leaves ${name} alone`, async () => {
      const host = make();
      (make_() as HTMLElement).focus();
      await pressKeys('/');
      await pressKeys('Control+k');
      expect(host.calls).to.be.empty;
    });
  }

  for (const markup of ['<button>x</button>', '<input type="checkbox">', '<a href="#x">x</a>'])
    it(`works from ${markup}`, async () => {
      const host = make();
      put(markup).focus();
      await pressKeys('/');
      expect(host.calls).to.deep.equal(['open']);
    });

  it('leaves keys to an input method, repeated keys, and what the page has used already', () => {
    const host = make();
    const fire = (init: KeyboardEventInit) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, ...init }));
    fire({ isComposing: true });
    fire({ keyCode: 229 });
    fire({ repeat: true });
    const use = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', use, { once: true });
    fire({ cancelable: true });
    expect(host.calls).to.be.empty;
  });

  it('keeps out of the way of a dialog of the page, and of a host that is not seen', async () => {
    const host = make();
    const dialog = put<HTMLDialogElement>('<dialog><button>x</button></dialog>');
    dialog.showModal();
    await pressKeys('/');
    dialog.close();
    host.style.display = 'none';
    await pressKeys('/');
    expect(host.calls).to.be.empty;
  });

  it('opens a host that lies in the open dialog itself, unless another lies above', async () => {
    const host = make();
    const outer = put<HTMLDialogElement>('<dialog><button>x</button></dialog>');
    outer.append(host);
    outer.showModal();
    await pressKeys('/');
    expect(host.calls).to.deep.equal(['open']);
    put<HTMLDialogElement>('<dialog><button>x</button></dialog>').showModal();
    await pressKeys('/');
    expect(host.calls).to.deep.equal(['open']);
  });

  it('keeps out of the way of a dialog in a shadow root, but opens a host in such a root within the dialog', async () => {
    const host = make();
    const shadow = put<HTMLElement>('<x-app></x-app>').attachShadow({ mode: 'open' });
    shadow.innerHTML = '<dialog><button>x</button></dialog>';
    const inner = shadow.querySelector('dialog')!;
    inner.showModal();
    await pressKeys('/');
    expect(host.calls).to.be.empty;
    inner.close();
    const outer = put<HTMLDialogElement>('<dialog><button>x</button><x-panel></x-panel></dialog>');
    outer.querySelector('x-panel')!.attachShadow({ mode: 'open' }).append(host);
    outer.showModal();
    await pressKeys('/');
    expect(host.calls).to.deep.equal(['open']);
  });

  it('opens by a chord, and by no sign, from the field of a host that is closed', async () => {
    const host = make();
    const field = host.shadowRoot!.appendChild(document.createElement('input'));
    field.focus();
    await pressKeys('/');
    expect([host.calls, field.value]).to.deep.equal([[], '/']);
    await pressKeys('Control+k');
    expect(host.calls).to.deep.equal(['open']);
  });

  it('closes what it has opened with the same chord, but types the sign', async () => {
    const host = make({ opened: true });
    host.innerHTML = '';
    const field = document.createElement('input');
    host.shadowRoot!.append(field);
    field.focus();
    await pressKeys('/');
    expect([host.calls, field.value]).to.deep.equal([[], '/']);
    await pressKeys('Control+k');
    expect(host.calls).to.deep.equal(['close']);
  });

  it('gives a shortcut of several hosts to the first', async () => {
    const [first, second] = [make(), make()];
    await pressKeys('/');
    expect([first.calls, second.calls]).to.deep.equal([['open'], []]);
  });

  it('is gone with its host', async () => {
    const host = make();
    host.remove();
    await pressKeys('/');
    expect(host.calls).to.be.empty;
  });
});
