// Operators of a query, listed for the reader from the tree that the answer was made by.

import type { Answer, Operator } from '../garden.js';
import type { Labels } from '../query-language/labels.js';
import { isUnfinished } from '../query-language/ranked-text.js';
import { isPlain } from '../query-language/evaluate.js';
import { tokenize } from '../text/tokenizer.js';
import type { QueryNode, QueryTree, TextRange } from '../query-language/syntax.js';

/** Matches a name with a value that looks like a label; not an address, a path or `std::vector`. */
const LOOKS_LIKE_LABEL = /^-?\p{L}[\p{L}\p{N}_-]+:[^\s/\\:]/u;

/** Lists the operators of a tree, but those that are only begun; nothing where there are none. */
export function listOperators(tree: QueryTree, labels: Labels): Pick<Answer, 'operators'> {
  const operators = tree.nodes.flatMap((node) => listNode(node, tree, labels));
  return operators.length ? { operators } : {};
}

function listNode(node: QueryNode, tree: QueryTree, labels: Labels): Operator[] {
  if (node.kind === 'all') return node.of.flatMap((one) => listNode(one, tree, labels));
  if (node.kind === 'any') {
    const sides = node.of.filter((one) => !saysNothing(one, tree.text, labels));
    if (sides.length < 2) return sides.flatMap((one) => listNode(one, tree, labels));
    return sides.map((one, i) => ({ ...nameNode(one, tree.text), or: i > 0 }));
  }
  if (saysNothing(node, tree.text, labels)) return [];
  if (!isPlain(node)) return [nameNode(node, tree.text)];
  return LOOKS_LIKE_LABEL.test(node.text) ? [{ ...nameNode(node, tree.text), name: '' }] : [];
}

/** True for a word that says nothing yet, or its exclusion: `tag:`, `-#`. */
function saysNothing(node: QueryNode, text: string, labels: Labels): boolean {
  if (node.kind === 'not') return saysNothing(node.of, text, labels);
  return node.kind === 'word' && (isUnfinished(node, text, labels) || !tokenize(node.text).length);
}

/** Names a node with all that it holds, which need not be told apart. */
function nameNode(node: QueryNode, text: string): Operator {
  const operator = (name: string, value: string, { start, end }: TextRange) =>
    ({ start, end, name, relation: '=', value, not: false, or: false }) as const;
  switch (node.kind) {
    case 'not':
      return { ...nameNode(node.of, text), start: node.start, end: node.end, not: true };
    case 'label':
      return { ...operator(node.name, node.value, node), relation: node.relation };
    case 'all':
    case 'any':
      return operator('group', text.slice(node.start, node.end), node);
    default: {
      const { kind, place, text: value, start, end } = node;
      if (place === 'anywhere') return operator(kind, value, node);
      return operator(place, value, { start: text.lastIndexOf(':', start - 1) - place.length, end });
    }
  }
}
