// Entry of the search client of InstantSearch in a browser: `import { createSearchClient } from 'garden-search/instantsearch'`.

import { clientsOver, type CreateSearchClient } from './core/instantsearch/create-search-client.js';
import { openGarden } from './engine.js';

export type * from './core/instantsearch/create-search-client.js';

/**
 * Makes a search client for InstantSearch's widgets, whose hits are notes of a garden. The garden is opened with the
 * first search. What a request asks for in vain is named by a warning; what would narrow the hits and can't be met is
 * an error.
 * @param source address of `garden-index.json` or of a handler, or a garden
 * @example
 * ```ts
 * import { createSearchClient } from 'garden-search/instantsearch';
 *
 * const searchClient = createSearchClient('/search/garden-index.json', {
 *   indexes: { notes_newest: { sort: 'newest' } },
 * });
 * const { results } = await searchClient.search([{ indexName: 'notes', params: { query: 'compost' } }]);
 * ```
 */
export const createSearchClient: CreateSearchClient<URL> = clientsOver(openGarden);
