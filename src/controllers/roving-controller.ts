import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { plainKey } from './keys.js';

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Makes a row of buttons one stop for Tab, with arrow keys, Home and End between them. */
export class RovingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #items: () => HTMLElement[];
  #current: HTMLElement | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, items: () => HTMLElement[]) {
    this.#host = host;
    this.#items = items;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeydown);
    this.#host.addEventListener('focusin', this.#onFocus);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeydown);
    this.#host.removeEventListener('focusin', this.#onFocus);
  }

  hostUpdated(): void {
    const items = this.#items();
    const stop = items.find((item) => item === this.#current) ?? items[0];
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const item = this.#items().find((candidate) => candidate === event.composedPath()[0]);
    if (!item) return;
    this.#current = item;
    this.hostUpdated();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const items = this.#items();
    const at = items.findIndex((item) => item === event.composedPath()[0]);
    const step = STEPS[plainKey(event)];
    if (at < 0 || !step) return;
    event.preventDefault();
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const direction = sideways && getComputedStyle(this.#host).direction === 'rtl' ? -1 : 1;
    items[Math.max(0, Math.min(items.length - 1, at + step * direction))]?.focus();
  };
}
