// Table of all notes, by columns. The entry holds it in few bytes: addresses front coded, and a number for a name
// that its address tells.

import { FACTS, type NoteFacts } from '../note.js';
import { decoded } from '../text/strings.js';
import { readSorted, writeSorted } from './front-coding.js';
import type { DocumentId, IndexFile } from './index-file.js';
import type { FactColumns, NoteColumns, PackedName, PackedNotes } from './note-columns.js';
import { readNumbers, writeNumbers } from './numbers.js';

/** Columns of all notes: `title[n]` and `url[n]` belong to note n. Sorted by address. */
export interface NoteTable extends NoteColumns {
  url: string[];
  title: string[];
  /** Number of documents by note. Documents are numbered in the order of the notes. */
  passages: number[];
}

/** Names of a note, as ranking compares them with a query. */
export interface NoteNames {
  title: string;
  aliases: readonly string[];
  language: string;
}

/**
 * Packs a table for the entry.
 * @returns the packed columns, and the ids of the documents, which hold the addresses in the layout `single`
 */
export function packNotes({ url, title, passages, aliases, ...columns }: NoteTable): {
  notes: PackedNotes;
  ids: DocumentId[];
  places: Required<Pick<PackedNotes, 'address' | 'passages'>>;
} {
  const addresses = url.map(packAddress);
  const ids: DocumentId[] = [];
  passages.forEach((count, note) => {
    ids.push(addresses[note]!);
    for (let i = 1; i < count; i++) ids.push(ids.length);
  });
  const pack = (name: string, note: number) => packName(name, addresses[note]!);
  const packed = {
    title: title.map(pack),
    aliases: Object.fromEntries(
      Object.entries(aliases).map(([note, names]) => [note, names.map((name) => pack(name, Number(note)))]),
    ),
    ...columns,
  };
  const places = {
    address: writeSorted(addresses),
    passages: writePassages(passages),
  };
  return { notes: packed, ids, places };
}

/**
 * Unpacks the table of an entry.
 * @throws RangeError if the entry is damaged
 */
export function unpackNotes({
  notes,
  index,
  lengths,
}: Pick<IndexFile, 'notes'> & Partial<Pick<IndexFile, 'index' | 'lengths'>>): NoteTable {
  const { address, passages: counts, title, aliases, ...columns } = notes;
  const { addresses, passages } = index
    ? readIds(Object.values(index.documentIds) as DocumentId[])
    : {
        addresses: readSorted(address!),
        passages: readPassages(counts!),
      };
  if (title.length !== addresses.length || passages.length !== addresses.length) throw new RangeError();
  if (lengths && countDocuments(passages) !== readNumbers(lengths[0]!).length) throw new RangeError();
  const unpack = (name: PackedName, note: number) =>
    typeof name === 'number' ? NAMES[name]!(addresses[note]!) : name;
  return {
    ...columns,
    url: addresses.map((address) => (address.startsWith('=') ? address.slice(1) : encode(address))),
    title: title.map(unpack),
    aliases: Object.fromEntries(
      Object.entries(aliases).map(([note, names]) => [note, names.map((name) => unpack(name, Number(note)))]),
    ),
    passages,
  };
}

function readIds(ids: readonly DocumentId[]): { addresses: string[]; passages: number[] } {
  const addresses: string[] = [];
  const passages: number[] = [];
  for (const id of ids) {
    if (typeof id === 'number') passages[passages.length - 1]!++;
    else passages.push(addresses.push(id) && 1);
  }
  return { addresses, passages };
}

/** Gives a note's names. */
export function namesOf({ title, aliases, language }: NoteTable, note: number): NoteNames {
  return { title: title[note]!, aliases: aliases[note] ?? [], language: language[note]! };
}

/** Row of a note: all that a result tells of it. */
export interface NoteRow extends NoteFacts {
  url: string;
  title: string;
  tags: string[];
}

/** Gives a note's row. @param tags list that `notes.tags` has positions in */
export function rowOf(notes: NoteTable, tags: readonly string[], note: number): NoteRow {
  return {
    url: notes.url[note]!,
    title: notes.title[note]!,
    tags: notes.tags[note]!.map((tag) => tags[tag]!),
    ...factsOf(notes, note),
  };
}

/** Gives a note's facts. */
export function factsOf(notes: FactColumns & Pick<NoteTable, 'properties'>, note: number): NoteFacts {
  const facts = {} as Record<string, unknown>;
  for (const fact of FACTS) facts[fact] = notes[fact][note];
  if (notes.properties) {
    const values = Object.entries(notes.properties).map(([name, column]) => [name, column[note]] as const);
    const own = values.filter(([, value]) => value !== null);
    if (own.length) facts.properties = Object.fromEntries(own);
  }
  return facts as unknown as NoteFacts;
}

/** Writes the number of documents of each note, at least 1, for the entry. */
export function writePassages(passages: readonly number[]): string {
  return writeNumbers(passages.map((count) => count - 1));
}

/** Reads the number of documents of each note, as the entry holds it. */
export function readPassages(text: string): number[] {
  return Array.from(readNumbers(text), (count) => count + 1);
}

/** Counts the documents of all notes. @param passages number of documents by note */
export function countDocuments(passages: readonly number[]): number {
  return passages.reduce((sum, count) => sum + count, 0);
}

/** Lists the note of each document. @param passages number of documents by note */
export function notesByDocument(passages: readonly number[]): number[] {
  return passages.flatMap((count, note) => Array<number>(count).fill(note));
}

function packAddress(url: string): string {
  const read = url
    .split('/')
    .map((part) => decoded(part))
    .join('/');
  // A line break, which no valid address has, would end a line of the entry.
  const isPlain = encode(read) === url && !/^=|\n/.test(read);
  return isPlain ? read : `=${url.replaceAll('\n', '%0A')}`;
}

/** Names that an address tells, by their number in the entry. Only ASCII letters change, the same in every engine. */
const NAMES: readonly ((address: string) => string)[] = [
  lastPart,
  (address) => lastPart(address).replaceAll('-', ' '),
  (address) => NAMES[1]!(address).replace(/^[a-z]/, (letter) => letter.toUpperCase()),
  (address) => NAMES[1]!(address).replace(/(?<![^ ])[a-z]/g, (letter) => letter.toUpperCase()),
];

function packName(name: string, address: string): PackedName {
  // A name that is told has the length of the last part, and most names differ in that.
  const end = address.length - (address.endsWith('/') ? 1 : 0);
  if (!name || name.length !== end - address.lastIndexOf('/', end - 1) - 1) return name;
  const told = NAMES.findIndex((tell) => tell(address) === name);
  return told < 0 ? name : told;
}

function lastPart(address: string): string {
  return /[^/]*(?=\/?$)/u.exec(address)![0];
}

function encode(address: string): string {
  if (/^[\w./~-]*$/.test(address)) return address; // most are, and the rest takes ten times as long
  return address.split('/').map(encodeURIComponent).join('/');
}
