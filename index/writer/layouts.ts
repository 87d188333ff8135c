// Layouts of an index: one file, a small entry with shards beside it, or that of a large garden.

import { brotliCompressSync, constants } from 'node:zlib';
import type { DocumentId, IndexFile } from '../../src/core/store/index-file.js';
import type { PackedNotes } from '../../src/core/store/note-columns.js';
import { readProperties } from '../../src/core/notes/declared-properties.js';
import { putNotesAside } from './aside-files.js';
import type { RowsOf } from './note-rows.js';
import type { FileMaker } from './file-maker.js';
import { toMiniSearch, type IndexedDocuments } from './index-documents.js';
import { MAX_SINGLE_BYTES, MAX_TABLE_BYTES, type Layout } from './layout-sizes.js';
import type { LargeGarden } from './placed-names.js';
import { shardTerms } from './shards.js';
import type { FilesAside } from './optional-files.js';
import type { SideFile } from './output-file.js';
import { frequencyOf } from './term-table.js';
import { inlineTexts, shareTexts } from './text-files.js';

/** Parts of an index, as its layout puts them into files. */
interface GardenParts extends Pick<LargeGarden, 'table' | 'passages' | 'steps' | 'stopWords' | 'copies'> {
  /** Parts that the entry has in every layout. */
  head: Omit<IndexFile, 'hash' | 'layout' | 'texts'>;
  /** Addresses and numbers of documents, which the ids tell in the layout `single`. */
  places: Pick<PackedNotes, 'address' | 'passages'>;
  ids: DocumentId[];
  /** Lengths of documents, packed. */
  lengths: string[];
  documents: IndexedDocuments;
  /** Puts what few visits read into files, with the rows of notes for an entry that has none. */
  putAside: (rowsOf?: RowsOf) => FilesAside;
}

/** Entry without its hash, and the files beside it. */
interface LaidOut {
  file: Omit<IndexFile, 'hash'>;
  files: SideFile[];
}

/** Options of {@link layOut}. */
interface LayoutOptions {
  layout: Layout;
  inlineText: boolean;
  /** Largest entry with all notes, in bytes of brotli. */
  largest: number;
  /** Most notes of a garden whose answers count all labels. */
  counted: number;
  maker: FileMaker;
}

/** Lays an index out in files. */
export function layOut(garden: GardenParts, options: LayoutOptions): LaidOut {
  const { layout, inlineText, largest, maker } = options;
  const { head, places, ids, lengths, documents, passages, putAside } = garden;
  let made: ReturnType<typeof makeWhole> | undefined;
  const makeWhole = () => {
    const { texts, files } = inlineText ? inlineTexts(passages) : shareTexts(passages, { maker });
    const aside = putAside();
    return { head: withOptional(head, aside), texts, files: [...aside.files, ...files] };
  };
  const whole = () => (made ??= makeWhole());
  if (layout === 'single' || (layout === 'auto' && (inlineText || !isSurelyHeavy(documents)))) {
    const { texts, files, head } = whole();
    const file = { ...head, texts, layout: 'single', index: toMiniSearch(documents, ids) } as const;
    if (layout === 'single' || inlineText || !isHeavy(file, MAX_SINGLE_BYTES)) return { file, files };
  }
  const notes = { ...head.notes, ...places };
  if (inlineText || !isHeavy({ notes, tags: head.tags }, largest)) {
    const { texts, files, head } = whole();
    const { shards, files: shardFiles } = shardTerms(documents.rows, maker);
    const file = { ...head, layout: 'sharded', notes, texts, shards, lengths } as const;
    if (inlineText || !isHeavy(file, largest)) return { file, files: [...files, ...shardFiles] };
  }
  return layOutLarge(garden, options);
}

/** Lays out an index whose notes lie beside the entry. */
function layOutLarge(garden: GardenParts, { largest, counted, maker }: LayoutOptions): LaidOut {
  const { head, documents, passages, table, steps, stopWords, copies, putAside } = garden;
  const large = {
    ...{ table, passages, steps, stopWords, copies, counted },
    tags: head.tags,
    rows: documents.rows,
    declared: readProperties(head).facets,
    mostTable: Math.min(MAX_TABLE_BYTES, largest),
  };
  const { parts, files, rowsOf } = putNotesAside(large, maker);
  const aside = putAside(rowsOf);
  const file = { ...withOptional(head, aside), layout: 'sharded', ...parts } as const;
  return { file, files: [...aside.files, ...files] };
}

function withOptional(head: GardenParts['head'], { optional }: FilesAside): GardenParts['head'] {
  return { ...head, optional: { ...optional, ...head.optional } };
}

function isHeavy(file: object, most: number): boolean {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(JSON.stringify(file), { params }).byteLength > most;
}

// Judges without compression: a posting takes at least 6 bytes, and brotli makes no index smaller than a sixteenth.
function isSurelyHeavy({ rows }: IndexedDocuments): boolean {
  return rows.reduce((sum, row) => sum + frequencyOf(row), 0) * 6 > 16 * MAX_SINGLE_BYTES;
}
