// Words that are one mistake apart, found without comparing each with each.

import { distance } from '../../src/core/words/spelling.js';

/**
 * Words to be found by one of a single edit's distance. Two such words are the same once the right letter of each is
 * left out (the idea of SymSpell), so it is enough to look among those that share such a remainder.
 */
export class OneEdit {
  readonly #byRemainder = new Map<string, string[]>();

  add(word: string): void {
    for (const remainder of remainders(word)) {
      const words = this.#byRemainder.get(remainder);
      if (words) words.push(word);
      else this.#byRemainder.set(remainder, [word]);
    }
  }

  /** The words with one letter more, less or other than a word, or with two neighbours swapped; in the order added. */
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
