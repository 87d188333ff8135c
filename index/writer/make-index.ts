// Makes the content of garden-index.json from notes. The same notes give the same bytes, in any order of input.

import type { FeedLink } from '../../src/core/store/aside-tables.js';
import { byCodeUnit } from '../../src/core/text/strings.js';
import { FOLDING } from '../../src/core/text/folding.js';
import { VERSION, type IndexFile } from '../../src/core/store/index-file.js';
import { packCopies } from '../../src/core/notes/copy-list.js';
import { packNotes } from '../../src/core/store/note-table.js';
import type { DeclaredProperty, Note } from '../../src/core/note.js';
import { TOKENIZER } from '../../src/core/text/tokenizer.js';
import type { GardenOptions } from '../garden/garden-options.js';
import { declareProperties, declaredByPages, MAX_PROPERTIES } from '../properties/declared-options.js';
import { sha256 } from './side-files.js';
import { GENERATOR } from './own-package.js';
import { gardenLanguages, loadStopWords } from './garden-languages.js';
import { MAX_COUNTED_NOTES, MAX_ENTRY_BYTES, type Layout } from './layout-sizes.js';
import { layOut } from './layouts.js';
import { indexDocuments, packLengths, stepsOf } from './index-documents.js';
import { PassageCache, type CutNote } from './passage-cache.js';
import { decodeUtf8 } from './output-file.js';
import type { MadeIndex } from './made-index.js';
import { makeNoteTable } from './note-table.js';
import { withSynonyms } from './synonyms.js';
import type { RowsOf } from './note-rows.js';
import { FileMaker } from './file-maker.js';
import { nearCopies } from './near-copies.js';
import { putAside, seldomRead } from './optional-files.js';

/** Name of the entry, the file that names all other files of the index. */
export const ENTRY = 'garden-index.json';

/** Options of {@link makeIndex}. */
export interface MakeIndexOptions {
  /** Language of notes that do not name their own, as a BCP 47 tag. Default: of each the likely one, if it is common. */
  language?: string;
  /** Puts the texts for excerpts into the index itself. Default false. */
  inlineText?: boolean;
  /** Layout of the index files. Default `auto`: `single` while the index is light or carries its texts. */
  layout?: Layout;
  /** Largest entry with all notes, in bytes of brotli. Default {@link MAX_ENTRY_BYTES}. */
  largest?: number;
  /** Most notes of a garden whose answers count all labels. Default {@link MAX_COUNTED_NOTES}. */
  counted?: number;
  /** Declared properties. Default: those that pages declare themselves. */
  properties?: GardenOptions['properties'];
  /** Feeds that are written beside the index. Default: none. */
  feedLinks?: readonly FeedLink[];
  /** Lines of synonyms such as `js, javascript` and `fruit => apple, pear`. Default: none. */
  synonyms?: readonly string[];
}

/**
 * Makes the index of a garden.
 * @param kept cache of passages and terms from earlier builds
 * @param maker maker that knows the files of earlier builds
 */
export async function makeIndex(
  notes: readonly Note[],
  options: MakeIndexOptions = {},
  kept = new PassageCache(),
  maker = new FileMaker(),
): Promise<MadeIndex> {
  const {
    inlineText = false,
    layout = 'auto',
    synonyms: lines = [],
    feedLinks = [],
    largest = MAX_ENTRY_BYTES,
    counted = MAX_COUNTED_NOTES,
  } = options;
  const sorted = [...notes].sort(byAddress);
  const cut = sorted.map((note): CutNote => ({ note, ...kept.cut(note) }));
  const declared = declaredOf(notes, options.properties);
  const { table, tags, languages } = makeNoteTable(cut, options.language, declared);
  const { notes: packed, ids, places } = packNotes(table);
  const labels = table.tags.map((numbers) => numbers.map((tag) => tags[tag]!));
  const own = indexDocuments(cut, labels, kept.counter);
  const { rows, synonyms } = withSynonyms(own.rows, cut, lines);
  const documents = { ...own, rows };
  const copies = nearCopies(sorted, (note) => cut[note]!.passages.map(decodeUtf8));
  const seldom = seldomRead(cut, own.rows, table.tags, tags, copies);
  const head = {
    format: 'garden-search',
    version: VERSION,
    generator: GENERATOR,
    options: { tokenizer: TOKENIZER, folding: FOLDING, ...gardenLanguages(languages) },
    notes: packed,
    tags,
    ...(declared.length && { properties: declared }),
    optional: feedLinks.length ? { feeds: feedLinks } : {},
    ...(synonyms.length && { synonyms }),
    ...(copies.length && { copies: packCopies(copies, cut.length) }),
  } as const;
  const garden = {
    ...{ head, places, ids, documents, table, copies, lengths: packLengths(own), steps: stepsOf(own) },
    passages: cut.flatMap(({ passages }) => passages),
    stopWords: await loadStopWords(head.options),
    putAside: (rowsOf?: RowsOf) => putAside(seldom, inlineText, maker, rowsOf),
  };
  const { file, files } = layOut(garden, { layout, inlineText, largest, counted, maker });
  const terms = own.rows.map(({ term }) => term);
  return { file: withHash(file), beside: files, documents: ids.length, terms };
}

// The hash covers the files beside the entry too, because their names are made of their content.
function withHash(file: Omit<IndexFile, 'hash'>): IndexFile {
  return { ...file, hash: sha256(JSON.stringify(file)).slice(0, 16) };
}

/** Gives the declared properties: the owner's, then those of pages, up to the limit. */
export function declaredOf(
  notes: readonly Note[],
  options: MakeIndexOptions['properties'],
): DeclaredProperty[] {
  const declared = declareProperties(options);
  const names = notes.flatMap(({ properties = {} }) => Object.keys(properties)).sort(byCodeUnit);
  return [...declared, ...declaredByPages(names, declared)].slice(0, MAX_PROPERTIES);
}

/** Compares notes by their addresses, for `sort`. */
export function byAddress(a: Note, b: Note): number {
  return byCodeUnit(a.url, b.url) || byCodeUnit(a.path, b.path);
}
