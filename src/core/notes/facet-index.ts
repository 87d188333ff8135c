// Index of facets: it tests notes by filters, and counts the values of the notes that match.

import { byCodeUnit } from '../text/code-units.js';
import type { Facets } from './facets.js';
import type { Filter, Filters } from './filters.js';
import { factsOf, type NoteTable } from '../store/note-table.js';
import { FACETS, valueKey, type Facet } from './facets.js';
import { tagKey, withParents } from './tags.js';

/** Test of notes by filters. */
export interface Passing {
  /** True if a note passes all filters. */
  passes(note: number): boolean;
  /** True if a note passes all filters but `any` of one facet. That facet's counts show what else may be chosen. */
  passesWithout(facet: string, note: number): boolean;
  /** True if a note is counted in a facet. */
  counts(note: number): boolean;
}

/** Index of the facets of a garden's notes. */
export class FacetIndex {
  readonly #notes: NoteTable;
  readonly #tags: readonly string[];
  readonly #columns: Partial<Record<string, FacetColumn>> = {};
  #facets: readonly Facet[] = FACETS;

  constructor(notes: NoteTable, tags: readonly string[]) {
    this.#notes = notes;
    this.#tags = tags;
  }

  /**
   * Makes the columns that filters and counts read.
   * @param declared facets of the declared properties
   * @param yieldToPage awaited between two facets
   */
  async prepare(declared: readonly Facet[], yieldToPage: () => Promise<void> | undefined): Promise<void> {
    this.#facets = [...FACETS, ...declared];
    for (const facet of this.#facets) {
      this.#column(facet);
      await yieldToPage();
    }
  }

  /** Makes the test of notes by filters. */
  filter(filters: Filters = {}): Passing {
    const tests = this.#facets.flatMap((facet) => {
      const chosen = filters[facet.name];
      return chosen ? [{ facet: facet.name, ...this.#test(facet, chosen) }] : [];
    });
    const passesWithout = (facet: string, note: number) =>
      tests.every((test) => test.rest(note) && (test.facet === facet || test.any(note)));
    return {
      passes: (note) => passesWithout('', note),
      passesWithout,
      counts: (note) => this.#facets.some(({ name }) => passesWithout(name, note)),
    };
  }

  /** Counts the values of each facet over the notes that match the query. */
  count(matching: readonly { note: number }[], passing: Passing): Facets {
    const listed = this.#facets.filter(({ rangeOf }) => !rangeOf);
    const counts = listed.map((facet) => [
      facet.name,
      this.#column(facet)
        .count(matching, (note) => passing.passesWithout(facet.name, note))
        .slice(0, facet.most)
        .map(({ value, label, count }) =>
          facet.name === 'tags' ? { tag: value, label, count } : { value, count },
        ),
    ]);
    return Object.fromEntries(counts) as Facets;
  }

  #test(facet: Facet, { all = [], any = [], none = [] }: Filter) {
    const tests = (values: readonly string[]) => values.map((value) => this.#carries(facet, value));
    const [must, may, never] = [tests(all), tests(any), tests(none)];
    const meets = (note: number) => (test: (note: number) => boolean) => test(note);
    return {
      any: (note: number) => !may.length || may.some(meets(note)),
      rest: (note: number) => must.every(meets(note)) && !never.some(meets(note)),
    };
  }

  #carries(facet: Facet, value: string): (note: number) => boolean {
    const within = facet.rangeOf?.(value);
    if (within) return (note) => within(factsOf(this.#notes, note));
    const column = this.#column(facet);
    const number = column.numberOf(valueKey(facet.name, value));
    return (note) => column.of[note]!.includes(number);
  }

  #column(facet: Facet): FacetColumn {
    return (this.#columns[facet.name] ??= this.#makeColumn(facet));
  }

  #makeColumn({ name, valuesOf }: Facet): FacetColumn {
    const column = new FacetColumn();
    const notes = this.#notes;
    if (name === 'tags') {
      const numbers = this.#tags.map((tag) => column.addNested(tag));
      for (const tags of notes.tags) column.of.push([...new Set(tags.flatMap((tag) => numbers[tag]!))]);
    } else {
      notes.title.forEach((_, note) => {
        const values = valuesOf({ ...factsOf(notes, note), tags: [] });
        column.of.push(values.map((value) => column.add(value)));
      });
    }
    return column;
  }
}

/** Values of one facet, as numbers, so that a keystroke only counts them. */
class FacetColumn {
  /** Numbers of a note's values, by note. */
  readonly of: number[][] = [];
  readonly #values: { value: string; label: string }[] = [];
  readonly #numbers = new Map<string, number>();

  /** Gives the number of a value; -1 if no note has it. */
  numberOf(value: string): number {
    return this.#numbers.get(value) ?? -1;
  }

  add(value: string, label = value): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.#values.length);
    return this.#values.push({ value, label }) - 1;
  }

  /** Adds a tag and those that it is nested in. Gives their numbers. */
  addNested(tag: string): number[] {
    const labels = withParents(tag.replace(/^\s*#+/u, ''));
    return withParents(tagKey(tag)).flatMap((key, i) => (key ? [this.add(key, labels[i] ?? key)] : []));
  }

  count(matching: readonly { note: number }[], passes: (note: number) => boolean) {
    const counts = new Uint32Array(this.#values.length);
    for (const { note } of matching) {
      if (passes(note)) for (const value of this.of[note]!) counts[value]!++;
    }
    return this.#values
      .map((value, i) => ({ ...value, count: counts[i]! }))
      .filter(({ count }) => count)
      .sort((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
  }
}
