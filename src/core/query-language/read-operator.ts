// What is not just a word: `"a phrase"`, `name:value`, and `#tag`.

import { STAGES } from '../note.js';
import { LABELS } from './labels.js';
import { matchAt } from './match-at.js';
import { PLACES, type Leaf, type Place, type Relation } from './syntax.js';

const NAME = `(${[...PLACES, ...Object.keys(LABELS)].join('|')}):`;

// It leaves what may follow it in a sentence: `#soil, #water`.
const BARE = '(?!\\()[^\\s)"“”„]*[^\\s)"“”„.,;:!?]';

// `stage:>=budding`
const COMPARED = Object.keys(LABELS).filter((name) => LABELS[name]!.compared);
const RELATION = `((?<=(?:${COMPARED.join('|')}):)(?:[<>]=?|=))?`;

const OPERATOR = new RegExp(
  `(?:${NAME}${RELATION}|(#))?(?:["“”„]([^"“”„]+)["“”„]|(?<=links:)\\[\\[([^\\]]+)]]|(${BARE}))`,
  'iy',
);
const BEGUN = new RegExp(`^${NAME}[<=>]*(?:[\\d-]*|([a-z]+))$`, 'i');

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
  const label = LABELS[name];
  if (!label && (typedName || quoted)) {
    const textStart = typedName ? start + name.length + 1 : start;
    return { kind: quoted ? 'phrase' : 'word', text: typed, place: name as Place, start: textStart, end };
  }
  const value = !label || (hash && !isHashtag(typed)) ? '' : label.read(typed);
  return value ? { kind: 'label', name, relation: relation as Relation, value, start, end } : undefined;
}
