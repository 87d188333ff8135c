// Words and phrases that the garden's owner says mean the same. The module is fetched where a garden has some.

import type { QueryWord } from './query.js';
import { WEIGHTS } from './ranking.js';
import { BODY_PREFIX_LENGTH } from './readings.js';
import type { Language } from '../language/language.js';
import type { Synonyms } from '../store/index-file.js';

const known = new WeakMap<object, Table[]>();

/**
 * Adds to each word of a query what it is found as too, by itself or with its neighbours. Words in another form, and one
 * just begun, are known too.
 */
export function widen(
  words: readonly QueryWord[],
  engine: { languages: readonly Language[]; file: { synonyms?: Synonyms } },
): void {
  const tables = known.get(engine) ?? makeTables(engine.file.synonyms!, engine.languages);
  known.set(engine, tables);
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
  const readings = [(term: string) => term, ...languages.map(({ stem }) => stem)];
  return readings.map((read) => new Table(synonyms, read));
}

function addTerms(word: QueryWord, terms: readonly string[], weight: number): void {
  // What means something as a whole is not looked for by its pieces.
  if (terms.length) word.parts = [];
  for (const term of terms)
    if (!word.also.some((known) => known.term === term)) word.also.push({ term, weight });
}

/** What is found for what is asked, words read in one way. */
class Table {
  /** How many words what is asked has, at most. */
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

  find(run: readonly QueryWord[]): string[] {
    const key = this.#keyOf(run.map(({ term }) => term));
    // The forms of what was typed are found anyway.
    return (this.#found.get(key) ?? []).filter((name) => this.#keyOf(name.split(' ')) !== key);
  }

  findBegun({ term }: QueryWord): string[] {
    if (term.length < BODY_PREFIX_LENGTH) return [];
    return [...this.#found].flatMap(([key, found]) => (key.startsWith(term) ? found : []));
  }

  #keyOf(terms: readonly string[]): string {
    return terms.map(this.#read).join(' ');
  }
}
