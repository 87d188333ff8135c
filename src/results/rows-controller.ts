import type { ReactiveControllerHost } from 'lit';
import type { Result } from '../core/garden.js';
import { follow } from '../view/links.js';

/** Row of a result. */
export interface Row extends HTMLElement {
  result: Result;
}

/** Configuration of the controller: callbacks to its host. */
export interface RowsConfig {
  /** Reports that a link of a result was followed, into a new tab too. */
  onFollow(): void;
  /** Reports that a result was opened; false if the page opens it itself. */
  onSelect(result: Result, url: string): boolean;
  /** Reports that the reader looks at the result in a position. */
  onLook(position: number): void;
  /** Resolves when the results belong to the text in the field: to false if none will come. */
  answered(): Promise<boolean>;
}

/** Distance of the pointer, in CSS pixels, from which a click is the end of a selection. */
const MAX_CLICK_DISTANCE = 4;

/** Follows the links of results. A click on the ground around links stands for the nearest link. */
export class RowsController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: RowsConfig;
  #pressed: MouseEvent | undefined;
  /** Last event that is to open the first result; none once the popup or the dialog has closed. */
  #opening: Event | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, config: RowsConfig) {
    this.#host = host;
    this.#config = config;
    host.addEventListener('click', (event) => this.#onClick(event));
    host.addEventListener('pointerdown', (event) => (this.#pressed = event));
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

  #onClick(event: MouseEvent): void {
    const [target, row] = this.#at(event);
    if (!target || !row) return;
    const link = target.closest('a');
    const url = link?.getAttribute('href');
    if (url) {
      this.#config.onFollow();
      const here = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (here && !this.#config.onSelect(row.result, url)) event.preventDefault();
    } else if (!target.closest('button, input, select, summary') && this.#isStill(event)) {
      follow(target.closest('li')?.querySelector('a[href]'), event);
    }
  }

  #isStill({ clientX, clientY }: MouseEvent): boolean {
    const { clientX: x = clientX, clientY: y = clientY } = this.#pressed ?? {};
    return Math.abs(clientX - x) + Math.abs(clientY - y) < MAX_CLICK_DISTANCE;
  }

  readonly #onLook = (event: Event): void => {
    const [, row] = this.#at(event);
    if (row) this.#config.onLook(this.#rows.indexOf(row));
  };

  // A row may hold elements of the page's own making, with roots of their own.
  #at(event: Event): [target: Element | undefined, row: Row | null | undefined] {
    const root = this.#host.shadowRoot;
    const target = event.composedPath().find((node) => (node as Node).getRootNode?.() === root) as
      | Element
      | undefined;
    return [target, target?.closest?.<Row>('.result, .note')];
  }
}
