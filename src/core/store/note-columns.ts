// Columns of the notes: as the engine has them, and as the entry holds them.

import { FACTS, type NoteFacts, type PropertyValue } from '../note.js';

/** Columns of facts. */
export type FactColumns = { [Fact in (typeof FACTS)[number]]: NoteFacts[Fact][] };

/** Columns of the notes: element n belongs to note n. Notes are sorted by address. */
export interface NoteColumns extends FactColumns {
  /** Aliases by note; absent for a note without any. */
  aliases: Record<number, string[]>;
  /** Positions of the tags in `IndexFile.tags`. */
  tags: number[][];
  /** Values of declared properties, by name: null for a note without one. Absent if none is declared. */
  properties?: Record<string, (PropertyValue | null)[]>;
  /** Factors of scores by note, for the notes that give one. Absent if none does. */
  weight?: Record<number, number>;
}

/** Labels of all notes, with the list that their tags have positions in. */
export interface LabelColumns {
  notes: FactColumns & Pick<NoteColumns, 'tags' | 'properties'>;
  tags: readonly string[];
}

/** Name of a note; a number where its address tells it, as `note-table.ts` says. */
export type PackedName = string | number;

/** Columns as the entry holds them. In the layout `single` the ids of documents hold the addresses. */
export interface PackedNotes extends Omit<NoteColumns, 'aliases'> {
  title: PackedName[];
  aliases: Record<number, PackedName[]>;
  /** Addresses, decoded and front coded; absent in the layout `single`. */
  address?: string;
  /** Number of documents of each note less 1, as `numbers.ts` writes it; absent in the layout `single`. */
  passages?: string;
}

/** Gives the columns of notes' facts, in the order of the notes. */
export function factColumns(notes: readonly NoteFacts[]): FactColumns {
  return Object.fromEntries(FACTS.map((fact) => [fact, notes.map((note) => note[fact])])) as FactColumns;
}

/** Gives the columns of notes' declared properties, in the order of the notes. */
export function propertyColumns(
  notes: readonly Pick<NoteFacts, 'properties'>[],
  declared: readonly { name: string }[],
): NonNullable<NoteColumns['properties']> {
  return Object.fromEntries(
    declared.map(({ name }) => [name, notes.map(({ properties }) => properties?.[name] ?? null)]),
  );
}
