// What a label asks of a note.

import { byCodeUnit } from '../text/code-units.js';
import { foldTerm } from '../text/folding.js';
import { STAGES } from '../note.js';
import { tagKey } from '../notes/tags.js';
import { nameKey } from '../text/tokenizer.js';
import { findPhrase, readPhrase, type PhraseTerm } from './holds-phrase.js';
import type { NoteSource } from './note-source.js';
import type { Label, Relation } from './syntax.js';

type LabelCondition = ((note: number) => boolean) | undefined;

/**
 * Makes the condition of a label.
 * @param typing whether its value may go on
 * @returns nothing where the value has no letter that counts
 */
export function labelCondition(
  { name, relation, value }: Label,
  typing: boolean,
  source: NoteSource,
): LabelCondition {
  switch (name) {
    case 'tag':
      return named(tagKey(value), typing, (note) => source.tags(note));
    case 'category':
      return named(foldTerm(value), typing, (note) => [foldTerm(source.category(note))]);
    case 'path':
      return atPath(readPhrase(value), typing, source);
    case 'links':
      return linkingTo(pathKey(value), typing, source);
    case 'stage':
      return ordered(
        relation,
        (note) => source.stage(note),
        (stage) => grown(stage) - grown(value),
      );
  }
  const [date, fixed] = DATES[name];
  return ordered(
    fixed ?? relation,
    (note) => source[date](note),
    (known) => byCodeUnit(known.slice(0, value.length), value),
  );
}

const DATES = {
  created: ['created'],
  updated: ['tended'],
  before: ['tended', '<'],
  after: ['tended', '>='],
} as const;

function named(name: string, typing: boolean, names: (note: number) => readonly string[]): LabelCondition {
  const matches = (known: string) => (typing ? known.startsWith(name) : known === name);
  return name ? (note) => names(note).some(matches) : undefined;
}

// What a note does not have is neither less nor more.
function ordered(
  relation: Relation,
  read: (note: number) => string,
  compare: (known: string) => number,
): LabelCondition {
  return (note) => {
    const known = read(note);
    const difference = known && compare(known);
    return difference !== '' && relation.includes(difference < 0 ? '<' : difference > 0 ? '>' : '=');
  };
}

function grown(stage: string): number {
  return STAGES.findIndex((other) => other === stage);
}

function atPath(phrase: PhraseTerm[], typing: boolean, source: NoteSource): LabelCondition {
  const last = phrase.at(-1);
  if (!last) return undefined;
  last.open ||= typing;
  return (note) => !findPhrase(source.pathTokens(note), phrase).next().done;
}

// A link names its note as wikilinks do: by title, other name or file, with as much of the folders as one likes.
function linkingTo(key: string, typing: boolean, source: NoteSource): LabelCondition {
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
