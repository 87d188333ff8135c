// Near misses, for a query that no note matches: results of relaxed queries, and suggestions of parts to leave out.
// First each part of the query is left out, then all but its words. Then a tag is taken for words: `#define` may be code.
// Last, each word is cut to a beginning that the garden has. The first way that gives notes ends the search. Exclusions
// and filters hold for all, but where no note at all meets the filters.

import type { Answer, Filters, SearchOptions, Signal, Suggestion } from '../garden.js';
import { formatQueryLanguage } from '../query-language/format-query-language.js';
import type { QueryNode } from '../query-language/syntax.js';
import type { Draft, Question } from './draft.js';
import { isUnspaced } from '../text/tokenizer.js';
import type { Engine } from './engine.js';

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

/** Searches under the filters of a question, unless other ones are given. */
type AskWithin = (text: string, options?: SearchOptions) => Promise<Answer>;

/** Makes a function that asks under the filters of a question, without excerpts. */
export function askWithin({ filters, within, signal }: Question, ask: Ask): AskWithin {
  return (text, options = {}) =>
    ask(text, {
      excerpts: false,
      ...(filters && { filters }),
      ...(within && { within }),
      ...(signal && { signal }),
      ...options,
    });
}

/** Leaves out suggestions that find nothing. */
export async function thatFind(suggestions: readonly Suggestion[], ask: AskWithin): Promise<Suggestion[]> {
  const totals = await Promise.all(
    suggestions.map(async ({ text }) => (await ask(text, { limit: 1 })).total),
  );
  return suggestions.filter((_, i) => totals[i]);
}

/** Finds near misses, and suggestions beside those of the answer that find something. */
export async function findNearMisses(
  question: Question,
  { answer }: Draft,
  engine: Pick<Engine, 'words' | 'shelf'>,
  askAnything: Ask,
): Promise<Pick<Answer, 'suggestions' | 'nearest' | 'unfiltered' | 'start'>> {
  const { query, syntaxFilter, filters, signal } = question;
  const ask = askWithin(question, askAnything);
  const nodes = syntaxFilter?.tree.nodes ?? [];
  const excluded = nodes.filter(({ kind }) => kind === 'not');
  const hidden = exclusionsOf(filters);
  const [without, suggestions, unfiltered] = await Promise.all([
    leaveOut(nodes, ask),
    thatFind(answer.suggestions, ask),
    hidden ? ask(query.text, { filters: hidden }) : undefined,
  ]);
  let near = without.filter(({ left }) => left.kind !== 'not').map((one) => one.answer);
  const limits = formatQueryLanguage({ nodes: excluded });
  if (syntaxFilter) near = await orAsk(near, query.ranked.trim());
  for (const node of nodes)
    if (node.kind === 'label' && node.name === 'tag') near = await orAsk(near, node.value);
  for (const { term } of query.words) near = await orAsk(near, await knownBeginning(term, engine, signal));
  const results = new Map(near.flatMap(({ results }) => results).map((result) => [result.url, result]));
  const nearest = [...results.values()].slice(0, MAX_NEAR_MISSES);
  for (const { text } of without.slice(0, MAX_WITHOUT)) suggestions.push({ text, kind: 'without' });
  const found = {
    suggestions,
    ...(nearest.length && { nearest }),
    ...(unfiltered?.total && { unfiltered: unfiltered.total }),
  };
  if (nearest.length) return found;
  for (const others of [{}, ...(hidden ? [{ filters: hidden }] : [])]) {
    const { total, results, facets } = await ask('', { sort: 'tended', limit: MAX_NEAR_MISSES, ...others });
    if (total) return { ...found, start: { total, results, facets, ...others } };
  }
  return found;

  async function orAsk(known: Answer[], text: string): Promise<Answer[]> {
    return known.length || !text ? known : [await ask(`${text} ${limits}`)].filter(({ total }) => total);
  }
}

/** Gives the longest beginning of a word that a word of the garden begins with; empty if there is none. */
async function knownBeginning(
  term: string,
  { words, shelf }: Pick<Engine, 'words' | 'shelf'>,
  signal?: Signal,
): Promise<string> {
  const shortest = Math.max(SHORTEST, Math.ceil(term.length / 2));
  if (isUnspaced(term)) return '';
  const missed = shelf.track();
  words.index.range(term.slice(0, shortest));
  await shelf.load(missed(), signal);
  for (let length = term.length; length >= shortest; length--)
    if (words.index.range(term.slice(0, length)).length) return term.slice(0, length);
  return '';
}

/** Query without one of its parts, with its answer. */
interface Relaxed {
  text: string;
  answer: Answer;
  left: QueryNode;
}

/** Gives the filters without `all` and `any`; undefined if there are none of these. */
export function exclusionsOf(filters: Filters = {}): Filters | undefined {
  const all = Object.entries(filters);
  if (all.every(([, filter]) => !filter?.all?.length && !filter?.any?.length)) return undefined;
  return Object.fromEntries(all.map(([facet, filter]) => [facet, { none: filter?.none ?? [] }]));
}

/** Searches without each part of the query, all at once. Answers with the fewest notes are the closest, and come first. */
async function leaveOut(
  nodes: readonly QueryNode[],
  ask: (text: string) => Promise<Answer>,
): Promise<Relaxed[]> {
  // A note with one plain word matches already, so fewer plain words find nothing either.
  if (nodes.length < 2 || nodes.every((node) => node.kind === 'word' && node.place === 'anywhere')) return [];
  const tried = nodes.slice(0, MAX_TRIED).map(async (left) => {
    const text = formatQueryLanguage({ nodes: nodes.filter((node) => node !== left) });
    return { text, answer: await ask(text), left };
  });
  const found = (await Promise.all(tried)).filter(({ answer }) => answer.total);
  return found.sort((a, b) => a.answer.total - b.answer.total);
}
