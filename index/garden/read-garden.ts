// From paths to notes.

import { readFileSync } from 'node:fs';
import type { Note } from '../../src/core/note.js';
import { findNotes, type NoteFile } from './find-notes.js';
import { inTurn } from '../notes/in-turn.js';
import { pathLanguages, type LanguageOfPath } from '../notes/path-languages.js';
import { findSite, type FoundSite } from '../sites/find-site.js';
import { noteSite, type AddressOptions, type NoteSite as FileSite } from '../sites/note-site.js';
import type { SiteName } from '../sites/sites.js';
import { readNote, type NoteRead, type NoteSite } from '../notes/read-note.js';
import { errorReason, warn, type Warning } from '../warnings.js';

export type { Warning, WarningCode } from '../warnings.js';

/** A garden as it was read: `read` = notes + excluded + failed. */
export interface GardenRead {
  /** The generator whose rules were followed. */
  site: SiteName;
  /** In the order of their paths. */
  notes: Note[];
  /** How many files were found. */
  read: number;
  /** Notes that their owner keeps back. */
  excluded: { path: string; reason: string }[];
  /** Files that could not be read as notes. */
  failed: { path: string; reason: string }[];
  warnings: Warning[];
}

/** Reads one file, given all that decides about it. @throws what the file system and the site's rules throw */
export type NoteReader = (
  file: NoteFile,
  rules: NoteSite & FileSite & { language: LanguageOfPath },
) => NoteRead | Promise<NoteRead>;

/** Options of {@link readGarden}. */
export interface ReadOptions extends AddressOptions {
  /**
   * The generator whose rules for addresses, headings and drafts are followed. Default: the one whose configuration
   * lies in the first folder given or above it, else `plain`.
   */
  site?: SiteName;
  /** Absolute folders that are never walked, such as the one the index is written to. */
  ignore?: readonly string[];
  /** Called after each file. */
  onProgress?: (done: number, total: number) => void;
  /** Makes what reads the files. Default: {@link readNote}. */
  reader?: (files: readonly NoteFile[], found: FoundSite) => NoteReader;
}

/**
 * Reads every note at or under the paths.
 * @throws BuildError `no-path` where there is nothing at a path
 */
export async function readGarden(paths: readonly string[], options: ReadOptions = {}): Promise<GardenRead> {
  const { files, warnings } = await findNotes(paths, options.ignore);
  const found = await findSite(paths[0]!, options.site);
  const garden: GardenRead = { site: found.name, notes: [], read: files.length, excluded: [], failed: [], warnings }; // prettier-ignore
  const language = pathLanguages(files.map(({ path }) => path));
  const read = options.reader?.(files, found) ?? readHere;
  const reads = await inTurn(
    files,
    (file) => readFileAsNote(read, file, found, options, language),
    options.onProgress,
  );
  withoutUnmarked(reads).forEach((read, i) => sortIn(garden, files[i]!.path, read));
  return { ...garden, warnings: [...garden.warnings, ...sharedUrls(garden.notes)] };
}

// Most files are so small that waiting for them costs more than reading them.
const readHere: NoteReader = (file, rules) => readNote(file.path, readFileSync(file.file), rules);

async function readFileAsNote(
  reader: NoteReader,
  file: NoteFile,
  found: FoundSite,
  options: ReadOptions,
  language: LanguageOfPath,
): Promise<NoteRead> {
  const guesses: Warning[] = [];
  const site = noteSite(found, file, options, (url) => guesses.push(warn('address', file.path, 0, url)));
  try {
    const rules = { ...site, language };
    const read = await reader(file, rules);
    return { ...read, warnings: [...read.warnings, ...guesses] };
  } catch (error) {
    return { failed: errorReason(error), warnings: [] };
  }
}

// As Pagefind does: where some pages mark what of them is to be found, the others are left out.
function withoutUnmarked(reads: readonly NoteRead[]): NoteRead[] {
  const some = reads.some((read) => 'note' in read && read.marked);
  return reads.map((read) =>
    some && 'note' in read && read.marked === false
      ? { excluded: 'no data-pagefind-body, which other pages have', warnings: read.warnings }
      : read,
  );
}

function sortIn(garden: GardenRead, path: string, read: NoteRead): void {
  garden.warnings.push(...read.warnings);
  if ('note' in read) garden.notes.push(read.note);
  else if ('excluded' in read) garden.excluded.push({ path, reason: read.excluded });
  else garden.failed.push({ path, reason: read.failed });
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
