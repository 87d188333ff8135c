// The headless face in a browser: `import { openGarden } from 'garden-search/engine'`.

import { GardenSearchError } from './core/errors.js';
import type { Answer, Garden, SearchOptions } from './core/garden.js';
import { readIndexFile, type IndexFile } from './core/index-file.js';
import { parseJson } from './core/read-file.js';
import { createGarden } from './core/search-engine.js';
import { fetchText } from './fetch-text.js';

export { GardenSearchError, type ErrorCode } from './core/errors.js';
export type * from './core/garden.js';
export { miniSearchOptions, type IndexFile } from './core/index-file.js';
export type { Stage } from './core/note.js';

/** Options of {@link openGarden}. */
export interface OpenOptions {
  /** Where the files beside the index are, when the index is given as an object. Default: the page's address. */
  baseUrl?: string | URL;
  /** Ends the waiting: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** How long to wait for another letter before texts are fetched, in milliseconds: longer than from key to key. */
const REST = 150;

// Every element of a page that names the same index shares it. One that could not be opened is forgotten.
const opened = new Map<string, Promise<Garden>>();

/**
 * Opens a garden's index. An address that is open already on this page is not fetched again.
 * @param source the address of `garden-index.json`, or what it holds
 * @throws GardenSearchError `http`, `network`, `parse`, `format` or `version`
 */
export async function openGarden(
  source: string | URL | IndexFile,
  options: OpenOptions = {},
): Promise<Garden> {
  const { baseUrl = document.baseURI, signal } = options;
  if (typeof source === 'object' && !(source instanceof URL)) return createGardenAt(source, baseUrl);
  const url = new URL(source, baseUrl);
  const garden = opened.get(url.href) ?? share(url);
  return signal ? Promise.race([garden, aborted(signal)]) : garden;
}

function share(url: URL): Promise<Garden> {
  const garden = PublishedGarden.open(url);
  opened.set(url.href, garden);
  garden.catch(() => opened.delete(url.href));
  return garden;
}

function createGardenAt(value: unknown, base: string | URL): Garden {
  return createGarden(readIndexFile(value), (name) => fetchText(new URL(name, base)), rest);
}

function rest(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, REST));
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** A garden that lives at an address, where another build may take its place while the page is open. */
class PublishedGarden implements Garden {
  readonly #url: URL;
  #text: string;
  #garden: Garden;
  #renewing: Promise<boolean> | undefined;

  static async open(url: URL): Promise<Garden> {
    return new PublishedGarden(url, await fetchText(url));
  }

  private constructor(url: URL, text: string) {
    this.#url = url;
    this.#text = text;
    this.#garden = createGardenAt(parseJson(text, url.href), url);
  }

  // A file that is gone, or is not what the index says, may be that of a build since: the index is fetched anew.
  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    try {
      return await this.#garden.search(text, options);
    } catch (error) {
      const stale = error instanceof GardenSearchError && STALE.has(error.code) && !options.signal?.aborted;
      if (stale && (await this.#renew())) return this.#garden.search(text, options);
      throw error;
    }
  }

  /** Whether the index is another one now. */
  #renew(): Promise<boolean> {
    return (this.#renewing ??= this.#fetchAnew().finally(() => (this.#renewing = undefined)));
  }

  async #fetchAnew(): Promise<boolean> {
    const text = await fetchText(this.#url, { cache: 'reload' }).catch(() => this.#text);
    if (text === this.#text) return false;
    this.#garden = createGardenAt(parseJson(text, this.#url.href), this.#url);
    this.#text = text;
    return true;
  }
}

const STALE = new Set(['http', 'parse', 'format']);
