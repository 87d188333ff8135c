import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { plainKey } from '../field/list-keys-controller.js';

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Makes a list of rows one stop for Tab. Up, Down, Home and End go between the rows' first buttons. Left and Right
 * go to the further buttons of a row.
 */
export class RovingController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #lists: () => HTMLElement[];
  readonly #stops = new WeakMap<HTMLElement, HTMLElement>();

  constructor(host: ReactiveControllerHost & HTMLElement, lists: () => HTMLElement[]) {
    this.#host = host;
    this.#lists = lists;
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
    for (const list of this.#lists()) {
      const buttons = buttonsIn(list);
      const stop = buttons.find((button) => button === this.#stops.get(list)) ?? buttons[0];
      for (const button of buttons) {
        const index = button === stop ? 0 : -1;
        if (button.getAttribute('tabindex') !== String(index)) button.tabIndex = index;
      }
    }
  }

  readonly #onFocus = (event: FocusEvent): void => {
    const [button, list] = this.#at(event);
    if (!button || !list) return;
    this.#stops.set(list, button);
    this.hostUpdated();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const [button, list] = this.#at(event);
    const step = STEPS[plainKey(event)];
    if (!button || !list || !step) return;
    event.preventDefault();
    event.stopPropagation(); // or a page turns to its next chapter
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    const direction = sideways && getComputedStyle(this.#host).direction === 'rtl' ? -1 : 1;
    const row = button.parentElement!;
    const beside = sideways ? buttonsIn(row).filter(isVisible) : [];
    const next = beside[beside.indexOf(button) + step * direction];
    const to = next ?? rowFrom(row, step * direction, list).querySelector('button');
    to?.focus();
    to?.scrollIntoView({ block: 'nearest' }); // Firefox and WebKit leave what is half in sight where it is
  };

  #at(event: Event): [button?: HTMLElement, list?: HTMLElement] {
    const target = event.composedPath()[0] as HTMLElement;
    const list = this.#lists().find((candidate) => candidate.contains(target));
    return list && target.localName === 'button' ? [target, list] : [];
  }
}

/** Finds the row some steps away, or the one at the end of the list. */
function rowFrom(row: HTMLElement, steps: number, list: HTMLElement): Element {
  const rows = ([...list.children] as HTMLElement[]).filter(isVisible);
  return rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + steps))] ?? row;
}

function buttonsIn(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll('button')];
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
