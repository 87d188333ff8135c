// Headless engine in a browser: `import { openGarden } from 'garden-search/engine'`.

import { checkArguments, checkedGarden } from './core/answer/checked-garden.js';
import type { Garden } from './core/garden.js';
import type { IndexFile } from './core/store/index-file.js';
import { openPublished, type OpenOptions } from './garden/open-published.js';

export { checkedGarden } from './core/answer/checked-garden.js';
export { GardenSearchError, type ErrorCode } from './core/errors.js';
export { joinGardens } from './core/joined/joined-garden.js';
export type * from './core/garden.js';
export { miniSearchOptions, type IndexFile } from './core/store/index-file.js';
export type { Stage } from './core/note.js';
export type { OpenOptions };

/**
 * Opens a garden. An address that is open already on this page is not fetched again.
 * @param source address of `garden-index.json` or of a handler, or the parsed content of an index
 * @throws GardenSearchError `option` for a wrong source or option; `http`, `network`, `parse`, `damaged`, `format` or
 * `version`
 * @example
 * ```ts
 * import { openGarden } from 'garden-search/engine';
 *
 * const garden = await openGarden('/search/garden-index.json');
 * const { results } = await garden.search('machien learnign', { limit: 5 });
 * ```
 */
export async function openGarden(
  source: string | URL | IndexFile,
  options: OpenOptions = {},
): Promise<Garden> {
  checkArguments({ source }, options);
  return checkedGarden(await openPublished(source, options));
}
