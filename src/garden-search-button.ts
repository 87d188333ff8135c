// Registers <garden-search-button>: a button anywhere on the page that opens a search.

import { BUTTON_LABELS } from './button/button-labels.js';
import { langOf } from './messages/page-messages.js';
import { ariaShortcuts, onApple, parseShortcuts, shortcutLabel, shortcutsOf } from './modes/shortcuts.js';
import { button as styles } from './button/button.styles.js';

declare global {
  interface HTMLElementTagNameMap {
    'garden-search-button': GardenSearchButton;
  }
}

const SEARCH = 'garden-search';
const SVG = 'http://www.w3.org/2000/svg';

/** Element that the button opens. Before its script is there it has its attributes only. */
interface Search extends HTMLElement {
  mode?: string;
  hotkeys?: string | null | undefined;
  open?(): void;
}

/**
 * Opens a `<garden-search>`, and shows the shortcut that does the same. The button may come before the search and
 * before its script. A click that comes too early is carried out later.
 *
 * @attr {string} for - Id of the search. Default: the first on the page.
 * @slot - Label of the button. Default: “Search” in the language of the nearest `lang`.
 * @csspart button - Button itself.
 * @csspart icon - Magnifying glass.
 * @csspart keys - Shortcut, where there is a keyboard.
 */
export class GardenSearchButton extends (globalThis.HTMLElement ?? Object) {
  readonly #button = document.createElement('button');
  readonly #keys = document.createElement('kbd');
  readonly #words = document.createElement('slot');
  readonly #observer = new MutationObserver(() => {
    this.#speak();
    this.#showKeys();
  });

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [sheet];
    this.#button.type = 'button';
    this.#button.part.add('button');
    this.#keys.part.add('keys');
    this.#keys.ariaHidden = 'true';
    this.#button.append(makeIcon(), this.#words, this.#keys);
    this.#button.addEventListener('click', () => this.#open());
    root.append(this.#button);
  }

  connectedCallback(): void {
    this.#speak();
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
    this.#showKeys();
    void customElements.whenDefined(SEARCH).then(() => this.#showKeys());
  }

  disconnectedCallback(): void {
    this.#observer.disconnect();
  }

  get #search(): Search | null {
    const id = this.getAttribute('for');
    const root = this.getRootNode() as Document | ShadowRoot;
    return id === null ? document.querySelector(SEARCH) : root.querySelector(`#${CSS.escape(id)}`);
  }

  // At once where it can be: the keyboard of a phone comes only to what a touch has focused.
  #open(): void {
    const search = this.#search;
    if (search?.open) search.open();
    else
      void customElements.whenDefined(SEARCH).then(() => {
        if (this.#search?.open) this.#search.open();
        else console.warn(`<${this.localName}> finds no search. Write the id of one into its for.`, this);
      });
  }

  #speak(): void {
    const [language = ''] = langOf(this).toLowerCase().split('-', 1);
    this.#words.textContent = BUTTON_LABELS.get(language) ?? 'Search';
  }

  #showKeys(): void {
    const search = this.#search;
    if (search && this.isConnected) this.#observer.observe(search, { attributeFilter: ['mode', 'hotkeys'] });
    const mode = search ? (search.mode ?? search.getAttribute('mode') ?? '') : 'modal';
    const apple = onApple();
    const hotkeys = search?.hotkeys ?? search?.getAttribute('hotkeys');
    const shortcuts = parseShortcuts(shortcutsOf({ mode, hotkeys }), apple);
    this.#keys.textContent = shortcuts[0] ? shortcutLabel(shortcuts[0], apple) : '';
    this.#button.ariaHasPopup = mode === 'modal' ? 'dialog' : null;
    this.#button.ariaKeyShortcuts = ariaShortcuts(shortcuts) || null;
  }
}

function makeIcon(): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  icon.setAttribute('viewBox', '0 0 20 20');
  icon.setAttribute('aria-hidden', 'true');
  icon.part.add('icon');
  path.setAttribute('d', 'M14.5 8.75a5.75 5.75 0 1 1-11.5 0 5.75 5.75 0 0 1 11.5 0ZM13 13l4.5 4.5');
  icon.append(path);
  return icon;
}

// In Node there is no page; on a page the first version stays.
if (globalThis.document && !customElements.get('garden-search-button'))
  customElements.define('garden-search-button', GardenSearchButton);
