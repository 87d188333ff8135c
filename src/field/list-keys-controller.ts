import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { follow } from '../view/links.js';

/** Configuration of the controller: callbacks to its host. */
export interface ListKeysConfig {
  field(): HTMLInputElement | null;
  /** Gives the element that holds all links of results. */
  list(): HTMLElement | null | undefined;
  /** Gives the links of the results, in their order. */
  links(): HTMLElement[];
  /** Resolves when the results belong to the text in the field: to false if none will come. */
  answered(): Promise<boolean>;
  /** Handles Escape, pressed anywhere in the element. @returns true if there was something to clear or to close */
  escape(): boolean;
}

/**
 * Moves the focus between a field and the list of links below it, by the keyboard. The links take the focus
 * themselves.
 */
export class ListKeysController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: ListKeysConfig;

  constructor(host: ReactiveControllerHost & HTMLElement, config: ListKeysConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeydown);
    for (const type of ECHOES) this.#host.addEventListener(type, keepTyped);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown);
    for (const type of ECHOES) this.#host.removeEventListener(type, keepTyped);
  }

  /** Follows the first link as the event's modifiers say, once the answer to the typed text is there. */
  async openFirst(event: Event): Promise<void> {
    event.preventDefault();
    follow(await this.#linkAt(0), event as MouseEvent);
  }

  /** Moves the focus to the first of the awaited links when they are there. */
  async followMore(): Promise<void> {
    const link = await this.#linkAt(this.#config.links().length);
    link?.focus({ preventScroll: true });
  }

  async #linkAt(position: number): Promise<HTMLElement | undefined> {
    if (!(await this.#config.answered())) return undefined;
    await this.#host.updateComplete;
    return this.#config.links()[position];
  }

  // The target of an event from the slotted fallback is the host page's business.
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement) || target.getRootNode() !== this.#host.shadowRoot) return;
    const escaped = plainKey(event) === 'Escape' && this.#config.escape();
    if (escaped) event.preventDefault();
    else if (target === this.#config.field()) this.#inField(event);
    else if (this.#config.list()?.contains(target)) this.#inList(event, target);
    if (escaped) event.stopPropagation();
    else keepTyped(event);
  };

  #inField(event: KeyboardEvent): void {
    if (plainKey(event) === 'ArrowDown') this.#focus(event, this.#config.links()[0]);
    else if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) void this.openFirst(event);
  }

  #inList(event: KeyboardEvent, target: HTMLElement): void {
    const key = plainKey(event);
    const links = this.#config.links();
    const lying = (where: number) => links.filter((link) => target.compareDocumentPosition(link) & where);
    if (key === 'ArrowDown') this.#focus(event, lying(Node.DOCUMENT_POSITION_FOLLOWING)[0]);
    else if (key === 'ArrowUp')
      this.#focus(event, lying(Node.DOCUMENT_POSITION_PRECEDING).at(-1) ?? this.#config.field());
    else if (key === 'Home') this.#focus(event, links[0]);
    else if (key === 'End') this.#focus(event, links.at(-1));
    else if ([...key].length === 1 && key !== ' ' && target.localName === 'a') this.#typeOn();
  }

  // Moves the focus to the field. The character itself follows by the key's default action.
  #typeOn(): void {
    const field = this.#config.field();
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }

  #focus(event: KeyboardEvent, element: HTMLElement | null | undefined): void {
    if (!element) return;
    event.preventDefault();
    element.focus();
  }
}

/** Events of a key besides `keydown`. */
const ECHOES = ['keypress', 'keyup'] as const;

// Keeps a typed letter from the page, which would see the element as its target and take it for a shortcut.
function keepTyped(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const typed = key !== 'Escape' && key !== 'Tab' && !ctrlKey && !metaKey && !altKey;
  if (typed && (event.composedPath()[0] as Element).matches('input, a')) event.stopPropagation();
}

/** Gives the key that was pressed; empty where it belongs to an input method or to a shortcut. */
export function plainKey(event: KeyboardEvent): string {
  const taken = event.defaultPrevented || event.isComposing || event.keyCode === 229;
  return taken || event.ctrlKey || event.metaKey || event.altKey ? '' : event.key;
}
