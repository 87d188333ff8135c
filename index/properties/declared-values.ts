// Values that a note gives the declared properties.

import type { DeclaredProperty, PropertyType, PropertyValue } from '../../src/core/note.js';
import { SCALES } from '../../src/core/notes/ranges.js';
import { clip } from '../text/plain-text.js';
import { warn, type Warning } from '../warnings.js';
import { parseDate } from './dates.js';
import { shown } from './metadata.js';
import { describeValue, isSet, propertyName, texts, type Property } from './properties.js';

/** Longest text of a property, in characters. */
const MAX_VALUE = 300;

/** Reads the text or texts of a value; undefined if they are not of the type. */
const READ: Record<PropertyType, (written: readonly string[]) => PropertyValue | undefined> = {
  text: ([text, ...more]) => (more.length ? undefined : text),
  'text[]': (all) => [...new Set(all)],
  number: ([text, ...more]) => (more.length || !SCALES.number.read(text!) ? undefined : Number(text)),
  date: ([text, ...more]) => (more.length ? undefined : parseDate(text!) || undefined),
};

/** Reads the values of the declared properties. A value of another type is left out, with a warning. */
export function readDeclared(
  declared: readonly DeclaredProperty[],
  properties: readonly Property[],
  path: string,
): { properties?: Record<string, PropertyValue>; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const givenFor = firstGiven(declared, properties);
  const read = declared.flatMap(({ name, type }): [string, PropertyValue][] => {
    const given = givenFor.get(propertyName(name));
    if (!given) return [];
    const written = texts(given.value)
      .map((text) => clip(shown(text), MAX_VALUE))
      .filter(Boolean);
    const value = written.length ? READ[type](written) : undefined;
    if (value !== undefined) return [[name, value]];
    if (given.value instanceof Map || written.length)
      warnings.push(warn('property', path, given.line, given.key, describeValue(given.value), type));
    return [];
  });
  return { ...(read.length && { properties: Object.fromEntries(read) }), warnings };
}

/** Finds the first property with a value for each declared one, by its name. */
function firstGiven(
  declared: readonly DeclaredProperty[],
  properties: readonly Property[],
): Map<string, Property> {
  const wanted = new Set(declared.map(({ name }) => propertyName(name)));
  const given = new Map<string, Property>();
  for (const property of properties) {
    const { key, value } = property;
    const name = propertyName(key);
    if (wanted.has(name) && !given.has(name) && isSet(value)) given.set(name, property);
  }
  return given;
}
