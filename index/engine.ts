// Headless engine in Node: `import { openGarden } from 'garden-search/engine'`.

import type { Garden } from '../src/core/garden.js';
import { readIndexFile, type IndexFile } from '../src/core/store/index-file.js';
import { createGarden } from '../src/core/answer/answers.js';
import { checkArguments, checkedGarden } from '../src/core/answer/checked-garden.js';
import { GardenWithFallback } from '../src/core/remote/fallback.js';
import { isHandler, openRemote } from '../src/core/remote/remote-garden.js';
import { parseEntry } from '../src/core/store/entry-text.js';
import { readerAt, readText, toUrl } from './published-files.js';

export { checkedGarden } from '../src/core/answer/checked-garden.js';
export { GardenSearchError, type ErrorCode } from '../src/core/errors.js';
export { joinGardens } from '../src/core/joined/joined-garden.js';
export type * from '../src/core/garden.js';
export { miniSearchOptions, type IndexFile } from '../src/core/store/index-file.js';
export type { Stage } from '../src/core/note.js';

/** Options of {@link openGarden}. */
export interface OpenOptions {
  /**
   * Base URL of the files beside an index that is given as an object; a folder ends in `/`. Default: the working
   * folder.
   */
  baseUrl?: string | URL;
  /** Signal that ends the loading: the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Path or address of the garden that answers while the one at the source can't be had. Default: none. */
  fallback?: string | URL;
}

/**
 * Opens a garden's index.
 * @param source path or address of `garden-index.json`, its parsed content, or the address of a handler
 * @throws GardenSearchError `option` for a wrong source or option; `file`, `http`, `network`, `parse`, `format` or `version`
 * @example
 * ```ts
 * import { openGarden } from 'garden-search/engine';
 *
 * const garden = await openGarden('public/search/garden-index.json');
 * const { results } = await garden.search('machien learnign', { limit: 5 });
 * ```
 */
export async function openGarden(
  source: string | URL | IndexFile,
  options: OpenOptions = {},
): Promise<Garden> {
  checkArguments({ source }, options);
  const { baseUrl = './', signal, fallback } = options;
  if (fallback) {
    const open = (one: typeof source) => () => openGarden(one, { ...options, fallback: '' });
    return checkedGarden(await new GardenWithFallback(open(source), open(fallback), source).open());
  }
  if (typeof source === 'object' && !(source instanceof URL)) return open(source, toUrl(baseUrl));
  const url = toUrl(source);
  const value = await parseEntry(await readText(url, signal), url.href);
  return isHandler(value) ? checkedGarden(openRemote(value, url.href)) : open(value, url);
}

function open(value: unknown, base: URL): Garden {
  return checkedGarden(createGarden(readIndexFile(value), readerAt(base)));
}
