// Indexes the passages of notes, and serialises the result as MiniSearch does.

import type { AsPlainObject } from 'minisearch';
import { FIELDS } from '../../src/core/store/index-file.js';
import type { DocumentId } from '../../src/core/store/index-file.js';
import type { CutNote } from './kept-notes.js';
import type { TermCounter } from './term-counter.js';
import { rowJson, TermTable, type Lengths, type TermRow } from './term-table.js';

/** The term rows of all documents, in code unit order, and the documents' lengths. */
export interface IndexedDocuments {
  rows: readonly TermRow[];
  lengths: Lengths;
}

/** Indexes the documents of notes. @param counter the counter that numbered their terms */
export function indexDocuments(cut: readonly CutNote[], counter: TermCounter): IndexedDocuments {
  const table = new TermTable(counter);
  for (const { documents } of cut) for (const document of documents) table.add(document);
  return { rows: table.rows(), lengths: table.lengths };
}

/**
 * Serialises an index as MiniSearch's `toJSON` does, with the fields before `to`. Two things differ, and MiniSearch
 * loads both. Objects with the keys 0, 1, 2 … are arrays. Terms are in code unit order, for search in place.
 */
export function toMiniSearch(
  { rows, lengths }: IndexedDocuments,
  ids: readonly DocumentId[],
  to: number = FIELDS.length,
): AsPlainObject {
  const index = JSON.parse(
    `[${rows.flatMap((row) => rowJson(row, 0, to) ?? []).join()}]`,
  ) as AsPlainObject['index'];
  const { documentCount, nextId, fieldLength, averageFieldLength } = lengths;
  return {
    documentCount,
    nextId,
    documentIds: ids,
    fieldIds: Object.fromEntries(FIELDS.map((field, i) => [field, i])),
    fieldLength: fieldLength as unknown as AsPlainObject['fieldLength'],
    averageFieldLength,
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
}
