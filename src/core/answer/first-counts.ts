// Counts of labels in a garden so large that the labels of all its notes are read only when a reader turns to them.

import { FACTS, type PropertyValue } from '../note.js';
import { EVERY_NOTE, type FacetCounts, type Passing } from '../notes/facet-counts.js';
import { FacetIndex } from '../notes/facet-index.js';
import { FACETS, type Facet, type FacetedNote, type Facets } from '../notes/facets.js';
import type { FactColumns } from '../store/note-columns.js';
import type { NotesAside } from '../store/aside-tables.js';

/** Index of the facets of some notes, numbered in their order. */
class FacetsOfSome extends FacetIndex {
  /** @param declared names of the declared properties */
  constructor(notes: readonly FacetedNote[], declared: readonly string[]) {
    const tags = [...new Set(notes.flatMap((note) => note.tags))];
    const places = new Map(tags.map((tag, place) => [tag, place]));
    const facts = FACTS.map((fact) => [fact, notes.map((note) => note[fact])]);
    const properties = declared.map((name) => [name, notes.map((note) => note.properties?.[name] ?? null)]);
    const columns = {
      ...(Object.fromEntries(facts) as FactColumns),
      tags: notes.map((note) => note.tags.map((tag) => places.get(tag)!)),
      properties: Object.fromEntries(properties) as Record<string, (PropertyValue | null)[]>,
    };
    super(columns, tags);
  }
}

function isCount({ count, value, tag, label }: Record<string, unknown>, facet: string): boolean {
  const texts = facet === 'tags' ? [tag, label] : [value];
  return texts.every((text) => typeof text === 'string') && typeof count === 'number';
}

/** Counts at least: those of the results that are given, and without a question the largest of the whole garden. */
export class FirstCounts implements FacetCounts {
  readonly atLeast = true;
  readonly #whole: Facets;
  readonly #notes: number;
  readonly #declared: readonly Facet[];

  /**
   * @param whole largest counts of the garden
   * @param notes number of its notes
   * @param declared facets of the declared properties
   * @throws RangeError or TypeError if the counts are damaged
   */
  constructor(whole: NonNullable<NotesAside['counts']>, notes: number, declared: readonly Facet[]) {
    const columns = FACETS.map(({ name }) => [name, whole[name]!] as const);
    if (!columns.every(([name, counts]) => counts.every((one) => isCount(one, name)))) throw new RangeError();
    this.#whole = whole as unknown as Facets;
    this.#notes = notes;
    this.#declared = declared;
  }

  count(matching: readonly number[], _: Passing, results: readonly FacetedNote[]): Facets {
    if (matching.length === this.#notes) return this.#whole;
    const index = new FacetsOfSome(
      results,
      this.#declared.map(({ name }) => name),
    );
    index.facets = [...FACETS, ...this.#declared];
    return index.count([...results.keys()], EVERY_NOTE, results);
  }
}
