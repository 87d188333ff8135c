// Properties that a configuration gives to notes.

import { withTables } from '../properties/front-matter.js';
import { propertyName, type Property, type Value } from '../properties/properties.js';

/**
 * Makes properties of what a configuration or a front matter has as a mapping.
 * @param source the file that sets them, as a reason names it
 */
export function defaultProperties(values: unknown, source: string): Property[] {
  const value = toValue(values);
  if (!(value instanceof Map)) return [];
  return withTables([...value].map(([key, value]) => ({ key: String(key), value, line: 0, source })));
}

/** A note's own properties, and the defaults that it does not set. The strongest of the defaults come first. */
export function withDefaults(own: readonly Property[], defaults: readonly Property[]): Property[] {
  const set = new Set(own.map(({ key }) => propertyName(key)));
  const added = defaults.filter(({ key }) => {
    const name = propertyName(key);
    return !set.has(name) && set.add(name);
  });
  return [...own, ...added];
}

// As front matter is read: scalars as they are written, mappings as maps.
function toValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(toValue);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map) return value as Map<unknown, Value>;
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, inner]) => [key, toValue(inner)]));
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value)
    ? String(value as string | number)
    : '';
}
