// Words of a query that rank the notes.

import { LABELS, type Labels } from './labels.js';
import { isBegun } from './read-operator.js';
import type { Label, QueryNode, QueryTree, Word } from './syntax.js';

/**
 * Blanks all of a query but the words that rank. These are plain words, those of phrases, groups and choices, and
 * those sought in titles or headings. The text keeps its length, so offsets hold in both.
 */
export function rankedText({ text, nodes }: QueryTree, labels = LABELS): string {
  let ranked = '';
  const keep = (node: QueryNode): void => {
    if (node.kind === 'all' || node.kind === 'any') node.of.forEach(keep);
    else if (node.kind === 'phrase' || (node.kind === 'word' && !isUnfinished(node, text, labels)))
      ranked = ranked.padEnd(node.start) + text.slice(node.start, node.end);
  };
  nodes.forEach(keep);
  return ranked.padEnd(text.length);
}

/** True if a word is the beginning of an operator that is still being typed. */
export function isUnfinished({ text: word, start, end }: Word, text: string, labels: Labels): boolean {
  if (word === 'OR') return start > 0 && end === text.trimEnd().length;
  return end === text.length && isBegun(word, labels);
}

/** True if the value of a label is still being typed: one in quotation marks or brackets is complete. */
export function isBeingTyped({ value, end }: Label, text: string): boolean {
  return end === text.length && text.endsWith(value);
}
