// The conditions that labels set, from which the table of labels is made.

import { byCodeUnit } from '../text/code-units.js';
import { findPhrase, readPhrase } from './holds-phrase.js';
import { nameKey } from '../text/tokenizer.js';
import type { NoteSource } from './note-source.js';
import type { Label, Relation } from './syntax.js';

/** What a label asks of a note; undefined where its value has no letter that counts. */
export type LabelCondition = ((note: number) => boolean) | undefined;

/** Makes the condition of a label. @param typing true where its value may go on */
export type MakeCondition = (label: Label, typing: boolean, source: NoteSource) => LabelCondition;

/** Asks for a name that a note has. @param keyOf what makes two names the same */
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
 * Compares what a note has with the value; a note that has nothing is neither less nor more.
 * @param compare below 0 where the first is the lesser, above 0 where it is the greater
 * @param fixed the relation, where the label itself says it
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

function holds(relation: Relation, difference: number): boolean {
  return relation.includes(difference < 0 ? '<' : difference > 0 ? '>' : '=');
}

/** Compares dates as far as the value goes: to the year, the month or the day. */
export function compareDates(known: string, value: string): number {
  return byCodeUnit(known.slice(0, value.length), value);
}

/** Asks for words in the address of a note. */
export function atPath({ value }: Label, typing: boolean, source: NoteSource): LabelCondition {
  const phrase = readPhrase(value);
  const last = phrase.at(-1);
  if (!last) return undefined;
  last.open ||= typing;
  return (note) => !findPhrase(source.pathTokens(note), phrase).next().done;
}

/** Asks for a link to a note, named as in wikilinks: by title, other name or file, with any part of its folders. */
export function linkingTo({ value }: Label, typing: boolean, source: NoteSource): LabelCondition {
  const key = pathKey(value);
  if (!key) return undefined;
  let targets: Set<number> | undefined;
  return (note) =>
    source.links(note).some((target) => (targets ??= notesNamed(key, typing, source)).has(target));
}

function notesNamed(key: string, typing: boolean, source: NoteSource): Set<number> {
  const named = new Set<number>();
  for (let note = 0; note < source.count; note++) {
    const file = source.path(note).replace(/(\/index)?(\.\w+)?$/i, '');
    const keys = [file, ...source.names(note)].map(pathKey);
    if (keys.some((other) => (typing ? other.includes(key) : other.endsWith(key)))) named.add(note);
  }
  return named;
}

const MAX_REMEMBERED = 20_000;
const remembered = new Map<string, string>();

// garden/Three-Laws → /garden/three laws. The same names are asked for at every key.
function pathKey(path: string): string {
  let key = remembered.get(path);
  if (key !== undefined) return key;
  key = path.replace(/\/*([^/]+)\/*/g, (_, part: string) => `/${nameKey(part)}`);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(path, key);
  return key;
}
