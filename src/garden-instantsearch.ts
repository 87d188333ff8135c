// Entry of the client for InstantSearch on pages without a bundler. It shares the engine with the search's own script.

import './garden-search.js';

export { createSearchClient } from './instantsearch.js';
