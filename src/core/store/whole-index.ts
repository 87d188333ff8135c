// Whole MiniSearch index of a garden, put together from either layout.

import type { AsPlainObject } from 'minisearch';
import { damageOf } from '../errors.js';
import { byCodeUnit } from '../text/strings.js';
import { readEntryTerms } from './entry-terms.js';
import type { NoteBlock } from './aside-tables.js';
import type { PackedDictionary } from './dictionary.js';
import { FIELDS, type IndexFile } from './index-file.js';
import { countDocuments, notesByDocument, unpackNotes, type NoteTable } from './note-table.js';
import { unpackRun, type PackedRun } from './packed-run.js';
import { parseFile } from './read-file.js';
import type { ReadFile, Signal } from './reader.js';
import type { Entry, Run } from './term-run.js';

/**
 * Puts a published index together as MiniSearch serialises it. Each document is a passage, with `url` and `title` of
 * its note as stored fields.
 * @param read reads the files beside the entry; in the layout `single` there are none
 * @throws GardenSearchError `parse`, `damaged` or `format` if a file is not of this index; any error of `read`
 */
export async function wholeIndex(file: IndexFile, read: ReadFile, signal?: Signal): Promise<AsPlainObject> {
  try {
    const notes = unpackNotes(await withNotes(file, read, signal));
    const index = file.index ?? (await joinIndex(file, notes, read, signal));
    return { ...index, storedFields: storedFields(notes) };
  } catch (error) {
    throw damageOf(error);
  }
}

// The entry of a large garden has only some of the notes.
async function withNotes(
  file: IndexFile,
  read: ReadFile,
  signal?: Signal,
): Promise<Parameters<typeof unpackNotes>[0]> {
  if (!file.aside) return file;
  return parseFile<NoteBlock>(await read(file.aside.table, signal), file.aside.table);
}

async function joinIndex(file: IndexFile, notes: NoteTable, read: ReadFile, signal?: Signal) {
  const inEntry = file.aside ? [] : entriesOf((await readEntryTerms(file, notes, () => undefined)).run);
  const shards = await Promise.all(
    (await shardNames(file, read, signal)).map(async (name) =>
      entriesOf(unpackRun(parseFile<PackedRun>(await read(name, signal), name))),
    ),
  );
  const index = mergeEntries([inEntry, ...shards]);
  const documentCount = countDocuments(notes.passages);
  const lengths = countLengths(index, documentCount);
  return {
    documentCount,
    nextId: documentCount,
    documentIds: Object.fromEntries(lengths.map((_, document) => [document, document])),
    fieldIds: Object.fromEntries(FIELDS.map((field, i) => [field, i])),
    fieldLength: Object.fromEntries(lengths.entries()),
    averageFieldLength: averageLengths(lengths),
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
}

// Names the files with terms, which dictionaries name in a large garden.
async function shardNames({ shards }: IndexFile, read: ReadFile, signal?: Signal): Promise<string[]> {
  const { files = [], nested } = shards ?? {};
  if (!nested) return files;
  const names = files.map(async (name) => parseFile<PackedDictionary>(await read(name, signal), name)[3]);
  return (await Promise.all(names)).flat();
}

/** Gives the terms of a run with their postings as MiniSearch serialises them. */
export function entriesOf(run: Run): Entry[] {
  return run.terms.map((term) => {
    const fields = run.postings(term).map(({ field, documents, counts }) => {
      const pairs = Array.from(documents, (document, i) => [document, counts[i]!] as const);
      return [field, Object.fromEntries(pairs)] as const;
    });
    return [term, Object.fromEntries(fields)];
  });
}

/** Merges runs of terms. Of one term, some fields may be in the entry and the others in a shard. */
function mergeEntries(runs: readonly (readonly Entry[])[]): Entry[] {
  const merged = new Map<string, Entry[1]>();
  for (const [term, fields] of runs.flat()) merged.set(term, { ...merged.get(term), ...fields });
  return [...merged].sort(([a], [b]) => byCodeUnit(a, b));
}

/**
 * Counts the different words of each document, by field. Terms with a space are synonyms, which MiniSearch does not
 * count.
 */
function countLengths(index: readonly Entry[], documents: number): number[][] {
  const lengths = Array.from({ length: documents }, () => FIELDS.map(() => 0));
  for (const [term, fields] of index)
    if (!term.includes(' '))
      for (const [field, counts] of Object.entries(fields))
        for (const document of Object.keys(counts)) lengths[Number(document)]![Number(field)]!++;
  return lengths;
}

/** Averages lengths as MiniSearch does, with the same rounding. */
function averageLengths(lengths: readonly (readonly number[])[]): number[] {
  return lengths.reduce<number[]>(
    (average, lengths, i) => lengths.map((length, field) => ((average[field] ?? 0) * i + length) / (i + 1)),
    [],
  );
}

function storedFields({ url, title, passages }: NoteTable): AsPlainObject['storedFields'] {
  const rows = notesByDocument(passages);
  return Object.fromEntries(rows.map((note, document) => [document, { url: url[note], title: title[note] }]));
}
