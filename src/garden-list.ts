// Entry `garden-search/list`: registers <garden-list>.

import './garden-search.js';
import { GardenListElement } from './list/list-element.js';

export { GardenListElement };
export type * from './list/list-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'garden-list': GardenListElement;
  }
}

// In Node there is no page; on a page the first version stays.
if (globalThis.document && !customElements.get('garden-list'))
  customElements.define('garden-list', GardenListElement);
