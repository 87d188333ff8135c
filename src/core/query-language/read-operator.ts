// What is not just a word: `"a phrase"`, `name:value`, and `#tag`.

import { STAGES } from '../note.js';
import { matchAt } from './match-at.js';
import type { Label, Leaf, Relation } from './syntax.js';

const NAME = '(title|heading|tag|category|path|links|stage|created|updated|before|after):';

// It leaves what may follow it in a sentence: `#soil, #water`.
const BARE = '(?!\\()[^\\s)"“”„]*[^\\s)"“”„.,;:!?]';

// Only a stage and a date of the note's own may be compared: `stage:>=budding`.
const RELATION = '((?<=(?:stage|created|updated):)(?:[<>]=?|=))?';

const OPERATOR = new RegExp(
  `(?:${NAME}${RELATION}|(#))?(?:["“”„]([^"“”„]+)["“”„]|(?<=links:)\\[\\[([^\\]]+)]]|(${BARE}))`,
  'iy',
);
const BEGUN = new RegExp(`^${NAME}[<=>]*(?:[\\d-]*|([a-z]+))$`, 'i');
const DATE = /^\d{4}(-[01]\d(-[0-3]\d)?)?$/;

/** Whether a value may stand without quotation marks. */
export function isBare(value: string): boolean {
  return new RegExp(`^${BARE}$`).test(value);
}

/** Whether a tag may be written with `#`: `#1` is a number, and `##` a heading of Markdown. */
export function isHashtag(value: string): boolean {
  return /^[^#]*[\p{L}\p{Extended_Pictographic}\p{RI}]/u.test(value);
}

/** Whether a word that a query ends with may be an operator whose value is still to come: `tag:`, `stage:>=bud`. */
export function isBegun(word: string): boolean {
  const match = BEGUN.exec(word);
  return !!match && STAGES.some((stage) => stage.startsWith(match[2]?.toLowerCase() ?? ''));
}

/** Reads the phrase or operator that begins at a place; nothing where there is none, or its value makes no sense. */
export function readOperator(text: string, start: number): Leaf | undefined {
  const match = matchAt(OPERATOR, text, start);
  if (!match) return undefined;
  const [whole, typedName, relation = '=', hash, quoted, linked, bare] = match;
  const end = start + whole.length;
  const typed = (quoted ?? linked ?? bare)!;
  const name = typedName?.toLowerCase() ?? (hash ? 'tag' : 'anywhere');
  if (name === 'title' || name === 'heading' || (name === 'anywhere' && quoted)) {
    const textStart = typedName ? start + name.length + 1 : start;
    return { kind: quoted ? 'phrase' : 'word', text: typed, place: name, start: textStart, end };
  }
  const value = name === 'anywhere' || (hash && !isHashtag(typed)) ? '' : readValue(name, typed);
  return value
    ? { kind: 'label', name: name as Label['name'], relation: relation as Relation, value, start, end }
    : undefined;
}

/** A label's value as it is kept; empty where it makes no sense. */
function readValue(name: string, typed: string): string {
  switch (name) {
    case 'category':
    case 'path':
      return typed;
    case 'tag':
      return typed.replace(/^#+/, '');
    case 'links': // without the heading and the label that a link may have
      return typed.replace(/^\[+|[#|\]].*$/gs, '');
    case 'stage':
      return STAGES.find((stage) => stage === typed.toLowerCase()) ?? '';
    default:
      return DATE.test(typed) ? typed : '';
  }
}
