// Outline of a garden: its notes without their texts, which are read again when a note is sent. So the memory of a
// publication does not grow with the texts.

import { readFileSync } from 'node:fs';
import { tagKey, withParents } from '../../src/core/notes/tags.js';
import type { DeclaredProperty, Note } from '../../src/core/note.js';
import { BuildError } from '../build-error.js';
import { noteLinks } from '../garden/link-graph.js';
import type { GardenOptions } from '../garden/garden-options.js';
import type { GardenRead, NoteFile } from '../garden/garden-read.js';
import { readGarden, type FileRules, type NoteReader, type ReadOptions } from '../garden/read-garden.js';
import { readNote, type NoteRead } from '../notes/read-note.js';
import { byAddress, declaredOf } from '../writer/make-index.js';
import { nearCopies } from '../writer/near-copies.js';
import { makeNoteTable } from '../writer/note-table.js';
import { passagesOf } from '../writer/passage-cache.js';
import { sha256 } from '../writer/side-files.js';

/** Note of an outline. */
export interface OutlinedNote {
  /** Note without its sections and links, its tags as the garden writes them. */
  note: Note;
  /** Hash of the whole note. */
  hash: string;
  /** Notes that it links to. */
  links: readonly Note[];
  /** Names that it links to, and that no note has. */
  unresolved: readonly string[];
  /** Group of near copies, and the place in it; empty for a note without any. */
  group: string;
  /** Reads the note again. @throws BuildError `publish-changed` if it is another now */
  read(): Note;
}

/** Outline of a garden. */
export interface Outline {
  garden: GardenRead;
  /** Notes in the order of their addresses. */
  notes: OutlinedNote[];
  declared: DeclaredProperty[];
  /** Language of each note, by its position. */
  languages: string[];
  /** Labels of tags and of those that they are nested in, by their keys. */
  labels: ReadonlyMap<string, string>;
}

/** Options of {@link outlineGarden}. */
interface OutlineOptions extends GardenOptions {
  language?: string;
}

/** Reads the outline of a garden. @throws BuildError as `readGarden` */
export async function outlineGarden(paths: readonly string[], options: OutlineOptions): Promise<Outline> {
  const reading = new Rereading();
  const garden = await readGarden(paths, { ...options, reader: (...of) => reading.begin(...of) });
  const notes = garden.notes.sort(byAddress);
  const declared = declaredOf(notes, options.properties);
  const cut = notes.map((note) => ({ note, passages: [], documents: [] }));
  const { table, tags, languages } = makeNoteTable(cut, options.language, declared);
  const { outgoing, unresolved } = noteLinks(notes);
  const groups = groupsOf(
    nearCopies(notes, (i) => passagesOf(reading.readAgain(notes[i]!))),
    notes,
  );
  notes.forEach((note, i) => {
    note.tags = table.tags[i]!.map((tag) => tags[tag]!);
    note.language = table.language[i]!;
    note.links = [];
  });
  return {
    garden,
    declared,
    languages,
    labels: labelsOf(tags),
    notes: notes.map((note, i) => ({
      note,
      hash: reading.hashOf(note),
      links: outgoing[i]!.map((to) => notes[to]!),
      unresolved: unresolved[i]!,
      group: groups.get(i) ?? '',
      read: () => reading.readAgain(note),
    })),
  };
}

/** Reads notes without their texts, and whole again when they are asked for. */
class Rereading {
  readonly #known = new Map<Note, { hash: string; file: NoteFile }>();
  #rulesOf!: (file: NoteFile) => FileRules;

  /** Makes the reader. Only its files are remembered: rules of each would take as much room as the note. */
  begin(...[, , rulesOf]: Parameters<NonNullable<ReadOptions['reader']>>): NoteReader {
    this.#rulesOf = rulesOf;
    return (file, rules) => {
      const read = readFile(file, rules);
      if (!('note' in read)) return read;
      // Slices of a text keep the whole text in memory; copies do not.
      const note = structuredClone({ ...read.note, sections: [] });
      this.#known.set(note, { hash: hashOf(read.note), file });
      return { ...read, note };
    };
  }

  hashOf(note: Note): string {
    return this.#known.get(note)!.hash;
  }

  /** Reads a note again. @throws BuildError `publish-changed` if it is another now */
  readAgain(note: Note): Note {
    const { hash, file } = this.#known.get(note)!;
    const again = readFile(file, this.#rulesOf(file));
    if ('note' in again && hashOf(again.note) === hash) return again.note;
    throw new BuildError('publish-changed', file.path);
  }
}

function readFile({ path, file }: NoteFile, rules: FileRules): NoteRead {
  return readNote(path, readFileSync(file), rules);
}

function hashOf(note: Note): string {
  return sha256(JSON.stringify(note)).slice(0, 32);
}

function groupsOf(copies: readonly (readonly number[])[], notes: readonly Note[]): Map<number, string> {
  return new Map(
    copies.flatMap((group) => {
      const name = sha256(notes[group[0]!]!.url).slice(0, 12);
      return group.map((note, place) => [note, `${name} ${place}`] as const);
    }),
  );
}

function labelsOf(tags: readonly string[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const tag of tags) {
    const written = withParents(tag.replace(/^\s*#+/u, ''));
    withParents(tagKey(tag)).forEach((key, i) => {
      if (key && !labels.has(key)) labels.set(key, written[i] ?? key);
    });
  }
  return labels;
}
