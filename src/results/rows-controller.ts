import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
}

/** Distance of the pointer, in CSS pixels, from which a click is the end of a selection. */
const MAX_CLICK_DISTANCE = 4;

/** Follows clicks on results. A click on the ground around links stands for the nearest link. */
export class RowsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: RowsConfig;
  readonly #listeners: Record<string, (event: Event) => void> = {
    click: (event) => this.#onClick(event as MouseEvent),
    pointerdown: (event) => (this.#pressed = event as MouseEvent),
    pointermove: (event) => this.#onLook(event),
    focusin: (event) => this.#onLook(event),
  };
  #pressed: MouseEvent | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, config: RowsConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    for (const [type, listener] of Object.entries(this.#listeners))
      this.#host.addEventListener(type, listener);
  }

  hostDisconnected(): void {
    for (const [type, listener] of Object.entries(this.#listeners))
      this.#host.removeEventListener(type, listener);
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

  #onLook(event: Event): void {
    const [, row] = this.#at(event);
    if (row) this.#config.onLook([...this.#host.shadowRoot!.querySelectorAll('.result')].indexOf(row));
  }

  // A row may hold elements of the page's own making, with roots of their own.
  #at(event: Event): [target: Element | undefined, row: Row | null | undefined] {
    const root = this.#host.shadowRoot;
    const target = event.composedPath().find((node) => (node as Node).getRootNode?.() === root) as
      Element | undefined;
    return [target, target?.closest?.<Row>('.result')];
  }
}
