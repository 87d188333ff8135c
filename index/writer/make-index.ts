// From notes to what garden-index.json holds. The same notes give the same bytes, in whatever order they come.

import { byCodeUnit } from '../../src/core/code-units.js';
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { FOLDING } from '../../src/core/folding.js';
import {
  miniSearchOptions,
  VERSION,
  type IndexFile,
  type SearchDocument,
} from '../../src/core/index-file.js';
import type { Note } from '../../src/core/note.js';
import { TOKENIZER } from '../../src/core/tokenizer.js';
import { sha256 } from '../hash.js';
import { makeNoteTable } from './note-table.js';
import { cutPassages, type CutNote } from './passages.js';
import { isHeavy, shardIndex } from './shards.js';
import type { SideFile } from './side-files.js';
import { makePassageText, shareTexts } from './text-files.js';
import { GENERATOR } from '../own-package.js';

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
}

/** An index, and the files that belong beside it. */
export interface MadeIndex {
  file: IndexFile;
  beside: SideFile[];
  /** How many different terms it has, wherever they lie. */
  terms: number;
}

/** Makes the index of a garden. */
export function makeIndex(notes: readonly Note[], options: MakeIndexOptions = {}): MadeIndex {
  const { language = 'en', inlineText = false, layout = 'auto' } = options;
  const cut = [...notes].sort(byAddress).map((note) => ({ note, passages: cutPassages(note) }));
  const { table, tags } = makeNoteTable(cut, language);
  const passages = cut.flatMap(({ note, passages }) =>
    passages.map((passage, i) => makePassageText(passage, i ? '' : note.description)),
  );
  const { texts, files } = inlineText
    ? { texts: { files: [], first: [], inline: passages }, files: [] }
    : shareTexts(passages);
  const content = {
    options: { tokenizer: TOKENIZER, folding: FOLDING, languages: languagesOf(table.language) },
    notes: table,
    tags,
    texts,
    index: indexDocuments(cut.flatMap(makeDocuments).map((fields, id) => ({ id, ...fields }))),
  };
  const hash = sha256(JSON.stringify([content, passages])).slice(0, 16);
  const file: IndexFile = {
    format: 'garden-search',
    version: VERSION,
    generator: GENERATOR,
    layout: 'single',
    hash,
    ...content,
  };
  const terms = file.index.index.length;
  if (layout === 'single' || (layout === 'auto' && (inlineText || !isHeavy(file))))
    return { file, beside: files, terms };
  const sharded = shardIndex(file);
  return { file: sharded.file, beside: [...files, ...sharded.shards], terms };
}

function byAddress(a: Note, b: Note): number {
  return byCodeUnit(a.url, b.url) || byCodeUnit(a.path, b.path);
}

function languagesOf(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.split(/[-_]/u)[0]!.toLowerCase()))].sort();
}

function makeDocuments({ note, passages }: CutNote): Omit<SearchDocument, 'id'>[] {
  return passages.map((sections, i) => ({
    title: i ? '' : note.title,
    aliases: i ? '' : note.aliases.join('\n'),
    tags: i ? '' : note.tags.join('\n'),
    description: i ? '' : note.description,
    headings: sections.map(({ heading }) => heading).join('\n'),
    body: sections.map(({ text }) => text).join('\n'),
    code: sections.map(({ code }) => code).join('\n'),
  }));
}

// Arrays where MiniSearch writes objects with the keys 0, 1, 2 …: it loads both. Sorted terms can be searched in place.
function indexDocuments(documents: readonly SearchDocument[]): AsPlainObject {
  const miniSearch = new MiniSearch(miniSearchOptions());
  miniSearch.addAll(documents);
  const index = miniSearch.toJSON();
  return {
    ...index,
    documentIds: Object.values(index.documentIds),
    fieldLength: Object.values(index.fieldLength) as unknown as AsPlainObject['fieldLength'],
    storedFields: {},
    index: index.index.sort(([a], [b]) => byCodeUnit(a, b)),
  };
}
