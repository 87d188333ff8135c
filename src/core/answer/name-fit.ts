// How well a name is what was typed: all of it, in its order, each word by one of its readings.

import type { QueryWord } from '../words/query.js';
import { distance, maxEdits } from '../words/spelling.js';
import { tokenize, type Token } from '../text/tokenizer.js';

/** What is left of the fit where a stop word stands in only one of the two. */
const OTHER = 0.8;

/**
 * What a name's word counts that is one edit from a typed one which the garden has too: where all the rest of the name
 * was typed, it was likely meant (`machine earning`). Once a name.
 */
const NEAR = 0.5;

/** A word that was looked for, and what each term counts that it was read as. */
export type ReadWord = readonly [word: QueryWord, reading: { weights: ReadonlyMap<string, number> }];

/**
 * Compares a name with what was typed.
 * @param typed every word, in the order of typing
 * @param words those of them that were looked for, in their pieces where they were looked for by these
 * @returns from 1, where the name is just that, to 0, where it is something else
 */
export function fitName(
  name: string,
  typed: readonly QueryWord[],
  words: readonly ReadWord[],
  isStopWord: (word: Pick<QueryWord, 'term'>) => boolean,
): number {
  const tokens = tokensOf(name);
  let [at, length, fit, isSame, maybeNear] = [0, 0, 1, true, words.length > 1];
  let last: Token | undefined;
  for (const [i, token] of tokens.entries()) {
    const { term, part } = token;
    if (!part) length++;
    // What was taken stands for its pieces, or for the words that it joins.
    if (last && token.start < last.end && (part || last.part)) continue;
    const [word, reading] = words[at] ?? [];
    let weight = reading?.weights.get(term);
    if (!weight && tokens[i + 1]?.part) continue;
    if (!weight && isStopWord(token)) {
      isSame &&= typed[length - 1]?.term === term;
      continue;
    }
    if (!weight && maybeNear && word && maxEdits(term) && distance(word.term, term, 1) < 2) {
      weight = NEAR;
      maybeNear = false;
    }
    if (!weight) return 0;
    fit *= weight;
    last = token;
    at++;
  }
  return at < words.length ? 0 : isSame && length === typed.length ? fit : fit * OTHER;
}

// While a query is typed the same names are compared again and again.
const MAX_REMEMBERED = 10_000;
const remembered = new Map<string, readonly Token[]>();

function tokensOf(name: string): readonly Token[] {
  const known = remembered.get(name);
  if (known) return known;
  const tokens = tokenize(name);
  if (remembered.size < MAX_REMEMBERED) remembered.set(name, tokens);
  return tokens;
}
