// Sentences: queries of several plain words, in which syntax is likely no more than punctuation.

import { tokenize } from '../text/tokenizer.js';
import { isAside, isPlain } from './evaluate.js';
import type { QueryNode, QueryTree } from './syntax.js';

/** Fewest plain words beside its syntax, also in parentheses of their own, that make a query a sentence. */
const SENTENCE_WORDS = 2;

/** Fewest plain words of a long sentence. Its syntax is taken for punctuation. */
export const LONG_SENTENCE_WORDS = 8;

/** Sentence with syntax. */
export interface Sentence {
  /** Tree of the same text as plain words and exclusions. */
  plain: QueryTree;
  /** Nodes other than plain words. */
  operators: QueryNode[];
  /** True for {@link LONG_SENTENCE_WORDS} or more. */
  isLong: boolean;
}

/**
 * Reads a query as a sentence: quotation marks, parentheses, choices and labels mean no more than their words, and only
 * exclusions hold.
 * @returns undefined if the query is not a sentence, or means the same when read so
 */
export function readSentence({ text, nodes }: QueryTree): Sentence | undefined {
  const beside: readonly QueryNode[] = nodes.filter((node) => isPlain(node) || isAside(node));
  const operators = nodes.filter((node) => !beside.includes(node));
  const words = beside.flatMap(({ start, end }) => tokenize(text.slice(start, end)));
  if (operators.every(({ kind }) => kind === 'not')) return undefined;
  const count = words.filter(({ part }) => !part).length;
  if (count < SENTENCE_WORDS) return undefined;
  const plain = { text, nodes: nodes.flatMap((node) => wordsOf(node, text)) };
  return { plain, operators, isLong: count >= LONG_SENTENCE_WORDS };
}

function wordsOf(node: QueryNode, text: string): QueryNode[] {
  if (node.kind === 'all' || node.kind === 'any') return node.of.flatMap((one) => wordsOf(one, text));
  if (node.kind === 'not') return [node];
  const { start, end } = node;
  return [{ kind: 'word', text: text.slice(start, end), place: 'anywhere', start, end }];
}
