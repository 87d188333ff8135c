// Search for single words, with a cache: at each key only the last word of a query is new.

import { BoundedCache } from '../bounded-cache.js';
import type { FileShelf } from '../store/file-shelf.js';
import type { Language } from '../language/language.js';
import { inverseFrequency, scoreWord, weighLengths, type Statistics, type WordScores } from './ranking.js';
import { readEntryTerms } from '../store/entry-terms.js';
import { averageLength } from '../store/lengths.js';
import type { IndexFile } from '../store/index-file.js';
import { EntryNames } from '../store/names.js';
import type { NoteTable } from '../store/note-table.js';
import { isBare, MAX_WORDS, type QueryWord } from './query.js';
import { nearNames, expandWord, type Expansion } from './expansion.js';
import { maxEdits } from './spelling.js';
import { TermIndex } from '../store/term-index.js';
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

/** Search for the words of a query in a garden. */
export class WordSearch {
  readonly #file: IndexFile;
  readonly #shelf: FileShelf;
  readonly #languages: readonly Language[];
  readonly #found = new BoundedCache<string, FoundWord>(MAX_CACHED);
  #index!: TermIndex;
  #statistics!: Statistics;

  /**
   * @param languages languages of the garden, which may be added later
   * @param shelf files beside the entry
   */
  constructor(file: IndexFile, languages: readonly Language[], shelf: FileShelf) {
    this.#file = file;
    this.#languages = languages;
    this.#shelf = shelf;
  }

  /**
   * Reads the terms of names and the weights of lengths, before any word is searched.
   * @param noteOf number of the note, by document
   * @param yieldToPage lets the page have its turn
   */
  async prepare(
    notes: NoteTable,
    noteOf: Uint32Array,
    yieldToPage: () => Promise<void> | undefined,
  ): Promise<void> {
    const { lengths, run, names } = await readEntryTerms(this.#file, notes, yieldToPage);
    await yieldToPage();
    this.#index = new TermIndex({ run, names: new EntryNames(names) }, this.#file.shards, this.#shelf);
    const weights = lengths.map((column, field) => weighLengths(field, averageLength(column)));
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

  /**
   * Splits a word that the garden does not have. A joined word becomes its pieces, another two words if a space was
   * left out. A joined word stays whole if it may be a mistyped name. If the garden has its pieces, that name
   * must be one edit away.
   */
  split(word: QueryWord): QueryWord[] {
    if (this.#index.has(word.term)) return [word];
    if (!word.parts.length) return this.#halve(word);
    const knowsAll = word.parts.every(({ term }) => this.#index.has(term));
    const isNear = nearNames(word.term, this.#index, knowsAll ? 1 : maxEdits(word.term)).length > 0;
    return isNear ? [word] : word.parts;
  }

  /**
   * Splits a word that is found nowhere into the two words that most documents have together. Two words that no
   * document has together are hardly what was meant.
   */
  #halve(word: QueryWord): QueryWord[] {
    const { term, typing } = word;
    const { misses } = this.#index;
    let best = [word];
    if (!maxEdits(term) || isUnspaced(term) || /\d/.test(term)) return best;
    if (this.find(word).groups.length || this.#index.misses > misses) return best;
    let most = 0;
    for (let at = 1; at < term.length; at++) {
      const halves = [term.slice(0, at), term.slice(at)].map((half, i) => ({
        ...word,
        term: half,
        typing: typing && i > 0,
      }));
      if (!halves.every((half) => this.#index.has(half.term))) continue;
      const [one, other] = halves.map((half) => this.find(half).scores.documents);
      const together = [...other!].filter((document) => one!.has(document)).length;
      if (together > most) [best, most] = [halves, together];
    }
    return best;
  }

  #search(word: QueryWord, languages: readonly Language[]): FoundWord {
    const expansion = expandWord(word, this.#index, languages);
    const scores = scoreWord(expansion.groups, this.#index, this.#statistics);
    const rarity = inverseFrequency(scores.documents.size, this.#statistics.noteOf.length);
    return { ...expansion, scores, weights: weightsOf(expansion), rarity };
  }
}

function weightsOf({ groups }: Expansion): Map<string, number> {
  return new Map(
    groups.flatMap(({ terms, weight: whole, fit = whole }) =>
      terms.map(({ term, weight }) => [term, fit * weight] as const),
    ),
  );
}
