// Test of notes by filters.

import { factsOf } from '../store/note-table.js';
import type { Passing } from './facet-counts.js';
import type { FacetIndex } from './facet-index.js';
import { valueKey, type Facet } from './facets.js';
import type { Filter, Filters } from './filters.js';

type Test = (note: number) => boolean;

/** Makes the test of notes by filters. */
export function filterBy(filters: Filters, index: FacetIndex): Passing {
  const { facets } = index;
  const tests = facets.flatMap((facet) => {
    const chosen = filters[facet.name];
    return chosen ? [{ facet: facet.name, ...testOf(facet, chosen, index) }] : [];
  });
  const passesWithout = (facet: string, note: number) =>
    tests.every((test) => test.rest(note) && (test.facet === facet || test.any(note)));
  return {
    passes: (note) => passesWithout('', note),
    passesWithout,
    counts: (note) => facets.some(({ name }) => passesWithout(name, note)),
  };
}

function testOf(facet: Facet, { all = [], any = [], none = [] }: Filter, index: FacetIndex) {
  const tests = (values: readonly string[]) => values.map((value) => carries(facet, value, index));
  const [must, may, never] = [tests(all), tests(any), tests(none)];
  const meets = (note: number) => (test: Test) => test(note);
  return {
    any: (note: number) => !may.length || may.some(meets(note)),
    rest: (note: number) => must.every(meets(note)) && !never.some(meets(note)),
  };
}

function carries(facet: Facet, value: string, index: FacetIndex): Test {
  const within = facet.rangeOf?.(value);
  if (within) return (note) => within(factsOf(index.notes, note));
  const column = index.columnOf(facet);
  const number = column.numberOf(valueKey(facet.name, value));
  return (note) => column.has(note, number);
}
