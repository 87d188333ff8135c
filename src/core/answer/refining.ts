// Module of all that refines answers, fetched as one beside the index.

export { finishAnswer } from './finish-answer.js';
export { refine } from './refinements.js';
export { addAllExcerpts } from './result-excerpts.js';
