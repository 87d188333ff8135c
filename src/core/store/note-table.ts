// Every note, column by column, and how the entry says it in few bytes.

import { FACTS, type NoteFacts } from '../note.js';
import { decoded } from '../text/decoded.js';
import type { DocumentId, IndexFile, NoteColumns, PackedNotes } from './index-file.js';

/** Columns of all notes: `title[n]` and `url[n]` belong to note n. Sorted by address. */
export interface NoteTable extends NoteColumns {
  url: string[];
  title: string[];
  /** Number of documents by note. Documents are numbered in the order of the notes. */
  passages: number[];
}

/** Packs a table for the entry. */
export function packNotes({ url, title, passages, ...columns }: NoteTable): {
  notes: PackedNotes;
  ids: DocumentId[];
} {
  const ids: DocumentId[] = [];
  passages.forEach((count, note) => {
    ids.push(packAddress(url[note]!));
    for (let i = 1; i < count; i++) ids.push(ids.length);
  });
  const addresses = ids.filter((id) => typeof id === 'string');
  const short = title.map((each, note) => (each === lastPart(addresses[note]!) ? 0 : each));
  return { notes: { title: short, ...columns }, ids };
}

/** Unpacks the table of an entry. */
export function unpackNotes({ notes, index }: Pick<IndexFile, 'notes' | 'index'>): NoteTable {
  const addresses: string[] = [];
  const passages: number[] = [];
  for (const id of Object.values(index.documentIds) as DocumentId[]) {
    if (typeof id === 'number') passages[passages.length - 1]!++;
    else passages.push(addresses.push(id) && 1);
  }
  return {
    ...notes,
    url: addresses.map((address) => (address.startsWith('=') ? address.slice(1) : encode(address))),
    title: notes.title.map((title, note) => title || (title === 0 ? lastPart(addresses[note]!) : '')),
    passages,
  };
}

/** Gives a note's facts. */
export function factsOf(notes: NoteTable, note: number): NoteFacts {
  const facts = {} as Record<string, unknown>;
  for (const fact of FACTS) facts[fact] = notes[fact][note];
  if (notes.properties) {
    const values = Object.entries(notes.properties).map(([name, column]) => [name, column[note]] as const);
    const own = values.filter(([, value]) => value !== null);
    if (own.length) facts.properties = Object.fromEntries(own);
  }
  return facts as unknown as NoteFacts;
}

function packAddress(url: string): string {
  const read = url
    .split('/')
    .map((part) => decoded(part))
    .join('/');
  return encode(read) === url && !read.startsWith('=') ? read : `=${url}`;
}

function lastPart(address: string): string {
  return /[^/]*(?=\/?$)/u.exec(address)![0];
}

function encode(address: string): string {
  if (/^[\w./~-]*$/.test(address)) return address; // most are, and the rest takes ten times as long
  return address.split('/').map(encodeURIComponent).join('/');
}
