// Parsing of a query, second half: from units to the tree.

import { LABELS, type Labels } from './labels.js';
import { readUnits, type Unit } from './read-units.js';
import type { Choice, Exclusion, Group, Leaf, QueryNode, QueryTree } from './syntax.js';

/**
 * Parses a query. No text is an error: without an operator it is words. `OR` joins its neighbours, and binds closer than
 * a space: `a b OR c` is `a (b OR c)`.
 * @param text any text; ranges are offsets in it
 * @param labels labels of the garden. Default: the labels of every garden
 */
export function parseQueryLanguage(text: string, labels: Labels = LABELS): QueryTree {
  return { text, nodes: takeNodes(readUnits(text, labels)) };
}

// The functions below take the units of their node from the front.
function takeNodes(units: Unit[]): QueryNode[] {
  const nodes: QueryNode[] = [];
  while (units[0] && units[0].kind !== ')') nodes.push(takeChoice(units));
  return nodes;
}

function takeChoice(units: Unit[]): QueryNode {
  const first = takeOne(units);
  const of: Choice['of'] = [first];
  while (units[0]?.kind === 'OR' && units[1] && units[1].kind !== ')') {
    units.shift();
    of.push(takeOne(units));
  }
  return of.length > 1 ? { kind: 'any', of, start: first.start, end: of.at(-1)!.end } : first;
}

function takeOne(units: Unit[]): Leaf | Group | Exclusion {
  const { leaf, not, start, end } = units.shift()!;
  const of = leaf ?? takeGroup(units, end - 1);
  return not ? { kind: 'not', of, start, end: of.end } : of;
}

function takeGroup(units: Unit[], start: number): Group {
  const of = takeNodes(units);
  return { kind: 'all', of, start, end: units.shift()!.end };
}
