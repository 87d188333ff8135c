// Table of facets: the kinds of labels by which notes are counted and filtered.

import { tended, type FACTS, type NoteFacts } from '../note.js';
import { tagKey, withParents } from './tags.js';

/** Note as facets read it. */
export interface FacetedNote extends NoteFacts {
  tags: readonly string[];
}

/** Facet: a kind of label that readers filter notes by. */
export interface Facet<Name extends string = string> {
  /** Name in `filters` and in the `facets` of an answer. */
  name: Name;
  /** Name in queries, addresses and rules: `tag:soil`, `?tag=soil`. */
  label: string;
  /** Gives the values of a note, as filters take them. */
  valuesOf(note: FacetedNote): string[];
  /** Most values counted: the largest. Default: all. */
  most?: number;
  /** Reads a filter's value as a range: `>=4`. Only for a facet whose values are compared and not listed. */
  rangeOf?(chosen: string): (note: NoteFacts) => boolean;
}

/** Facets of every garden, in the order in which readers see them. */
export const FACETS = [
  facet('tags', ({ tags }) => tags.flatMap((tag) => withParents(tagKey(tag))), 'tag'),
  facet('stage'),
  facet('category'),
  facet('year', (note) => tended(note).slice(0, 4)),
  facet('language'),
];

/** Name of a facet of every garden. */
export type FacetName = (typeof FACETS)[number]['name'];

function facet<Name extends string>(
  name: Name,
  read: (note: FacetedNote) => string | string[] = (note) => note[name as (typeof FACTS)[number]],
  label: string = name,
): Facet<Name> {
  return { name, label, valuesOf: (note) => [read(note)].flat().filter(Boolean) };
}

/** Gives the key of a value: tags are folded, other values stay as they are written. */
export function valueKey(facet: string, value: string): string {
  return facet === 'tags' ? tagKey(value) : value;
}

/** Value of a facet other than tags, with its count. */
export interface FacetCount {
  /** Value as `filters` takes it. */
  value: string;
  /** Number of notes of the answer that carry the value. */
  count: number;
}

/** Tag with its count. */
export interface TagCount {
  /** Folded tag, as `filters.tags` takes it. */
  tag: string;
  /** Tag as the garden writes it. */
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
  /** Counts of a declared property of texts, by its name: its 1,000 largest values, each a {@link FacetCount}. */
  [property: string]: FacetCount[] | TagCount[];
}
