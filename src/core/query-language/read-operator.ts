// Phrases and operators: `"a phrase"`, `name:value`, `title:word`, `#tag`.

import { STAGES } from '../note.js';
import type { Labels } from './labels.js';
import type { Relation } from '../notes/ranges.js';
import { PLACES, type Leaf, type Place } from './syntax.js';

/** Quotation marks around a phrase or a value, for a class of a pattern. Any of them begins it, and any ends it. */
export const QUOTES = '"“”„';

// Matches a value without quotation marks, but not the punctuation after it: `#soil, #water`.
const BARE = `(?!\\()[^\\s)${QUOTES}]*[^\\s)${QUOTES}.,;:!?]`;

const QUOTE = new RegExp(`[${QUOTES}]`);

/** Patterns for the labels of a garden. */
interface Patterns {
  /** Matches a phrase or an operator with its value. */
  operator: RegExp;
  /** Matches an operator that is being typed. */
  begun: RegExp;
}

const known = new WeakMap<Labels, Patterns>();

function patternsOf(labels: Labels): Patterns {
  let patterns = known.get(labels);
  if (!patterns) known.set(labels, (patterns = makePatterns(labels)));
  return patterns;
}

/** Gives the patterns of an operator's name with its colon, and of the relation after it: `stage:>=`. Each is a group. */
export function namePatterns(labels: Labels): { name: string; relation: string } {
  const names = Object.keys(labels);
  const compared = names.filter((one) => labels[one]!.compared);
  return {
    name: `(${[...PLACES, ...names].join('|')}):`,
    relation: `((?<=(?:${compared.join('|')}):)(?:[<>]=?|=))?`,
  };
}

function makePatterns(labels: Labels): Patterns {
  const { name, relation } = namePatterns(labels);
  return {
    operator: new RegExp(
      `(?:${name}${relation}|(#))?(?:[${QUOTES}]([^${QUOTES}]+)([${QUOTES}]|$)|(?<=links:)\\[\\[([^\\]]+)(?:]]|]?$)|(${BARE}))`,
      'iy',
    ),
    begun: new RegExp(`^${name}[<=>]*(?:[\\d-]*|([a-z]+)|#+|\\[+|[${QUOTES}].*)$`, 'i'),
  };
}

/** True if a value needs no quotation marks. */
export function isBare(value: string): boolean {
  return new RegExp(`^${BARE}$`).test(value);
}

/** True if a value can stand between quotation marks. */
export function isQuotable(value: string): boolean {
  return !QUOTE.test(value);
}

/** True if a tag may be written with `#`. `#1` is a number, and `##` a heading of Markdown. */
export function isHashtag(value: string): boolean {
  return /^[^#]*[\p{L}\p{Extended_Pictographic}\p{RI}]/u.test(value);
}

/** True if the last word of a query may be an operator that is still being typed: `tag:`, `stage:>=bud`, `links:[[`. */
export function isBegun(word: string, labels: Labels): boolean {
  const match = patternsOf(labels).begun.exec(word);
  return !!match && STAGES.some((stage) => stage.startsWith(match[2]?.toLowerCase() ?? ''));
}

/**
 * Reads the phrase or operator at an offset; undefined if there is none, or its value is none of the label's. A
 * quotation mark that is not closed holds up to the text's end, if a label or a place stands before it. At a place its
 * words are still being typed, and no phrase.
 */
export function readOperator(text: string, start: number, labels: Labels): Leaf | undefined {
  const match = matchAt(patternsOf(labels).operator, text, start);
  if (!match) return undefined;
  const [whole, typedName, relation = '=', hash, quoted, closing, linked, bare] = match;
  const isOpen = closing === '';
  if (isOpen && !typedName && !hash) return undefined;
  const end = start + whole.length;
  const typed = (quoted ?? linked ?? bare)!;
  const name = typedName?.toLowerCase() ?? (hash ? 'tag' : 'anywhere');
  const label = labels[name];
  if (!label && (typedName || quoted)) {
    const textStart = isOpen ? end - typed.length : typedName ? start + name.length + 1 : start;
    return {
      kind: quoted && !isOpen ? 'phrase' : 'word',
      text: typed,
      place: name as Place,
      start: textStart,
      end,
    };
  }
  const value = !label || (hash && !isHashtag(typed)) ? '' : label.read(typed);
  return value ? { kind: 'label', name, relation: relation as Relation, value, start, end } : undefined;
}

/** Matches a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}
