// The files beside an index, as a page fetches them.

import type { ReadFile } from '../core/store/read-file.js';
import { fetchText } from './fetch-text.js';
import { SharedWork } from './shared-work.js';

/** Fetches files beside an index, each once for all who wait for it, and none that nobody waits for any more. */
export class GardenFiles {
  readonly #base: URL;
  readonly #fetching = new SharedWork<string>();
  readonly #ahead = new Map<string, string>();
  #cache: RequestCache = 'default';

  constructor(base: URL) {
    this.#base = base;
  }

  /** The address of a file. */
  urlOf(name: string): URL {
    return new URL(name, this.#base);
  }

  /** Keeps what was fetched ahead of need until it is read, which is once: its reader keeps what it makes of it. */
  keep(name: string, text: string): void {
    this.#ahead.set(name, text);
  }

  /** Passes over every cache from now on: one that held what it should not is to keep it for ever. */
  distrustCache(): void {
    this.#cache = 'reload';
  }

  readonly read: ReadFile = async (name, signal) => {
    const text = this.#ahead.get(name);
    this.#ahead.delete(name);
    const abortable = signal instanceof AbortSignal ? signal : undefined;
    return (
      text ??
      this.#fetching.join(
        name,
        (abort) => fetchText(this.urlOf(name), { signal: abort, cache: this.#cache }),
        abortable,
      )
    );
  };
}
