// Refinements of an answer: corrections, lifts of fitting names, suggestions, excerpts. One module, fetched while the
// visitor types the first word; the first draft of an answer may come without it.

export { addAllExcerpts, addKnownExcerpts, textsOf } from './result-excerpts.js';
export { suggest } from './completions.js';
export { liftFittingNames } from './name-lift.js';
export { correctWord, splitWord } from '../words/corrections.js';
export { distance } from '../words/spelling.js';
