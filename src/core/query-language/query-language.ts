// All that a search needs of the query language, in the one module that is fetched when a query holds syntax.

export { evaluate } from './evaluate.js';
export { parseQueryLanguage } from './parse-query-language.js';
export { rankedText } from './ranked-text.js';
