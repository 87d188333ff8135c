// Entry of `garden-search/tags`: registers <garden-tags>.

import './garden-search.js';
import { GardenTagsElement } from './tags/tags-element.js';

export { GardenTagsElement };
export type * from './tags/tags-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'garden-tags': GardenTagsElement;
  }
}

// In Node there is no page; on a page the first version stays.
if (globalThis.document && !customElements.get('garden-tags'))
  customElements.define('garden-tags', GardenTagsElement);
