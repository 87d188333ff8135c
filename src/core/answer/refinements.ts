// Refinements of an answer: corrections and excerpts. One module, fetched while the visitor types the first word.

export { addExcerpts } from './excerpts.js';
export { correctWord, isNear, splitWord } from '../words/corrections.js';
export { distance } from '../words/spelling.js';
