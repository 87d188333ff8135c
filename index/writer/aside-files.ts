// Puts the notes of a large garden into files beside its entry, which then has the same size for any number of notes.

import { everyNote, sortNotes } from '../../src/core/answer/note-ranking.js';
import { DEFAULT_LIMIT } from '../../src/core/answer/search-options.js';
import { tended } from '../../src/core/note.js';
import { EVERY_NOTE } from '../../src/core/notes/facet-counts.js';
import { FacetIndex } from '../../src/core/notes/facet-index.js';
import { SORTS } from '../../src/core/notes/sorts.js';
import type { PackedColumn, PackedFacets } from '../../src/core/store/facet-columns.js';
import type { NotesAside } from '../../src/core/store/aside-tables.js';
import type { IndexFile } from '../../src/core/store/index-file.js';
import { averageLength } from '../../src/core/store/lengths.js';
import { factsOf, writePassages, type NoteTable } from '../../src/core/store/note-table.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import type { FileMaker } from './file-maker.js';
import { languagesOf, placeNames, wordsOfNames, type LargeGarden } from './placed-names.js';
import { shardTerms } from './shards.js';
import { packRows, rowsBeside, type RowsOf } from './note-rows.js';
import type { SideFile } from './output-file.js';
import { nameByContent } from './side-files.js';
import { startFiles } from './start-files.js';
import { shareTexts } from './text-files.js';
import { letterFiles, vocabularyFile } from './vocabulary-files.js';

/** Most values of a facet whose counts the entry holds: as many tags as a reader looks through, and more. */
const MAX_FIRST_COUNTS = 50;

/** Makes the parts of the entry of a large garden, and the files beside it. */
export function putNotesAside(
  garden: LargeGarden,
  maker: FileMaker,
): {
  parts: Pick<IndexFile, 'notes' | 'tags' | 'texts' | 'shards' | 'aside'>;
  files: SideFile[];
  rowsOf: RowsOf;
} {
  const { table, tags, passages, rows, steps, counted, mostTable, copies } = garden;
  const stepOf = (field: number, document: number) => steps[field]![document]!;
  const { shards, files } = shardTerms(rows, maker, { stepOf, namesBeside: placeNames(garden), mostTable });
  const byDate = sortNotes(everyNote(table.passages), SORTS.tended, table);
  const latest = byDate.slice(0, DEFAULT_LIMIT).map(({ note }) => note);
  const rowsOf = packRows(table, tags);
  const shared = shareTexts(passages, { rowsOf: rowsBeside(table, rowsOf, copies), maker });
  const columns = columnFiles(table, tags, rowsOf);
  const counts = table.url.length > counted && largestCounts(garden);
  const named = wordsOfNames(rows);
  const names = vocabularyFile('names', named);
  const { table: letters, files: byLetter } = letterFiles('names', named);
  const areApart = byLetter.length > 1;
  const starts = startFiles(rows, stepOf, maker);
  const aside = {
    passages: writePassages(table.passages),
    averages: steps.map((column) => averageLength(column)),
    ...(table.weight && { weight: table.weight }),
    languages: languagesOf(table),
    tended: latest,
    ...columns.names,
    ...(counts && { counts }),
    names: names.name,
    ...(areApart && { letters }),
    starts: starts.table,
  };
  const first = rowsOf([...latest].sort((a, b) => a - b)).pack();
  return {
    parts: { ...first, texts: shared.texts, shards, aside },
    files: [
      ...shared.files,
      ...files,
      ...columns.files,
      names,
      ...(areApart ? byLetter : []),
      ...starts.files,
    ],
    rowsOf,
  };
}

/** Makes the files of columns of all notes: their labels, both dates, and all columns. */
function columnFiles(
  table: NoteTable,
  tags: readonly string[],
  rowsOf: RowsOf,
): { names: Pick<NotesAside, 'facets' | 'dates' | 'table'>; files: SideFile[] } {
  const days = table.url.map((_, note) => tended(factsOf(table, note)));
  const facets = nameByContent('facets', JSON.stringify(packFacets(table, tags, days)));
  const tendedOn = nameByContent('facets', JSON.stringify(packValues(days)));
  const createdOn = nameByContent('facets', JSON.stringify(packValues(table.created)));
  const all = nameByContent('notes', JSON.stringify(rowsOf([...table.url.keys()]).pack()));
  return {
    names: { facets: facets.name, dates: [tendedOn.name, createdOn.name], table: all.name },
    files: [facets, tendedOn, createdOn, all],
  };
}

/** Counts the labels of all notes, and keeps the largest of each facet. */
function largestCounts({ table, tags, declared }: LargeGarden): NotesAside['counts'] {
  const index = new FacetIndex(table, tags, declared);
  const facets = index.count([...table.passages.keys()], EVERY_NOTE);
  const largest = Object.entries(facets).map(([name, counts]) => [
    name,
    counts.slice(0, MAX_FIRST_COUNTS).map((count) => ({ ...count })),
  ]);
  return Object.fromEntries(largest) as NotesAside['counts'];
}

function packFacets(table: NoteTable, tags: readonly string[], days: readonly string[]): PackedFacets {
  return {
    tags: [[...tags], writeNumbers(table.tags.map(({ length }) => length)), writeNumbers(table.tags.flat())],
    facts: {
      category: packValues(table.category),
      stage: packValues(table.stage),
      year: packValues(days.map((day) => day.slice(0, 4))),
      language: packValues(table.language),
    },
    ...(table.properties && { properties: table.properties }),
  };
}

function packValues(column: readonly string[]): PackedColumn {
  const values = [...new Set(column)];
  const places = new Map(values.map((value, place) => [value, place]));
  return [values, writeNumbers(column.map((value) => places.get(value)!))];
}
