// Every note, column by column, and how the entry says it in few bytes.

import { decoded } from '../text/decoded.js';
import type { IndexFile } from './index-file.js';
import type { Stage } from '../note.js';

/** `title[n]` and `url[n]` belong to note n. Sorted by address. */
export interface NoteTable extends Columns {
  url: string[];
  title: string[];
  /** How many documents each note has; documents are numbered in the order of notes. */
  passages: number[];
}

interface Columns {
  /** Other names, only for the notes that have some, by note number. */
  aliases: Record<number, string[]>;
  /** Positions in {@link IndexFile.tags}. */
  tags: number[][];
  category: string[];
  stage: (Stage | '')[];
  created: string[];
  updated: string[];
  language: string[];
  /** What a note's score is multiplied by, only for the notes that say it, by note number; absent where none does. */
  weight?: Record<number, number>;
}

/** The columns as the entry holds them. Addresses are the ids of documents. */
export interface PackedNotes extends Columns {
  /** Titles; 0 where one is the last part of the address, decoded. */
  title: (string | 0)[];
}

/**
 * What MiniSearch knows documents by: a note's first one by the note's address, the others by number. An address is
 * decoded, unless that loses something: then it stands after `=`.
 */
export type DocumentId = string | number;

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
