// Estimates the bytes that a visit fetches, from the sizes of the files.

import { DEFAULT_LIMIT } from '../../src/core/answer/search-options.js';
import { BODY_PREFIX_LENGTH, completionsInBodies } from '../../src/core/words/expansion.js';
import { textFileNames } from '../../src/core/store/file-names.js';
import type { RangeTable } from '../../src/core/store/aside-tables.js';
import type { PackedDictionary } from '../../src/core/store/dictionary.js';
import { readSorted } from '../../src/core/store/front-coding.js';
import { readNumbers } from '../../src/core/store/numbers.js';
import { parseFile } from '../../src/core/store/read-file.js';
import { fileAt, LAST_CODE_UNIT } from '../../src/core/store/range-files.js';
import type { FileSize, VisitCost } from './file-sizes.js';
import { ENTRY } from './make-index.js';
import type { MadeIndex } from './made-index.js';
import { WIDGET } from './widget-files.js';

/** Estimates the cost of a visit to an index; all 0 without files. */
export function visitCost(made: MadeIndex, files: readonly FileSize[]): VisitCost {
  if (!files.length) return { script: 0, entry: 0, query: 0, heaviestQuery: 0 };
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

// While a word is typed, its shards are those of words with its first BODY_PREFIX_LENGTH letters.
function termCosts(made: MadeIndex, weigh: (name: string) => number): number[] {
  const { shards } = made.file;
  if (!shards) return [];
  const costOf = rangeCost(shards, weigh);
  const nested = shards.nested && completedCost(shards.files, made, weigh);
  let [start, cost] = ['', 0];
  return made.terms.map((term) => {
    const own = term.slice(0, BODY_PREFIX_LENGTH);
    if (own !== start) cost = costOf(own) + (nested?.(own) ?? 0);
    start = own;
    return cost;
  });
}

/** Makes a function that weighs the files of a table with items that begin with a text. Takes texts in sorted order. */
function rangeCost({ first, files }: RangeTable, weigh: (name: string) => number): (start: string) => number {
  const weights = files.map(weigh);
  let [from, to] = [0, 0];
  return (start) => {
    while (first[from + 1]! <= start) from++;
    while (first[to + 1]! <= start + LAST_CODE_UNIT) to++;
    return weights.slice(from, to + 1).reduce((sum, weight) => sum + weight, 0);
  };
}

/**
 * Makes a function that weighs the files of the completions of a word that dictionaries name, or those of its best names.
 * Takes words in sorted order.
 */
function completedCost(
  dictionaries: readonly string[],
  { file, beside }: MadeIndex,
  weigh: (name: string) => number,
): (word: string) => number {
  const besideByName = new Map(beside.map((one) => [one.name, one]));
  const listed = dictionaries.flatMap((name) => {
    const [packed, counts, sizes, names] = parseFile<PackedDictionary>(besideByName.get(name)!.json, name);
    const frequencies = readNumbers(counts);
    const nameOf = [...readNumbers(sizes)].flatMap((size, i) => Array<string>(size).fill(names[i]!));
    return readSorted(packed).map((term, i) => ({ term, frequency: frequencies[i]!, name: nameOf[i]! }));
  });
  let from = 0;
  return (word) => {
    while (listed[from]!.term < word) from++;
    const own = new Map<string, (typeof listed)[number]>();
    for (let i = from; listed[i]?.term.startsWith(word); i++) own.set(listed[i]!.term, listed[i]!);
    const frequencyOf = (term: string) => own.get(term)?.frequency ?? 0;
    const completions = completionsInBodies(word, [...own.keys()], frequencyOf);
    const needed = (completions ?? [word]).flatMap((term) => own.get(term)?.name ?? []);
    if (!completions) {
      const { first, files } = file.aside!.starts;
      needed.push(files[fileAt(first, word)]!);
    }
    return [...new Set(needed)].reduce((sum, name) => sum + weigh(name), 0);
  };
}
