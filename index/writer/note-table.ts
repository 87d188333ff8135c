// The columns of the note table, and the garden's tags.

import type { NoteTable } from '../../src/core/store/note-table.js';
import { tagKey } from '../../src/core/notes/tags.js';
import type { CutNote } from './kept-notes.js';

/**
 * Makes the table of notes, and the list of tags that it points into: each tag once, as it is first written.
 * @param language what a note without a language of its own counts as
 */
export function makeNoteTable(
  cut: readonly CutNote[],
  language: string,
): { table: NoteTable; tags: string[] } {
  const notes = cut.map(({ note }) => note);
  const tags = new TagList();
  const weights = notes.flatMap(({ weight }, i) => (weight === 1 ? [] : [[i, weight] as const]));
  const table = {
    url: notes.map(({ url }) => url),
    title: notes.map(({ title }) => title),
    aliases: Object.fromEntries(notes.flatMap(({ aliases }, i) => (aliases.length ? [[i, aliases]] : []))),
    tags: notes.map((note) => tags.add(note.tags)),
    category: notes.map(({ category }) => category),
    stage: notes.map(({ stage }) => stage),
    created: notes.map(({ created }) => created),
    updated: notes.map(({ updated }) => updated),
    language: notes.map((note) => note.language || language),
    ...(weights.length && { weight: Object.fromEntries(weights) }),
    passages: cut.map(({ passages }) => passages.length),
  };
  return { table, tags: tags.labels };
}

class TagList {
  readonly labels: string[] = [];
  readonly #positions = new Map<string, number>();

  /** The positions of tags, each once. A tag without a letter to fold has none. */
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
