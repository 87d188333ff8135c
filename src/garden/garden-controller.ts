import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Garden } from '../core/garden.js';

/** Moment to open the garden: the element comes into view, the reader turns to it, or at once. */
export type Load = 'visible' | 'intent' | 'eager';

/** Configuration of the controller: callbacks to its host. */
interface GardenConfig {
  /** Gives a garden that needs no opening. */
  given(): Garden | undefined;
  /** Gives the address of the index. */
  src(): string;
  load(): Load;
  /** True if the host has a question already. */
  asked(): boolean;
  open(src: string, options: { signal: AbortSignal }): Promise<Garden>;
  onError(error: unknown): void;
}

/** Distance below the window at which the element's garden is opened. */
const VIEW_MARGIN = '200px';
const INTENT = ['focusin', 'pointerenter', 'input'];

/** Opens the garden when it is needed, and anew when its address changes. An opening that ends too late is dropped. */
export class GardenController implements ReactiveController {
  /** True once the reader has come to the element, or has asked. */
  awake = false;
  /** Error of the opening; undefined without one. */
  error: unknown;
  /** Resolves when the garden on its way is open, or could not be opened. */
  finished: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #config: GardenConfig;
  #src = '';
  #opened: Garden | undefined;
  #opening: AbortController | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, config: GardenConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** Garden that may be asked; undefined until it is open. */
  get garden(): Garden | undefined {
    return this.awake ? (this.#config.given() ?? this.#opened) : undefined;
  }

  /** True while a garden is being opened, or waits for the element to come into view. */
  get pending(): boolean {
    return (
      !!this.#opening ||
      (!this.awake && this.#config.load() === 'visible' && !!(this.#config.given() ?? this.#src))
    );
  }

  /** Opens the garden again after an error. */
  retry(): void {
    this.error = undefined;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    for (const type of INTENT) this.#host.addEventListener(type, this.#wake);
    addEventListener('online', this.#recover);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    for (const type of INTENT) this.#host.removeEventListener(type, this.#wake);
    removeEventListener('online', this.#recover);
    this.#stopWatching();
    this.#abort();
  }

  hostUpdate(): void {
    const src = this.#config.given() ? '' : this.#config.src();
    if (src !== this.#src) this.#forget(src);
    if (this.#config.asked() || this.#config.load() === 'eager') this.awake = true;
    if (!this.#host.isConnected) return;
    if (this.awake) this.#open();
    else if (this.#config.load() === 'intent') this.#stopWatching();
    else this.#watch();
  }

  readonly #wake = (): void => {
    if (this.awake) return;
    this.awake = true;
    this.#stopWatching();
    this.#host.requestUpdate();
  };

  readonly #recover = (): void => {
    if (this.error) this.retry();
  };

  #open(): void {
    if (this.#src && !this.#opened && !this.#opening && !this.error) this.finished = this.#fetch();
  }

  async #fetch(): Promise<void> {
    const { signal } = (this.#opening = new AbortController());
    try {
      const garden = await this.#config.open(this.#src, { signal });
      if (signal.aborted) return;
      this.#opened = garden;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
      this.#config.onError(error);
    }
    this.#opening = undefined;
    this.#host.requestUpdate();
  }

  #forget(src: string): void {
    this.#abort();
    this.#src = src;
    this.#opened = this.error = undefined;
  }

  #abort(): void {
    this.#opening?.abort();
    this.#opening = undefined;
  }

  #watch(): void {
    if (this.#observer) return;
    const seen = (entries: IntersectionObserverEntry[]) =>
      entries.some((entry) => entry.isIntersecting) && this.#wake();
    this.#observer = new IntersectionObserver(seen, { rootMargin: VIEW_MARGIN });
    this.#observer.observe(this.#host);
  }

  #stopWatching(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
}
