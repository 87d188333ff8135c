// Estimates the bytes that a visit fetches, from the sizes of the files.

import { DEFAULT_LIMIT } from '../../src/core/answer/search-options.js';
import { BODY_PREFIX_LENGTH } from '../../src/core/words/expansion.js';
import { textFileNames } from '../../src/core/store/file-names.js';
import { LAST_CODE_UNIT } from '../../src/core/store/range-files.js';
import type { FileSize } from './file-sizes.js';
import { ENTRY, type MadeIndex } from './make-index.js';
import { WIDGET } from './widget-files.js';

/** Cost of a visit, in bytes of brotli. */
export interface VisitCost {
  /** Size of the widget's script; 0 if it is not among the files. */
  script: number;
  entry: number;
  /** Cost of a query: the shards of a word being typed, median over the garden's words, and ten average text files. */
  query: number;
  /** Cost of the query whose word needs the largest shards. */
  heaviestQuery: number;
}

/** Estimates the cost of a visit to an index. */
export function visitCost(made: MadeIndex, files: readonly FileSize[]): VisitCost {
  const sizes = new Map(files.map(({ path, brotli }) => [path, brotli]));
  const weigh = (name: string) => sizes.get(name) ?? 0;
  const texts = textFileNames(made.file.texts);
  const text = texts.reduce((sum, name) => sum + weigh(name), 0) / (texts.length || 1);
  const terms = termCosts(made, weigh).sort((a, b) => a - b);
  const query = (cost: number | undefined) => Math.round((cost ?? 0) + DEFAULT_LIMIT * text);
  return {
    script: weigh(WIDGET),
    entry: weigh(ENTRY),
    query: query(terms[terms.length >> 1]),
    heaviestQuery: query(terms.at(-1)),
  };
}

// While a word is typed, its shards are those of all words with its first BODY_PREFIX_LENGTH letters.
function termCosts({ file: { shards }, terms }: MadeIndex, weigh: (name: string) => number): number[] {
  if (!shards) return [];
  const { first, files } = shards;
  const weights = files.map(weigh);
  let [start, from, to, cost] = ['', 0, 0, 0];
  return terms.map((term) => {
    const own = term.slice(0, BODY_PREFIX_LENGTH);
    if (own === start) return cost;
    start = own;
    while (first[from + 1]! <= start) from++;
    while (first[to + 1]! <= start + LAST_CODE_UNIT) to++;
    cost = weights.slice(from, to + 1).reduce((sum, weight) => sum + weight, 0);
    return cost;
  });
}
