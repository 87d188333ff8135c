// Makes the columns of the note table, and the garden's list of tags.

import type { DeclaredProperty } from '../../src/core/note.js';
import { factColumns, propertyColumns } from '../../src/core/store/note-columns.js';
import type { NoteTable } from '../../src/core/store/note-table.js';
import { tagKey } from '../../src/core/notes/tags.js';
import { noteLanguages } from './garden-languages.js';
import type { CutNote } from './passage-cache.js';

/**
 * Makes the table of notes and the list of tags that its numbers refer to: each tag once, in its first spelling. Gives
 * the languages whose forms words have, too: that of each note, and English beside likely ones.
 * @param language the language of notes without their own. Default: of each the likely one, if it is common
 * @param declared the properties that get a column. Default: none
 */
export function makeNoteTable(
  cut: readonly CutNote[],
  language: string | undefined,
  declared: readonly DeclaredProperty[] = [],
): { table: NoteTable; tags: string[]; languages: string[] } {
  const notes = cut.map(({ note }) => note);
  const languages = noteLanguages(notes, language);
  const tags = new TagList();
  const weights = notes.flatMap(({ weight }, i) => (weight === 1 ? [] : [[i, weight] as const]));
  const table = {
    url: notes.map(({ url }) => url),
    title: notes.map(({ title }) => title),
    aliases: Object.fromEntries(notes.flatMap(({ aliases }, i) => (aliases.length ? [[i, aliases]] : []))),
    tags: notes.map((note) => tags.add(note.tags)),
    ...factColumns(notes.map((note, i) => ({ ...note, language: languages[i]! }))),
    ...(declared.length && { properties: propertyColumns(notes, declared) }),
    ...(weights.length && { weight: Object.fromEntries(weights) }),
    passages: cut.map(({ passages }) => passages.length),
  };
  // Many a garden that names no language mixes its own with English terms, whose forms cost no file.
  const isLikely = notes.some((note, i) => !note.language && languages[i] !== (language ?? 'en'));
  return { table, tags: tags.labels, languages: isLikely ? [...languages, 'en'] : languages };
}

class TagList {
  readonly labels: string[] = [];
  readonly #positions = new Map<string, number>();

  /** Adds tags to the list. @returns their positions, each once; a tag whose {@link tagKey} is empty has none */
  add(tags: readonly string[]): number[] {
    return [...new Set(tags.filter(tagKey).map((tag) => this.#position(tag)))];
  }

  #position(tag: string): number {
    const key = tagKey(tag);
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    this.#positions.set(key, this.labels.length);
    return this.labels.push(tag) - 1;
  }
}
