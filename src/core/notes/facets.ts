// The table of facets: what notes are counted, filtered and labelled by.

import { tended, type NoteFacts } from '../note.js';
import { tagKey, withParents } from './tags.js';

/** What facets read of a note. */
export interface FacetedNote extends NoteFacts {
  tags: readonly string[];
}

/** A facet: a label of notes that a reader filters by. */
export interface Facet<Name extends string = string> {
  /** Its name in `filters` and in the `facets` of an answer. */
  name: Name;
  /** Its name in queries, addresses and rules: `tag:soil`, `?tag=soil`. */
  label: string;
  /** The values of a note, as filters take them. */
  valuesOf(note: FacetedNote): string[];
}

/** Every facet, in the order in which readers are offered them. */
export const FACETS = [
  facet('tags', ({ tags }) => tags.flatMap((tag) => withParents(tagKey(tag))), 'tag'),
  facet('stage'),
  facet('category'),
  facet('year', (note) => tended(note).slice(0, 4)),
  facet('language'),
];

/** The name of a facet. */
export type FacetName = (typeof FACETS)[number]['name'];

function facet<Name extends string>(
  name: Name,
  read: (note: FacetedNote) => string | string[] = (note) => note[name as keyof NoteFacts],
  label: string = name,
): Facet<Name> {
  return { name, label, valuesOf: (note) => [read(note)].flat().filter(Boolean) };
}

/** What makes two values of a facet the same: the folding of tags; others count as they are written. */
export function valueKey(facet: string, value: string): string {
  return facet === 'tags' ? tagKey(value) : value;
}
