// Answers of several gardens as one.

import { DEFAULT_LIMIT } from '../answer/search-options.js';
import type { Answer, FacetCount, Facets, SearchOptions, Suggestion, TagCount } from '../garden.js';
import type { DeclaredProperty } from '../note.js';
import { byCodeUnit } from '../text/strings.js';
import { byScore, mergeResults, orderOf } from './merge-results.js';

/** Merges answers to one question, each of which has all results from the first on. */
export function mergeAnswers(
  answers: readonly Answer[],
  { limit = DEFAULT_LIMIT, offset = 0, sort }: SearchOptions,
): Answer {
  const total = sum(answers.map((answer) => answer.total));
  const properties = unique(
    answers.flatMap((answer) => answer.properties ?? []),
    ({ name }: DeclaredProperty) => name,
  );
  // Without words every score is 0, and a garden's own order is that of the last change.
  const isScored = answers.some(({ results }) => results.some(({ score }) => score));
  const order = orderOf(sort ?? (isScored ? 'relevance' : 'tended'), properties);
  const results = mergeResults(
    answers.map((answer) => answer.results),
    order,
    offset + limit,
  ).slice(offset);
  const oftenWith =
    answers.some((answer) => answer.oftenWith) && addUp(answers.map((answer) => answer.oftenWith ?? []));
  const { operators, query } = answers[0]!;
  return {
    query,
    total,
    results,
    facets: mergeFacets(answers.map(({ facets }) => facets)),
    ...(answers.some(({ atLeast }) => atLeast) && { atLeast: true }),
    ...(properties.length && { properties }),
    ...(oftenWith && { oftenWith }),
    ...(total ? {} : mergeMisses(answers)),
    ...mergeUnknown(answers),
    ...(operators && { operators }),
    suggestions: mergeSuggestions(answers),
    complete: answers.every(({ complete }) => complete),
  };
}

/** Merges what is shown where no note matches. */
function mergeMisses(answers: readonly Answer[]): Pick<Answer, 'nearest' | 'unfiltered' | 'start'> {
  const nearest = mergeResults(
    answers.map((answer) => answer.nearest ?? []),
    byScore,
  );
  const begun = answers.flatMap(({ start }) => start ?? []);
  // Notes within the filters are taken alone where one garden has any.
  const within = begun.filter(({ filters }) => !filters);
  const starts = within.length ? within : begun;
  const [{ filters } = {}] = starts;
  const unfiltered = answers.flatMap((answer) => answer.unfiltered ?? []);
  const most = Math.max(0, ...starts.map(({ results }) => results.length));
  return {
    ...(nearest.length && { nearest }),
    ...(unfiltered.length && { unfiltered: sum(unfiltered) }),
    ...(starts.length &&
      !nearest.length && {
        start: {
          total: sum(starts.map(({ total }) => total)),
          results: mergeResults(
            starts.map(({ results }) => results),
            orderOf('tended'),
            most,
          ),
          facets: mergeFacets(starts.map(({ facets }) => facets)),
          ...(filters && { filters }),
        },
      }),
  };
}

/** Merges words that are unknown: those that no garden has. */
function mergeUnknown(answers: readonly Answer[]): Pick<Answer, 'unknown'> {
  const [first, ...others] = answers.map(({ unknown }) => unknown);
  const words = first?.words.filter((word) => others.every((other) => other?.words.includes(word))) ?? [];
  if (!words.length) return {};
  const instead = new Set(answers.flatMap(({ unknown }) => unknown?.instead ?? []));
  return { unknown: { words, instead: [...instead] } };
}

/** Merges suggestions. A garden that has found what was typed shows that it was typed right. */
function mergeSuggestions(answers: readonly Answer[]): Suggestion[] {
  const telling = answers.filter(({ total }) => total);
  const all = (telling.length ? telling : answers).map(({ suggestions }) => suggestions);
  const isAgreed = ({ kind }: Suggestion) =>
    kind === 'completion' || all.every((suggestions) => suggestions.some((one) => one.kind === kind));
  return unique(all.flat().filter(isAgreed), ({ text, kind }) => `${kind} ${text}`);
}

function mergeFacets(all: readonly Facets[]): Facets {
  const names = new Set(all.flatMap((facets) => Object.keys(facets)));
  const merged = [...names].map((name) => {
    const counts: (readonly (TagCount | FacetCount)[])[] = all.map((facets) => facets[name] ?? []);
    return [name, addUp(counts)];
  });
  return Object.fromEntries(merged) as Facets;
}

/** Adds up the counts of the same value, the most frequent first. The first garden writes it. */
function addUp<Count extends TagCount | FacetCount>(lists: readonly (readonly Count[])[]): Count[] {
  const keyOf = (one: Count) => ('tag' in one ? one.tag : one.value);
  const counts = new Map<string, Count>();
  for (const one of lists.flat()) {
    const known = counts.get(keyOf(one));
    counts.set(keyOf(one), known ? { ...known, count: known.count + one.count } : one);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || byCodeUnit(keyOf(a), keyOf(b)));
}

function unique<One>(all: readonly One[], keyOf: (one: One) => string): One[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
