// What a visit will fetch, from what the files weigh.

import { DEFAULT_LIMIT } from '../../src/core/answer/search-options.js';
import { BODY_PREFIX_LENGTH } from '../../src/core/words/readings.js';
import { textFileNames } from '../../src/core/store/file-names.js';
import { LAST } from '../../src/core/store/range-files.js';
import type { FileSize } from './file-sizes.js';
import { ENTRY, type MadeIndex } from './make-index.js';
import { WIDGET } from './widget-files.js';

/** What a visit fetches, in bytes of brotli. */
export interface VisitCost {
  /** The script; 0 where it is not among the files. */
  script: number;
  entry: number;
  /** The terms that a word needs while it is typed, median over the garden's words, and ten texts of average size. */
  query: number;
  /** The same for the word that needs most. */
  heaviestQuery: number;
}

/** Reckons what visits of an index will fetch. */
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

// While a word is typed, from the first letters that are looked for in bodies on, its shards are those of all words
// that begin so.
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
    while (first[to + 1]! <= start + LAST) to++;
    cost = weights.slice(from, to + 1).reduce((sum, weight) => sum + weight, 0);
    return cost;
  });
}
