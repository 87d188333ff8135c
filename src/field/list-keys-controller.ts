import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Answers of an element to the keys that act on its results. */
export interface ListKeys {
  /** Gives the links of the results, in their order. */
  links(): HTMLElement[];
  /** Follows the first link as the event's modifiers say, once the answer to the typed text is there. */
  open(event: Event): void;
  /** Handles Escape, pressed anywhere in the element. @returns true if there was something to clear or to close */
  escape(): boolean;
}

/** Configuration of the controller: callbacks to its host. */
interface ListKeysConfig extends ListKeys {
  field(): HTMLInputElement | null;
  /** Gives the element that holds all links of results. */
  list(): HTMLElement | null;
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
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown);
  }

  // Slotted elements are the page's business. A select and an input have uses of their own for the same keys.
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement) || target.getRootNode() !== this.#host.shadowRoot) return;
    if (plainKey(event) === 'Escape' && this.#config.escape()) {
      event.preventDefault();
      event.stopPropagation();
    } else if (target === this.#config.field()) this.#inField(event);
    else if (this.#config.list()?.contains(target) && !target.matches('select, input'))
      this.#inList(event, target);
  };

  #inField(event: KeyboardEvent): void {
    if (plainKey(event) === 'ArrowDown') this.#focus(event, this.#config.links()[0]);
    else if (event.key === 'Enter' && !event.isComposing && event.keyCode !== 229) this.#config.open(event);
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

/** Gives the key that was pressed; empty where it belongs to an input method or to a shortcut. */
export function plainKey(event: KeyboardEvent): string {
  const taken = event.defaultPrevented || event.isComposing || event.keyCode === 229;
  return taken || event.ctrlKey || event.metaKey || event.altKey ? '' : event.key;
}
