// Default properties, which a configuration gives to notes.

import { withTables } from '../properties/front-matter.js';
import { entriesOf, propertyName, toValue, type Property } from '../properties/properties.js';

/**
 * Makes properties of a mapping in a configuration or in front matter.
 * @param source the file that sets them, as reasons name it
 */
export function defaultProperties(values: unknown, source: string): Property[] {
  return withTables(setBy(source, entriesOf(toValue(values), 0)));
}

/** Notes of properties which file sets them. */
export function setBy(source: string, properties: readonly Property[]): Property[] {
  return properties.map((property) => ({ ...property, source }));
}

/** Adds defaults to a note's own properties, if the note does not set them. The first of equal defaults wins. */
export function withDefaults(own: readonly Property[], defaults: readonly Property[]): Property[] {
  const set = new Set(own.map(({ key }) => propertyName(key)));
  const added = defaults.filter(({ key }) => {
    const name = propertyName(key);
    return !set.has(name) && set.add(name);
  });
  return [...own, ...added];
}
