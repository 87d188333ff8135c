// What front matter holds: properties, whose names are compared without case, hyphens, underscores and spaces.

/** A value as YAML gives it when nothing but text, lists and mappings has a type. */
export type Value = string | Value[] | Map<unknown, Value>;

/** A line of front matter, with the line of the file it stands on, from 1; 0 for one that a configuration sets. */
export interface Property {
  key: string;
  value: Value;
  line: number;
  /** The configuration that sets it, where the note does not. */
  source?: string;
}

/** A parsed block of front matter: its properties, the reason why it has none, or nothing where it is no mapping. */
export type Parsed = { properties: Property[] } | { reason: string; line: number } | undefined;

/** What makes two keys the same: `Last-Modified` → `lastmodified`. Full width and invisible signs make no difference. */
export function propertyName(key: string): string {
  return key
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-_\s\p{Cf}]/gu, '');
}

/** The properties of these names that hold something, in the order of the names. */
export function propertiesNamed(properties: readonly Property[], names: readonly string[]): Property[] {
  // A value is looked at only where its key is asked for: what is looked at may be kept.
  return names.flatMap((name) =>
    properties.filter((property) => propertyName(property.key) === name && texts(property.value).length),
  );
}

/** The texts of a value, nested lists flattened, blanks and mappings left out. */
export function texts(value: Value): string[] {
  return leaves(value).filter((item) => !/^(?:\s*|~|null)$/iu.test(item));
}

/** The texts of a value with its blanks, nested lists flattened, mappings left out. */
export function leaves(value: Value, seen = new Set<Value>()): string[] {
  if (typeof value === 'string') return [value];
  // An alias may put a list within itself.
  if (!Array.isArray(value) || seen.has(value)) return [];
  seen.add(value);
  return value.flatMap((item) => leaves(item, seen));
}

/** True for true, yes, on and 1; false for false, no, off and 0; else nothing. */
export function plainly(value: Value): boolean | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^\s*(?:true|yes|on|1)\s*$/i.test(value)) return true;
  return /^\s*(?:false|no|off|0)\s*$/i.test(value) ? false : undefined;
}

/** Words a value for a message. */
export function describeValue(value: Value): string {
  if (typeof value === 'string') return value.trim().slice(0, 60) || 'empty';
  return Array.isArray(value) ? 'a list' : 'a mapping';
}
