// Notes that meet the option `within` of a search: labels of the query language that every result must have.

import { GardenSearchError } from '../errors.js';
import { evaluate } from '../query-language/evaluate.js';
import { labelsWith, type Labels } from '../query-language/labels.js';
import { parseQueryLanguage } from '../query-language/parse-query-language.js';
import type { Label, QueryNode, QueryTree } from '../query-language/syntax.js';
import { parseQuery } from '../words/query.js';
import type { Engine } from './engine.js';
import { makeSource } from './garden-note-source.js';

// Cache of the last `within` by garden, with true for each note that meets it: it is the same at every key.
const known = new WeakMap<Engine, { within: string; notes: readonly boolean[] }>();

/**
 * Gives true for each note that meets the labels of `within`.
 * @throws GardenSearchError `option` if it holds anything but labels
 */
export function notesWithin(within: string, engine: Engine): readonly boolean[] {
  let last = known.get(engine);
  if (last?.within !== within) {
    const labels = labelsWith(engine.file.properties);
    const { passes } = evaluate(parseBounds(within, labels), makeSource(engine, parseQuery('')), labels);
    last = { within, notes: engine.passages.map((_, note) => !!passes(note)) };
    known.set(engine, last);
  }
  return last.notes;
}

/**
 * Parses `within`. The space at its end marks the last value as complete.
 * @throws GardenSearchError `option` if it holds anything but labels
 */
export function parseBounds(within: string, labels: Labels): QueryTree {
  const tree = parseQueryLanguage(`${within} `, labels);
  const { end = 0 } = tree.nodes.at(-1) ?? {};
  const isClosed = end <= within.length; // or a quotation mark holds the space too
  if (tree.nodes.every(isTelling) && isClosed && !within.slice(end).trim()) return tree;
  const wanted =
    'labels of the query language, such as path:blog/; an element has it of its attribute filter';
  throw new GardenSearchError('option', 'within', within, wanted);
}

// A label without a letter would let every note pass.
function isTelling(node: QueryNode): boolean {
  const { kind, value } = (node.kind === 'not' ? node.of : node) as Label;
  return kind === 'label' && /[\p{L}\p{N}]/u.test(value);
}
