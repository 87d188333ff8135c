// How much a note counts when results are ranked, as its owner says. `weight` alone orders menus in many generators.

import { describeValue, propertiesNamed, propertyName, texts, type Property } from './properties.js';
import { warn, type Warning } from '../warnings.js';

/** The least and the most that a note may count: beyond these it would be last or first whatever was asked. */
const [LEAST, MOST] = [0.1, 10];

const KEYS = ['searchweight', 'searchboost'];
// Within `search`, as Material for MkDocs has it.
const WITHIN_SEARCH = ['weight', 'boost'];

/** What a note's score is to be multiplied by: the first value that it gives, kept within bounds; 1 where it gives none. */
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
