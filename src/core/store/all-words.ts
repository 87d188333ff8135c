// All words of a garden, and those of names, as candidates for corrections. In the layout `sharded` they lie in files of
// their own, with less about each than the terms have. In a large garden those of names do too.

import type { FileShelf } from './file-shelf.js';
import { RangeFiles } from './range-files.js';
import type { TermIndex } from './term-index.js';
import { parseWords, secondLetter, wordsFrom, type VocabularyWord } from './vocabulary.js';

/** Words by their terms. */
type WordsByTerm = ReadonlyMap<string, VocabularyWord>;

const NO_WORDS: WordsByTerm = new Map();

/** Most dictionaries that are read for a beginning. Numbered words, such as `note1` to `note99999`, fill hundreds. */
const MAX_DICTIONARIES = 4;

/** Words of a garden, as far as their files are read. What is not read yet is left out, and missed. */
export class AllWords {
  readonly #index: TermIndex;
  readonly #letters: RangeFiles<VocabularyWord[]> | undefined;
  readonly #seconds: RangeFiles<VocabularyWord[]> | undefined;
  readonly #nameLetters: RangeFiles<VocabularyWord[]> | undefined;
  #names: WordsByTerm | undefined;
  /** True while what is missed waits until typing rests. */
  #isLate = false;

  constructor(index: TermIndex) {
    this.#index = index;
    const { table, shelf, names } = index;
    const later: Pick<FileShelf, 'get'> = { get: (name, parse) => this.#get(name, parse) };
    if (table) {
      this.#letters = new RangeFiles(table.words, later, parseWords);
      this.#seconds = new RangeFiles(table.bySecond, later, parseWords);
    }
    if (names.files?.letters) this.#nameLetters = new RangeFiles(names.files.letters, shelf, parseWords);
  }

  /**
   * Gives the words that begin with some letters. Dictionaries tell those of more than one letter, if few files hold them.
   * @param beginning first letters
   * @param typing true for a word that is being typed. Most beginnings of a mistyped word are near to none, so the files
   *   of a large garden wait until typing rests.
   */
  wordsFrom(beginning: string, typing = false): readonly VocabularyWord[] {
    const { table } = this.#index;
    this.#isLate = typing;
    const isListed = beginning.length > 1 && this.#index.countFiles(beginning) <= MAX_DICTIONARIES;
    if (!table || (table.nested && isListed)) return this.#wordsOf(this.#index.range(beginning));
    return wordsFrom(this.#letters!, beginning);
  }

  /** Gives the words whose second letter is one of some. @param typing as {@link wordsFrom} takes it */
  wordsBySecond(letters: readonly string[], typing: boolean): readonly VocabularyWord[] {
    this.#isLate = typing;
    const hasOne = (term: string) => letters.includes(secondLetter(term));
    const files = this.#seconds;
    if (!files) return this.#wordsOf(this.#index.range('').filter(hasOne));
    const read = new Set(letters.flatMap((letter) => files.between(letter, letter)));
    return [...read].flat().filter(({ term }) => hasOne(term));
  }

  #wordsOf(terms: readonly string[]): VocabularyWord[] {
    return terms.map((term) => ({ term, frequency: () => this.#index.frequency(term) }));
  }

  /** Gives the words of names. @param typing as {@link wordsFrom} takes it */
  allNames(typing = false): WordsByTerm {
    const { names } = this.#index;
    if (!names.files) return (this.#names ??= byTerm(names.words!));
    this.#isLate = typing;
    return this.#get(names.files.names, (text, name) => byTerm(parseWords(text, name))) ?? NO_WORDS;
  }

  /** Gives the words of names with a first letter. */
  namesFrom(letter: string): WordsByTerm {
    if (this.#nameLetters) return byTerm(wordsFrom(this.#nameLetters, letter));
    return new Map([...this.allNames()].filter(([term]) => term.startsWith(letter)));
  }

  #get<Content>(name: string, parse: (text: string, name: string) => Content): Content | undefined {
    const { table, shelf } = this.#index;
    return shelf.get(name, parse, !!table?.nested && this.#isLate);
  }
}

function byTerm(words: readonly VocabularyWord[]): WordsByTerm {
  return new Map(words.map((word) => [word.term, word]));
}
