// All words of a garden, as candidates for corrections. In the layout `sharded` they lie in files of their own, with less
// about each than the terms have.

import { RangeFiles } from './range-files.js';
import type { TermIndex } from './term-index.js';
import { parseWords, wordsFrom, type VocabularyWord } from './vocabulary.js';

/** Words of a garden, as far as their files are read. */
export class AllWords {
  readonly #index: TermIndex;
  readonly #letters: RangeFiles<VocabularyWord[]> | undefined;
  #whole: readonly VocabularyWord[] | undefined;

  constructor(index: TermIndex) {
    this.#index = index;
    if (index.table) this.#letters = new RangeFiles(index.table.words, index.shelf, parseWords);
  }

  /**
   * Gives the words with a first letter. Those of a file that is not read yet are left out, and the file is missed.
   * @param letter first letter; empty for all words
   */
  wordsFrom(letter: string): readonly VocabularyWord[] {
    const { entry, table, shelf } = this.#index;
    if (!table)
      return entry.range(letter).map((term) => ({ term, frequency: () => this.#index.frequency(term) }));
    if (letter) return wordsFrom(this.#letters!, letter);
    const name = table.allWords;
    if (!this.#whole) shelf.missFile(name, (text) => (this.#whole ??= parseWords(text, name)));
    return this.#whole ?? [];
  }
}
