// Script of the InstantSearch client for pages without a bundler. It shares the engine with the search's own script.

import './garden-search.js';

export { createSearchClient } from './instantsearch.js';
