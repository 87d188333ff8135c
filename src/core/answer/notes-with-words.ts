// Notes that have words of a query, by the terms at hand.

import { FIELDS, NAME_FIELDS } from '../store/index-file.js';
import type { Place } from '../query-language/syntax.js';
import type { Query, QueryWord } from '../words/query.js';
import { unitsOf } from '../words/word-units.js';
import type { Engine } from './engine.js';

/** Test of notes, by number. */
type NoteTest = (note: number) => boolean;

type WordEngine = Pick<Engine, 'words' | 'noteOf' | 'passages'>;

const HEADINGS = FIELDS.indexOf('headings');

/** Tests of fields, by place. */
export const IN_PLACE: Record<Place, (field: number) => boolean> = {
  anywhere: () => true,
  title: (field) => field < NAME_FIELDS,
  heading: (field) => field === HEADINGS,
};

/** Makes a test of notes: one has a term of a word's expansion at a place. */
export function noteHasWord(word: QueryWord, place: Place, query: Query, engine: WordEngine): NoteTest {
  const found = notesWith(word, place, query, engine);
  return (note) => found[note] === 1;
}

/**
 * Makes a test of notes: one has a unit of some words, as {@link unitsOf} gives them. Where no note of the garden has, a
 * single one of the words is enough.
 */
export function noteHasAny(sought: readonly QueryWord[], query: Query, engine: WordEngine): NoteTest {
  const { passages } = engine;
  const found = new Map(sought.map((word) => [word, notesWith(word, 'anywhere', query, engine)]));
  const hasSome = (words: readonly QueryWord[], least: number): NoteTest => {
    const counts = new Uint8Array(passages.length);
    for (const word of words) found.get(word)!.forEach((has, note) => (counts[note]! += has));
    return (note) => counts[note]! >= least;
  };
  const units = unitsOf(sought, query.typed).map(({ words, least }) => hasSome(words, least));
  const hasUnit: NoteTest = (note) => units.some((has) => has(note));
  return passages.some((_, note) => hasUnit(note)) ? hasUnit : hasSome(sought, 1);
}

/** Gives 1 for each note that has a term of a word's expansion at a place, else 0. */
function notesWith(word: QueryWord, place: Place, query: Query, engine: WordEngine): Uint8Array {
  const { words, noteOf, passages } = engine;
  const { index } = words;
  const found = new Uint8Array(passages.length);
  for (const { terms, noteOnly } of words.find(word, query).groups)
    for (const { term } of terms)
      for (const { field, documents } of noteOnly ? index.namePostings(term) : index.postings(term))
        if (IN_PLACE[place](field)) for (const document of documents) found[noteOf[document]!] = 1;
  return found;
}
