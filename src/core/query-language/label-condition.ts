// Conditions of labels, for the table of labels.

import { holds, type Relation } from '../notes/ranges.js';
import { findPhrase, readPhrase } from './holds-phrase.js';
import { pathKey } from '../text/keys.js';
import type { NoteSource } from './note-source.js';
import type { Label } from './syntax.js';

/** Condition of a label on a note, by number; undefined if the value has no letter that counts. */
export type LabelCondition = ((note: number) => boolean) | undefined;

/** Makes the condition of a label. @param typing true if more of the value may follow */
export type MakeCondition = (label: Label, typing: boolean, source: NoteSource) => LabelCondition;

/**
 * Makes the condition that a note has a name. @param keyOf gives the key of a name; names with the same key are the
 * same
 */
export function named(
  keyOf: (name: string) => string,
  keys: (note: number, source: NoteSource) => readonly string[],
): MakeCondition {
  return ({ value }, typing, source) => {
    const key = keyOf(value);
    const matches = (known: string) => (typing ? known.startsWith(key) : known === key);
    return key ? (note) => keys(note, source).some(matches) : undefined;
  };
}

/**
 * Makes the condition that a note's value has a relation to the label's. A note without a value never has it.
 * @param compare gives a number below 0 if the note's value is the lesser, above 0 if it is the greater
 * @param fixed relation of a label that takes no other
 */
export function ordered(
  read: (note: number, source: NoteSource) => string,
  compare: (known: string, value: string) => number,
  fixed?: Relation,
): MakeCondition {
  return ({ relation, value }, _, source) =>
    (note) => {
      const known = read(note, source);
      return !!known && holds(fixed ?? relation, compare(known, value));
    };
}

/** Makes the condition that words follow each other in the note's address. */
export function atPath({ value }: Label, typing: boolean, source: NoteSource): LabelCondition {
  const phrase = readPhrase(value);
  const last = phrase.at(-1);
  if (!last) return undefined;
  last.open ||= typing;
  return (note) => !findPhrase(source.pathTokens(note), phrase).next().done;
}

/**
 * Makes the condition that a note links to the one named, as in wikilinks by title, alias or path, folders
 * optional.
 */
export function linkingTo({ value }: Label, typing: boolean, source: NoteSource): LabelCondition {
  const key = pathKey(value);
  if (!key) return undefined;
  let targets: Set<number> | undefined;
  return (note) =>
    source.links(note).some((target) => (targets ??= notesNamed(key, typing, source)).has(target));
}

function notesNamed(key: string, typing: boolean, source: NoteSource): Set<number> {
  const named = new Set<number>();
  for (let note = 0; note < source.targets; note++) {
    const file = source.path(note).replace(/(\/index)?(\.\w+)?$/i, '');
    const keys = [file, ...source.names(note)].map(pathKey);
    if (keys.some((other) => (typing ? other.includes(key) : other.endsWith(key)))) named.add(note);
  }
  return named;
}
