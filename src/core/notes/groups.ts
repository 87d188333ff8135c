// Groups of results by a property of their notes.

import type { NoteFacts } from '../note.js';
import { FACETS, type FacetName } from './facets.js';
import { foldersOf } from './folders.js';

/** Property that results may be grouped by. */
export type GroupBy = 'folder' | Extract<FacetName, 'category' | 'stage' | 'year'>;

/** Every {@link GroupBy}. */
export const GROUPINGS: readonly GroupBy[] = ['folder', 'category', 'stage', 'year'];

/** Note as groups read it. */
type GroupedNote = NoteFacts & { url: string; tags: readonly string[] };

/** Gives the group of each note; empty for a note without one. */
export function groupsOf(by: GroupBy, notes: readonly GroupedNote[]): string[] {
  if (by === 'folder') return foldersOf(notes.map(({ url }) => url));
  const { valuesOf } = FACETS.find(({ name }) => name === by)!;
  return notes.map((note) => valuesOf(note)[0] ?? '');
}

/** Puts notes of a group together, each group where its first note is. */
export function gatherGroups<Note extends GroupedNote>(by: GroupBy, notes: readonly Note[]): Note[] {
  const keys = groupsOf(by, notes);
  const groups = new Map<string, Note[]>(keys.map((key) => [key, []]));
  notes.forEach((note, i) => groups.get(keys[i]!)!.push(note));
  return [...groups.values()].flat();
}
