// From notes to what garden-index.json holds. The same notes give the same bytes, in whatever order they come.

import { brotliCompressSync, constants } from 'node:zlib';
import { byCodeUnit } from '../../src/core/text/code-units.js';
import { FOLDING } from '../../src/core/text/folding.js';
import { ENTRY_FIELDS, VERSION, type IndexFile, type PassageText } from '../../src/core/store/index-file.js';
import { packLinks } from '../../src/core/notes/link-list.js';
import { packNotes } from '../../src/core/store/note-table.js';
import type { Note } from '../../src/core/note.js';
import { TOKENIZER } from '../../src/core/text/tokenizer.js';
import { outgoingLinks } from '../garden/link-graph.js';
import { sha256 } from './hash.js';
import { GENERATOR } from './own-package.js';
import { indexDocuments, toMiniSearch, type IndexedDocuments } from './index-documents.js';
import { KeptNotes, type CutNote } from './kept-notes.js';
import { makeNoteTable } from './note-table.js';
import { withSynonyms } from './synonyms.js';
import { relatedFiles } from './related-files.js';
import { relatedNotes } from './related-notes.js';
import { shardTerms } from './shards.js';
import { nameByContent, type SideFile } from './side-files.js';
import { frequencyOf } from './term-table.js';
import { shareTexts } from './text-files.js';

/** The name of the file that everything else is found from. */
export const ENTRY = 'garden-index.json';

/** The layouts that an index can have. */
export const LAYOUTS = ['single', 'sharded', 'auto'] as const;

/** How an index is shared out over files. */
export type Layout = (typeof LAYOUTS)[number];

/** Options of {@link makeIndex}. */
export interface MakeIndexOptions {
  /** The language of notes that don't name theirs, as a BCP 47 tag. Default `en`. */
  language?: string;
  /** Whether the index carries its texts itself. Default false. */
  inlineText?: boolean;
  /** How the index is shared out over files. Default `auto`: single while it is light, or carries its texts. */
  layout?: Layout;
  /** Lines such as `js, javascript` and `fruit => apple, pear`. Default: none. */
  synonyms?: readonly string[];
}

/** An index, and the files that belong beside it. */
export interface MadeIndex {
  file: IndexFile;
  beside: SideFile[];
  /** Its different terms, wherever they lie, in code unit order. */
  terms: readonly string[];
}

/** How much the entry of a single layout may weigh, in bytes of brotli, before `auto` shares it out. */
export const MAX_SINGLE_BYTES = 64 * 1024;

/**
 * One of how many notes must be written in a language for its stop words to say nothing in the garden. In fewer they are
 * rarer than most words: German's `die`, which English notes have too, then tells as much as any other.
 */
const COMMON = 10;

/**
 * Makes the index of a garden.
 * @param kept what was made of notes before; they are not cut and counted anew
 */
export function makeIndex(
  notes: readonly Note[],
  options: MakeIndexOptions = {},
  kept = new KeptNotes(),
): MadeIndex {
  const { language = 'en', inlineText = false, layout = 'auto', synonyms: lines = [] } = options;
  const cut = [...notes].sort(byAddress).map((note) => kept.cut(note));
  const { table, tags } = makeNoteTable(cut, language);
  const { notes: packed, ids } = packNotes(table);
  const own = indexDocuments(cut, kept.counter);
  const { rows, synonyms } = withSynonyms(own.rows, cut, lines);
  const documents = { ...own, rows };
  const outgoing = outgoingLinks(cut.map(({ note }) => note));
  const aside = putAside(cut, outgoing, relatedNotes(cut, own.rows, outgoing), inlineText);
  const head = {
    format: 'garden-search',
    version: VERSION,
    generator: GENERATOR,
    options: { tokenizer: TOKENIZER, folding: FOLDING, ...languagesOf(table.language) },
    notes: packed,
    tags,
    ...aside.tables,
    ...(synonyms.length && { synonyms }),
  } as const;
  const terms = own.rows.map(({ term }) => term);
  if (layout === 'single' || (layout === 'auto' && (inlineText || !isSurelyHeavy(documents)))) {
    const file = withHash({ ...head, layout: 'single', index: toMiniSearch(documents, ids) });
    if (layout === 'single' || inlineText || !isHeavy(file)) return { file, beside: aside.files, terms };
  }
  const { shards, files: shardFiles } = shardTerms(rows);
  const index = toMiniSearch(documents, ids, ENTRY_FIELDS);
  return {
    file: withHash({ ...head, layout: 'sharded', shards, index }),
    beside: [...aside.files, ...shardFiles],
    terms,
  };
}

/** What few queries need, or only what is on screen: in files of its own, or all of it inline. */
function putAside(
  cut: readonly CutNote[],
  outgoing: readonly (readonly number[])[],
  related: number[][],
  inline: boolean,
): { tables: Pick<IndexFile, 'texts' | 'links' | 'related'>; files: SideFile[] } {
  const passages = cut.flatMap(({ passages }) => passages);
  const links = packLinks(outgoing);
  if (inline) {
    const texts = { blocks: [], first: [], inline: passages.map((json) => JSON.parse(json) as PassageText) };
    return { tables: { texts, links, related }, files: [] };
  }
  const shared = shareTexts(passages);
  const linkFile = nameByContent('links', JSON.stringify(links));
  const near = relatedFiles(related);
  return {
    tables: { texts: shared.texts, links: linkFile.name, related: near.id },
    files: [...shared.files, linkFile, ...near.files],
  };
}

// Files beside the index are named by what they hold, so that their names stand for it.
function withHash(file: Omit<IndexFile, 'hash'>): IndexFile {
  return { ...file, hash: sha256(JSON.stringify(file)).slice(0, 16) };
}

function isHeavy(file: IndexFile): boolean {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return brotliCompressSync(JSON.stringify(file), { params }).byteLength > MAX_SINGLE_BYTES;
}

// A posting takes 6 bytes or more, and JSON of ours is not compressed to less than a sixteenth.
function isSurelyHeavy({ rows }: IndexedDocuments): boolean {
  return rows.reduce((sum, row) => sum + frequencyOf(row), 0) * 6 > 16 * MAX_SINGLE_BYTES;
}

function byAddress(a: Note, b: Note): number {
  return byCodeUnit(a.url, b.url) || byCodeUnit(a.path, b.path);
}

// What few notes are written in has no word that is common in the garden.
function languagesOf(tags: readonly string[]): Pick<IndexFile['options'], 'languages' | 'common'> {
  const subtags = tags.map((tag) => tag.split(/[-_]/u)[0]!.toLowerCase());
  const languages = [...new Set(subtags)].sort();
  const isCommon = (language: string) =>
    subtags.filter((subtag) => subtag === language).length >= subtags.length / COMMON;
  const common = languages.filter(isCommon);
  return { languages, ...(common.length < languages.length && { common }) };
}
