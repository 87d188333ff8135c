// Which of the words of a query rank the notes it finds.

import { LABELS, type Labels } from './labels.js';
import { isBegun } from './read-operator.js';
import type { Node, QueryTree, Word } from './syntax.js';

/**
 * The text with everything blanked but the words that a note gains by having: plain ones, those of phrases, groups and
 * choices, and those sought in titles and headings. It is as long as the text, so a word's offsets hold in both.
 */
export function rankedText({ text, nodes }: QueryTree, labels = LABELS): string {
  let ranked = '';
  const keep = (node: Node): void => {
    if (node.kind === 'all' || node.kind === 'any') node.of.forEach(keep);
    else if (node.kind === 'phrase' || (node.kind === 'word' && !isUnfinished(node, text, labels)))
      ranked = ranked.padEnd(node.start) + text.slice(node.start, node.end);
  };
  nodes.forEach(keep);
  return ranked.padEnd(text.length);
}

/** Whether a word is an operator that is still being typed: it says nothing yet. */
export function isUnfinished({ text: word, start, end }: Word, text: string, labels: Labels): boolean {
  if (word === 'OR') return start > 0 && end === text.trimEnd().length;
  return end === text.length && isBegun(word, labels);
}
