// The conditions of words and phrases.

import type { QueryWord } from '../words/query.js';
import { holdsPhrase, readPhrase } from './holds-phrase.js';
import type { NoteSource } from './note-source.js';
import type { Place } from './syntax.js';
import { certain, type Condition } from './condition.js';

/** Makes the condition of a word: the note has a term of its expansion. */
export function wordCondition(word: QueryWord, place: Place, source: NoteSource): Condition {
  const notes = notesOf(source.withWord(word, place), source);
  return certain((note) => notes.has(note));
}

/**
 * Makes the condition of a phrase. A document that has all its words may hold it, which only its text shows; a phrase
 * of one word needs no text.
 * @param unread takes the documents whose texts must be read, by note
 */
export function phraseCondition(
  text: string,
  place: Place,
  source: NoteSource,
  unread: Map<number, Set<number>>,
): Condition {
  const phrase = readPhrase(text);
  if (!phrase.length) return undefined;
  const [first, ...rest] = phrase.map(({ term, open }) => new Set(source.withTerm(term, open, place)));
  const candidates = [...first!].filter((document) => rest.every((other) => other.has(document)));
  const notes = notesOf(candidates, source);
  if (!rest.length) return certain((note) => notes.has(note));
  const holds = remembering(text, (one) => holdsPhrase(one, phrase));
  if (place === 'title') return certain((note) => notes.has(note) && source.names(note).some(holds));
  for (const document of candidates) {
    const note = source.noteOf(document);
    unread.set(note, (unread.get(note) ?? new Set()).add(document));
  }
  return (note, texts) => {
    if (!notes.has(note)) return 0;
    if (place === 'anywhere' && source.names(note).some(holds)) return 1;
    if (!texts) return 0.5;
    return Number(texts.headings.some(holds) || (place === 'anywhere' && texts.others.some(holds)));
  };
}

function notesOf(documents: Iterable<number>, source: NoteSource): Set<number> {
  return new Set(Array.from(documents, (document) => source.noteOf(document)));
}

const MAX_PHRASES = 8;
const MAX_TEXTS = 4000;
const remembered = new Map<string, Map<string, boolean>>();

// Adds a cache to the test of texts for a phrase: typing the rest of a query repeats the tests at every key.
function remembering(phrase: string, holds: (text: string) => boolean): (text: string) => boolean {
  const texts = remembered.get(phrase) ?? new Map<string, boolean>();
  remembered.delete(phrase);
  remembered.set(phrase, texts);
  if (remembered.size > MAX_PHRASES) remembered.delete(remembered.keys().next().value!);
  return (text) => {
    const known = texts.get(text) ?? holds(text);
    if (texts.size >= MAX_TEXTS) texts.clear();
    texts.set(text, known);
    return known;
  };
}
