// Sentences with the operator `garden:` that no note matches. As in one garden, they are answered by their words alone.

import { isPlain } from '../query-language/evaluate.js';
import { formatQueryLanguage } from '../query-language/format-query-language.js';
import { parseQueryLanguage } from '../query-language/parse-query-language.js';
import { QUOTES } from '../query-language/read-operator.js';
import { readSentence } from '../query-language/sentence.js';
import type { QueryTree } from '../query-language/syntax.js';
import type { Labels } from '../query-language/labels.js';

/** Query as its plain words. */
interface LooseQuery {
  /** Text of the words and exclusions, for gardens to be asked. */
  text: string;
  /** Tree of the words, by which operators are listed. */
  tree: QueryTree;
  /** Syntax that is left out. */
  syntax: string;
}

const SYNTAX = new RegExp(`[:#${QUOTES}()[\\]]`, 'gu');

/** Reads a query as plain words; undefined if it is no sentence. @param labels labels of all gardens */
export function readLoosely(text: string, labels: Labels): LooseQuery | undefined {
  const strict = parseQueryLanguage(text, labels);
  const sentence = readSentence(strict);
  if (!sentence) return undefined;
  const words = sentence.plain.nodes.map((node) => {
    const typed = text.slice(node.start, node.end);
    return node.kind === 'not' || strict.nodes.some((one) => isPlain(one) && one.start === node.start)
      ? typed
      : typed.replace(SYNTAX, ' ');
  });
  return {
    text: words.join(' ') + (text.at(-1) === ' ' ? ' ' : ''),
    tree: sentence.plain,
    syntax: formatQueryLanguage({ nodes: sentence.operators }),
  };
}
