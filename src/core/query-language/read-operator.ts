// What is not just a word: `"a phrase"`, `name:value`, and `#tag`.

import { STAGES } from '../note.js';
import type { Labels } from './labels.js';
import { matchAt } from './match-at.js';
import type { Relation } from '../notes/ranges.js';
import { PLACES, type Leaf, type Place } from './syntax.js';

// It leaves what may follow it in a sentence: `#soil, #water`.
const BARE = '(?!\\()[^\\s)"“”„]*[^\\s)"“”„.,;:!?]';

/** What a garden's labels are read by. */
interface Patterns {
  operator: RegExp;
  begun: RegExp;
}

const known = new WeakMap<Labels, Patterns>();

function patternsOf(labels: Labels): Patterns {
  let patterns = known.get(labels);
  if (!patterns) known.set(labels, (patterns = makePatterns(labels)));
  return patterns;
}

function makePatterns(labels: Labels): Patterns {
  const names = Object.keys(labels);
  const name = `(${[...PLACES, ...names].join('|')}):`;
  // `stage:>=budding`
  const compared = names.filter((one) => labels[one]!.compared).join('|');
  const relation = `((?<=(?:${compared}):)(?:[<>]=?|=))?`;
  return {
    operator: new RegExp(
      `(?:${name}${relation}|(#))?(?:["“”„]([^"“”„]+)["“”„]|(?<=links:)\\[\\[([^\\]]+)]]|(${BARE}))`,
      'iy',
    ),
    begun: new RegExp(`^${name}[<=>]*(?:[\\d-]*|([a-z]+))$`, 'i'),
  };
}

/** Whether a value may stand without quotation marks. */
export function isBare(value: string): boolean {
  return new RegExp(`^${BARE}$`).test(value);
}

/** Whether a tag may be written with `#`: `#1` is a number, and `##` a heading of Markdown. */
export function isHashtag(value: string): boolean {
  return /^[^#]*[\p{L}\p{Extended_Pictographic}\p{RI}]/u.test(value);
}

/** Whether a word that a query ends with may be an operator whose value is still to come: `tag:`, `stage:>=bud`. */
export function isBegun(word: string, labels: Labels): boolean {
  const match = patternsOf(labels).begun.exec(word);
  return !!match && STAGES.some((stage) => stage.startsWith(match[2]?.toLowerCase() ?? ''));
}

/** Reads the phrase or operator that begins at a place; nothing where there is none, or its value makes no sense. */
export function readOperator(text: string, start: number, labels: Labels): Leaf | undefined {
  const match = matchAt(patternsOf(labels).operator, text, start);
  if (!match) return undefined;
  const [whole, typedName, relation = '=', hash, quoted, linked, bare] = match;
  const end = start + whole.length;
  const typed = (quoted ?? linked ?? bare)!;
  const name = typedName?.toLowerCase() ?? (hash ? 'tag' : 'anywhere');
  const label = labels[name];
  if (!label && (typedName || quoted)) {
    const textStart = typedName ? start + name.length + 1 : start;
    return { kind: quoted ? 'phrase' : 'word', text: typed, place: name as Place, start: textStart, end };
  }
  const value = !label || (hash && !isHashtag(typed)) ? '' : label.read(typed);
  return value ? { kind: 'label', name, relation: relation as Relation, value, start, end } : undefined;
}
