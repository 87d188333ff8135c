// From paths to notes.

import { readFile } from 'node:fs/promises';
import type { Note } from '../../src/core/note.js';
import { findNotes, type NoteFile } from './find-notes.js';
import { inTurn } from '../in-turn.js';
import { noteUrl } from '../sites/note-url.js';
import { readNote, type NoteRead } from './read-note.js';
import { errorReason, warn, type Warning } from './warnings.js';

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

/**
 * Reads every note at or under the paths.
 * @throws BuildError `no-path` where there is nothing at a path
 */
export async function readGarden(paths: readonly string[], options: ReadOptions = {}): Promise<GardenRead> {
  const { files, warnings } = await findNotes(paths, options.ignore);
  const urlOf = options.noteUrl ?? ((path: string) => noteUrl(path, options.baseUrl));
  const garden: GardenRead = { notes: [], read: files.length, excluded: [], failed: [], warnings };
  const reads = await inTurn(files, (file) => readFileAsNote(file, urlOf), options.onProgress);
  reads.forEach((read, i) => sortIn(garden, files[i]!.path, read));
  return { ...garden, warnings: [...garden.warnings, ...sharedUrls(garden.notes)] };
}

async function readFileAsNote({ path, file }: NoteFile, urlOf: (path: string) => string): Promise<NoteRead> {
  try {
    return readNote(path, await readFile(file), urlOf);
  } catch (error) {
    return { failed: errorReason(error), warnings: [] };
  }
}

function sortIn(garden: GardenRead, path: string, read: NoteRead): void {
  garden.warnings.push(...read.warnings);
  if ('note' in read) garden.notes.push(read.note);
  else if ('excluded' in read) garden.excluded.push({ path, reason: read.excluded });
  else garden.failed.push({ path, message: read.failed });
}

function sharedUrls(notes: readonly Note[]): Warning[] {
  const first = new Map<string, Note>();
  return notes.flatMap((note) => {
    const other = first.get(note.url);
    if (other) return [warn('same-url', note.path, 0, note.url, other.path)];
    first.set(note.url, note);
    return [];
  });
}
