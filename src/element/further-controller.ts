import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type * as furtherModule from './further.js';

/** What a first answer does without: filters other than the biggest tags, orders, rarer states. */
export type Further = typeof furtherModule;

/** Fetches what a first answer does without, when it is wanted. */
export class FurtherController implements ReactiveController {
  /** The module, once it is there. */
  further: Further | undefined;
  /** Whether it could not be fetched: the search goes on without. */
  failed = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wanted: () => boolean;
  #asked = false;

  constructor(host: ReactiveControllerHost & HTMLElement, wanted: () => boolean) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#asked && this.#wanted()) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#asked = true;
    try {
      const further = await import('./further.js');
      further.settleIn(this.#host);
      this.further = further;
    } catch (error) {
      this.failed = true;
      console.warn(
        '<garden-search> goes without its further filters: their script could not be fetched.',
        error,
      );
    }
    this.#host.requestUpdate();
  }
}
