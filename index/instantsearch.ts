// Search client of InstantSearch in Node: `import { createSearchClient } from 'garden-search/instantsearch'`.

import type { ClientOptions } from '../src/core/instantsearch/client-options.js';
import type { SearchClient } from '../src/core/instantsearch/protocol.js';
import { makeSearchClient } from '../src/core/instantsearch/search-client.js';
import { openGarden, type Garden } from './engine.js';

export type { IndexSettings } from '../src/core/instantsearch/client-options.js';
export type * from '../src/core/instantsearch/protocol.js';
export type { ClientOptions };

/**
 * Makes a search client for InstantSearch's widgets, whose hits are notes of a garden. The index is opened with the
 * first search. What a request asks for in vain is named by a warning; what would narrow the hits and can't be met is
 * an error.
 * @param source path or address of `garden-index.json`, or a garden
 * @example
 * ```ts
 * import { createSearchClient } from 'garden-search/instantsearch';
 *
 * const searchClient = createSearchClient('public/search/garden-index.json', {
 *   indexes: { notes_newest: { sort: 'newest' } },
 * });
 * const { results } = await searchClient.search([{ indexName: 'notes', params: { query: 'compost' } }]);
 * ```
 */
export function createSearchClient(
  source: Garden | string | URL,
  options: ClientOptions<Garden | string | URL> = {},
): SearchClient {
  const open = async (one: Garden | string | URL) =>
    typeof one === 'string' || one instanceof URL ? openGarden(one) : one;
  return makeSearchClient(source, open, { warn: (message) => console.warn(message), ...options });
}
