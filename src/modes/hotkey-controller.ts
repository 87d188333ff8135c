import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isShortcut, onApple, parseShortcuts, shortcutsOf } from './shortcuts.js';

/** Element that a shortcut opens. */
export interface HotkeyHost extends ReactiveControllerHost, HTMLElement {
  readonly mode: string;
  readonly hotkeys: string | null | undefined;
  /** True while the popup or the dialog is open. */
  readonly opened: boolean;
  open(): void;
  close(): void;
}

/** Input elements into which nobody types. */
const UNTYPED_INPUTS = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];
const TYPED_ELEMENTS = `input${UNTYPED_INPUTS.map((type) => `:not([type=${type} i])`).join('')},
  textarea, select, [role=textbox], [role=searchbox], [role=combobox], [role=spinbutton]`;

/**
 * Opens its host at a shortcut anywhere on the page, unless the visitor is typing. A shortcut with a modifier key
 * closes it as well.
 */
export class HotkeyController implements ReactiveController {
  readonly #host: HotkeyHost;
  readonly #apple = onApple();

  constructor(host: HotkeyHost) {
    this.#host = host;
    host.addController(this);
  }

  // On the window, so that whatever else the page does with the key comes first.
  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || event.isComposing || event.keyCode === 229) return;
    const shortcuts = parseShortcuts(shortcutsOf(this.#host), this.#apple);
    if (!shortcuts.some((shortcut) => isShortcut(event, shortcut))) return;
    // In the field of any search too: a router has closed the popup and left the focus there, or the page has two.
    const { localName } = this.#host;
    const inSearch = event.composedPath().some((node) => (node as Element).localName === localName);
    const chord = (event.ctrlKey || event.metaKey) && inSearch;
    if (chord && this.#host.opened) this.#host.close();
    else if ((chord || !isTyping(event)) && this.#reachable(event)) this.#open();
    else return;
    event.preventDefault();
  };

  // Selects what an inline search holds, so that what is typed takes its place. The popup and the dialog do so themselves.
  #open(): void {
    this.#host.open();
    const field = this.#host.shadowRoot!.querySelector<HTMLInputElement>('#input');
    if (this.#host.mode === 'inline') field?.select();
  }

  // True unless the element is covered by a dialog of the page, or would not be seen.
  #reachable(event: Event): boolean {
    const host = this.#host;
    const outer = outwards(host);
    const path = event.composedPath();
    // Finds a dialog in a shadow root too, if it has the focus.
    const focused = path.slice(path.indexOf(host) + 1).filter((node) => node instanceof Element);
    const dialogs = [...document.querySelectorAll('dialog'), ...focused].filter((node) =>
      node.matches('dialog:modal'),
    );
    const covered = dialogs.some((dialog) => !outer.includes(dialog));
    return host.checkVisibility() && !covered && !outer.some((node) => (node as HTMLElement).inert);
  }
}

/** Gives an element and all that it lies in, from outside of a shadow root too. */
function outwards(element: Element): Element[] {
  const { parentNode } = element;
  const parent = element.assignedSlot ?? (parentNode instanceof ShadowRoot ? parentNode.host : parentNode);
  return [element, ...(parent instanceof Element ? outwards(parent) : [])];
}

/** True if the focused element takes typed text, also inside shadow roots. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (document.designMode === 'on') return true;
  if (!(target instanceof HTMLElement)) return false;
  // A closed shadow root doesn't tell what is in it.
  const closed = target.localName.includes('-') && !target.shadowRoot;
  return closed || target.isContentEditable || target.matches(TYPED_ELEMENTS);
}
