// What a first answer does without. One script, fetched beside the index.

export { remember } from '../recent-searches.js';
export { settleIn } from '../settle-in.js';
export { facetsTemplate } from './facets.js';
export { fillTemplate } from './fill-template.js';
export { moreTemplate } from './more.js';
export { afterTemplate } from './none.js';
export { pillsTemplate } from './pills.js';
export { recentTemplate } from './recent.js';
export { sheetTemplate } from './sheet.js';
export { sortTemplate } from './sort.js';
export { withinWords } from './within.js';
