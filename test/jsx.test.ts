// The types alone: what must not compile is a test too.

import type { GardenSearchJsx } from '../src/jsx.js';

const good: GardenSearchJsx['garden-search'] = {
  src: '/garden-index.json',
  mode: 'popup',
  'url-state': 'query',
  'group-by': 'folder',
  density: 'compact',
  filters: { tags: { all: ['soil'] } },
  'ongarden-search-none': ({ detail }) => detail.answer.query,
};
// @ts-expect-error there is no such mode
const badMode: GardenSearchJsx['garden-search'] = { mode: 'sideways' };
// @ts-expect-error there is no such colour scheme
const badScheme: GardenSearchJsx['garden-search'] = { 'color-scheme': 'sepia' };
// @ts-expect-error what Lit keeps to itself is no attribute
const badName: GardenSearchJsx['garden-search'] = { renderRoot: 1 };

describe('GardenSearchJsx', () => {
  it('is checked by the compiler', () => void [good, badMode, badScheme, badName]);
});
