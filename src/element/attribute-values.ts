// Values of the attributes that take one of a few. The element takes any other for the default, which looks like a value
// that does nothing: the console says it.

import { MODES } from '../modes/modes.js';

/** Values by attribute, as the element's types list them. */
export const ATTRIBUTE_VALUES: Readonly<Record<string, readonly string[]>> = {
  'color-scheme': ['light', 'dark'],
  copies: ['together', 'apart'],
  density: ['compact'],
  'group-by': ['folder', 'category', 'stage', 'year'],
  landing: ['match', 'marks', 'top'],
  load: ['visible', 'intent', 'eager'],
  mode: Object.keys(MODES),
  'url-state': ['none', 'query', 'hash'],
};

/** Most letters of a value that a warning repeats. */
const MAX_SHOWN = 40;

/** Warns in the console of each attribute of an element whose value is none of {@link ATTRIBUTE_VALUES}. */
export function warnOfValues(element: Element): void {
  for (const [name, values] of Object.entries(ATTRIBUTE_VALUES)) {
    const value = element.getAttribute(name);
    if (!value || values.includes(value)) continue;
    const said = `${name}="${value.slice(0, MAX_SHOWN)}"`;
    console.warn(`<garden-search> ignores ${said}. Write one of: ${values.join(', ')}.`, element);
  }
}
