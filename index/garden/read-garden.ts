// Reads a garden: finds the files, applies the publication rules, reads the notes.

import { readFileSync } from 'node:fs';
import type { Note } from '../../src/core/note.js';
import { chooseMoment, countDated, excludeByDate } from './exclude-by-date.js';
import { excludeTogether } from './exclude-together.js';
import { findNotes } from './find-notes.js';
import { relativePath } from '../sites/address.js';
import { partsOfNotes } from './parts-of-notes.js';
import { mapLimit } from '../notes/map-limit.js';
import { pathLanguages, writtenLanguage, type LanguageOfPath } from '../notes/path-languages.js';
import type { GardenOptions } from './garden-options.js';
import type { GardenRead, NoteFile } from './garden-read.js';
import { secondReading } from './second-reading.js';
import { sortFiles, type Sorting } from './sort-files.js';
import { findSite, type FoundSite } from '../sites/find-site.js';
import { noteSite, type NoteSite } from '../sites/note-site.js';
import { siteLanguage } from '../sites/site-language.js';
import type { NoteRules } from '../sites/note-rules.js';
import { readNote, type NoteRead } from '../notes/read-note.js';
import { errorReason, warn, type Warning } from '../warnings.js';

/** Rules by which one file is read: its site's and its own. */
export type FileRules = NoteSite & { language: LanguageOfPath; rules: NoteRules };

/** Reads one file by its rules. @throws errors of the file system and of the site's rules */
export type NoteReader = (file: NoteFile, rules: FileRules) => NoteRead | Promise<NoteRead>;

/** Options of {@link readGarden}. */
export interface ReadOptions extends GardenOptions {
  /** Language of notes that do not name their own. Default: that of the site's configuration. */
  language?: string | undefined;
  /** Makes the reader of the files, which may ask for their rules again. Default: {@link readNote}. */
  reader?: (
    files: readonly NoteFile[],
    found: FoundSite,
    rulesOf: (file: NoteFile) => FileRules,
  ) => NoteReader;
}

/**
 * Reads every note at or under the paths.
 * @throws BuildError `no-path` if nothing can be opened at a path, `option-value` for a wrong SOURCE_DATE_EPOCH
 */
export async function readGarden(paths: readonly string[], options: ReadOptions = {}): Promise<GardenRead> {
  const moment = chooseMoment(options.now);
  const { ignore, host } = options;
  const { files, failed, warnings, unread } = await findNotes(paths, ignore, host?.pagesOnly);
  const found = await findSite(paths[0]!, options.site, files);
  const sorting = await sortFiles(paths, files, found, options);
  const wanted = files.filter((file) => !sorting.excluded.has(file));
  const rulesOf = fileRules(files, found, sorting, options);
  const reader = options.reader?.(wanted, found, rulesOf) ?? readHere;
  const readFile = async (file: NoteFile): Promise<NoteRead> => {
    const excluded = sorting.excluded.get(file);
    return excluded === undefined ? readFileAsNote(reader, file, rulesOf) : { excluded, warnings: [] };
  };
  const reads = await mapLimit(files, readFile, options.onProgress);
  const judge = (): NoteRead[] => excludeByDate(excludeTogether(reads), moment.at);
  let judged = judge();
  const rules = files.map((file) => sorting.rules.get(file));
  const second = secondReading(judged, found.name, rules);
  for (const [place, parts] of partsOfNotes(judged, files, sorting.parts, found.root))
    second.set(place, { ...second.get(place), ...parts });
  await mapLimit([...second], async ([i, changes]) => {
    reads[i] = await readFileAsNote(reader, files[i]!, (...given) => changed(rulesOf(...given), changes));
  });
  if (second.size) judged = judge();
  // Pages beside the notes of a generator may be its templates.
  const isSaid = ({ code }: Warning) => code !== 'unread-pages' || found.name === 'plain';
  const garden: GardenRead = {
    site: found.name,
    notes: [],
    read: files.length + failed.length,
    excluded: [],
    failed,
    warnings: [...warnings, ...(sorting.isTold ? [] : unread.filter(isSaid)), ...sorting.warnings],
    moment: { ...moment, notes: countDated(reads) },
    unread: sorting.unread,
  };
  judged.forEach((read, i) => sortIn(garden, files[i]!.path, read));
  const unused = unusedProperties(garden.notes, options.properties);
  return { ...garden, warnings: [...garden.warnings, ...unused, ...sharedUrls(judged, files)] };
}

