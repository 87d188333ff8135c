// Index of facets: it counts the values of the notes that match.

import { byCodeUnit } from '../text/code-units.js';
import type { Facets } from './facets.js';
import { factsOf } from '../store/note-table.js';
import type { NoteColumns } from '../store/note-columns.js';
import { FACETS, type Facet, type FacetedNote } from './facets.js';
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

/** Note that is counted. */
export interface Counted {
  note: number;
}

/** Columns that facets read. */
type FacetedColumns = Omit<NoteColumns, 'aliases' | 'weight'>;

/** Index of the facets of a garden's notes. */
export class FacetIndex {
  readonly notes: FacetedColumns;
  readonly #tags: readonly string[];
  readonly #columns: Partial<Record<string, FacetColumn>> = {};
  /** Facets of the garden. */
  facets: readonly Facet[] = FACETS;
  /** True if the counts are not those of all notes that match. */
  declare readonly atLeast?: true;

  constructor(notes: FacetedColumns, tags: readonly string[]) {
    this.notes = notes;
    this.#tags = tags;
  }

  /**
   * Makes the columns that filters and counts read.
   * @param declared facets of the declared properties
   * @param yieldToPage awaited between two facets
   */
  async prepare(declared: readonly Facet[], yieldToPage: () => Promise<void> | undefined): Promise<void> {
    this.facets = [...FACETS, ...declared];
    for (const facet of this.facets) {
      this.columnOf(facet);
      await yieldToPage();
    }
  }

  /**
   * Counts the values of each facet over the notes that match the query.
   * @param results results that are given, for an index that counts these alone
   */
  count(matching: readonly Counted[], passing: Passing, results: readonly FacetedNote[]): Facets;
  count(matching: readonly Counted[], passing: Passing): Facets {
    const listed = this.facets.filter(({ rangeOf }) => !rangeOf);
    const counts = listed.map((facet) => [
      facet.name,
      this.columnOf(facet)
        .count(matching, (note) => passing.passesWithout(facet.name, note))
        .slice(0, facet.most)
        .map(({ value, label, count }) =>
          facet.name === 'tags' ? { tag: value, label, count } : { value, count },
        ),
    ]);
    return Object.fromEntries(counts) as Facets;
  }

  /** Gives the values of a facet by note. */
  columnOf(facet: Facet): FacetColumn {
    return (this.#columns[facet.name] ??= this.#makeColumn(facet));
  }

  #makeColumn({ name, valuesOf }: Facet): FacetColumn {
    const column = new FacetColumn();
    const notes = this.notes;
    if (name === 'tags') {
      const numbers = this.#tags.map((tag) => column.addNested(tag));
      for (const tags of notes.tags) column.addNote(new Set(tags.flatMap((tag) => numbers[tag]!)));
    } else {
      notes.tags.forEach((_, note) => {
        const values = valuesOf(factsOf(notes, note) as FacetedNote); // no other facet reads tags
        column.addNote(values.map((value) => column.add(value)));
      });
    }
    return column;
  }
}

/** Test without filters, which every note passes. */
export const EVERY_NOTE: Passing = { passes: () => true, passesWithout: () => true, counts: () => true };

/** Values of one facet, as numbers, so that a keystroke only counts them. */
export class FacetColumn {
  /** Numbers of the values of all notes, note after note. */
  readonly #carried: number[] = [];
  /** Place in {@link #carried} where the values of each note begin, and of one note more. */
  readonly #starts = [0];
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

  /** Adds the next note. @param numbers those of its values */
  addNote(numbers: Iterable<number>): void {
    this.#starts.push(this.#carried.push(...numbers));
  }

  /** True if a note has a value. @param number the value's, as {@link numberOf} gives it */
  has(note: number, number: number): boolean {
    const end = this.#starts[note + 1]!;
    for (let i = this.#starts[note]!; i < end; i++) if (this.#carried[i] === number) return true;
    return false;
  }

  count(matching: readonly { note: number }[], passes: (note: number) => boolean) {
    const counts = new Uint32Array(this.#values.length);
    const [starts, carried] = [this.#starts, this.#carried];
    for (const { note } of matching) {
      if (!passes(note)) continue;
      const end = starts[note + 1]!;
      for (let i = starts[note]!; i < end; i++) counts[carried[i]!]!++;
    }
    const found: { value: string; label: string; count: number }[] = [];
    for (const [number, count] of counts.entries())
      if (count) found.push({ ...this.#values[number]!, count });
    return found.sort((a, b) => b.count - a.count || byCodeUnit(a.value, b.value));
  }
}
