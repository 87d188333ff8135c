// Finds words in texts, both as written and as the index folds them.

import { decoded } from '../../src/core/text/strings.js';
import { tokenize, type Token } from '../../src/core/text/tokenizer.js';
import { placeOfWhole } from '../writer/surroundings.js';

/** Word or phrase to find. */
export interface Wanted {
  /** Name that stands for the words in output, such as `word 1`. */
  name: string;
  /** Words as written. */
  words: string;
}

/** Finds the first place of each word or phrase in a text. */
export class WordFinder {
  readonly #wanted: { wanted: Wanted; terms: string[] }[];

  constructor(all: readonly Wanted[]) {
    this.#wanted = all.map((wanted) => ({
      wanted,
      terms: wholes(tokenize(wanted.words)).map(({ term }) => term),
    }));
  }

  /** Finds the words that a text holds, also percent-encoded. `offset` is the first place, in code units. */
  find(text: string): { wanted: Wanted; offset: number }[] {
    const variants = [...new Set([text, decoded(text)])].map(
      (variant) => [variant, tokenize(variant)] as const,
    );
    return this.#wanted.flatMap(({ wanted, terms }) => {
      for (const [variant, tokens] of variants) {
        const offset = placeOfWhole(variant, wanted.words) ?? offsetOfTerms(tokens, terms);
        if (offset !== undefined) return { wanted, offset };
      }
      return [];
    });
  }
}

function offsetOfTerms(tokens: readonly Token[], terms: readonly string[]): number | undefined {
  if (!terms.length) return undefined;
  const among = terms.length > 1 ? wholes(tokens) : tokens;
  const at = among.findIndex((_, i) => terms.every((term, k) => among[i + k]?.term === term));
  return among[at]?.start;
}

function wholes(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ part }) => !part);
}
