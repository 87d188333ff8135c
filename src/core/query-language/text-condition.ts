// Condition of a phrase, by terms and by texts.

import { BoundedCache } from '../bounded-cache.js';
import { holdsPhrase, readPhrase } from './holds-phrase.js';
import type { DocumentsOfNotes, NoteSource } from './note-source.js';
import type { Place } from './syntax.js';
import { certain, type Condition } from './condition.js';

/**
 * Makes the condition of a phrase. If a document has all its words, only the text shows that they are neighbours. A
 * phrase of one word needs no text.
 * @param unread takes the documents whose texts must be read
 */
export function phraseCondition(
  text: string,
  place: Place,
  source: NoteSource,
  unread: DocumentsOfNotes[],
): Condition {
  const phrase = readPhrase(text);
  if (!phrase.length) return undefined;
  const notes = source.withTerms(phrase, place);
  if (phrase.length === 1) return certain((note) => notes.has(note));
  const holds = cached(text, (one) => holdsPhrase(one, phrase));
  let named = place === 'title' ? notes : undefined;
  const isName = (note: number) => {
    named ??= source.withTerms(phrase, 'title'); // few notes have all words in their names
    return named.has(note) && source.names(note).some(holds);
  };
  if (place === 'title') return certain(isName);
  unread.push(notes);
  return (note, texts) => {
    if (!notes.has(note)) return 0;
    if (place === 'anywhere' && isName(note)) return 1;
    if (!texts) return 0.5;
    return Number(texts.headings.some(holds) || (place === 'anywhere' && texts.others.some(holds)));
  };
}

// Cache of tests by phrase, then by text: typing the rest of a query repeats the tests at every key.
const tested = new BoundedCache<string, BoundedCache<string, boolean>>(16);

function cached(phrase: string, holds: (text: string) => boolean): (text: string) => boolean {
  const texts = tested.get(phrase, () => new BoundedCache<string, boolean>(4000));
  return (text) => texts.get(text, () => holds(text));
}
