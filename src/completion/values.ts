// Values of labels, counted over the notes that the rest of a query finds.

import type { Facets, Result } from '../core/garden.js';
import { STAGES, tended, type DeclaredProperty } from '../core/note.js';
import { FACETS } from '../core/notes/facets.js';
import { holds, type Relation } from '../core/notes/ranges.js';
import type { Value } from './fitting.js';
import {
  daysOf,
  foldersOf,
  linkedNames,
  numbersOf,
  titlesLike,
  wordsOf,
  wordsOfHeadings,
  type Ask,
} from './note-values.js';

/** Reads the values of a label. */
type ReadValues = (ask: Ask, relation: Relation, typed: string) => Promise<Value[]>;

const COUNTED = { limit: 1, facets: true } as const;
const EVERY = { limit: Number.MAX_SAFE_INTEGER, copies: 'apart' } as const;

/** Reads values from the notes themselves. */
function fromNotes(
  count: (notes: readonly Result[], relation: Relation, typed: string) => Value[],
): ReadValues {
  return async (ask, relation, typed) => count((await ask(EVERY)).results, relation, typed);
}

/** Counts the values of all facets, of which a page's own garden may leave out any. */
async function count(ask: Ask): Promise<Partial<Facets>> {
  return { ...(await ask(COUNTED)).facets };
}

/** Reads values from the counts of a facet. */
function fromFacet(name: string): ReadValues {
  return async (ask) => {
    const { [name]: counts = [] } = await count(ask);
    return counts.map((one) => ({ value: 'tag' in one ? one.label : one.value, count: one.count }));
  };
}

const dates = (read: (note: Result) => string, fixed?: Relation) =>
  fromNotes((notes, relation, typed) => daysOf(notes.map(read), fixed ?? relation, typed));

/** Reads the stages in their order, each counted by the relation. */
const stages: ReadValues = async (ask, relation) => {
  const { stage: counts = [] } = await count(ask);
  const known = STAGES.map((stage) => counts.find(({ value }) => value === stage)?.count ?? 0);
  const sum = (stage: number) =>
    known.reduce((all, count, other) => all + (holds(relation, other - stage) ? count : 0), 0);
  return STAGES.map((value, i) => ({ value, count: sum(i) })).filter(({ count }) => count);
};

const READERS: Partial<Record<string, ReadValues>> = {
  ...Object.fromEntries(FACETS.map(({ name, label }) => [label, fromFacet(name)])),
  stage: stages,
  title: fromNotes((notes, _, typed) =>
    (typed.includes(' ') ? titlesLike : wordsOf)(
      notes.map(({ title }) => title),
      typed,
    ),
  ),
  heading: (ask, _, typed) => wordsOfHeadings(typed, ask),
  path: fromNotes((notes) => foldersOf(notes.map(({ url }) => url))),
  links: async (ask, _, typed) => linkedNames((await ask(EVERY)).results, typed, ask),
  created: dates(({ created }) => created),
  updated: dates(tended),
  before: dates(tended, '<'),
  after: dates(tended, '>='),
};

/** Gives the declared property of a label; undefined if the owner declared none. */
export function propertyNamed(
  label: string,
  properties: readonly DeclaredProperty[] = [],
): DeclaredProperty | undefined {
  return properties.find(({ name }) => name.toLowerCase() === label);
}

/** Gives the reader of a label's values; undefined for a label whose values cannot be listed. */
export function valuesOf(name: string, properties: readonly DeclaredProperty[] = []): ReadValues | undefined {
  const own = propertyNamed(name, properties);
  if (!own) return READERS[name];
  const read = (note: Result) => String(note.properties?.[own.name] ?? '');
  if (own.type === 'date') return dates(read);
  if (own.type === 'number') return fromNotes((notes, relation) => numbersOf(notes.map(read), relation));
  return fromFacet(own.name);
}
