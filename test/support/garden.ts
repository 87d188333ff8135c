// Small gardens for tests, made by MiniSearch itself as the build step does.

import MiniSearch, { type AsPlainObject } from 'minisearch';
import { FOLDING } from '../../src/core/text/folding.js';
import { fileName, type FileKind, TEXT_BLOCK } from '../../src/core/store/file-names.js';
import { checksum } from '../../src/core/store/read-file.js';
import { writeFile } from '../../src/core/store/read-file.js';
import type { Garden } from '../../src/core/garden.js';
import {
  ENTRY_FIELDS,
  FIELDS,
  miniSearchOptions,
  readIndexFile,
  VERSION,
  type IndexFile,
} from '../../src/core/store/index-file.js';
import type { Note } from '../../src/core/note.js';
import { factColumns } from '../../src/core/store/note-columns.js';
import { packNotes, unpackNotes } from '../../src/core/store/note-table.js';
import { writeLengths } from '../../src/core/store/lengths.js';
import { writeNumbers } from '../../src/core/store/numbers.js';
import { packRun, type TermRow } from '../../src/core/store/packed-run.js';
import { EntryNames } from '../../src/core/store/names.js';
import { entryRun, type Entry } from '../../src/core/store/term-run.js';
import { createGarden } from '../../src/core/answer/answers.js';
import type { Pace } from '../../src/core/answer/pace.js';
import { TOKENIZER } from '../../src/core/text/tokenizer.js';
import { writeVocabulary } from '../../src/core/store/vocabulary.js';

/** Note in a few words: all that is not given is empty. */
export type NoteSketch = Partial<Omit<Note, 'sections'>> & {
  title: string;
  body?: string;
  sections?: Partial<Note['sections'][number]>[];
};

/** Makes an index of one document a note, its texts inside. */
export function sketchIndex(sketches: readonly NoteSketch[]): IndexFile {
  const notes = sketches.map(complete).sort((a, b) => (a.url < b.url ? -1 : 1));
  const tags = [...new Set(notes.flatMap((note) => note.tags))];
  const miniSearch = new MiniSearch(miniSearchOptions());
  miniSearch.addAll(notes.map((note, id) => ({ id, ...fields(note) })));
  const index = miniSearch.toJSON();
  const table = {
    url: notes.map(({ url }) => url),
    title: notes.map(({ title }) => title),
    aliases: Object.fromEntries(notes.flatMap(({ aliases }, i) => (aliases.length ? [[i, aliases]] : []))),
    tags: notes.map((note) => note.tags.map((tag) => tags.indexOf(tag))),
    ...factColumns(notes),
    ...(notes.some(({ weight }) => weight !== 1) && {
      weight: Object.fromEntries(notes.flatMap(({ weight }, i) => (weight === 1 ? [] : [[i, weight]]))),
    }),
    passages: notes.map(() => 1),
  };
  const { notes: packed, ids } = packNotes(table);
  const inline = notes.map(({ description, sections }) => ({
    description,
    sections: sections.map(({ heading, anchor, text, code }): [string, string, string, string] => [
      heading,
      anchor,
      text,
      code,
    ]),
  }));
  return {
    format: 'garden-search',
    version: VERSION,
    generator: 'test',
    layout: 'single',
    hash: '',
    options: { tokenizer: TOKENIZER, folding: FOLDING, languages: ['en'] },
    notes: packed,
    tags,
    texts: { blocks: [], sizes: '', inline },
    optional: {},
    index: {
      ...index,
      documentIds: ids,
      index: index.index.sort(([a], [b]) => (a < b ? -1 : 1)),
    } as AsPlainObject,
  };
}

/** Opens sketched notes as a garden, by way of JSON. */
export function sketchGarden(sketches: readonly NoteSketch[]): Garden {
  const file = JSON.parse(JSON.stringify(sketchIndex(sketches))) as unknown;
  return createGarden(readIndexFile(file), readNothing);
}

/** Reads the files beside an index that has none. */
export function readNothing(): Promise<never> {
  return Promise.reject(new Error('nothing lies beside the index'));
}

function complete({ body = '', sections = [{ text: body }], ...sketch }: NoteSketch): Note {
  const path = `${sketch.title}.md`;
  const blank = {
    aliases: [],
    tags: [],
    description: '',
    category: '',
    stage: '' as const,
    created: '',
    updated: '',
    language: 'en',
    weight: 1,
    links: [],
  };
  return {
    path,
    url: `/${encodeURIComponent(sketch.title)}`,
    ...blank,
    ...sketch,
    sections: sections.map((section) => ({ heading: '', anchor: '', text: '', code: '', ...section })),
  };
}

