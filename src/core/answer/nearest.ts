// Where no note matches: the notes that come nearest, and what to leave out so that some do.

import type { Answer, Filters, SearchOptions, Suggestion } from '../garden.js';
import { formatQueryLanguage } from '../query-language/format-query-language.js';
import type { Node } from '../query-language/syntax.js';
import type { Draft, Question } from './draft.js';
import { isUnspaced } from '../text/tokenizer.js';
import type { WordSearch } from '../words/word-search.js';

/** How many notes are said to come nearest, at most. */
export const MAX_NEAREST = 5;

/** How many parts of a query may each be said to be left out, and are tried. */
export const MAX_WITHOUT = 3;
const MAX_TRIED = 8;

/** The shortest beginning of a word that is looked for in its place. */
const SHORTEST = 4;

/** Asks another question. */
export type Ask = (text: string, options: SearchOptions) => Promise<Answer>;

/** What comes nearest: without one part of the query; its words alone; without the filters; the words' beginnings. */
export async function findNearest(
  question: Question,
  { answer }: Draft,
  words: WordSearch,
  askAnything: Ask,
): Promise<Pick<Answer, 'suggestions' | 'nearest'>> {
  const { query, sieve, filters, within, signal } = question;
  const ask = (text: string, filters?: Filters) =>
    askAnything(text, {
      excerpts: false,
      ...(filters && { filters }),
      ...(within && { within }),
      ...(signal && { signal }),
    });
  const without = await leaveOut(sieve?.tree.nodes ?? [], (text) => ask(text, filters));
  let near = without.map((one) => one.answer);
  if (sieve?.rankedText.trim()) near = await orAsk(near, sieve.rankedText.trim(), filters);
  if (filters) near = await orAsk(near, query.text);
  for (const { term } of query.words) near = await orAsk(near, await knownBeginning(term));
  const results = new Map(near.flatMap(({ results }) => results).map((result) => [result.url, result]));
  const nearest = [...results.values()].slice(0, MAX_NEAREST);
  const suggestions = without
    .slice(0, MAX_WITHOUT)
    .map(({ text }): Suggestion => ({ text, kind: 'without' }));
  return { suggestions: [...answer.suggestions, ...suggestions], ...(nearest.length && { nearest }) };

  async function orAsk(known: Answer[], text: string, filters?: Filters): Promise<Answer[]> {
    return known.length || !text ? known : [await ask(text, filters)].filter(({ total }) => total);
  }

  /** The longest beginning of a word that words of the garden begin with. */
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

/** What is found without one part of the query or another, the fewest first: they are the nearest. */
async function leaveOut(
  nodes: readonly Node[],
  ask: (text: string) => Promise<Answer>,
): Promise<{ text: string; answer: Answer }[]> {
  const found: { text: string; answer: Answer }[] = [];
  // Of plain words any will do: where none is found, fewer find nothing either.
  if (nodes.every((node) => node.kind === 'word' && node.place === 'anywhere')) return [];
  for (let i = 0; nodes.length > 1 && i < Math.min(nodes.length, MAX_TRIED); i++) {
    const text = formatQueryLanguage({ nodes: nodes.filter((_, other) => other !== i) });
    const answer = await ask(text);
    if (answer.total) found.push({ text, answer });
  }
  return found.sort((a, b) => a.answer.total - b.answer.total);
}
