// Packs rows of notes: what results tell of them. In a large garden they lie beside the texts of their notes, and
// beside what surrounds others.

import { packCopyNames, type CopyName } from '../../src/core/store/copy-names.js';
import type { NoteBlock, PackedCopies } from '../../src/core/store/aside-tables.js';
import { writeSorted } from '../../src/core/store/front-coding.js';
import { FACTS } from '../../src/core/note.js';
import type { FactColumns, PackedNotes } from '../../src/core/store/note-columns.js';
import {
  notesByDocument,
  packNotes,
  writePassages,
  type NoteTable,
} from '../../src/core/store/note-table.js';
import type { LargeGarden } from './placed-names.js';
import { sha256 } from './side-files.js';
import type { Rows } from './text-files.js';

/** Gives the rows of some notes, in the order of their numbers. */
export type RowsOf = (notes: readonly number[]) => Rows;

/** Makes a function that gives the rows of the notes of neighbouring documents, with the names of their copies. */
export function rowsBeside(
  table: NoteTable,
  rowsOf: RowsOf,
  groups: LargeGarden['copies'],
): (first: number, last: number) => Rows {
  const noteOf = notesByDocument(table.passages);
  const copiesOf = packCopiesOf(table, groups);
  return (first, last) => {
    const notes = [...new Set(noteOf.slice(first, last + 1))];
    const rows = rowsOf(notes);
    const copyNames = Object.fromEntries(notes.flatMap((note, at) => copiesOf(note).map((one) => [at, one])));
    if (!Object.keys(copyNames).length) return rows;
    return {
      inputs: () => rows.inputs() + JSON.stringify(copyNames),
      pack: () => ({ ...rows.pack(), copyNames }),
    };
  };
}

/** Makes a function that packs the names of a note's copies; an empty list for a note without any. */
function packCopiesOf(table: NoteTable, groups: LargeGarden['copies']): (note: number) => PackedCopies[] {
  const nameOf = (note: number): CopyName => ({ url: table.url[note]!, title: table.title[note]! });
  const sorted = groups.map((group) => [...group].sort((a, b) => a - b));
  const groupOf = new Map(sorted.flatMap((group) => group.map((note) => [note, group] as const)));
  return (note) => {
    const others = groupOf.get(note)?.filter((other) => other !== note);
    return others ? [packCopyNames(table.title[note]!, others.map(nameOf))] : [];
  };
}

/** Packs names and addresses once: a note stands in about ten blocks, its own and those of the notes around it. */
export function packRows(table: NoteTable, tags: readonly string[]): RowsOf {
  const { notes: packed, ids } = packNotes(table);
  let document = 0;
  const addresses = table.passages.map((count) => {
    const address = ids[document] as string;
    document += count;
    return address;
  });
  const pack = (notes: readonly number[]): NoteBlock => {
    const used = [...new Set(notes.flatMap((note) => table.tags[note]!))];
    const places = new Map(used.map((tag, place) => [tag, place]));
    const pick = <Value>(column: readonly Value[]) => notes.map((note) => column[note]!);
    const { passages, properties } = table;
    const facts = FACTS.map((fact) => [fact, pick<string>(table[fact])]);
    const block: PackedNotes = {
      title: pick(packed.title),
      aliases: Object.fromEntries(
        notes.flatMap((note, i) => (packed.aliases[note] ? [[i, packed.aliases[note]]] : [])),
      ),
      ...(Object.fromEntries(facts) as FactColumns),
      tags: pick(table.tags).map((own) => own.map((tag) => places.get(tag)!)),
      ...(properties && {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, column]) => [name, pick(column)]),
        ),
      }),
      address: writeSorted(pick(addresses)),
      passages: writePassages(pick(passages)),
    };
    return { notes: block, tags: used.map((tag) => tags[tag]!) };
  };
  const inputs: string[] = [];
  const inputOf = (note: number) => (inputs[note] ??= sha256(JSON.stringify(pack([note]))));
  return (notes) => ({ inputs: () => notes.map(inputOf).join(), pack: () => pack(notes) });
}
