// Reads the factor of a note's score. The property `weight` is not read: in many generators it orders menus.

import { describeValue, propertiesNamed, propertyName, texts, type Property } from './properties.js';
import { warn, type Warning } from '../warnings.js';

/** Limits of the factor. Beyond them a note would be last or first for every query. */
const [LEAST, MOST] = [0.1, 10];

const KEYS = ['searchweight', 'searchboost'];
// Keys within `search`, as in Material for MkDocs.
const WITHIN_SEARCH = ['weight', 'boost'];

/** Reads the factor of a note's score: the first value of the properties, within limits; default 1. */
export function readWeight(
  properties: readonly Property[],
  path: string,
): { weight: number; warnings: Warning[] } {
  const [said] = propertiesNamed([...properties, ...withinSearch(properties)], KEYS);
  if (!said) return { weight: 1, warnings: [] };
  const given = Number(texts(said.value)[0]);
  const weight = Number.isNaN(given) ? 1 : Math.min(Math.max(given, LEAST), MOST);
  if (weight === given) return { weight, warnings: [] };
  const values = [said.key, describeValue(said.value), `from ${LEAST} to ${MOST}`, String(weight)] as const;
  return { weight, warnings: [warn('weight', path, said.line, ...values)] };
}

function withinSearch(properties: readonly Property[]): Property[] {
  return properties.flatMap(({ key, value, line }) =>
    value instanceof Map && propertyName(key) === 'search'
      ? WITHIN_SEARCH.filter((name) => value.has(name)).map((name) => ({
          key: `${key} ${name}`,
          value: value.get(name)!,
          line,
        }))
      : [],
  );
}
