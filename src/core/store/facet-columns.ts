// Labels of all notes of a large garden, by which they are counted and filtered.

import type { PropertyValue } from '../note.js';
import { STAGES } from '../note.js';
import type { FactColumns } from './note-columns.js';
import { readNumbers } from './numbers.js';

/** Column of texts: its different values, and of each note the position of its own. */
export type PackedColumn = [values: string[], positions: string];

/** Labels as their file holds them. */
export interface PackedFacets {
  /** List of tags, and of each note their number and their positions in it. */
  tags: [labels: string[], counts: string, positions: string];
  /** Facts. The year stands for both dates. */
  facts: Record<'category' | 'stage' | 'year' | 'language', PackedColumn>;
  properties?: Record<string, (PropertyValue | null)[]>;
}

/** Labels of notes, as an index of facets reads them. Of the dates only the year is known. */
export class FacetColumns implements FactColumns {
  readonly labels: readonly string[];
  readonly tags: number[][];
  readonly category: string[];
  readonly stage: FactColumns['stage'];
  readonly created: string[];
  readonly updated: string[];
  readonly language: string[];
  readonly properties?: Record<string, (PropertyValue | null)[]>;

  /** @throws RangeError or TypeError if the labels are damaged, or not those of `count` notes */
  constructor({ tags: [labels, counts, positions], facts, properties }: PackedFacets, count: number) {
    this.labels = labels;
    let end = 0;
    const all = [...readNumbers(positions)];
    this.tags = Array.from(readNumbers(counts), (own) => all.slice(end, (end += own)));
    this.category = readColumn(facts.category, count);
    this.stage = readColumn(facts.stage, count) as FactColumns['stage'];
    this.updated = readColumn(facts.year, count);
    this.created = this.updated;
    this.language = readColumn(facts.language, count);
    if (properties) this.properties = properties;
    const isRight = all.every((position) => typeof labels[position] === 'string') && end === all.length;
    if (!isRight || this.tags.length !== count || !this.stage.every(isStage)) throw new RangeError();
  }
}

function isStage(stage: string): boolean {
  return !stage || (STAGES as readonly string[]).includes(stage);
}

/** Reads a column. @throws RangeError if it is damaged, or not that of `count` notes */
export function readColumn([values, positions]: PackedColumn, count: number): string[] {
  const texts = Array.from(readNumbers(positions), (position) => values[position]);
  if (texts.length !== count || texts.some((text) => typeof text !== 'string')) throw new RangeError();
  return texts as string[];
}