function fields({ title, aliases, tags, description, sections }: Note) {
  return {
    title,
    aliases: aliases.join('\n'),
    tags: tags.join('\n'),
    description,
    headings: sections.map(({ heading }) => heading).join('\n'),
    body: sections.map(({ text }) => text).join('\n'),
    code: sections.map(({ code }) => code).join('\n'),
  };
}

/** Makes the terms of serialised entries, and of these the names. */
export function entryTerms(entries: readonly Entry[]) {
  const names = entries.flatMap(([term, fields]): Entry[] => {
    const own = Object.entries(fields).filter(([field]) => Number(field) < ENTRY_FIELDS);
    return own.length ? [[term, Object.fromEntries(own)]] : [];
  });
  return { run: entryRun(entries), names: new EntryNames(entryRun(names)) };
}

/** Makes a row for `packRun` of a serialised term. */
export function rowOf([term, fields]: Entry): TermRow {
  const postings: TermRow['postings'] = [];
  for (const [field, counts] of Object.entries(fields))
    postings[Number(field)] = Object.entries(counts).flatMap(([document, count]) => [
      Number(document),
      count,
    ]);
  return { term, postings: Array.from(FIELDS, (_, field) => postings[field]) };
}

/** Makes a sharded index of sketched notes, one term a shard, and the files beside it by name. */
export function shardedSketch(sketches: readonly NoteSketch[]): {
  file: IndexFile;
  beside: Map<string, string>;
} {
  const single = sketchIndex(sketches);
  const { inline = [] } = single.texts;
  const named = (kind: FileKind, value: unknown): [string, string] => {
    const json = JSON.stringify(value);
    const id = String(checksum(json));
    return [fileName(kind, id), writeFile(id, json)];
  };
  const { index, ...rest } = single;
  const outside = index!.index.flatMap(([term, fields]): AsPlainObject['index'] => {
    const some = Object.entries(fields).filter(([field]) => Number(field) >= ENTRY_FIELDS);
    return some.length ? [[term, Object.fromEntries(some)]] : [];
  });
  const shards = outside.map((entry) => named('terms', packRun([rowOf(entry)])));
  const lengths = Object.values(index!.fieldLength) as unknown as Record<number, number>[];
  const vocabulary = writeVocabulary(index!.index.map(([term]) => ({ term, frequency: () => 1 })));
  const [words, spelling] = [named('words', vocabulary), named('spelling', vocabulary)];
  const blocks = inline.flatMap((_, i) =>
    i % TEXT_BLOCK ? [] : [`b${checksum(JSON.stringify(inline.slice(i)))}`],
  );
  const texts = inline.map((text, i): [string, string] => {
    const id = `${blocks[Math.floor(i / TEXT_BLOCK)]}-${i % TEXT_BLOCK}`;
    return [fileName('text', id), writeFile(id, JSON.stringify([[text]]))];
  });
  const file: IndexFile = {
    ...rest,
    layout: 'sharded',
    notes: { ...single.notes, ...packNotes(unpackNotes(single)).places },
    lengths: [...FIELDS.keys()]
      .slice(ENTRY_FIELDS)
      .map((field) => writeLengths(lengths.map((own) => own[field] ?? 0))),
    texts: { blocks, sizes: writeNumbers(texts.map(() => 1)) },
    shards: {
      files: shards.map(([name]) => name),
      first: outside.map(([term]) => term),
      words: { files: [words[0]], first: [''] },
      bySecond: { files: [spelling[0]], first: [''] },
    },
  };
  return { file, beside: new Map([...shards, words, spelling, ...texts]) };
}

/** Opens a sharded index, and lists the names of the files that it reads. */
export function openSketch({ file, beside }: ReturnType<typeof shardedSketch>, pace?: Pace) {
  const read: string[] = [];
  const readFile = (name: string) => {
    read.push(name);
    return Promise.resolve(beside.get(name)!);
  };
  return { garden: createGarden(readIndexFile(file), readFile, pace), read };
}

/** Opens sketched notes in the layout `sharded`, as {@link openSketch} does. */
export function shardedGarden(sketches: readonly NoteSketch[], pace?: Pace) {
  return openSketch(shardedSketch(sketches), pace);
}
