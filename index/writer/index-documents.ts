// Indexes the passages of notes, and serialises the result as MiniSearch does.

import type { AsPlainObject } from 'minisearch';
import { ENTRY_FIELDS, FIELDS, type DocumentId } from '../../src/core/store/index-file.js';
import { stepOf, writeLengths } from '../../src/core/store/lengths.js';
import type { CutNote } from './passage-cache.js';
import type { TermCounter } from './term-counter.js';
import { rowJson, TermTable, type Lengths, type TermRow } from './term-table.js';

const TAGS = FIELDS.indexOf('tags');

/** Term rows of all documents, in code unit order, and the documents' lengths. */
export interface IndexedDocuments {
  rows: readonly TermRow[];
  lengths: Lengths;
}

/**
 * Indexes the documents of notes.
 * @param tags the tags of each note as the garden writes them: the index has no other spelling
 * @param counter the counter that numbered their terms
 */
export function indexDocuments(
  cut: readonly CutNote[],
  tags: readonly (readonly string[])[],
  counter: TermCounter,
): IndexedDocuments {
  const table = new TermTable(counter);
  for (const [i, { note, documents }] of cut.entries()) {
    const [own, spelled] = [note.tags.join('\n'), tags[i]!.join('\n')];
    const [first, ...others] = documents;
    table.add(own === spelled ? first! : counter.recount(first!, TAGS, spelled));
    for (const document of others) table.add(document);
  }
  return { rows: table.rows(), lengths: table.lengths };
}

/** Writes the lengths of documents in the fields that the entry does not tell. */
export function packLengths({ lengths: { fieldLength } }: IndexedDocuments): string[] {
  const fields = [...FIELDS.keys()].slice(ENTRY_FIELDS);
  return fields.map((field) => writeLengths(fieldLength.map((lengths) => lengths[field]!)));
}

/** Gives the steps of the lengths of documents by field, then by document. */
export function stepsOf({ lengths: { fieldLength } }: IndexedDocuments): Uint8Array[] {
  return FIELDS.map((_, field) => Uint8Array.from(fieldLength, (lengths) => stepOf(lengths[field]!)));
}

/**
 * Serialises an index as MiniSearch's `toJSON` does. Two things differ, and MiniSearch loads both. Objects with the keys
 * 0, 1, 2 … are arrays. Terms are in code unit order, for search in place.
 */
export function toMiniSearch({ rows, lengths }: IndexedDocuments, ids: readonly DocumentId[]): AsPlainObject {
  const index = JSON.parse(`[${rows.map(rowJson).join()}]`) as AsPlainObject['index'];
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
