// Query that all notes meet that match: the words, the syntax and the bounds of a search.

import { parseBounds } from '../../src/core/answer/notes-within.js';
import type { SearchOptions } from '../../src/core/garden.js';
import type { QueryWord } from '../../src/core/words/query.js';
import type { Found } from '../../src/core/words/word-search.js';
import { ClusterWords } from './cluster-words.js';
import type { Generation } from './generation.js';
import { anyOf } from './label-query.js';
import { A_NOTE } from './mapping.js';
import type { Reading, Way } from './reading.js';
import { translate, wordQuery } from './tree-query.js';

/** Makes the query that all notes meet that match, whatever the filters. */
export function matchOf(
  { tree, query }: Way,
  found: Found,
  { within }: SearchOptions,
  { words, generation }: Reading,
): { matching: object[]; isOpen: boolean } {
  const matching: object[] = [A_NOTE];
  if (within) matching.push(...boundsQuery(within, generation));
  const anywhere = (of: Iterable<QueryWord>) =>
    anyOf(Array.from(of, (word) => wordQuery(word, 'anywhere', words)));
  if (!tree) {
    if (query.text) matching.push(anywhere(found.keys()));
    return { matching, isOpen: false };
  }
  const { sought, required, isOpen } = translate(tree, { query, words, generation });
  matching.push(...required, ...(sought.length ? [anywhere(sought)] : []));
  return { matching, isOpen };
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
