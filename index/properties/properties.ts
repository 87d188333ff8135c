// Properties of front matter. Names are compared without case, hyphens, underscores and spaces.

import type { Property, Value } from './property.js';

export type { Parsed, Property, Value } from './property.js';

/** Converts what a parser gives to the form of front matter: scalars as text, mappings as maps. */
export function toValue(value: unknown): Value {
  if (Array.isArray(value)) return value.map(toValue);
  // A date of TOML keeps its offset as written, so that no day is shifted.
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map) return value as Map<unknown, Value>;
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([key, inner]) => [key, toValue(inner)]));
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : '';
}

/** Normalizes a key for comparison: `Last-Modified` → `lastmodified`. Ignores full width and invisible characters. */
export function propertyName(key: string): string {
  if (/^[a-z\d]*$/.test(key)) return key;
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s\p{Cf}]/gu, '');
}

/** Names of what the address and the heading of a built page say. */
const OF_PAGE = ['url', 'permalink', 'slug', 'title'];

/** True for a key that says nothing new of a built page, or is of something else, as the `URL` of a bookmark. */
export function isOfPage(key: string): boolean {
  return OF_PAGE.includes(propertyName(key));
}

/** Gives the properties with these names that hold a text, in the order of the names. */
export function propertiesNamed(properties: readonly Property[], names: readonly string[]): Property[] {
  // Reads the values of wanted keys only, because the cache keeps properties whose value was read.
  const found = properties.filter(({ key }) => names.includes(propertyName(key)));
  if (!found.length) return found;
  return names.flatMap((name) =>
    found.filter((property) => propertyName(property.key) === name && texts(property.value).length),
  );
}

/** Gives the texts of the properties with these names, in the order of the names. */
export function textsNamed(properties: readonly Property[], names: readonly string[]): string[] {
  return propertiesNamed(properties, names).flatMap(({ value }) => texts(value));
}

/** Lists the entries of a mapping as properties; none of another value. */
export function entriesOf(value: Value, line: number): Property[] {
  if (!(value instanceof Map)) return [];
  return [...value].map(([key, inner]) => ({ key: String(key), value: inner, line }));
}

/** True for a value that holds a text or a mapping. */
export function isSet(value: Value): boolean {
  return value instanceof Map || texts(value).length > 0;
}

/** Gives the texts of a value, with nested lists flattened, without blanks, nulls and mappings. */
export function texts(value: Value): string[] {
  return leaves(value).filter((item) => !/^(?:~|null)?$/iu.test(item.trim()));
}

/** Gives all texts of a value, also blanks, with nested lists flattened, without mappings. */
export function leaves(value: Value, seen?: Set<Value>): string[] {
  if (typeof value === 'string') return [value];
  // A YAML alias may put a list within itself.
  if (!Array.isArray(value) || seen?.has(value)) return [];
  const all = (seen ?? new Set()).add(value);
  return value.flatMap((item) => leaves(item, all));
}

/** Reads a boolean: true for true, yes, on and 1; false for false, no, off and 0; else undefined. */
export function plainly(value: Value): boolean | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\s*(?:true|yes|on|1)\s*$/i.test(value)) return true;
  return /^\s*(?:false|no|off|0)\s*$/i.test(value) ? false : undefined;
}

/** Describes a value for a message. */
export function describeValue(value: Value): string {
  if (typeof value === 'string') return value.trim().slice(0, 60) || 'empty';
  return Array.isArray(value) ? 'a list' : 'a mapping';
}
