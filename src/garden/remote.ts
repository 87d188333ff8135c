// Gardens that are more than the files of an index: behind a handler, or with another to fall back on.

import { GardenSearchError } from '../core/errors.js';
import type { Garden } from '../core/garden.js';
import { GardenWithFallback } from '../core/remote/fallback.js';
import { isHandler, openRemote } from '../core/remote/remote-garden.js';
import type { IndexFile } from '../core/store/index-file.js';

/**
 * Opens the garden behind a handler.
 * @param value what stands at its address
 * @throws GardenSearchError `format` for what no handler says, `version` for a handler of another version
 */
export function openHandler(value: unknown, address: string): Garden {
  if (!isHandler(value)) throw new GardenSearchError('format', 'an answer of another program');
  return openRemote(value, address);
}

/**
 * Opens a garden with another to fall back on while the first can't be had.
 * @param open opens a garden at an address, or from the parsed content of its index
 */
export function openEither<Options extends { fallback?: string | URL; warm?: boolean }>(
  open: (source: string | URL | IndexFile, options: Options) => Promise<Garden>,
  source: string | URL | IndexFile,
  options: Options,
): Promise<Garden> {
  // The files of a garden that may never be asked are not fetched ahead.
  const openAt = (one: typeof source) => () => open(one, { ...options, fallback: '', warm: false });
  return new GardenWithFallback(openAt(source), openAt(options.fallback!), source).open();
}
