// Index of facets: it counts the values of the notes that match.

import { byCodeUnit } from '../text/strings.js';
import { factsOf } from '../store/note-table.js';
import type { NoteColumns } from '../store/note-columns.js';
import { EVERY_NOTE, type FacetCounts, type NoteNumbers, type Passing } from './facet-counts.js';
import { FACETS, type Facet, type FacetedNote, type Facets } from './facets.js';
import { tagKey, withParents } from './tags.js';

/** Columns that facets read. */
type FacetedColumns = Omit<NoteColumns, 'aliases' | 'weight'>;

/** Index of the facets of a garden's notes. */
export class FacetIndex implements FacetCounts {
  readonly notes: FacetedColumns;
  readonly #tags: readonly string[];
  readonly #columns: Partial<Record<string, FacetColumn>> = {};
  /** Facets of the garden. */
  readonly facets: readonly Facet[];

  /** @param declared facets of the declared properties */
  constructor(notes: FacetedColumns, tags: readonly string[], declared: readonly Facet[]) {
    this.notes = notes;
    this.#tags = tags;
    this.facets = [...FACETS, ...declared];
  }

  /** Makes the columns that filters and counts read. @param yieldToPage awaited between two facets */
  async prepare(yieldToPage: () => Promise<void> | undefined): Promise<void> {
    for (const facet of this.facets) {
      this.columnOf(facet);
      await yieldToPage();
    }
  }

  count(matching: NoteNumbers, passing: Passing): Facets {
    const listed = this.facets.filter(({ rangeOf }) => !rangeOf);
    const counts = listed.map((facet) => [
      facet.name,
      this.columnOf(facet)
        .count(
          passing === EVERY_NOTE
            ? matching
            : new Uint32Array(matching).filter((note) => passing.passesWithout(facet.name, note)),
          facet.name,
        )
        .slice(0, facet.most),
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

/** Value of a facet. */
interface NumberedValue {
  value: string;
  label: string;
  number: number;
}

/** Values of one facet, as numbers, so that a keystroke only counts them. */
class FacetColumn {
  /** Numbers of the values of all notes, note after note. */
  readonly #carried: number[] = [];
  /** Place in {@link #carried} where the values of each note begin, and of one note more. */
  readonly #starts = [0];
  readonly #values: NumberedValue[] = [];
  readonly #numbers = new Map<string, number>();

  /** Gives the number of a value; -1 if no note has it. */
  numberOf(value: string): number {
    return this.#numbers.get(value) ?? -1;
  }

  add(value: string, label = value): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#values.length;
    this.#numbers.set(value, number);
    this.#values.push({ value, label, number });
    return number;
  }

  /** Adds a tag and those that it is nested in. Gives their numbers. */
  addNested(tag: string): number[] {
    const labels = withParents(tag.replace(/^\s*#+/u, ''));
    return withParents(tagKey(tag)).flatMap((key, i) => (key ? [this.add(key, labels[i] ?? key)] : []));
  }

  /** Adds the next note. @param numbers those of its values */
  addNote(numbers: Iterable<number>): void {
    for (const number of numbers) this.#carried.push(number);
    this.#starts.push(this.#carried.length);
  }

  /** True if a note has a value. @param number the value's, as {@link numberOf} gives it */
  has(note: number, number: number): boolean {
    const end = this.#starts[note + 1]!;
    for (let i = this.#starts[note]!; i < end; i++) if (this.#carried[i] === number) return true;
    return false;
  }

  /** Counts the values of some notes, the most frequent first. */
  count(notes: ArrayLike<number>, facet: string) {
    const counts = new Uint32Array(this.#values.length);
    const [starts, carried] = [this.#starts, this.#carried];
    for (let at = 0; at < notes.length; at++) {
      const note = notes[at]!;
      const end = starts[note + 1]!;
      for (let i = starts[note]!; i < end; i++) counts[carried[i]!]!++;
    }
    const values = this.#values.sort((a, b) => byCodeUnit(b.value, a.value));
    const { length } = values;
    // Numbers sort several times as fast as by a function: of each the whole part is a count, the rest a place.
    const keys = new Float64Array(values.map(({ number }, place) => counts[number]! * length + place)).sort();
    const found = [];
    for (let i = length - 1; keys[i]! >= length; i--) {
      const { value, label } = values[keys[i]! % length]!;
      const count = Math.floor(keys[i]! / length);
      found.push(facet === 'tags' ? { tag: value, label, count } : { value, count });
    }
    return found;
  }
}
