// The table of facets: what notes are counted, filtered and labelled by.

import { tended, type FACTS, type NoteFacts } from '../note.js';
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
  /** How many values are counted at most, the largest. Default: all. */
  most?: number;
  /** Reads a chosen value as a range, where values are compared and not listed: `>=4`. */
  rangeOf?(chosen: string): (note: NoteFacts) => boolean;
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
  read: (note: FacetedNote) => string | string[] = (note) => note[name as (typeof FACTS)[number]],
  label: string = name,
): Facet<Name> {
  return { name, label, valuesOf: (note) => [read(note)].flat().filter(Boolean) };
}

/** What makes two values of a facet the same: the folding of tags; others count as they are written. */
export function valueKey(facet: string, value: string): string {
  return facet === 'tags' ? tagKey(value) : value;
}

/** A value of a facet other than tags, with its count. */
export interface FacetCount {
  /** The value, as `filters` takes it. */
  value: string;
  /** Number of notes of the answer that carry the value. */
  count: number;
}

/** A tag with its count. */
export interface TagCount {
  /** The tag folded, as `filters.tags` takes it. */
  tag: string;
  /** The tag as the garden writes it. */
  label: string;
  /** Number of notes of the answer that carry the tag, or a tag nested in it. */
  count: number;
}

/**
 * Counts of every facet's values over the whole answer, most frequent first. Adding a value to `all` of its filter
 * leaves as many notes as the count says.
 */
export interface Facets extends Record<Exclude<FacetName, 'tags'>, FacetCount[]> {
  /** Counts of tags, and of the tags that these are nested in. */
  tags: TagCount[];
  /** By the name of a declared property of texts: its 1,000 largest values, each a {@link FacetCount}. */
  [property: string]: FacetCount[] | TagCount[];
}
