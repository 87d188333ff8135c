// Suggestions of changed queries: with the unfinished word completed, or with spellings corrected.

import type { Result, SearchOptions, Suggestion } from '../garden.js';
import { foldTerm } from '../text/folding.js';
import type { Query, QueryWord } from '../words/query.js';
import { WEIGHTS } from '../words/ranking.js';
import type { Found } from '../words/word-search.js';

/** Most completions suggested. */
export const MAX_COMPLETIONS = 3;

/** Part of a question that suggestions depend on. */
interface Asked extends Pick<SearchOptions, 'facets'> {
  query: Query;
  syntaxFilter: { exact: Suggestion[] } | undefined;
}

/** Gives the spelling of a term. */
type Spelling = (term: string) => string;

/**
 * Suggests changed queries: corrections and completions, unless the counts of facets are not wanted either. The syntax of
 * a sentence that was answered by its words alone comes last.
 * @param results results whose highlights tell how a term is written: `düngung` for `dungung`
 */
export function suggest(
  { query, facets, syntaxFilter }: Asked,
  found: Found,
  results: readonly Result[],
): Suggestion[] {
  const exact = syntaxFilter?.exact ?? [];
  if (facets === false) return exact;
  let spellings: Map<string, string> | undefined;
  const written: Spelling = (term) => (spellings ??= spellingsIn(results)).get(term) ?? term;
  return [...correct(query, found, written), ...complete(query, found, written), ...exact];
}

/** Maps the terms that are highlighted in results to their spelling in the first of them, in lower case. */
function spellingsIn(results: readonly Result[]): Map<string, string> {
  const segments = results.flatMap(({ titleSegments, excerpt, tagSegments = [] }) => [
    ...titleSegments,
    ...(excerpt ? [...excerpt.heading, ...excerpt.segments] : []),
    ...tagSegments.flat(),
  ]);
  // The small letter of the Turkish İ has its dot already.
  const small = (text: string) => text.toLowerCase().replace(/i\u0307/gu, 'i');
  const marked = segments.filter(({ match }) => match).map(({ text }) => small(text));
  return new Map(marked.reverse().map((text) => [foldTerm(text), text]));
}

/**
 * Suggests completions of the unfinished word, the most frequent first: the terms of its expansion. A word that the
 * garden has in any form gets none, as longer words then mostly mean something else (`need`, `needle`).
 */
function complete(query: Query, found: Found, written: Spelling): Suggestion[] {
  const { word, start } = query.typed.at(-1) ?? {};
  const groups = (word?.typing && found.get(word)?.groups) || [];
  return groups
    .slice(0, 1)
    .filter(({ weight }) => weight === WEIGHTS.prefix)
    .flatMap(({ terms }) => terms.slice(0, MAX_COMPLETIONS))
    .map(({ term }) => ({ text: query.text.slice(0, start) + written(term), kind: 'completion' }));
}

/** Suggests the query with all mistyped words corrected; nothing if none is. */
function correct(query: Query, found: Found, written: Spelling): Suggestion[] {
  const corrections = [...found].flatMap(([word, { correction }]) =>
    correction ? [[word, written(correction)] as const] : [],
  );
  return corrections.length ? [{ text: replaceWords(query, new Map(corrections)), kind: 'spelling' }] : [];
}

/** Replaces words of a query by others, wherever they were typed, and leaves the rest of the typed text as it is. */
export function replaceWords(query: Query, replacements: ReadonlyMap<QueryWord, string>): string {
  const places = [...replacements].flatMap(([word, replacement]) => {
    const typed = query.typed.filter((place) => place.word === word);
    return (typed.length ? typed : [word]).map(({ start, end }) => ({ start, end, replacement }));
  });
  let { text } = query;
  for (const { start, end, replacement } of places.sort((a, b) => b.start - a.start))
    text = text.slice(0, start) + replacement + text.slice(end);
  return text;
}
