import type { ReactiveControllerHost } from 'lit';
import type { Result } from '../core/garden.js';
import { follow } from '../view/links.js';

/** Row of a result. */
export interface Row extends HTMLElement {
  result: Result;
}

/** Configuration of the controller: callbacks to its host. */
interface RowsConfig {
  /** Reports that a link of a result was followed, into a new tab too. */
  onFollow(): void;
  /** Reports that a result was opened; false if the page opens it itself. */
  onSelect(result: Result, url: string): boolean;
  /** Reports that the reader looks at the result in a position. */
  onLook(position: number): void;
  /** Resolves when the results belong to the text in the field: to false if none will come. */
  answered(): Promise<boolean>;
}

/** Follows the links of results. */
export class RowsController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: RowsConfig;
  /** Last event that is to open the first result; none once the popup or the dialog has closed. */
  #opening: Event | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, config: RowsConfig) {
    this.#host = host;
    this.#config = config;
    host.addEventListener('click', this.#onClick);
    host.addEventListener('pointermove', this.#onLook);
    // The host hears nothing of a focus that moves within it.
    host.shadowRoot!.addEventListener('focusin', this.#onLook);
    host.addEventListener('garden-search-close', () => (this.#opening = undefined));
  }

  /** Gives the links of the results, in their order. */
  get links(): HTMLElement[] {
    return this.#rows.flatMap((row) => row.querySelector<HTMLElement>('a[href]') ?? []);
  }

  /**
   * Follows the first link as the event's modifiers say, once the answer to the typed text is there. Follows none if the
   * focus has moved by then, or the popup or the dialog was closed.
   */
  async openFirst(event: Event): Promise<void> {
    event.preventDefault();
    const root = this.#host.shadowRoot!;
    const focused = root.activeElement;
    this.#opening = event;
    const link = await this.#linkAt(0);
    if (event === this.#opening && focused === root.activeElement) follow(link, event as MouseEvent);
  }

  /** Moves the focus to the first of the awaited links when they are there. */
  async focusNext(): Promise<void> {
    const link = await this.#linkAt(this.links.length);
    link?.focus({ preventScroll: true });
  }

  async #linkAt(position: number): Promise<HTMLElement | undefined> {
    if (!(await this.#config.answered())) return undefined;
    await this.#host.updateComplete;
    return this.links[position];
  }

  get #rows(): Element[] {
    return [...this.#host.shadowRoot!.querySelectorAll('.result')];
  }

  readonly #onClick = (event: MouseEvent): void => {
    const [target, row] = rowAt(this.#host, event);
    const url = row && target!.closest('a')?.getAttribute('href');
    if (!url) return;
    this.#config.onFollow();
    const here = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (here && !this.#config.onSelect(row.result, url)) event.preventDefault();
  };

  readonly #onLook = (event: Event): void => {
    const [, row] = rowAt(this.#host, event);
    if (row) this.#config.onLook(this.#rows.indexOf(row));
  };
}

/** Finds where in the shadow root of a host an event is, and in which row. */
export function rowAt(
  { shadowRoot }: Element,
  event: Event,
): [target: Element | undefined, row: Row | null | undefined] {
  // A row may hold elements of the page's own making, with roots of their own.
  const target = event.composedPath().find((node) => (node as Node).getRootNode?.() === shadowRoot) as
    | Element
    | undefined;
  return [target, target?.closest?.<Row>('.result, .note')];
}
