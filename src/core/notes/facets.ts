// Filters and facets: which notes the reader's choice leaves, and how many each further choice would.

import { byCodeUnit } from '../text/code-units.js';
import type { FacetCount, Facets, Filter, Filters } from '../garden.js';
import type { NoteTable } from '../store/note-table.js';
import { tagKey, withParents } from './tags.js';

/** What notes are counted by. */
export const FACETS = ['tags', 'category', 'stage', 'year', 'language'] as const;
type Facet = (typeof FACETS)[number];

/** Which notes pass the filters: all of them, or all but the `any` of one facet. */
export interface Passing {
  /** Whether a note passes everything. */
  passes(note: number): boolean;
  /** Whether it would, were `any` of this facet left out: its counts show what else may be chosen. */
  passesWithout(facet: Facet, note: number): boolean;
}

/** The facets of a garden's notes. */
export class FacetIndex {
  readonly #notes: NoteTable;
  readonly #tags: readonly string[];
  readonly #columns: Partial<Record<Facet, FacetColumn>> = {};

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
      const chosen = filters[facet];
      return chosen ? [{ facet, ...this.#test(facet, chosen) }] : [];
    });
    return {
      passes: (note) => tests.every(({ any, rest }) => any(note) && rest(note)),
      passesWithout: (facet, note) =>
        tests.every((test) => test.rest(note) && (test.facet === facet || test.any(note))),
    };
  }

  /** Counts each facet's values over the notes that match the query. */
  count(matching: readonly { note: number }[], passing: Passing): Facets {
    const count = (facet: Facet) =>
      this.#column(facet).count(matching, (note) => passing.passesWithout(facet, note));
    return {
      tags: count('tags').map(({ value, label, count }) => ({ tag: value, label, count })),
      category: count('category').map(withoutLabel),
      stage: count('stage').map(withoutLabel),
      year: count('year').map(withoutLabel),
      language: count('language').map(withoutLabel),
    };
  }

  #test(facet: Facet, { all = [], any = [], none = [] }: Filter) {
    const column = this.#column(facet);
    const numbers = (values: readonly string[]) =>
      values.map((value) => column.numberOf(facet === 'tags' ? tagKey(value) : value));
    const [must, may, never] = [numbers(all), numbers(any), numbers(none)];
    const carries = (note: number) => (value: number) => column.of[note]!.includes(value);
    return {
      any: (note: number) => !may.length || may.some(carries(note)),
      rest: (note: number) => must.every(carries(note)) && !never.some(carries(note)),
    };
  }

  #column(facet: Facet): FacetColumn {
    return (this.#columns[facet] ??= this.#makeColumn(facet));
  }

  #makeColumn(facet: Facet): FacetColumn {
    const column = new FacetColumn();
    const notes = this.#notes;
    if (facet === 'tags') {
      const numbers = this.#tags.map((tag) => column.addNested(tag));
      for (const tags of notes.tags) column.of.push([...new Set(tags.flatMap((tag) => numbers[tag]!))]);
    } else {
      const valueOf = (note: number) =>
        facet === 'year' ? tended(notes, note).slice(0, 4) : notes[facet][note]!;
      notes.title.forEach((_, note) => column.of.push(valueOf(note) ? [column.add(valueOf(note))] : []));
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

function withoutLabel({ value, count }: FacetCount): FacetCount {
  return { value, count };
}

/** When a note was last tended: its last change, else its creation, else empty. */
export function tended(notes: NoteTable, note: number): string {
  return notes.updated[note] || notes.created[note]!;
}
