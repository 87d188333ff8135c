// Query that all notes meet that match: the words, the syntax and the bounds of a search.

import { parseBounds } from '../../src/core/answer/notes-within.js';
import type { SearchOptions } from '../../src/core/garden.js';
import type { Query, QueryWord } from '../../src/core/words/query.js';
import type { Found } from '../../src/core/words/word-search.js';
import { unitsOf } from '../../src/core/words/word-units.js';
import { ClusterWords } from './cluster-words.js';
import type { Generation } from './generation.js';
import { anyOf } from './label-query.js';
import { A_NOTE } from './mapping.js';
import type { Reading, Way } from './reading.js';
import { translate, wordQuery } from './tree-query.js';

/** Makes the query that all notes meet that match, whatever the filters. */
export async function matchOf(
  { tree, query }: Way,
  found: Found,
  { within }: SearchOptions,
  { words, generation }: Reading,
  signal?: AbortSignal,
): Promise<{ matching: object[]; isOpen: boolean }> {
  const matching: object[] = [A_NOTE];
  if (within) matching.push(...boundsQuery(within, generation));
  const anywhere = (of: Iterable<QueryWord>) => anyWordQuery([...of], query, { words, generation }, signal);
  if (!tree) {
    if (query.text) matching.push(await anywhere(found.keys()));
    return { matching, isOpen: false };
  }
  const { sought, required, isOpen } = translate(tree, { query, words, generation });
  matching.push(...required, ...(sought.length ? [await anywhere(sought)] : []));
  return { matching, isOpen };
}

/** Makes the query for notes that have one of some words, by the rule of the index's engine. See `noteHasAny`. */
async function anyWordQuery(
  sought: readonly QueryWord[],
  { typed }: Query,
  { words, generation }: Pick<Reading, 'words' | 'generation'>,
  signal?: AbortSignal,
): Promise<object> {
  const queries = (of: readonly QueryWord[]) => of.map((word) => wordQuery(word, 'anywhere', words));
  const units = unitsOf(sought, typed);
  const whole = anyOf(units.map((unit) => anyOf(queries(unit.words), unit.least)));
  if (units.every(({ least }) => least < 2)) return whole;
  const [count] = await generation.count([{ bool: { filter: [A_NOTE, whole] } }], signal);
  return count ? whole : anyOf(queries(sought));
}

/** Makes the queries for the bounds of a search. @throws GardenSearchError `option` if they hold anything but labels */
export function boundsQuery(within: string, generation: Generation): object[] {
  const words = new ClusterWords([], generation.languages);
  const meaning = { query: generation.parse(''), words, generation };
  return translate(parseBounds(within, generation.labels), meaning).required;
}

/** True if a query or its bounds ask for links. */
export function asksForLinks({ query }: Way, { within = '' }: SearchOptions): boolean {
  return /links:/i.test(query.text + within);
}
