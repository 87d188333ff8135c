// Formatting of a query: tree → text, the inverse of parsing.

import { isBare, isHashtag } from './read-operator.js';
import type { Label, QueryNode, Phrase, QueryTree, Word } from './syntax.js';

/** Writes a query in its plainest spelling. Parsing that text gives the same tree, except for offsets. */
export function formatQueryLanguage({ nodes }: Pick<QueryTree, 'nodes'>): string {
  return nodes.map(formatNode).join(' ');
}

function formatNode(node: QueryNode): string {
  switch (node.kind) {
    case 'label':
      return formatLabel(node);
    case 'not':
      return `-${formatNode(node.of)}`;
    case 'all':
      return `(${formatQueryLanguage({ nodes: node.of })})`;
    case 'any':
      return node.of.map(formatNode).join(' OR ');
    default:
      return formatText(node);
  }
}

function formatText({ kind, text, place }: Word | Phrase): string {
  const name = place === 'anywhere' ? '' : `${place}:`;
  if (kind === 'phrase') return `${name}"${text}"`;
  return !name || isBare(text) ? name + text : `${name}"${text}`; // not closed, so it is the last
}

function formatLabel({ name, relation, value }: Label): string {
  if (name === 'links') return `links:[[${value}]]`;
  const operator = name === 'tag' && isHashtag(value) ? '#' : `${name}:`;
  return operator + (relation === '=' ? '' : relation) + (isBare(value) ? value : `"${value}"`);
}
