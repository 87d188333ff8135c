// Queries that may serve better: with the word being typed complete, and with words spelled as the garden spells them.

import type { Suggestion } from '../garden.js';
import { replaceWords, type Query } from '../words/query.js';
import { WEIGHTS } from '../words/ranking.js';
import type { Found } from './draft.js';

/** How many completions are suggested, at most. */
export const MAX_COMPLETIONS = 3;

/**
 * The garden's words that go on from the one being typed, the most frequent first: they were found for it anyway. None
 * where the garden has that one in any form: then what goes on from it is most often something else (`need`, `needle`).
 */
export function complete(query: Query, found: Found): Suggestion[] {
  const word = query.words.at(-1);
  const groups = (word?.typing && found.get(word)?.groups) || [];
  return groups
    .slice(0, 1)
    .filter(({ weight }) => weight === WEIGHTS.prefix)
    .flatMap(({ terms }) => terms.slice(0, MAX_COMPLETIONS))
    .map(({ term }) => ({ text: replaceWords(query, new Map([[word!, term]])), kind: 'completion' }));
}

/** The query with each mistyped word as it was read. */
export function correct(query: Query, found: Found): Suggestion[] {
  const corrections = [...found].flatMap(([word, { correction }]) =>
    correction ? [[word, correction] as const] : [],
  );
  return corrections.length ? [{ text: replaceWords(query, new Map(corrections)), kind: 'spelling' }] : [];
}