// Makes a function that gives the rules of a file: those of the site, and those of configurations.
function fileRules(
  files: readonly NoteFile[],
  found: FoundSite,
  sorting: Sorting,
  options: ReadOptions,
): (file: NoteFile, onGuess?: (url: string) => void) => FileRules {
  const language = pathLanguages(files.map(({ path }) => path));
  const ofSite = options.language === undefined ? siteLanguage(found.config) : '';
  return (file, onGuess = () => {}) => {
    const url = sorting.urls.get(file);
    const rules = sorting.rules.get(file)!;
    const written = writtenLanguage(file.path, language(file.path));
    return {
      ...noteSite(found, { ...file, language: written }, options, onGuess),
      ...{ language, rules: ofSite ? { ...rules, language: ofSite } : rules },
      ...(url !== undefined && { url: () => url }),
    };
  };
}

function changed(rules: FileRules, changes: Partial<NoteRules>): FileRules {
  return { ...rules, rules: { ...rules.rules, ...changes } };
}

/** Warns of declared properties that no note has. */
function unusedProperties(notes: readonly Note[], declared: ReadOptions['properties'] = {}): Warning[] {
  const used = new Set(notes.flatMap(({ properties = {} }) => Object.keys(properties)));
  const unused = Object.keys(declared).filter((name) => notes.length && !used.has(name));
  return unused.map((name) => warn('unused-property', '.', 0, name));
}

// Reads synchronously, because most files are so small that an asynchronous read takes longer.
const readHere: NoteReader = (file, rules) => readNote(file.path, readFileSync(file.file), rules);

async function readFileAsNote(
  reader: NoteReader,
  file: NoteFile,
  rulesOf: (file: NoteFile, onGuess: (url: string) => void) => FileRules,
): Promise<NoteRead> {
  const guesses: Warning[] = [];
  const rules = rulesOf(file, (url) => guesses.push(warn('address', file.path, 0, url)));
  try {
    const read = await reader(file, rules);
    return { ...read, warnings: [...read.warnings, ...guesses] };
  } catch (error) {
    return { failed: errorReason(error), warnings: [] };
  }
}

function sortIn(garden: GardenRead, path: string, read: NoteRead): void {
  garden.warnings.push(...read.warnings);
  if ('note' in read) garden.notes.push(read.note);
  else if ('excluded' in read) garden.excluded.push({ path, reason: read.excluded });
  else garden.failed.push({ path, reason: read.failed });
}

/** Tells the counts of a garden without notes, and the first reason. */
export function lossOf({ read, excluded, failed }: GardenRead): string {
  const such = [...failed, ...excluded]
    .slice(0, 1)
    .map(({ path, reason }) => `, such as ${path} (${reason})`);
  return `${read} read, ${excluded.length} excluded, ${failed.length} failed${such.join('')}`;
}

// Notes of one path lie in two of the folders given, which their paths from here tell apart.
function sharedUrls(reads: readonly NoteRead[], files: readonly NoteFile[]): Warning[] {
  const first = new Map<string, NoteFile>();
  return reads.flatMap((read, i) => {
    if (!('note' in read)) return [];
    const [{ url }, own] = [read.note, files[i]!];
    const other = first.get(url);
    first.set(url, other ?? own);
    const placeOf = ({ path, file }: NoteFile) => (own.path === other?.path ? relativePath('', file) : path);
    return other ? [warn('same-url', placeOf(own), 0, url, placeOf(other))] : [];
  });
}
