// The first half of parsing: text → units, with their parentheses in balance.

import { MAX_WORDS } from '../words/query.js';
import { matchAt } from './match-at.js';
import { readOperator } from './read-operator.js';
import type { Leaf, Range } from './syntax.js';

/** How deep groups may nest; the parentheses of deeper ones are passed over. */
export const MAX_DEPTH = 8;

/** How many units are read; what follows is passed over. */
export const MAX_UNITS = MAX_WORDS;

/** A word or an operator with its value, a parenthesis, or an `OR`. */
export interface Unit extends Range {
  kind: 'leaf' | '(' | ')' | 'OR';
  /** Whether a `-` stands before it. */
  not?: boolean;
  /** Absent for parentheses. `OR` has one too, for where there is nothing to choose from. */
  leaf?: Leaf;
}

const SPACE = /\s*/y;
const EXCLUSION = /-(?=[^\s)-])/y;
const WORD = /\S+/y;
const WORD_IN_GROUP = /[^\s)]+/y;

/** Cuts a text into units: every parenthesis has its counterpart, and no pair is empty. */
export function readUnits(text: string): Unit[] {
  const units: Unit[] = [];
  let open = 0;
  let at = 0;
  for (;;) {
    at += matchAt(SPACE, text, at)![0].length;
    if (at >= text.length || units.length === MAX_UNITS) return balance(units, text);
    const unit = readUnit(text, at, open > 0);
    if (unit.kind === '(') open++;
    if (unit.kind === ')') open--;
    units.push(unit);
    at = unit.end;
  }
}

function readUnit(text: string, start: number, inGroup: boolean): Unit {
  if (inGroup && text[start] === ')') return { kind: ')', start, end: start + 1 };
  const not = !!matchAt(EXCLUSION, text, start);
  const at = not ? start + 1 : start;
  if (text[at] === '(') return { kind: '(', not, start, end: at + 1 };
  const leaf = readOperator(text, at) ?? readWord(text, at, inGroup);
  const kind = text.slice(start, leaf.end) === 'OR' ? 'OR' : 'leaf';
  return { kind, not, leaf, start, end: leaf.end };
}

function readWord(text: string, start: number, inGroup: boolean): Leaf {
  const word = matchAt(inGroup ? WORD_IN_GROUP : WORD, text, start)![0];
  return { kind: 'word', text: word, place: 'anywhere', start, end: start + word.length };
}

// Takes out the parentheses that mean nothing. Whoever is still typing `-(draft` excludes it all the same.
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
