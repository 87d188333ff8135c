// Search for single words, with a cache: at each key only the last word of a query is new.

import { BoundedCache } from '../bounded-cache.js';
import type { FileShelf } from '../store/file-shelf.js';
import { inverseFrequency, weighLengths, type TermGroup } from './ranking.js';
import { scoreWord, type Statistics, type WordScores } from './score-word.js';
import type { IndexFile } from '../store/index-file.js';
import { awaitsForms, MAX_WORDS, type Query, type QueryWord } from './query.js';
import { expandWord, type Expansion } from './expansion.js';
import { TermIndex, type IndexedTerms } from '../store/term-index.js';

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

/** Functions that refine words, in the languages of a garden. */
interface WordRefiner {
  /**
   * Expands a word, with its forms unless it is plain, and corrects it if it may be a typo.
   * @param language language of the reader, a BCP 47 tag. Default: none
   */
  expandFully(word: QueryWord, index: TermIndex, isPlain: boolean, language: string | undefined): Expansion;
  /** Splits a word that the garden does not have; any other stays whole. */
  splitUnknown(word: QueryWord, search: WordSearch): QueryWord[];
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
  readonly #refiner: () => WordRefiner | undefined;
  readonly #found = new BoundedCache<string, FoundWord>(MAX_CACHED);
  #index!: TermIndex;
  #statistics!: Statistics;

  /**
   * @param shelf files beside the entry
   * @param refiner gives the functions that refine words; undefined, and noted as missing, until they are there
   */
  constructor(file: IndexFile, shelf: FileShelf, refiner: () => WordRefiner | undefined) {
    this.#file = file;
    this.#shelf = shelf;
    this.#refiner = refiner;
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

  /** Expands and scores a word, by the files at hand. @param query its query. Default: a closed one of no language */
  find(word: QueryWord, { isOpen, language }: Partial<Query> = {}): FoundWord {
    const isPlain = !!isOpen && awaitsForms(word);
    const key = JSON.stringify([word.term, word.also, word.typing, word.parts.length, isPlain, language]);
    const { misses } = this.#index;
    return this.#found.get(
      key,
      () => this.#search(word, isPlain, language),
      () => this.#index.misses === misses,
    );
  }

  /** Terms of the garden. */
  get index(): TermIndex {
    return this.#index;
  }

  /** Splits a word that the garden does not have, as the refinements say; any other stays whole. */
  split(word: QueryWord): QueryWord[] {
    return this.#refiner()?.splitUnknown(word, this) ?? [word];
  }

  #search(word: QueryWord, isPlain: boolean, language: string | undefined): FoundWord {
    const refiner = this.#refiner();
    const refined = refiner?.expandFully(word, this.#index, isPlain, language);
    const expansion: Expansion = refined ?? { groups: expandWord(word, this.#index) };
    const scores = scoreWord(expansion.groups, this.#index, this.#statistics);
    const rarity = inverseFrequency(scores.documents.length, this.#statistics.noteOf.length);
    return { ...expansion, scores, weights: weightsOf(expansion.groups), rarity };
  }
}

/** Gives the weights of the terms of groups in the fit of a name. */
export function weightsOf(groups: readonly TermGroup[]): Map<string, number> {
  return new Map(
    groups.flatMap(({ terms, weight: whole, fit = whole }) =>
      terms.map(({ term, weight }) => [term, fit * weight] as const),
    ),
  );
}
