// Sharded garden as a build publishes it.

import { shardedSketch, type NoteSketch } from './garden.js';

/** Name of the entry. */
export const ENTRY = 'garden-index.json';

/** Gives every file of a garden by its name, the entry first. */
export function publish(sketches: readonly NoteSketch[]): Map<string, string> {
  const { file, beside } = shardedSketch(sketches);
  return new Map([[ENTRY, JSON.stringify(file)], ...beside]);
}
