// The files beside an index, as a page fetches them.

import { GardenSearchError } from './core/errors.js';
import { isNamedBy } from './core/file-names.js';
import { parseJson, type ReadFile } from './core/read-file.js';
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

  /**
   * Keeps what was fetched ahead of need until it is read, which is once: its reader keeps what it makes of it.
   * @throws GardenSearchError where it is not that file
   */
  async keep(name: string, text: string): Promise<void> {
    await check(name, text, this.urlOf(name));
    this.#ahead.set(name, text);
  }

  readonly read: ReadFile = async (name, signal) => {
    const text = this.#ahead.get(name);
    this.#ahead.delete(name);
    const abortable = signal instanceof AbortSignal ? signal : undefined;
    return text ?? this.#fetching.join(name, (abort) => this.#fetch(name, abort), abortable);
  };

  async #fetch(name: string, signal: AbortSignal): Promise<string> {
    const url = this.urlOf(name);
    try {
      const text = await fetchText(url, { signal, cache: this.#cache });
      await check(name, text, url);
      return text;
    } catch (error) {
      // A cache may hold what it should not, for ever as these files are to be kept: later tries pass it over.
      if ((error as GardenSearchError).code !== 'network') this.#cache = 'reload';
      throw error;
    }
  }
}

// Pages that did not come by a safe way have no hash function, and believe what they get.
async function check(name: string, text: string, url: URL): Promise<void> {
  const bytes = new TextEncoder().encode(text.trim());
  const hash = (await globalThis.crypto?.subtle?.digest('SHA-256', bytes)) as ArrayBuffer | undefined;
  if (!hash || isNamedBy(name, hexadecimal(hash))) return;
  parseJson(text, url.href);
  throw new GardenSearchError('damaged', url.href);
}

function hexadecimal(hash: ArrayBuffer): string {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
