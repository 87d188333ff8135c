// Counts of labels in a garden so large that the labels of all its notes are read only when a reader turns to them.

import {
  EVERY_NOTE,
  noCounts,
  type FacetCounts,
  type NoteNumbers,
  type Passing,
} from '../notes/facet-counts.js';
import type { FacetIndex } from '../notes/facet-index.js';
import { FACETS, type Facet, type FacetedNote, type Facets } from '../notes/facets.js';
import { factColumns, propertyColumns } from '../store/note-columns.js';
import type { NotesAside } from '../store/aside-tables.js';

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
  /** Class of the index of facets; without it no result is counted. */
  Index: typeof FacetIndex | undefined;

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

  count(matching: NoteNumbers, passing: Passing, results: readonly FacetedNote[]): Facets {
    if (matching.length === this.#notes) return this.#whole;
    if (!this.Index) return noCounts(this.#declared).count(matching, passing, results);
    const tags = [...new Set(results.flatMap((note) => note.tags))];
    const index = new this.Index(columnsOf(results, tags, this.#declared), tags, this.#declared);
    return index.count([...results.keys()], EVERY_NOTE);
  }
}

/** Gives the columns of some notes, numbered in their order. @param tags their tags, each once */
function columnsOf(notes: readonly FacetedNote[], tags: readonly string[], declared: readonly Facet[]) {
  const places = new Map(tags.map((tag, place) => [tag, place]));
  return {
    ...factColumns(notes),
    tags: notes.map((note) => note.tags.map((tag) => places.get(tag)!)),
    properties: propertyColumns(notes, declared),
  };
}
