// The headless face in a browser: `import { openGarden } from 'garden-search/engine'`.

import { GardenSearchError } from './core/errors.js';
import type { Garden } from './core/garden.js';
import { readIndexFile, type IndexFile } from './core/index-file.js';
import { createGarden } from './core/search-engine.js';
import { parseJson } from './core/read-file.js';

export { GardenSearchError, type ErrorCode } from './core/errors.js';
export type * from './core/garden.js';
export { miniSearchOptions, type IndexFile } from './core/index-file.js';
export type { Stage } from './core/note.js';

/** Options of {@link openGarden}. */
export interface OpenOptions {
  /** Where the files beside the index are, when the index is given as an object. Default: the page's address. */
  baseUrl?: string | URL;
  /** Ends the loading: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Opens a garden's index.
 * @param source the address of `garden-index.json`, or what it holds
 * @throws GardenSearchError `http`, `network`, `parse`, `format` or `version`
 */
export async function openGarden(
  source: string | URL | IndexFile,
  options: OpenOptions = {},
): Promise<Garden> {
  const { baseUrl = document.baseURI, signal } = options;
  if (typeof source === 'object' && !(source instanceof URL)) return open(source, baseUrl);
  const url = new URL(source, baseUrl);
  return open(parseJson(await fetchText(url, signal), url.href), url);
}

function open(value: unknown, base: string | URL): Garden {
  return createGarden(readIndexFile(value), (name) => fetchText(new URL(name, base)));
}

async function fetchText(url: URL, signal?: AbortSignal): Promise<string> {
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (!response.ok) throw new GardenSearchError('http', url.href, String(response.status));
    return await response.text();
  } catch (error) {
    if (error instanceof GardenSearchError || signal?.aborted) throw error;
    throw new GardenSearchError('network', url.href, String((error as Error).message));
  }
}
