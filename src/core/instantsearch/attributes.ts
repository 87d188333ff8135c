// Attributes by which requests filter and count: facets of the garden, dates, folders, and declared properties.

import type { DeclaredProperty } from '../note.js';
import { FACETS } from '../notes/facets.js';

/** Sign between the levels of a nested tag, as InstantSearch's hierarchical menus have it. */
const SEPARATOR = ' > ';

/** Attribute of the hits. */
export interface Attribute {
  /** Facet of the garden that filters by it; absent for a label of the query language. */
  facet?: string;
  /** Label of the query language that filters by it, or that compares it where it is a facet too. */
  label?: string;
  /** Scale on which values are compared; absent where they are not. */
  scale?: 'number' | 'date';
  /** Level of nested tags, from 0. */
  level?: number;
}

/** Attributes of every garden, by name. */
export const BUILT_IN: ReadonlyMap<string, Attribute> = new Map<string, Attribute>([
  ...FACETS.map(({ name }) => [name, { facet: name }] as const),
  ['_tags', { facet: 'tags' }],
  ['year', { facet: 'year', label: 'updated', scale: 'date' }],
  ['created', { label: 'created', scale: 'date' }],
  ['updated', { label: 'updated', scale: 'date' }],
  ['path', { label: 'path' }],
]);

/** Finds an attribute of every garden: `tags.lvl1` are the tags within a tag. */
export function builtInAttribute(name: string): Attribute | undefined {
  const level = /^_?tags\.lvl(\d{1,2})$/u.exec(name)?.[1];
  return level ? { facet: 'tags', level: Number(level) } : BUILT_IN.get(name);
}

/** Makes the attribute of a declared property. */
export function declaredAttribute({ name, type }: DeclaredProperty): Attribute {
  return type === 'number' || type === 'date' ? { facet: name, scale: type } : { facet: name };
}

/** Gives a tag as a value of its level: `garden/soil` → `garden > soil`. */
export function asLevels(tag: string): string {
  return tag.split('/').join(SEPARATOR);
}

/** Gives the tag of a value of a level: `garden > soil` → `garden/soil`. */
export function asTag(value: string): string {
  return value.split(SEPARATOR).join('/');
}

/** Longest day as a number: eight digits. Anything longer counts seconds or milliseconds. */
const MOST_DAY_DIGITS = 8;
/** Milliseconds have at least as many digits since 2001. */
const MILLISECOND_DIGITS = 12;

/** Gives a date as gardens compare it. @param value `2026`, `2026-03`, `2026-03-01`, or Unix time as a number */
export function asDate(value: string): string {
  if (!/^-?\d+(?:\.\d+)?$/u.test(value)) return value;
  const digits = value.replace(/^-|\..*$/gu, '');
  if (digits.length <= MOST_DAY_DIGITS) return value;
  const time = Number(value) * (digits.length < MILLISECOND_DIGITS ? 1000 : 1);
  return Math.abs(time) <= 8.64e15 ? new Date(time).toISOString().slice(0, 10) : value;
}
