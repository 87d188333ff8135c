// Parsing of a query, first half: from text to units, with balanced parentheses.

import { MAX_WORDS } from '../words/query.js';
import type { Labels } from './labels.js';
import { matchAt, readOperator } from './read-operator.js';
import type { Leaf, TextRange } from './syntax.js';

/** Deepest nesting of groups; parentheses of deeper ones are ignored. */
export const MAX_DEPTH = 8;

/** Most units of a query; further ones are ignored. */
export const MAX_UNITS = MAX_WORDS;

/** Word, phrase or operator, parenthesis, or `OR`. */
export interface Unit extends TextRange {
  kind: 'leaf' | '(' | ')' | 'OR';
  /** True after a `-`. */
  not?: boolean;
  /**
   * Syntax node of the unit; absent for parentheses. `OR` has one too: the plain word that it is without neighbours
   * to join.
   */
  leaf?: Leaf;
}

const SPACE = /\s*/y;
const EXCLUSION = /-(?=[^\s)-])/y;
const WORD = /\S+/y;
const WORD_IN_GROUP = /[^\s)]+/y;

/** Reads the units of a text. Every parenthesis has its counterpart, and no pair is empty. */
export function readUnits(text: string, labels: Labels): Unit[] {
  const units: Unit[] = [];
  let open = 0;
  let at = 0;
  for (;;) {
    at += matchAt(SPACE, text, at)![0].length;
    if (at >= text.length || units.length === MAX_UNITS) return balance(units, text);
    const unit = readUnit(text, at, open > 0, labels);
    if (unit.kind === '(') open++;
    if (unit.kind === ')') open--;
    units.push(unit);
    at = unit.end;
  }
}

function readUnit(text: string, start: number, inGroup: boolean, labels: Labels): Unit {
  if (inGroup && text[start] === ')') return { kind: ')', start, end: start + 1 };
  const not = !!matchAt(EXCLUSION, text, start);
  const at = not ? start + 1 : start;
  if (text[at] === '(') return { kind: '(', not, start, end: at + 1 };
  const leaf = readOperator(text, at, labels) ?? readWord(text, at, inGroup);
  const kind = text.slice(start, leaf.end) === 'OR' ? 'OR' : 'leaf';
  return { kind, not, leaf, start, end: leaf.end };
}

function readWord(text: string, start: number, inGroup: boolean): Leaf {
  const word = matchAt(inGroup ? WORD_IN_GROUP : WORD, text, start)![0];
  return { kind: 'word', text: word, place: 'anywhere', start, end: start + word.length };
}

// Drops parentheses without a counterpart, empty or nested too deep. `-(draft`, still being typed, excludes already.
function balance(units: readonly Unit[], text: string): Unit[] {
  const kept: Unit[] = [];
  const open: Unit[] = [];
  const idle = new Set<Unit>();
  for (const unit of units) {
    const partner = unit.kind === ')' && open.pop();
    if (unit.kind === '(') open.push(unit);
    if (partner && kept.at(-1) === partner) kept.pop();
    else if (partner && open.length >= MAX_DEPTH) idle.add(partner);
    else kept.push(unit);
  }
  for (const unit of open) idle.add(unit);
  kept.forEach((unit, i) => {
    const next = kept[i + 1];
    if (next && idle.has(unit) && unit.not) next.not ||= text[next.start] !== '-'; // or it would be `--`
  });
  return kept.filter((unit) => !idle.has(unit));
}
