// All words of a garden, and those of names, as candidates for corrections. In the layout `sharded` they lie in files of
// their own, with less about each than the terms have. In a large garden those of names do too.

import type { FileShelf } from './file-shelf.js';
import { RangeFiles } from './range-files.js';
import type { TermIndex } from './term-index.js';
import { parseWords, wordsFrom, type VocabularyWord } from './vocabulary.js';

/** Words by their terms. */
export type WordsByTerm = ReadonlyMap<string, VocabularyWord>;

const NO_WORDS: WordsByTerm = new Map();

/** Words of a garden, as far as their files are read. What is not read yet is left out, and missed. */
export class AllWords {
  readonly #index: TermIndex;
  readonly #letters: RangeFiles<VocabularyWord[]> | undefined;
  readonly #nameLetters: RangeFiles<VocabularyWord[]> | undefined;
  #whole: readonly VocabularyWord[] | undefined;
  #names: WordsByTerm | undefined;

  /** True while what is missed waits until typing rests. */
  #isLate = false;

  constructor(index: TermIndex) {
    this.#index = index;
    const { table, shelf, names } = index;
    const later: Pick<FileShelf, 'missFile'> = { missFile: (name, keep) => this.#miss(name, keep) };
    if (table) this.#letters = new RangeFiles(table.words, later, parseWords);
    if (names.files?.letters) this.#nameLetters = new RangeFiles(names.files.letters, shelf, parseWords);
  }

  /**
   * Gives the words that begin with some letters. Dictionaries tell those of more than one letter.
   * @param beginning first letters; empty for all words
   * @param typing true for a word that is being typed. Most beginnings of a mistyped word are near to none, so the files
   *   of a large garden wait until typing rests.
   */
  wordsFrom(beginning: string, typing = false): readonly VocabularyWord[] {
    const { table } = this.#index;
    this.#isLate = typing;
    if (!table || (table.nested && beginning.length > 1))
      return this.#index
        .range(beginning)
        .map((term) => ({ term, frequency: () => this.#index.frequency(term) }));
    if (beginning) return wordsFrom(this.#letters!, beginning);
    const name = table.allWords;
    if (!this.#whole) this.#miss(name, (text) => (this.#whole ??= parseWords(text, name)));
    return this.#whole ?? [];
  }

  /** Gives the words of names. @param typing as {@link wordsFrom} takes it */
  allNames(typing = false): WordsByTerm {
    const { names } = this.#index;
    if (names.words) return names.words;
    const { names: name } = names.files!;
    this.#isLate = typing;
    if (!this.#names) this.#miss(name, (text) => (this.#names ??= byTerm(parseWords(text, name))));
    return this.#names ?? NO_WORDS;
  }

  /** Gives the words of names with a first letter. */
  namesFrom(letter: string): WordsByTerm {
    if (this.#nameLetters) return byTerm(wordsFrom(this.#nameLetters, letter));
    return new Map([...this.allNames()].filter(([term]) => term.startsWith(letter)));
  }

  #miss(name: string, keep: (text: string) => unknown): void {
    const { table, shelf } = this.#index;
    shelf.missFile(name, keep, !!table?.nested && this.#isLate);
  }
}

function byTerm(words: readonly VocabularyWord[]): WordsByTerm {
  return new Map(words.map((word) => [word.term, word]));
}
