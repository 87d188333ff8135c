import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../view/adopted-styles.js';
import { emit } from '../view/events.js';
import { ariaShortcuts, onApple, parseShortcuts, shortcutLabel, shortcutsOf } from './shortcuts.js';
import { modal as styles } from './modal.styles.js';
import { icon } from '../view/icons.js';
import { lockScroll } from './scroll-lock.js';
import { validMessages } from '../messages/page-messages.js';
import { MODE_ENGLISH, type ModeMessages } from '../messages/mode-messages.js';
import type { KeptList, OpenedNote } from '../view/kept-state.js';
import type { Actions, View } from '../view/view.js';
import { openedTemplate } from './idle-pane.js';
import { idlePane } from './idle-pane.styles.js';
import { Pane } from './pane.js';
import { pane as paneStyles } from './pane.styles.js';
import { inside, onStay, type Frame, type ModeHost, type Pieces } from './mode.js';
import { visibleBox, watchVisibleBox } from './place-panel.js';

/** Mode `modal`: a button, and the search in a dialog that it opens. */
export class Modal implements Frame, ReactiveController {
  opened = false;
  readonly #host: ModeHost;
  readonly #apple = onApple();
  #present = new AbortController();
  #open = new AbortController();
  #held = false;
  #openedNotes: KeptList<OpenedNote> | undefined;
  #pressedOutside = false;
  readonly #pane: Pane;
  /** Windows that have room for two panes; the styles say the same. */
  readonly #wide = matchMedia('(min-width: 56.25em)');

  constructor(host: ModeHost) {
    this.#host = host;
    addStyles(host, styles, paneStyles, idlePane);
    host.addController(this);
    this.#pane = new Pane(host);
  }

  hostConnected(): void {
    if (this.#present.signal.aborted) this.#takeFocusBack();
    const { signal } = (this.#present = new AbortController());
    onStay(this.#host, () => this.close(), signal);
    this.#wide.addEventListener('change', () => this.#host.requestUpdate(), { signal });
    const remember = ({ detail: { result } }: HTMLElementEventMap['garden-search-select']) => {
      const { url, title } = result;
      if (this.#host.recent) this.#openedNotes?.add({ url, title });
    };
    this.#host.addEventListener('garden-search-select', remember, { signal });
  }

  // Turbo and Astro move a permanent element from page to page, and at once give it the focus that its button had.
  #takeFocusBack(): void {
    const host = this.#host;
    host.focus = (options) => inside(host, '.opener')?.focus(options);
    setTimeout(() => Reflect.deleteProperty(host, 'focus'));
  }

  hostDisconnected(): void {
    this.#present.abort();
    this.close();
  }

  hostUpdated(): void {
    if (this.#host.mode !== 'modal') this.close();
  }

  open(): void {
    const dialog = inside<HTMLDialogElement>(this.#host, '.modal');
    const field = inside<HTMLInputElement>(this.#host, '#input');
    if (!dialog || !this.#host.isConnected) return;
    if (!this.opened) this.#show(dialog);
    field?.focus();
  }

  close(): void {
    if (!this.opened) return;
    this.opened = false;
    this.#open.abort();
    // The dialog gives the focus back to what had it; where nothing had, or it is gone, it is the button's.
    inside<HTMLDialogElement>(this.#host, '.modal')?.close();
    if (!this.#held || !hasFocus()) inside(this.#host, '.opener')?.focus({ preventScroll: true });
    this.#host.requestUpdate();
    emit(this.#host, 'garden-search-close', null);
  }

  /** Puts the notes opened lately below the searches, and beside a pane the first match into each row's one line. */
  prepare(view: View): View {
    const { second } = view;
    if (!second) return view;
    this.#openedNotes = second.openedNotes();
    const recentTemplate = (view: View, act: Actions) =>
      second.recentTemplate(view, act, openedTemplate(view, act, wordsOf(view)));
    const close = this.#wide.matches ? second.closeRows(view) : view;
    return { ...close, second: { ...second, recentTemplate } };
  }

  template(pieces: Pieces): TemplateResult {
    const { view, act, head, rest } = pieces;
    const messages = wordsOf(view);
    const paned = this.#wide.matches && !view.closed;
    return html`
      ${this.#openerTemplate(pieces)}
      <dialog class="modal" part="dialog" aria-label=${view.label}>
        <form part="form" role="search" @submit=${act.open}>
          <div class="head">
            ${head}
            <button class="close" part="close" type="button" @click=${() => this.close()}>
              <span>${messages.close}</span><kbd>Esc</kbd>
            </button>
          </div>
          <div class="panes" tabindex="-1">
            ${rest} ${paned ? this.#pane.template(view, act, messages) : nothing}
          </div>
          <p class="hints soft" part="hints" aria-hidden="true">
            <span><kbd>↑</kbd><kbd>↓</kbd>${messages.keysMove}</span>
            <span><kbd>↵</kbd>${messages.keysOpen}</span>
            <span><kbd>${this.#apple ? '⌘' : 'Ctrl'}</kbd><kbd>↵</kbd>${messages.keysNewTab}</span>
          </p>
        </form>
      </dialog>
    `;
  }

  #openerTemplate({ view }: Pieces): TemplateResult {
    const shortcuts = parseShortcuts(shortcutsOf(this.#host), this.#apple);
    const [first] = shortcuts;
    return html`<button
      class="opener"
      part="opener"
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts=${ariaShortcuts(shortcuts) || nothing}
      @click=${() => this.open()}
    >
      ${icon('search')}<span>${view.placeholder}</span>
      ${first ? html`<kbd aria-hidden="true">${shortcutLabel(first, this.#apple)}</kbd>` : nothing}
    </button>`;
  }

  #show(dialog: HTMLDialogElement): void {
    this.#held = hasFocus();
    dialog.showModal();
    this.opened = true;
    const { signal } = (this.#open = new AbortController());
    signal.addEventListener('abort', lockScroll(this.#host.ownerDocument), { once: true });
    const fit = () => {
      dialog.style.setProperty('--_seen', `${visibleBox().bottom}px`);
      // A dialog that the page hides would still hold it.
      if (!dialog.checkVisibility()) this.close();
    };
    watchVisibleBox(fit, signal);
    dialog.addEventListener('cancel', this.#onCancel, { signal });
    dialog.addEventListener('close', () => dialog.open || this.close(), { signal });
    dialog.addEventListener('pointerdown', this.#onPointerdown, { signal });
    dialog.addEventListener('click', this.#onClick, { signal });
    inside<HTMLInputElement>(this.#host, '#input')?.select();
    this.#host.requestUpdate();
    emit(this.#host, 'garden-search-open', null);
    fit();
  }

  // Handles a close that others ask for, such as the back gesture of a phone.
  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.close();
  };

  // A selection of text may begin inside and end outside.
  readonly #onPointerdown = (event: Event): void => {
    this.#pressedOutside = event.target === event.currentTarget;
  };

  readonly #onClick = (event: Event): void => {
    if (this.#pressedOutside && event.target === event.currentTarget) this.close();
  };
}

function wordsOf({ messages }: View): ModeMessages {
  return { ...MODE_ENGLISH, ...validMessages(MODE_ENGLISH, messages) };
}

/** True if any element of the page has the focus. */
function hasFocus(): boolean {
  return !!document.activeElement && document.activeElement !== document.body;
}
