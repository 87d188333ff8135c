// The types alone: what must not compile is a test too.

import type { Answer, Filters, Garden, Result, SearchOptions, SelectDetail } from '../src/garden-search.js';
import type { GardenSearchJsx } from '../src/jsx.js';

/** What properties and events of the element name has its types from the package's entry. */
export const named: Garden['search'] = async (text: string, { filters }: SearchOptions = {}) => {
  const asked: Filters | undefined = filters;
  const { results, ...rest }: Answer = await ({} as Garden).search(text, asked && { filters: asked });
  const detail: SelectDetail = { result: results[0]!, url: '' };
  const first: Result = detail.result;
  return { ...rest, results: [first] };
};

const good: GardenSearchJsx['garden-search'] = {
  src: '/garden-index.json',
  mode: 'popup',
  'url-state': 'query',
  'group-by': 'folder',
  copies: 'apart',
  density: 'compact',
  filters: { tags: { all: ['soil'] } },
  'ongarden-search-none': ({ detail }) => detail.answer.query,
};
/** A framework's attributes of every element, as React types them. */
interface Html {
  className?: string | undefined;
  style?: { color?: string } | undefined;
  title?: string | undefined;
  onKeyDown?: ((event: { key: string }) => void) | undefined;
}
const common: GardenSearchJsx['garden-search'] = {
  className: 'wide',
  style: {},
  title: 'x',
  hidden: true,
  lang: 'de',
};
const inReact: GardenSearchJsx<Html>['garden-search'] = {
  className: 'wide',
  style: { color: 'red' },
  onKeyDown: ({ key }) => key,
  mode: 'popup',
};
const button: GardenSearchJsx<Html>['garden-search-button'] = { className: 'wide', for: 'search' };
// @ts-expect-error the framework's own types hold
const badStyle: GardenSearchJsx<Html>['garden-search'] = { style: 'color: red' };
// @ts-expect-error there is no such mode
const badMode: GardenSearchJsx['garden-search'] = { mode: 'sideways' };
// @ts-expect-error there is no such colour scheme
const badScheme: GardenSearchJsx['garden-search'] = { 'color-scheme': 'sepia' };
// @ts-expect-error what Lit keeps to itself is no attribute
const badName: GardenSearchJsx['garden-search'] = { renderRoot: 1 };
/** Events that bubble to the page have their types there too. */
function hear(): void {
  document.addEventListener('garden-search-select', ({ detail }) => detail.url);
  window.addEventListener('garden-search-error', ({ detail }) => detail.code);
}

describe('GardenSearchJsx', () => {
  it('is checked by the compiler', () =>
    void [good, common, inReact, button, badStyle, badMode, badScheme, badName, hear]);
});
