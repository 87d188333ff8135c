// Words of a garden in the cluster, looked up for the words of a query: forms, beginnings, spellings.

import { BoundedCache } from '../../src/core/bounded-cache.js';
import type { Language } from '../../src/core/language/language.js';
import { isShort, MAX_EXPANSIONS } from '../../src/core/words/expansion.js';
import { stemsOf } from '../../src/core/words/forms.js';
import type { QueryWord } from '../../src/core/words/query.js';
import { maxEdits } from '../../src/core/words/spelling.js';
import { isUnspaced } from '../../src/core/text/tokenizer.js';
import type { Search, SearchResponse } from './cluster.js';
import { anyOf } from './label-query.js';
import { readThrough } from './read-through.js';

/** Word of a garden. */
export interface StoredWord {
  word: string;
  /** Number of passages in whose titles, aliases, tags and other fields the word is; of each field one. */
  counts: readonly [titles: number, aliases: number, tags: number, others: number];
}

/** Runs searches of one index, all in one request. */
type Ask = (searches: readonly Search[], signal?: AbortSignal) => Promise<SearchResponse[]>;

/** Most lookups that are kept. */
const KEPT = 20_000;

/** Most words of one lookup. */
const MOST = 500;

/** Most words of the engine's dictionary that a misspelt one is compared with, at each distance. */
const MOST_SPELLINGS = 200;

const words = (query: object, size: number, sort: readonly object[] = []) => ({
  query: { bool: { filter: [query] } },
  size,
  sort,
  _source: ['word', 'counts'],
  track_total_hits: false,
});

const byFrequency = [{ frequency: 'desc' }, { word: 'asc' }];

/** Words of one index, with a cache. */
export class Vocabulary {
  readonly #ask: Ask;
  readonly #kept = new BoundedCache<string, readonly StoredWord[]>(KEPT);

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Finds the words that the words of a query may stand for, as they are typed. */
  expand(
    typed: readonly QueryWord[],
    languages: readonly Language[],
    signal?: AbortSignal,
  ): Promise<StoredWord[]> {
    const whole = typed.flatMap(({ term, also, parts }) => [
      term,
      ...also.map((one) => one.term),
      ...parts.map((part) => part.term),
    ]);
    const begun = typed.filter(({ typing }) => typing).flatMap(({ term }) => begunBy(term));
    return this.#find([...whole.map((term) => formsOf(term, languages)), ...begun], signal);
  }

  /** Finds the words that a word may be a typo of, those of names first. */
  correct({ term, typing }: QueryWord, signal?: AbortSignal): Promise<StoredWord[]> {
    const near = (edits: number) => [
      spelledLike('word', term, edits),
      ...(typing ? [spelledLike('beginnings', term, edits)] : []),
    ];
    const most = maxEdits(term);
    return this.#find(Array.from({ length: most }, (_, i) => near(i + 1)).flat(), signal);
  }

  /** Finds those of some terms that the garden has. */
  known(terms: readonly string[], signal?: AbortSignal): Promise<StoredWord[]> {
    return this.#find([words({ terms: { word: terms } }, terms.length)], signal);
  }

  /** Finds a word with each of some beginnings. */
  beginningWith(beginnings: readonly string[], signal?: AbortSignal): Promise<StoredWord[]> {
    return this.#find(
      beginnings.map((value) => words({ prefix: { word: value } }, 1)),
      signal,
    );
  }

  async #find(searches: readonly Search[], signal?: AbortSignal): Promise<StoredWord[]> {
    const all = new Map(searches.map((search) => [JSON.stringify(search), search]));
    const keys = [...all.keys()];
    const found = await readThrough(this.#kept, keys, async (missing) => {
      const answers = await this.#ask(
        missing.map((key) => all.get(key)!),
        signal,
      );
      const words = answers.map(({ hits }) => hits.hits.map(({ _source }) => _source as StoredWord));
      return new Map(missing.map((key, i) => [key, words[i]!]));
    });
    return keys.flatMap((key) => found.get(key)!);
  }
}

// Finds a word and all that share its stem in one of the garden's languages.
function formsOf(term: string, languages: readonly Language[]): Search {
  const stems = isUnspaced(term) ? [] : languages.flatMap((language) => stemsOf(term, language));
  return words(
    anyOf([{ term: { word: term } }, { terms: { stems: [...new Set(stems)] } }]),
    MOST,
    byFrequency,
  );
}

// Finds the words that an unfinished one may become: the most frequent of names, and of all unless it is short.
function begunBy(term: string): Search[] {
  const begins = { prefix: { word: term } };
  const named = { bool: { filter: [begins, { range: { nameFrequency: { gt: 0 } } }] } };
  const ofNames = words(named, MAX_EXPANSIONS, [{ nameFrequency: 'desc' }, { word: 'asc' }]);
  return isShort(term) ? [ofNames] : [words(begins, MAX_EXPANSIONS, byFrequency), ofNames];
}

function spelledLike(field: string, term: string, edits: number): Search {
  const near = {
    value: term,
    fuzziness: edits,
    transpositions: true,
    prefix_length: 0,
    max_expansions: MOST_SPELLINGS,
  };
  return words({ fuzzy: { [field]: near } }, MOST, [{ nameFrequency: 'desc' }, ...byFrequency]);
}
