// Columns of notes that a query reads. In a large garden each is a file of its own, or lies in one.

import { readPhrase } from './holds-phrase.js';
import type { Labels } from './labels.js';
import type { ColumnsRead } from './note-source.js';
import type { QueryNode, QueryTree } from './syntax.js';

const COLUMNS: readonly ColumnsRead[] = ['none', 'labels', 'tended', 'dates', 'all'];

/** Gives the columns that hold all of some. */
export function mostColumns(some: readonly ColumnsRead[]): ColumnsRead {
  return COLUMNS[Math.max(0, ...some.map((one) => COLUMNS.indexOf(one)))]!;
}

/**
 * Gives the columns that a query reads, by its labels and its phrases, which may be in names or tags.
 * @param labels those it was parsed by
 */
export function columnsRead({ nodes }: Pick<QueryTree, 'nodes'>, labels: Labels): ColumnsRead {
  return mostColumns(nodes.map((node) => columnsOf(node, labels, false)));
}

/** @param literal true within an exclusion, where a word is a phrase */
function columnsOf(node: QueryNode, labels: Labels, literal: boolean): ColumnsRead {
  switch (node.kind) {
    case 'label':
      return labels[node.name]!.columns ?? 'labels';
    case 'not':
      return columnsOf(node.of, labels, true);
    case 'all':
    case 'any':
      return mostColumns(node.of.map((one) => columnsOf(one, labels, literal)));
    default:
      if (node.kind === 'word' && !literal) return 'none';
      if (readPhrase(node.text).length < 2) return 'none';
      return node.place === 'heading' ? 'labels' : 'all'; // names are compared without reading texts
  }
}
