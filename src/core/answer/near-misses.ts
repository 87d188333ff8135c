// Near misses, for a query that no note matches: results of relaxed queries, and suggestions of parts to leave out.
//
// Queries are relaxed in this order, until one gives notes:
// - without one part of the query
// - only its words
// - without the filters
// - each word cut to a beginning that the garden has

import type { Answer, Filters, SearchOptions, Suggestion } from '../garden.js';
import { formatQueryLanguage } from '../query-language/format-query-language.js';
import type { QueryNode } from '../query-language/syntax.js';
import type { Draft, Question } from './draft.js';
import { isUnspaced } from '../text/tokenizer.js';
import type { WordSearch } from '../words/word-search.js';

/** Most near misses given. */
export const MAX_NEAR_MISSES = 5;

/** Most suggestions to leave out a part of the query. */
export const MAX_WITHOUT = 3;

/** Most parts of a query that are left out for a try. */
const MAX_TRIED = 8;

/** Shortest beginning of a word that is searched in its place. */
const SHORTEST = 4;

/** Searches the garden for a relaxed query. */
export type Ask = (text: string, options: SearchOptions) => Promise<Answer>;

/** Finds near misses, and adds suggestions to those of the answer. */
export async function findNearMisses(
  question: Question,
  { answer }: Draft,
  words: WordSearch,
  askAnything: Ask,
): Promise<Pick<Answer, 'suggestions' | 'nearest'>> {
  const { query, syntaxFilter, filters, within, signal } = question;
  const ask = (text: string, filters?: Filters) =>
    askAnything(text, {
      excerpts: false,
      ...(filters && { filters }),
      ...(within && { within }),
      ...(signal && { signal }),
    });
  const without = await leaveOut(syntaxFilter?.tree.nodes ?? [], (text) => ask(text, filters));
  let near = without.map((one) => one.answer);
  if (syntaxFilter) near = await orAsk(near, query.ranked.trim(), filters);
  if (filters) near = await orAsk(near, query.text);
  for (const { term } of query.words) near = await orAsk(near, await knownBeginning(term));
  const results = new Map(near.flatMap(({ results }) => results).map((result) => [result.url, result]));
  const nearest = [...results.values()].slice(0, MAX_NEAR_MISSES);
  const suggestions = without
    .slice(0, MAX_WITHOUT)
    .map(({ text }): Suggestion => ({ text, kind: 'without' }));
  return { suggestions: [...answer.suggestions, ...suggestions], ...(nearest.length && { nearest }) };

  async function orAsk(known: Answer[], text: string, filters?: Filters): Promise<Answer[]> {
    return known.length || !text ? known : [await ask(text, filters)].filter(({ total }) => total);
  }

  /** Gives the longest beginning of a word that a word of the garden begins with; empty if there is none. */
  async function knownBeginning(term: string): Promise<string> {
    const shortest = Math.max(SHORTEST, Math.ceil(term.length / 2));
    if (isUnspaced(term)) return '';
    words.index.range(term.slice(0, shortest));
    await words.load(words.takeMissed(), signal);
    for (let length = term.length; length >= shortest; length--)
      if (words.index.range(term.slice(0, length)).length) return term.slice(0, length);
    return '';
  }
}

/** Searches without each part of the query in turn. Answers with the fewest notes are the closest, and come first. */
async function leaveOut(
  nodes: readonly QueryNode[],
  ask: (text: string) => Promise<Answer>,
): Promise<{ text: string; answer: Answer }[]> {
  const found: { text: string; answer: Answer }[] = [];
  // A note with one plain word matches already, so fewer plain words find nothing either.
  if (nodes.every((node) => node.kind === 'word' && node.place === 'anywhere')) return [];
  for (let i = 0; nodes.length > 1 && i < Math.min(nodes.length, MAX_TRIED); i++) {
    const text = formatQueryLanguage({ nodes: nodes.filter((_, other) => other !== i) });
    const answer = await ask(text);
    if (answer.total) found.push({ text, answer });
  }
  return found.sort((a, b) => a.answer.total - b.answer.total);
}
