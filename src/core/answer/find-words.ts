// Search for the words of a query, and the terms to mark.

import type { Match, Matches } from '../text/excerpt.js';
import type { Query } from '../words/query.js';
import type { soughtWords, WordSource } from '../words/refined-words.js';
import type { Found, WordSearch } from '../words/word-search.js';

/** Search for words, with the refinements as soon as they are there. */
interface WordFinder extends WordSource {
  readonly words: WordSearch;
  readonly refinements: { soughtWords: typeof soughtWords } | undefined;
}

/** Searches the words of a query: those typed, until the refinements say which are sought. */
export function findWords(query: Query, engine: WordFinder): Found {
  const { words } = query;
  const sought = (words.length && engine.refinements?.soughtWords(query, engine)) || words;
  return new Map(sought.map((word) => [word, engine.words.find(word, query)]));
}

/** Gives the terms of searched words, for highlights and excerpts. */
export function matchesOf(found: Found): Matches {
  const matches = new Map<string, Match>();
  [...found.values()].forEach(({ weights, rarity }, word) => {
    for (const [phrase, reading] of weights)
      for (const term of phrase.split(' ')) matches.set(term, { word, weight: 1 + rarity, reading });
  });
  return matches;
}
