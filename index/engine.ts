// The headless face in Node: `import { openGarden } from 'garden-search/engine'`.

import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { GardenSearchError } from '../src/core/errors.js';
import type { Garden } from '../src/core/garden.js';
import { readIndexFile, type IndexFile } from '../src/core/store/index-file.js';
import { createGarden } from '../src/core/answer/answers.js';
import { parseJson } from '../src/core/store/read-file.js';

export { GardenSearchError, type ErrorCode } from '../src/core/errors.js';
export type * from '../src/core/garden.js';
export { miniSearchOptions, type IndexFile } from '../src/core/store/index-file.js';
export type { Stage } from '../src/core/note.js';

/** Options of {@link openGarden}. */
export interface OpenOptions {
  /** Where the files beside the index are, when the index is given as an object; a folder ends in `/`. Default: the working folder. */
  baseUrl?: string | URL;
  /** Ends the loading: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

const ADDRESS = /^(?:https?|file):/iu;

/**
 * Opens a garden's index.
 * @param source the path or the address of `garden-index.json`, or what it holds
 * @throws GardenSearchError `file`, `http`, `network`, `parse`, `format` or `version`
 */
export async function openGarden(
  source: string | URL | IndexFile,
  options: OpenOptions = {},
): Promise<Garden> {
  const { baseUrl = './', signal } = options;
  if (typeof source === 'object' && !(source instanceof URL)) return open(source, toUrl(baseUrl));
  const url = toUrl(source);
  return open(parseJson(await readText(url, signal), url.href), url);
}

function toUrl(place: string | URL): URL {
  if (place instanceof URL) return place;
  return ADDRESS.test(place) ? new URL(place) : pathToFileURL(place);
}

function open(value: unknown, base: URL): Garden {
  return createGarden(readIndexFile(value), (name, signal) =>
    readText(new URL(name, base), signal instanceof AbortSignal ? signal : undefined),
  );
}

async function readText(url: URL, signal?: AbortSignal): Promise<string> {
  const abortable = signal ? { signal } : {};
  try {
    if (url.protocol === 'file:') return await readFile(url, { ...abortable, encoding: 'utf8' });
    const response = await fetch(url, abortable);
    if (!response.ok) throw new GardenSearchError('http', url.href, String(response.status));
    return await response.text();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof GardenSearchError) throw error;
    if (url.protocol === 'file:')
      throw new GardenSearchError(
        'file',
        fileURLToPath(url),
        (error as NodeJS.ErrnoException).code ?? String(error),
      );
    throw new GardenSearchError('network', url.href, (error as Error).message);
  }
}
