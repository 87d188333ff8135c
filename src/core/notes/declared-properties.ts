// Declared properties of an index, as facets and sorts. Fetched for gardens that have some.

import { GardenSearchError } from '../errors.js';
import type { DeclaredProperty, NoteFacts, PropertyType, PropertyValue } from '../note.js';
import type { IndexFile } from '../store/index-file.js';
import { foldText } from '../text/folding.js';
import type { Facet } from './facets.js';
import { holds, readRange, SCALES } from './ranges.js';
import type { SortRule } from './sorts.js';

/** Names that queries can hold: letters first and last, digits, hyphens and underscores between. */
export const PROPERTY_NAME = /^\p{L}(?:[\p{L}\p{N}_-]*\p{L})?$/u;

const isText = (value: unknown) => typeof value === 'string';
const IS_VALUE: Record<PropertyType, (value: unknown) => boolean> = {
  text: isText,
  'text[]': (value) => Array.isArray(value) && value.every(isText),
  number: Number.isFinite,
  date: (value) => isText(value) && /^\d{4}-\d\d-\d\d$/.test(value),
};
/** Most values listed of a property: its largest. */
export const MOST_OF_PROPERTY = 1000;
const LAST = '\uffff';

/** Types of properties. */
export const PROPERTY_TYPES = Object.keys(IS_VALUE) as PropertyType[];

/**
 * Makes the facets and the sorts of an index's declared properties.
 * @throws GardenSearchError `format` if a declaration or a value has a wrong shape
 */
export function readProperties({ properties = [], notes }: Pick<IndexFile, 'properties' | 'notes'>): {
  facets: Facet[];
  sorts: Record<string, SortRule>;
} {
  const isRight = ({ name, type }: DeclaredProperty) => {
    const column = notes.properties?.[name];
    return (
      PROPERTY_NAME.test(name) &&
      column?.length === notes.title.length &&
      column.every((value) => value === null || IS_VALUE[type](value))
    );
  };
  try {
    if (properties.every(isRight))
      return {
        facets: properties.map(facetOf),
        sorts: Object.fromEntries(properties.map((property) => [property.name, sortOf(property)])),
      };
  } catch {
    // The declarations are no list, or one has an unknown type.
  }
  throw new GardenSearchError('format', 'damaged properties');
}

/** Gives a property's values as texts; none if the note has none. */
function textsOf({ properties }: Pick<NoteFacts, 'properties'>, name: string): string[] {
  return [properties?.[name] ?? []].flat().map(String);
}

function facetOf({ name, type }: DeclaredProperty): Facet {
  const facet = {
    name,
    label: name,
    most: MOST_OF_PROPERTY,
    valuesOf: (note: NoteFacts) => textsOf(note, name),
  };
  return type === 'number' || type === 'date' ? { ...facet, rangeOf: rangeReader(name, type) } : facet;
}

// Makes the reader of a range. No note is within a malformed one.
function rangeReader(name: string, type: keyof typeof SCALES): NonNullable<Facet['rangeOf']> {
  const scale = SCALES[type];
  return (chosen) => {
    const [relation, value] = readRange(chosen, scale);
    return (note) => {
      const [known] = textsOf(note, name);
      return !!value && known !== undefined && holds(relation, scale.compare(known, value));
    };
  };
}

/** Makes the sort of a property: texts in alphabetical order, numbers and dates from the greatest. */
export function sortOf({ name, type }: DeclaredProperty): SortRule {
  const valueOf = ({ properties }: NoteFacts): PropertyValue | undefined => properties?.[name];
  if (type === 'number') return { key: (note) => (valueOf(note) as number | undefined) ?? -Infinity };
  if (type === 'date') return { key: (note) => (valueOf(note) as string | undefined) ?? '' };
  return { key: (note) => foldText(textsOf(note, name).join(' ')) || LAST, ascending: true };
}
