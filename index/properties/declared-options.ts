// Properties of the front matter that a garden's owner declares.

import { BuildError } from '../build-error.js';
import { FACETS } from '../../src/core/notes/facets.js';
import { PROPERTY_NAME, PROPERTY_TYPES } from '../../src/core/notes/declared-properties.js';
import type { DeclaredProperty, PropertyType } from '../../src/core/note.js';
import { SORTS } from '../../src/core/notes/sorts.js';
import { LABELS } from '../../src/core/query-language/labels.js';
import { PLACES } from '../../src/core/query-language/syntax.js';
import { propertyName } from './properties.js';

/** Property as an owner declares it: its type, and a label in one text or one by language. */
export type PropertyOption = PropertyType | { type: PropertyType; label?: string | Record<string, string> };

/** Most declared properties of a garden. */
export const MAX_PROPERTIES = 20;

// Names that results, row templates and addresses use already.
const TAKEN = [
  ...['text', 'q', 'url', 'titleSegments', 'excerpt', 'sections', 'score', 'date'],
  ...['properties', 'explanation', 'heading'],
];
const RESERVED = new Set(
  [
    ...FACETS.flatMap(({ name, label }) => [name, label]),
    ...[LABELS, SORTS].flatMap(Object.keys),
    ...PLACES,
    ...TAKEN,
  ].map(propertyName),
);

/** True for a name that a property may have. */
function isFree(name: string): boolean {
  // Values are kept in objects, which have members such as `constructor`.
  return (
    PROPERTY_NAME.test(name) &&
    !(name in {}) &&
    !RESERVED.has(propertyName(name)) &&
    !/-(?:any|not)$/i.test(name)
  );
}

/**
 * Reads declarations such as `{ author: 'text', rating: { type: 'number', label: 'Stars' } }`.
 * @throws BuildError `property` if there are more than {@link MAX_PROPERTIES}, or one has a wrong name or type
 */
export function declareProperties(
  options: Readonly<Record<string, PropertyOption>> = {},
): DeclaredProperty[] {
  const names = Object.keys(options);
  const refuse = (name: string, reason: string): never => {
    throw new BuildError('property', name, reason);
  };
  return names.map((name, i) => {
    const option = options[name]!;
    const { type, label, ...others } =
      typeof option === 'object' && option ? option : { type: option, label: undefined };
    const [other] = Object.keys(others);
    if (i >= MAX_PROPERTIES) refuse(name, `there may be ${MAX_PROPERTIES}, and it is one more`);
    if (!PROPERTY_NAME.test(name))
      refuse(name, 'its name must begin and end with a letter, with letters, digits, - and _ between');
    if (!isFree(name))
      refuse(name, 'the name is that of a facet, a label, a filter, an order or a result’s field');
    if (names.slice(0, i).some((other) => propertyName(other) === propertyName(name)))
      refuse(name, 'it is declared twice, as upper case, - and _ do not count');
    if (!PROPERTY_TYPES.includes(type))
      refuse(name, `its type is ${JSON.stringify(type)}, but must be one of ${PROPERTY_TYPES.join(', ')}`);
    if (other !== undefined) refuse(name, `it knows no ${other}, only type and label`);
    if (!isLabel(label)) refuse(name, 'its label must be a text, or an object of texts by language tag');
    return { name, type, ...(label !== undefined && { label }) };
  });
}

function isLabel(label: unknown): boolean {
  const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  if (typeof label !== 'object' || !label) return label === undefined || isText(label);
  return Object.keys(label).length > 0 && Object.values(label).every(isText);
}

/** Declares the lists of texts that pages name by `data-pagefind-filter`, unless they are declared already. */
export function declaredByPages(
  names: readonly string[],
  declared: readonly DeclaredProperty[],
): DeclaredProperty[] {
  const known = new Set(declared.map(({ name }) => propertyName(name)));
  return [...new Set(names)]
    .filter((name) => isFree(name) && !known.has(propertyName(name)))
    .map((name) => ({ name, type: 'text[]' as const }));
}
