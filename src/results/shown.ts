// Answer on screen: what stays of the one before when the next one comes.

import type { Answer, Facets, Result } from '../core/garden.js';
import type { SearchRequest, Shown } from '../view/view.js';

/**
 * Puts an answer in the place of the one on screen. Tags, facets and folders seen so far stay known.
 * @param held number of rows that keep their place, as long as the question is the same
 */
export function replaceShown(
  shown: Shown | undefined,
  request: SearchRequest,
  given: Answer,
  held: number,
): Shown {
  const answer = wholeAnswer(given);
  const before = shown?.answer.results ?? [];
  const gathered = request.groups?.gather(answer.results) ?? answer.results;
  const next = keepExcerpts(answer.complete ? [] : before, gathered);
  const results = isSame(request, shown) ? holdRows(before, next, held) : next;
  const labels = shown?.labels ?? new Map<string, string>();
  for (const { tag, label } of answer.facets.tags) labels.set(tag, label);
  const known = [...(shown?.facets ?? []), ...telling(answer.facets)];
  const facets = known.length || answer.complete || !answer.atLeast ? new Set(known) : shown?.facets;
  const folders = shown?.folders ?? new Set();
  return { ...request, facets, labels, folders, answer: { ...answer, results } };
}

// A page's own garden may leave out facets and suggestions.
function wholeAnswer(given: Answer): Answer {
  return { ...{ suggestions: [] }, ...given, facets: { ...{ tags: [] }, ...given.facets } };
}

/** True if two questions are the same. */
export function isSame(a: SearchRequest, b: SearchRequest | undefined): boolean {
  return (Object.keys(a) as (keyof SearchRequest)[]).every((key) => a[key] === b?.[key]);
}

// Drops a facet whose one value every note has. Tags stay: even a tag of every note is a place to begin.
function telling(facets: Facets): string[] {
  return Object.keys(facets).filter((name) => facets[name]!.length > (name === 'tags' ? 0 : 1));
}

// Until the new excerpts are there, the notes that stay on screen keep theirs.
function keepExcerpts(shown: readonly Result[], next: readonly Result[]): Result[] {
  const byUrl = new Map(shown.map((result) => [result.url, result]));
  return next.map((result) => {
    const { excerpt, sections } = result.excerpt ? result : (byUrl.get(result.url) ?? result);
    return excerpt ? { ...result, excerpt, sections } : result;
  });
}

/** Orders new results so that the first `held` rows on screen keep their place, if they are still found. */
export function holdRows(shown: readonly Result[], next: readonly Result[], held: number): Result[] {
  const byUrl = new Map(next.map((result) => [result.url, result]));
  const kept = new Set(shown.slice(0, held).flatMap(({ url }) => (url && byUrl.get(url)) || []));
  return [...kept, ...next.filter((result) => !kept.has(result))];
}
