// A query that reads as a sentence: what its syntax asks for is a wish.

import { tokenize } from '../text/tokenizer.js';
import { isAside, isPlain } from './evaluate.js';
import type { Node, QueryTree } from './syntax.js';

/** How many plain words beside its syntax make a query a sentence. */
export const SENTENCE_WORDS = 2;

/** From how many such words on a sentence is so long that its syntax asks for nothing. */
export const LONG_SENTENCE_WORDS = 8;

/** A sentence with syntax in it. */
export interface Sentence {
  /** The same text as plain words, less what is excluded. */
  plain: QueryTree;
  /** What is more than plain words. */
  operators: Node[];
  /** True from {@link LONG_SENTENCE_WORDS} on. */
  isLong: boolean;
}

/**
 * Reads a query as a sentence: quotation marks, parentheses, choices and labels mean no more than their words, and only
 * exclusions hold.
 * @returns nothing where the query is no sentence, or means the same when read so
 */
export function readSentence({ text, nodes }: QueryTree): Sentence | undefined {
  const beside: readonly Node[] = nodes.filter((node) => isPlain(node) || isAside(node));
  const operators = nodes.filter((node) => !beside.includes(node));
  const words = beside.flatMap(({ start, end }) => tokenize(text.slice(start, end)));
  if (!nodes.some(isPlain) || operators.every(({ kind }) => kind === 'not')) return undefined;
  const count = words.filter(({ part }) => !part).length;
  if (count < SENTENCE_WORDS) return undefined;
  const plain = { text, nodes: nodes.flatMap((node) => wordsOf(node, text)) };
  return { plain, operators, isLong: count >= LONG_SENTENCE_WORDS };
}

function wordsOf(node: Node, text: string): Node[] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap((one) => wordsOf(one, text));
  if (node.kind === 'not') return [node];
  const { start, end } = node;
  return [{ kind: 'word', text: text.slice(start, end), place: 'anywhere', start, end }];
}
