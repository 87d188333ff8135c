// Query for the notes that a search should rank: near enough to our ranking that the best notes are among the first.

import { inverseFrequency, queryTermWeight, type TermGroup } from '../../src/core/words/ranking.js';
import type { QueryWord } from '../../src/core/words/query.js';
import type { Found } from '../../src/core/words/word-search.js';
import { nameKey } from '../../src/core/text/keys.js';
import { anyOf } from './label-query.js';

/** Number of a term's passages, by which the engine knows it too. */
type FrequencyOf = (term: string) => number;

/** Most terms of a query: the engine takes 1,024 clauses. */
const MOST_TERMS = 900;

/** Most letters of a name that is compared with a typed text. */
const LONGEST_NAME = 200;

/** Makes the queries that score the words of a query. */
export function scoredWords(found: Found, frequencyOf: FrequencyOf, documents: number): object[] {
  const words = [...found].filter(([, { groups }]) => groups.length);
  const most = Math.floor(MOST_TERMS / words.length);
  return words.map(([word, { groups }]) => scoredWord(word, cutGroups(groups, most), frequencyOf, documents));
}

// Keeps the first terms: the word as typed and its forms come before beginnings and corrections.
function cutGroups(groups: readonly TermGroup[], most: number): TermGroup[] {
  let left = most;
  return groups.flatMap((group) => {
    const terms = group.terms.slice(0, left);
    left -= terms.length;
    return terms.length ? [{ ...group, terms }] : [];
  });
}

/** Makes the query that scores a word: the best of its groups, each term with the rarity of its group. */
function scoredWord(
  word: QueryWord,
  groups: readonly TermGroup[],
  frequencyOf: FrequencyOf,
  notes: number,
): object {
  const rarityOf = (found: number) => inverseFrequency(Math.min(found, notes), notes);
  const all = groups.reduce((sum, { terms }) => sum + sumOf(terms, frequencyOf), 0);
  const factor = queryTermWeight(word.count, rarityOf(all));
  const queries = groups.map(({ terms, weight, noteOnly }) => {
    const rarity = rarityOf(sumOf(terms, frequencyOf));
    const should = terms.map(({ term, weight: own }) => {
      const boost = (factor * weight * own * rarity) / rarityOf(frequencyOf(term));
      return { term: { [noteOnly ? 'nameTerms' : 'terms']: { value: term, boost } } };
    });
    return anyOf(should);
  });
  return queries.length === 1 ? queries[0]! : { dis_max: { queries } };
}

function sumOf(terms: readonly { term: string }[], frequencyOf: FrequencyOf): number {
  return terms.reduce((sum, { term }) => sum + frequencyOf(term), 0);
}

/**
 * Makes the query for notes whose names may fit a typed text. All words of such a title are among its words, or a name
 * begins with it.
 */
export function namesQuery(found: Found, text: string): object {
  const terms = [
    ...new Set(
      [...found.values()].flatMap(({ groups }) =>
        groups.flatMap((group) => group.terms.map(({ term }) => term)),
      ),
    ),
  ].slice(0, MOST_TERMS);
  const key = nameKey(text).slice(0, LONGEST_NAME);
  const within = { terms_set: { names: { terms, minimum_should_match_field: 'titleLength' } } };
  const begun = key
    ? [{ term: { nameKeys: { value: key, boost: 4 } } }, { prefix: { nameKeys: { value: key, boost: 2 } } }]
    : [];
  return anyOf([{ constant_score: { filter: within } }, ...begun]);
}
