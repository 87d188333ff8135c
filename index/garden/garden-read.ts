// Files of a garden, and the result of reading them.

import type { Note } from '../../src/core/note.js';
import type { SiteName, UnreadConfig } from '../sites/site-options.js';
import type { Warning } from '../warnings.js';

/** File to read. */
export interface NoteFile {
  /** Path from the folder given, with `/`. */
  path: string;
  /** Path on this machine. */
  file: string;
  /** True for a note that was given by itself, so that {@link path} is its name alone. */
  isAlone?: true;
}

/** Moment by which dates are judged. */
export interface Moment {
  /** Moment in ISO 8601. */
  at: string;
  /** Source of the moment: the option, the environment, or the clock. */
  from: 'now' | 'SOURCE_DATE_EPOCH' | 'clock';
  /** Number of notes that were judged by their dates. */
  notes: number;
}

/** Result of reading a garden: `read` = notes + excluded + failed. */
export interface GardenRead {
  /** Site generator whose rules were applied. */
  site: SiteName;
  /** Notes to index, in the order of their paths. */
  notes: Note[];
  /** Number of files found, and of folders that could not be read. */
  read: number;
  /** Notes kept out of the index by their owner or by the site's rules. */
  excluded: { path: string; reason: string }[];
  /** Files that could not be read as notes, and folders that could not be read. */
  failed: { path: string; reason: string }[];
  warnings: Warning[];
  /** Moment by which scheduled and expired notes were judged. */
  moment: Moment;
  /**
   * Configurations that could not be read and might exclude notes; empty if the owner set `exclude` or
   * `requirePublish`.
   */
  unread: UnreadConfig[];
}

/** Outcome of the notes of a garden, as builds, publications and reports tell it. */
export interface NotesOutcome extends Pick<
  GardenRead,
  'site' | 'excluded' | 'failed' | 'warnings' | 'moment' | 'unread'
> {
  /** Counts of files: all read, and of them those indexed, excluded by their owner, or failed. */
  notes: { read: number; indexed: number; excluded: number; failed: number };
}

/** Gives the outcome of the notes of a garden. */
export function outcomeOf(garden: GardenRead): NotesOutcome {
  const { site, notes, read, excluded, failed, warnings, moment, unread } = garden;
  const counts = { read, indexed: notes.length, excluded: excluded.length, failed: failed.length };
  return { site, notes: counts, excluded, failed, warnings, moment, unread };
}
