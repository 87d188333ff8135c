// Reads the files of a published index in Node, from disk or by HTTP.

import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { GardenSearchError } from '../src/core/errors.js';
import type { ReadFile } from '../src/core/store/reader.js';

const ADDRESS = /^(?:https?|file):/iu;

/** Makes a URL of a path or an address. */
export function toUrl(place: string | URL): URL {
  if (place instanceof URL) return place;
  return ADDRESS.test(place) ? new URL(place) : pathToFileURL(place);
}

/**
 * Makes a reader of the files beside an index.
 * @param base the URL of the index, or of its folder with `/` at the end
 */
export function readerAt(base: URL): ReadFile {
  return (name, signal) => readText(new URL(name, base), signal instanceof AbortSignal ? signal : undefined);
}

/** Reads a text from disk or by HTTP. @throws GardenSearchError `file`, `http` or `network` */
export async function readText(url: URL, signal?: AbortSignal): Promise<string> {
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
      throw new GardenSearchError('file', fileURLToPath(url), reasonOf(error as NodeJS.ErrnoException));
    throw new GardenSearchError('network', url.href, reasonOf(((error as Error).cause ?? error) as Error));
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return code === 'EISDIR' ? 'a folder: name its garden-index.json' : (code ?? message);
}
