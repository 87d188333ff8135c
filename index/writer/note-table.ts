// Makes the columns of the note table, and the garden's list of tags.

import { FACTS, type DeclaredProperty, type Note, type NoteFacts } from '../../src/core/note.js';
import type { FactColumns } from '../../src/core/store/note-columns.js';
import type { NoteTable } from '../../src/core/store/note-table.js';
import { tagKey } from '../../src/core/notes/tags.js';
import { commonOf } from './garden-languages.js';
import type { CutNote } from './passage-cache.js';

/**
 * Makes the table of notes and the list of tags that its numbers refer to: each tag once, in its first spelling.
 * @param language the language of notes without their own. Default: the likely one of each that is common, else `en`
 * @param declared the properties that get a column. Default: none
 */
export function makeNoteTable(
  cut: readonly CutNote[],
  language: string | undefined,
  declared: readonly DeclaredProperty[] = [],
): { table: NoteTable; tags: string[] } {
  const notes = cut.map(({ note }) => note);
  const languages = languagesOf(notes, language);
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
  return { table, tags: tags.labels };
}

// Gives the languages of notes. A likely one must be that of many: a note may quote more than it says.
function languagesOf(notes: readonly Note[], given: string | undefined): string[] {
  const likely = notes.map(({ language, likelyLanguage = 'en' }) => language || likelyLanguage);
  const common = commonOf(likely);
  return notes.map(
    ({ language }, i) => language || given || (common.includes(likely[i]!) ? likely[i]! : 'en'),
  );
}

function factColumns(notes: readonly NoteFacts[]): FactColumns {
  return Object.fromEntries(FACTS.map((fact) => [fact, notes.map((note) => note[fact])])) as FactColumns;
}

function propertyColumns(
  notes: readonly NoteFacts[],
  declared: readonly DeclaredProperty[],
): NonNullable<NoteTable['properties']> {
  return Object.fromEntries(
    declared.map(({ name }) => [name, notes.map(({ properties }) => properties?.[name] ?? null)]),
  );
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
