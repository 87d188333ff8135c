// Files beside an index, as a page fetches them.

import type { ReadFile } from '../core/store/read-file.js';
import { fetchText } from './fetch-text.js';
import { SharedWork } from './shared-work.js';

/**
 * Fetches files beside an index, each once for all who wait for it. A fetch that nobody waits for any more is
 * aborted.
 */
export class GardenFiles {
  readonly #base: URL;
  readonly #fetching = new SharedWork<string>();
  readonly #ahead = new Map<string, string>();
  #cache: RequestCache = 'default';

  constructor(base: URL) {
    this.#base = base;
  }

  /** Gives the address of a file. */
  urlOf(name: string): URL {
    return new URL(name, this.#base);
  }

  /** Keeps a file that was fetched ahead of need until it is first read. Its reader then keeps the parsed content. */
  keep(name: string, text: string): void {
    this.#ahead.set(name, text);
  }

  /** Bypasses every cache from now on. Files are cached for ever, so a cache with a wrong one would keep it. */
  bypassCache(): void {
    this.#cache = 'reload';
  }

  readonly read: ReadFile = async (name, signal) => {
    const abortable = signal instanceof AbortSignal ? signal : undefined;
    const text =
      this.#ahead.get(name) ??
      (await this.#fetching.join(name, (abort) => this.#fetch(name, abort), abortable));
    this.#ahead.delete(name);
    return text;
  };

  // Keeps the text for the next reader: whoever asked for it may have left, as the next letter was typed.
  async #fetch(name: string, signal: AbortSignal): Promise<string> {
    const text = await fetchText(this.urlOf(name), { signal, cache: this.#cache });
    this.keep(name, text);
    return text;
  }
}
