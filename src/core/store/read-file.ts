// How the engine comes by the files beside an index: it is given a way, and fetches nothing itself.

import { GardenSearchError } from '../errors.js';

/** The part of an AbortSignal that a search looks at. */
export interface Signal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** Reads a file that lies beside the index, by its name, for a search that ends with the signal. */
export type ReadFile = (name: string, signal?: Signal) => Promise<string>;

/**
 * What a file beside the index holds, which begins with what the file is named by.
 * @throws GardenSearchError `parse`, or `damaged` where it is another file
 */
export function parseFile<T>(text: string, name: string): T {
  const file = parseJson<unknown>(text, name);
  const [id, content] = Array.isArray(file) ? (file as [string, T]) : [];
  if (!name.endsWith(`-${id}.json`)) throw new GardenSearchError('damaged', name);
  return content as T;
}

/** Parses JSON, a byte order mark before it or not. @throws GardenSearchError `parse` naming where it came from */
export function parseJson<T>(text: string, from: string): T {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as T;
  } catch {
    throw new GardenSearchError('parse', from, JSON.stringify(text.slice(0, 30)));
  }
}
