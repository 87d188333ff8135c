import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { plainKey } from './keys.js';

/** What the controller reads from its host, and asks it to do. */
export interface ListKeysConfig {
  field(): HTMLInputElement | null;
  /** What holds the links and all that lies between them. */
  list(): HTMLElement | null | undefined;
  /** The links of the results, in their order. */
  links(): HTMLElement[];
  /** Resolves when the results belong to the text in the field: to false where there will be none. */
  answered(): Promise<boolean>;
  /** Escape was pressed anywhere in the element. */
  escape(): void;
}

/** The keyboard of a field above a list of links, which take the focus themselves. */
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
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown);
  }

  /** Follows the first link as the event's modifiers say; where the reader was quicker, when its answer is there. */
  async openFirst(event: Event): Promise<void> {
    event.preventDefault();
    const link = await this.#linkAt(0);
    const { ctrlKey, metaKey, shiftKey } = event as KeyboardEvent;
    const click = { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true, composed: true };
    link?.dispatchEvent(new MouseEvent('click', click));
  }

  /** Moves the focus to the first of the links that are on their way, when they are there. */
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
    if (plainKey(event) === 'Escape') this.#config.escape();
    else if (target === this.#config.field()) this.#inField(event);
    else if (this.#config.list()?.contains(target)) this.#inList(event, target);
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

  // The character itself goes into whatever has the focus when the key's default action comes.
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
