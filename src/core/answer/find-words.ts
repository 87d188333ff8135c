// Search for the words of a query, and the terms to mark.

import type { Matches } from '../text/excerpt.js';
import type { Query, QueryWord, TypedWord } from '../words/query.js';
import type { Found } from '../words/word-search.js';
import type { Engine } from './engine.js';

/** Searches each word of a query; stop words only if there are no others. */
export function findWords({ words, typed, isOpen }: Query, engine: Engine): Found {
  const telling = words.filter((word) => !engine.isStopWord(word));
  const sought = (telling.length ? telling : words).flatMap((word) => engine.words.split(word));
  const all = telling.length ? [...sought, ...joinStopWords(typed, engine)] : sought;
  return new Map(all.map((word) => [word, engine.words.find(word, isOpen)]));
}

/** Joins neighbouring stop words that make a word of a name, each once: `for each` is searched as `foreach`. */
function joinStopWords(typed: readonly TypedWord[], engine: Engine): Iterable<QueryWord> {
  const joined = new Map<string, QueryWord>();
  for (const [i, { word, end }] of typed.slice(1).entries()) {
    const { word: before, start } = typed[i]!;
    const term = before.term + word.term;
    const isName = engine.isStopWord(before) && engine.isStopWord(word) && engine.words.index.isName(term);
    if (isName && !joined.has(term))
      joined.set(term, { ...word, term, parts: [], also: [], count: 1, start, end });
  }
  return joined.values();
}

/** Gives the terms of searched words, for highlights and excerpts. */
export function matchesOf(found: Found): Matches {
  const matches = new Map<string, { word: number; weight: number }>();
  [...found.values()].forEach(({ weights, rarity }, word) => {
    for (const phrase of weights.keys())
      for (const term of phrase.split(' ')) matches.set(term, { word, weight: 1 + rarity });
  });
  return matches;
}
