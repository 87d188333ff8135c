// Answers one word at a time, and remembers: while a query is typed only its last word is new.

import type { Language } from './language/language.js';
import { FIELD_BOOSTS, inverseFrequency, scoreWord, type Statistics, type WordScores } from './ranking.js';
import { FIELDS, type IndexFile } from './index-file.js';
import type { QueryWord } from './query.js';
import { readWord, type Readings } from './readings.js';
import { TermIndex } from './term-index.js';

/** How many words are remembered, the latest used ones. */
export const MAX_REMEMBERED = 64;

/** What a word was read as, and what that scored. */
export interface FoundWord extends Readings {
  scores: WordScores;
  /** How much the word tells: its inverse document frequency, all readings together. */
  rarity: number;
}

/** Looks up words in a garden. */
export class WordSearch {
  readonly #index: TermIndex;
  readonly #statistics: Statistics;
  readonly #languages: readonly Language[];
  readonly #remembered = new Map<string, FoundWord>();

  constructor({ index }: IndexFile, languages: readonly Language[]) {
    this.#index = new TermIndex(index.index);
    this.#languages = languages;
    this.#statistics = {
      documentCount: index.documentCount,
      // Where MiniSearch writes an object by document number, the writer makes an array; both read alike.
      fieldLengths: Object.values(index.fieldLength) as unknown as number[][],
      averageLengths: index.averageFieldLength,
      boosts: FIELDS.map((field) => FIELD_BOOSTS[field]),
    };
  }

  /** Reads and scores a word. */
  find(word: QueryWord): FoundWord {
    const key = word.term + (word.typing ? '*' : '');
    const found = this.#remembered.get(key) ?? this.#search(word);
    this.#remembered.delete(key);
    this.#remembered.set(key, found);
    if (this.#remembered.size > MAX_REMEMBERED)
      this.#remembered.delete(this.#remembered.keys().next().value!);
    return found;
  }

  /** Whether the garden has a word as it is written. */
  has(term: string): boolean {
    return this.#index.find(term) >= 0;
  }

  /** The term that a number in a group stands for. */
  term(number: number): string {
    return this.#index.terms[number]!;
  }

  #search(word: QueryWord): FoundWord {
    const readings = readWord(word, this.#index, this.#languages);
    const scores = scoreWord(readings.groups, this.#index, this.#statistics);
    const rarity = inverseFrequency(scores.documents.length, this.#statistics.documentCount);
    return { ...readings, scores, rarity };
  }
}
