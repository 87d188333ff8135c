// The second script: all that a first answer can do without, fetched beside the index.

export { remember } from '../field/recent-searches.js';
export { settleIn } from './settle-in.js';
export { facetsTemplate } from '../filters/facets.js';
export { fillTemplate } from '../results/fill-template.js';
export { moreTemplate } from '../results/more.js';
export { afterTemplate, exactTemplate } from '../results/none.js';
export { pillsTemplate } from '../filters/pills.js';
export { recentTemplate } from '../field/recent-list.js';
export { sheetTemplate } from '../filters/sheet.js';
export { sortTemplate } from '../filters/sort.js';
export { withinWords } from '../filters/within.js';
