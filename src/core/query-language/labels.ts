// Table of labels, `name:value` in a query.

import { foldTerm } from '../text/folding.js';
import { STAGES, tended, type DeclaredProperty } from '../note.js';
import { FACETS } from '../notes/facets.js';
import { SCALES, type Relation } from '../notes/ranges.js';
import { tagKey } from '../notes/tags.js';
import { atPath, linkingTo, named, ordered, type MakeCondition } from './label-condition.js';
import type { ColumnsRead, NoteSource } from './note-source.js';

/** Rule of a label. */
export interface LabelRule {
  /** Reads a value as typed; empty if it is none. */
  read(typed: string): string;
  /** True if the value may be compared: `stage:>=budding`. Default: false. */
  compared?: boolean;
  /** Columns that the condition reads. Default: labels. */
  columns?: ColumnsRead;
  /** Makes the condition on notes. */
  condition: MakeCondition;
}

const stageNamed = (text: string) => STAGES.find((stage) => stage === text.toLowerCase()) ?? '';
const grown = (name: string) => STAGES.findIndex((stage) => stage === name);
const createdOf = (note: number, source: NoteSource) => source.facts(note).created;
const tendedOf = (note: number, source: NoteSource) => tended(source.facts(note));

function asTyped(typed: string): string {
  return typed;
}

/** Labels by name, in lower case. */
export type Labels = Readonly<Record<string, LabelRule>>;

/** Labels of every garden: one for each facet, and those with rules of their own. */
export const LABELS: Labels = {
  ...Object.fromEntries(
    FACETS.map(({ label, valuesOf }) => [
      label,
      valued((note, source) => valuesOf({ ...source.facts(note), tags: [] })),
    ]),
  ),
  tag: {
    read: (typed) => typed.replace(/^#+/, ''),
    condition: named(tagKey, (note, source) => source.tags(note)),
  },
  path: { read: asTyped, columns: 'all', condition: atPath },
  // Drops the heading and the text of a wikilink.
  links: {
    read: (typed) => typed.replace(/^\[+|[#|\]].*$/gs, ''),
    columns: 'all',
    condition: linkingTo,
  },
  stage: {
    read: stageNamed,
    compared: true,
    condition: ordered(
      (note, source) => source.facts(note).stage,
      (known, value) => grown(known) - grown(value),
    ),
  },
  created: { ...dated(createdOf), columns: 'dates', compared: true },
  updated: { ...dated(tendedOf), compared: true },
  before: dated(tendedOf, '<'),
  after: dated(tendedOf, '>='),
};

function valued(read: (note: number, source: NoteSource) => string[]): LabelRule {
  return { read: asTyped, condition: named(foldTerm, (note, source) => read(note, source).map(foldTerm)) };
}

function scaled(
  type: keyof typeof SCALES,
  read: Parameters<typeof ordered>[0],
  relation?: Relation,
): LabelRule {
  const { compare, read: readValue } = SCALES[type];
  return { read: readValue, condition: ordered(read, compare, relation) };
}

function dated(read: Parameters<typeof ordered>[0], relation?: Relation): LabelRule {
  return { ...scaled('date', read, relation), columns: 'tended' };
}

const known = new WeakMap<readonly DeclaredProperty[], Labels>();

/** Gives the labels of a garden with declared properties; the same object for the same list. */
export function labelsWith(declared?: readonly DeclaredProperty[]): Labels {
  if (!declared) return LABELS;
  let labels = known.get(declared);
  if (!labels) {
    const own = declared.map((property) => [property.name.toLowerCase(), propertyLabel(property)] as const);
    known.set(declared, (labels = { ...LABELS, ...Object.fromEntries(own) }));
  }
  return labels;
}

function propertyLabel({ name, type }: DeclaredProperty): LabelRule {
  const textsOf = (note: number, source: NoteSource) =>
    [source.facts(note).properties?.[name] ?? []].flat().map(String);
  if (type === 'text' || type === 'text[]') return valued(textsOf);
  return { ...scaled(type, (note, source) => textsOf(note, source)[0] ?? ''), compared: true };
}
