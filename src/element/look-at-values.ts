// Look at the attributes of an element, for those who write a page: few visits fetch the script for it.

import { lazy } from '../core/lazy.js';
import type { GardenHost } from './attribute-values.js';

const fetchValues = lazy(() => import('./attribute-values.js'));

/**
 * Warns in the console of wrong attributes and of a missing garden. An element with its `src` alone is not looked at, as
 * nothing in it can be wrong.
 */
export function lookAtValues(element: GardenHost): void {
  if (element.attributes.length === 1 && element.hasAttribute('src')) return;
  fetchValues().then(
    ({ warnOfValues }) => warnOfValues(element),
    () => undefined, // without it all works as well
  );
}
