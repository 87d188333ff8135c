// Notes that have words of a query, by the terms at hand.

import { FIELDS, NAME_FIELDS } from '../store/index-file.js';
import type { Place } from '../query-language/syntax.js';
import type { Query, QueryWord } from '../words/query.js';
import { unitsOf } from '../words/word-units.js';
import type { Engine } from './engine.js';

/** Test of notes, by number. */
export type NoteTest = (note: number) => boolean;

const HEADINGS = FIELDS.indexOf('headings');

/** Tests of fields, by place. */
export const IN_PLACE: Record<Place, (field: number) => boolean> = {
  anywhere: () => true,
  title: (field) => field < NAME_FIELDS,
  heading: (field) => field === HEADINGS,
};

/** Makes a test of notes: one has a term of a word's expansion at a place. */
export function noteHasWord(
  word: QueryWord,
  place: Place,
  query: Query,
  { words, noteOf }: Pick<Engine, 'words' | 'noteOf'>,
): NoteTest {
  const { index } = words;
  /** 1 for a note that has the word. */
  const found = new Uint8Array(noteOf.length);
  for (const { terms, noteOnly } of words.find(word, query).groups)
    for (const { term } of terms)
      for (const { field, documents } of noteOnly ? index.namePostings(term) : index.postings(term))
        if (IN_PLACE[place](field)) for (const document of documents) found[noteOf[document]!] = 1;
  return (note) => found[note] === 1;
}

/**
 * Makes a test of notes: one has a unit of some words, as {@link unitsOf} gives them. Where no note of the garden has, a
 * single one of the words is enough.
 */
export function noteHasAny(
  sought: readonly QueryWord[],
  query: Query,
  engine: Pick<Engine, 'words' | 'noteOf' | 'passages'>,
): NoteTest {
  const tests = new Map(sought.map((word) => [word, noteHasWord(word, 'anywhere', query, engine)]));
  const units = unitsOf(sought, query.typed);
  const hasUnit: NoteTest = (note) =>
    units.some(({ words, least }) => words.filter((word) => tests.get(word)!(note)).length >= least);
  const isWhole = engine.passages.some((_, note) => hasUnit(note));
  return isWhole ? hasUnit : (note) => [...tests.values()].some((test) => test(note));
}
