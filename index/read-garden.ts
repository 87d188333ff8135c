// From paths to notes.

import type { Note } from '../src/core/note.js';
import type { Warning } from './warnings.js';

export type { Warning, WarningCode } from './warnings.js';

/** A garden as it was read: `read` = notes + excluded + failed. */
export interface GardenRead {
  /** In the order of their paths. */
  notes: Note[];
  /** How many files were found. */
  read: number;
  /** Notes that their owner keeps back. */
  excluded: { path: string; reason: string }[];
  /** Files that could not be read as notes. */
  failed: { path: string; message: string }[];
  warnings: Warning[];
}

/** Options of {@link readGarden}. */
export interface ReadOptions {
  /** Where the garden lies on its site. Default `/`. */
  baseUrl?: string;
  /** Gives a note's address from its path. Default: base, then the path without its extension. */
  noteUrl?: (path: string) => string;
  /** Absolute folders that are never walked, such as the one the index is written to. */
  ignore?: readonly string[];
  /** Called after each file. */
  onProgress?: (done: number, total: number) => void;
}

/** Reads every note at or under the paths. */
export function readGarden(paths: readonly string[], options: ReadOptions = {}): Promise<GardenRead> {
  void paths;
  void options;
  return Promise.resolve({ notes: [], read: 0, excluded: [], failed: [], warnings: [] });
}
