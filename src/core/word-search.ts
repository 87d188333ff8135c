// Answers one word at a time, and remembers: while a query is typed only its last word is new.

import type { Signal } from './garden.js';
import type { Missed } from './file-shelf.js';
import type { Language } from './language/language.js';
import { FIELD_BOOSTS, inverseFrequency, scoreWord, type Statistics, type WordScores } from './ranking.js';
import { FIELDS, type IndexFile } from './index-file.js';
import type { QueryWord } from './query.js';
import { readWord, type Readings } from './readings.js';
import type { ReadFile } from './read-file.js';
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

  constructor({ index, shards }: IndexFile, languages: readonly Language[], read: ReadFile) {
    this.#index = new TermIndex(index.index, shards, read);
    this.#languages = languages;
    this.#statistics = {
      documentCount: index.documentCount,
      // Where MiniSearch writes an object by document number, the writer makes an array; both read alike.
      fieldLengths: Object.values(index.fieldLength) as unknown as number[][],
      averageLengths: index.averageFieldLength,
      boosts: FIELDS.map((field) => FIELD_BOOSTS[field]),
    };
  }

  /** The files that were missed since this was last asked. */
  takeMissed(): Missed {
    return this.#index.takeMissed();
  }

  /** Fetches what was missed. */
  load(missed: Missed, signal?: Signal): Promise<void> {
    return this.#index.load(missed, signal);
  }

  /** Reads and scores a word, by what is there. */
  find(word: QueryWord): FoundWord {
    const key = word.term + (word.typing ? '*' : '');
    const { misses } = this.#index;
    const found = this.#remembered.get(key) ?? this.#search(word);
    this.#remembered.delete(key);
    if (this.#index.misses === misses) this.#remembered.set(key, found);
    if (this.#remembered.size > MAX_REMEMBERED)
      this.#remembered.delete(this.#remembered.keys().next().value!);
    return found;
  }

  /** Whether the garden has a word as it is written. */
  has(term: string): boolean {
    return this.#index.has(term);
  }

  #search(word: QueryWord): FoundWord {
    const readings = readWord(word, this.#index, this.#languages);
    const scores = scoreWord(readings.groups, this.#index, this.#statistics);
    const rarity = inverseFrequency(scores.documents.length, this.#statistics.documentCount);
    return { ...readings, scores, rarity };
  }
}
