import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Height of the visible part of the window, in CSS pixels, below which an on-screen keyboard is taken to be up. */
const SHORT_VIEW_HEIGHT = 480;

/**
 * Makes rows closer where an on-screen keyboard leaves little room, and brings the field to the top at each input. At least
 * two results are then in sight.
 */
export class ShortViewController implements ReactiveController {
  /** True where an on-screen keyboard is taken to be up. Read before an update, as after it the answer takes a layout. */
  isShort = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onResize = (): void => this.#host.requestUpdate();
  readonly #onInput = (): void => {
    if (!isShort()) return;
    const field = this.#host.shadowRoot!.querySelector<HTMLElement>('.field');
    const bar = barAtTop();
    if (!field || bar?.contains(this.#host)) return;
    field.style.scrollMarginTop = `${bar?.getBoundingClientRect().bottom ?? 0}px`;
    field.scrollIntoView({ block: 'start' });
  };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#onResize);
    this.#host.addEventListener('input', this.#onInput);
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#onResize);
    this.#host.removeEventListener('input', this.#onInput);
  }

  hostUpdate(): void {
    this.isShort = isShort();
  }

  hostUpdated(): void {
    this.#host.shadowRoot!.querySelector('.main')?.classList.toggle('short', this.isShort);
  }
}

// Finds the header of a page that stays at the top of the window, where the field would lie under it.
function barAtTop(): Element | null {
  let bar = document.elementFromPoint(innerWidth / 2, 0);
  while (bar && !/fixed|sticky/.test(getComputedStyle(bar).position)) bar = bar.parentElement;
  return bar;
}

// A page that is zoomed shows a part of itself too.
function isShort(): boolean {
  const { height = innerHeight, scale = 1 } = visualViewport ?? {};
  return height * scale < SHORT_VIEW_HEIGHT;
}
