// The second half of parsing: units → tree.

import { LABELS, type Labels } from './labels.js';
import { readUnits, type Unit } from './read-units.js';
import type { Choice, Exclusion, Group, Leaf, Node, QueryTree } from './syntax.js';

/**
 * Parses a query. Nothing is an error: what is no operator is a word. `OR` joins the two things beside it, and
 * binds closer than what merely stands side by side: `a b OR c` is `a (b OR c)`.
 * @param text any text; ranges are offsets in it
 * @param labels those of the garden. Default: those of every garden
 */
export function parseQueryLanguage(text: string, labels: Labels = LABELS): QueryTree {
  return { text, nodes: takeNodes(readUnits(text, labels)) };
}

// These take their part off the front of the units.
function takeNodes(units: Unit[]): Node[] {
  const nodes: Node[] = [];
  while (units[0] && units[0].kind !== ')') nodes.push(takeChoice(units));
  return nodes;
}

function takeChoice(units: Unit[]): Node {
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
