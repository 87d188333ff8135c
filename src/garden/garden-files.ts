// Files beside an index, as a page fetches them.

import type { ReadFile } from '../core/store/reader.js';
import { fetchText } from './fetch-text.js';
import { SharedWork } from './shared-work.js';

/**
 * Fetches files beside an index, each once for all who wait for it. A fetch that nobody waits for any more is
 * aborted.
 */
export class GardenFiles {
  readonly #base: URL;
  readonly #fetching = new SharedWork<string>();
  /** Texts that have come and that nobody has read yet. */
  readonly #unread = new Map<string, string>();
  #cache: RequestCache = 'default';

  constructor(base: URL) {
    this.#base = base;
  }

  /** Gives the address of a file. */
  urlOf(name: string): URL {
    return new URL(name, this.#base);
  }

  /**
   * Keeps the text of a file until it is first read, so that it is not fetched again. Its reader keeps what it makes of
   * it. Texts wait here for two reasons: warming fetched them before any search, or the search that asked was overtaken.
   */
  keep(name: string, text: string): void {
    this.#unread.set(name, text);
  }

  /** Bypasses every cache from now on. Files are cached for ever, so a cache with a wrong one would keep it. */
  bypassCache(): void {
    this.#cache = 'reload';
  }

  readonly read: ReadFile = async (name, signal) => {
    const abortable = signal instanceof AbortSignal ? signal : undefined;
    const text =
      this.#unread.get(name) ??
      (await this.#fetching.join(name, (abort) => this.#fetch(name, abort), abortable));
    this.#unread.delete(name);
    return text;
  };

  // Keeps the text, as the search that asked for it may have been overtaken by that of the next letter.
  async #fetch(name: string, signal: AbortSignal): Promise<string> {
    const text = await fetchText(this.urlOf(name), { signal, cache: this.#cache });
    this.keep(name, text);
    return text;
  }
}
