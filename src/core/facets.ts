// Filters and facets: which notes the reader's choice leaves, and how many each further choice would.

import type { FacetCount, Facets, Filter, Filters, TagCount } from './garden.js';
import type { NoteTable } from './note-table.js';
import { tagKey, withParents } from './tags.js';

const FACETS = ['tags', 'category', 'stage', 'year', 'language'] as const;
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
  readonly #values: Record<Facet, (note: number) => readonly string[]>;
  readonly #labels = new Map<string, string>();

  constructor(notes: NoteTable, tags: readonly string[]) {
    const keys = tags.map((tag) => this.#addTag(tag));
    const noteTags = notes.tags.map((numbers) => [...new Set(numbers.flatMap((tag) => keys[tag] ?? []))]);
    const column = (name: 'category' | 'stage' | 'language') => (note: number) =>
      notes[name][note] ? [notes[name][note]] : [];
    this.#values = {
      tags: (note) => noteTags[note]!,
      category: column('category'),
      stage: column('stage'),
      year: (note) => [tended(notes, note).slice(0, 4)].filter(Boolean),
      language: column('language'),
    };
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
    const counts = Object.fromEntries(
      FACETS.map((facet) => [facet, this.#countFacet(facet, matching, passing)]),
    ) as Record<Facet, FacetCount[]>;
    const tags: TagCount[] = counts.tags.map(({ value, count }) => ({
      tag: value,
      label: this.#labels.get(value)!,
      count,
    }));
    return { ...counts, tags };
  }

  #addTag(tag: string): string[] {
    const keys = withParents(tagKey(tag));
    const labels = withParents(tag.replace(/^\s*#+/u, ''));
    keys.forEach((key, i) => {
      if (key && !this.#labels.has(key)) this.#labels.set(key, labels[i] ?? key);
    });
    return keys.filter(Boolean);
  }

  #test(facet: Facet, { all = [], any = [], none = [] }: Filter) {
    const normal = facet === 'tags' ? tagKey : (value: string) => value;
    const [must, may, never] = [all, any, none].map((values) => values.map(normal)) as [
      string[],
      string[],
      string[],
    ];
    const values = this.#values[facet];
    return {
      any: (note: number) => !may.length || may.some((value) => values(note).includes(value)),
      rest: (note: number) =>
        must.every((value) => values(note).includes(value)) &&
        !never.some((value) => values(note).includes(value)),
    };
  }

  #countFacet(facet: Facet, matching: readonly { note: number }[], passing: Passing): FacetCount[] {
    const counts = new Map<string, number>();
    for (const { note } of matching) {
      if (!passing.passesWithout(facet, note)) continue;
      for (const value of this.#values[facet](note)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

/** When a note was last tended: its last change, else its creation, else empty. */
export function tended(notes: NoteTable, note: number): string {
  return notes.updated[note] || notes.created[note]!;
}
