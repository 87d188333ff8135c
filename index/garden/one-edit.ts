// Finds words that are one edit apart without comparing each pair.

import { addTo } from '../../src/core/text/strings.js';
import { distance } from '../../src/core/words/spelling.js';

/**
 * Index of words for lookups by an edit distance of one, by the idea of SymSpell. Two words one edit apart are equal
 * after deletion of at most one letter from each. So words are indexed by these remainders:
 *
 *     manure -> anure mnure maure manre manue manur manure
 *     manuer -> anuer mnuer mauer maner manur manue manuer      both have `manur` and `manue`
 */
export class OneEdit {
  readonly #byRemainder = new Map<string, string[]>();

  add(word: string): void {
    for (const remainder of remainders(word)) addTo(this.#byRemainder, remainder, word);
  }

  /** Finds the words one inserted, deleted, replaced or swapped letter from a word, in the order added. */
  near(word: string): string[] {
    const candidates = new Set(
      [...remainders(word)].flatMap((remainder) => this.#byRemainder.get(remainder) ?? []),
    );
    return [...candidates].filter((candidate) => distance(word, candidate, 1) === 1);
  }
}

function remainders(word: string): Set<string> {
  const all = new Set([word]);
  for (let i = 0; i < word.length; i++) all.add(word.slice(0, i) + word.slice(i + 1));
  return all;
}
