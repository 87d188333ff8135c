// Search for single words, with a cache: at each key only the last word of a query is new.

import { BoundedCache } from '../bounded-cache.js';
import type { FileShelf } from '../store/file-shelf.js';
import type { Language } from '../language/language.js';
import { inverseFrequency, weighLengths, type TermGroup } from './ranking.js';
import { scoreWord, type Statistics, type WordScores } from './score-word.js';
import type { IndexFile } from '../store/index-file.js';
import type { correctWord, splitWord } from './corrections.js';
import { isBare, maxEdits, MAX_WORDS, type QueryWord } from './query.js';
import { expandWord, mayBeTypo, type Expansion } from './expansion.js';
import { TermIndex, type IndexedTerms } from '../store/term-index.js';
import { isUnspaced } from '../text/tokenizer.js';

/** Most cached words. Half of them is sure to be kept: the words of the longest query, and as many halves of words. */
const MAX_CACHED = 4 * MAX_WORDS;

/** Expansion of a word, with its scores. */
export interface FoundWord extends Expansion {
  scores: WordScores;
  /** Weights of the expansion's terms in the fit of a name. */
  weights: ReadonlyMap<string, number>;
  /** Inverse document frequency of the word, all its terms together. */
  rarity: number;
}

/** Words of a query, each with its expansion and scores. */
export type Found = Map<QueryWord, FoundWord>;

/** Functions that correct words. */
export interface Corrector {
  correctWord: typeof correctWord;
  splitWord: typeof splitWord;
}

/** Terms at hand, and lengths of documents. */
export interface WordTerms extends IndexedTerms {
  lengths: readonly Uint32Array[];
  averages: readonly number[];
}

/** Search for the words of a query in a garden. */
export class WordSearch {
  readonly #file: IndexFile;
  readonly #shelf: FileShelf;
  readonly #languages: readonly Language[];
  readonly #corrector: () => Corrector | undefined;
  readonly #found = new BoundedCache<string, FoundWord>(MAX_CACHED);
  #index!: TermIndex;
  #statistics!: Statistics;

  /**
   * @param languages languages of the garden, which may be added later
   * @param shelf files beside the entry
   * @param corrector gives the functions that correct words; undefined, and noted as missing, until they are there
   */
  constructor(
    file: IndexFile,
    languages: readonly Language[],
    shelf: FileShelf,
    corrector: () => Corrector | undefined,
  ) {
    this.#file = file;
    this.#languages = languages;
    this.#shelf = shelf;
    this.#corrector = corrector;
  }

  /**
   * Takes the terms that the entry gives, before any word is searched.
   * @param lengths steps of lengths by field, then by document, unless the postings have them
   * @param averages average length by field
   * @param noteOf number of the note, by document
   */
  prepare(terms: WordTerms, noteOf: Uint32Array): void {
    const { lengths, averages } = terms;
    this.#index = new TermIndex(terms, this.#file.shards, this.#shelf);
    const weights = averages.map((average, field) => weighLengths(field, average));
    this.#statistics = { noteOf, lengths, weights };
  }

  /** Expands and scores a word, by the files at hand. @param isOpen true while the query is open */
  find(word: QueryWord, isOpen = false): FoundWord {
    const languages = isOpen && isBare(word) ? [] : this.#languages;
    const key = JSON.stringify([word.term, word.also, word.typing, word.parts.length, languages.length]);
    const { misses } = this.#index;
    return this.#found.get(
      key,
      () => this.#search(word, languages),
      () => this.#index.misses === misses,
    );
  }

  /** Terms of the garden. */
  get index(): TermIndex {
    return this.#index;
  }

  /** Splits a word that the garden does not have, as the corrector says; any other stays whole. */
  split(word: QueryWord): QueryWord[] {
    if (this.#index.has(word.term) || (!word.parts.length && !this.#isNowhere(word))) return [word];
    const documentsOf = (half: QueryWord) => this.find(half).scores.documents;
    return this.#corrector()?.splitWord(word, this.#index, documentsOf) ?? [word];
  }

  /** True if a word is found in no way, and no file is missing. */
  #isNowhere(word: QueryWord): boolean {
    const { misses } = this.#index;
    if (!maxEdits(word.term) || isUnspaced(word.term)) return false;
    return !this.find(word).groups.length && this.#index.misses === misses;
  }

  #search(word: QueryWord, languages: readonly Language[]): FoundWord {
    const { misses } = this.#index;
    const groups = expandWord(word, this.#index, languages);
    // A word whose own file is not read yet says nothing of its spelling.
    const isRare = mayBeTypo(word, groups, this.#index) && this.#index.misses === misses;
    const corrector = isRare ? this.#corrector() : undefined;
    const expansion = corrector?.correctWord(word, groups, this.#index, languages) ?? { groups };
    const scores = scoreWord(expansion.groups, this.#index, this.#statistics);
    const rarity = inverseFrequency(scores.documents.length, this.#statistics.noteOf.length);
    return { ...expansion, scores, weights: weightsOf(expansion.groups), rarity };
  }
}

function weightsOf(groups: readonly TermGroup[]): Map<string, number> {
  return new Map(
    groups.flatMap(({ terms, weight: whole, fit = whole }) =>
      terms.map(({ term, weight }) => [term, fit * weight] as const),
    ),
  );
}
