// Filters and facets: which notes the reader's choice leaves, and how many each further choice would.

import { byCodeUnit } from '../text/code-units.js';
import type { Facets, Filter, Filters } from '../garden.js';
import { factsOf, type NoteTable } from '../store/note-table.js';
import { FACETS, valueKey, type Facet } from './facets.js';
import { tagKey, withParents } from './tags.js';

/** Which notes pass the filters: all of them, or all but the `any` of one facet. */
export interface Passing {
  /** True for a note that passes everything. */
  passes(note: number): boolean;
  /** True where it would, were `any` of this facet left out: its counts show what else may be chosen. */
  passesWithout(facet: string, note: number): boolean;
}

/** The facets of a garden's notes. */
export class FacetIndex {
  readonly #notes: NoteTable;
  readonly #tags: readonly string[];
  readonly #columns: Partial<Record<string, FacetColumn>> = {};

  constructor(notes: NoteTable, tags: readonly string[]) {
    this.#notes = notes;
    this.#tags = tags;
  }

  /** Makes ready what filters and counts need. @param breathe is waited for between the facets */
  async prepare(breathe: () => Promise<void> | undefined): Promise<void> {
    for (const facet of FACETS) {
      this.#column(facet);
      await breathe();
    }
  }

  /** Understands what was chosen; tags in any spelling. */
  filter(filters: Filters = {}): Passing {
    const tests = FACETS.flatMap((facet) => {
      const chosen = filters[facet.name];
      return chosen ? [{ facet: facet.name, ...this.#test(facet, chosen) }] : [];
    });
    return {
      passes: (note) => tests.every(({ any, rest }) => any(note) && rest(note)),
      passesWithout: (facet, note) =>
        tests.every((test) => test.rest(note) && (test.facet === facet || test.any(note))),
    };
  }

  /** Counts each facet's values over the notes that match the query. */
  count(matching: readonly { note: number }[], passing: Passing): Facets {
    const counts = FACETS.map((facet) => [
      facet.name,
      this.#column(facet)
        .count(matching, (note) => passing.passesWithout(facet.name, note))
        .map(({ value, label, count }) =>
          facet.name === 'tags' ? { tag: value, label, count } : { value, count },
        ),
    ]);
    return Object.fromEntries(counts) as Facets;
  }

  #test(facet: Facet, { all = [], any = [], none = [] }: Filter) {
    const column = this.#column(facet);
    const numbers = (values: readonly string[]) =>
      values.map((value) => column.numberOf(valueKey(facet.name, value)));
    const [must, may, never] = [numbers(all), numbers(any), numbers(none)];
    const carries = (note: number) => (value: number) => column.of[note]!.includes(value);
    return {
      any: (note: number) => !may.length || may.some(carries(note)),
      rest: (note: number) => must.every(carries(note)) && !never.some(carries(note)),
    };
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

/** What each note carries of one facet, by the numbers of the values: counting them is all that a keystroke costs. */
class FacetColumn {
  /** By note. */
  readonly of: number[][] = [];
  readonly #values: { value: string; label: string }[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a value, -1 where there is no such. */
  numberOf(value: string): number {
    return this.#numbers.get(value) ?? -1;
  }

  add(value: string, label = value): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    this.#numbers.set(value, this.#values.length);
    return this.#values.push({ value, label }) - 1;
  }

  /** The numbers of a tag and of those that it is nested in. */
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
