// Synonyms: words and phrases that the garden's owner declared to mean the same. Fetched for gardens that have some.

import { addTerm, type QueryWord } from './query.js';
import { WEIGHTS } from './ranking.js';
import { BODY_PREFIX_LENGTH } from './expansion.js';
import type { Language } from '../language/language.js';
import type { Synonyms } from '../store/index-file.js';

// Tables by the synonyms of a garden.
const known = new WeakMap<Synonyms, Table[]>();

/**
 * Adds synonyms to the words of a query, for single words and for runs of neighbours. A word in another form has them
 * too, and so has an unfinished one.
 * @param languages languages of the garden that has the synonyms
 */
export function widen(words: readonly QueryWord[], synonyms: Synonyms, languages: readonly Language[]): void {
  const tables = known.get(synonyms) ?? makeTables(synonyms, languages);
  known.set(synonyms, tables);
  for (let from = 0; from < words.length; from++)
    for (let length = 1; length <= tables[0]!.longest && from + length <= words.length; length++) {
      const run = words.slice(from, from + length);
      const found = tables.flatMap((table) => table.find(run));
      for (const word of run) addTerms(word, found, WEIGHTS.synonym);
    }
  const last = words.at(-1);
  if (last?.typing) addTerms(last, tables[0]!.findBegun(last), WEIGHTS.synonym * WEIGHTS.prefix);
}

function makeTables(synonyms: Synonyms, languages: readonly Language[]): Table[] {
  const reducers = [(term: string) => term, ...languages.map(({ stem }) => stem)];
  return reducers.map((read) => new Table(synonyms, read));
}

function addTerms(word: QueryWord, terms: readonly string[], weight: number): void {
  // A joined word with a synonym is searched as a whole, not by its pieces.
  if (terms.length) word.parts = [];
  for (const term of terms) addTerm(word, term, weight);
}

/** Synonyms by asked name, with every word of the name reduced in one way: as it is, or to its stem in one language. */
class Table {
  /** Number of words of the longest asked name. */
  longest = 1;
  readonly #found = new Map<string, string[]>();
  readonly #read: (term: string) => string;

  constructor(synonyms: Synonyms, read: (term: string) => string) {
    this.#read = read;
    for (const [asked, found] of synonyms)
      for (const terms of asked.map((name) => name.split(' '))) {
        const key = this.#keyOf(terms);
        this.#found.set(key, [...(this.#found.get(key) ?? []), ...found]);
        this.longest = Math.max(this.longest, terms.length);
      }
  }

  /** Gives the synonyms of a run of words. */
  find(run: readonly QueryWord[]): string[] {
    const key = this.#keyOf(run.map(({ term }) => term));
    // Forms of the typed words are found without a synonym.
    return (this.#found.get(key) ?? []).filter((name) => this.#keyOf(name.split(' ')) !== key);
  }

  /** Gives the synonyms of names that an unfinished word may become; none for a short one. */
  findBegun({ term }: QueryWord): string[] {
    if (term.length < BODY_PREFIX_LENGTH) return [];
    return [...this.#found].flatMap(([key, found]) => (key.startsWith(term) ? found : []));
  }

  #keyOf(terms: readonly string[]): string {
    return terms.map(this.#read).join(' ');
  }
}
