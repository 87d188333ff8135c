// Answers one word at a time, and remembers: while a query is typed only its last word is new.

import type { Missed } from '../store/file-shelf.js';
import type { Language } from '../language/language.js';
import { inverseFrequency, scoreWord, weighPlaces, type Statistics, type WordScores } from './ranking.js';
import { FIELDS, type IndexFile } from '../store/index-file.js';
import { MAX_WORDS, type QueryWord } from './query.js';
import { nearNames, readWord, type Readings } from './readings.js';
import type { ReadFile, Signal } from '../store/read-file.js';
import { maxEdits } from './spelling.js';
import { TermIndex } from '../store/term-index.js';
import { isUnspaced } from '../text/tokenizer.js';

/** How many words are remembered, the latest used ones: those of the longest query, and as many tried as their halves. */
export const MAX_REMEMBERED = 2 * MAX_WORDS;

/** What a word was read as, and what that scored. */
export interface FoundWord extends Readings {
  scores: WordScores;
  /** What each term that it was read as counts. */
  weights: ReadonlyMap<string, number>;
  /** How much the word tells: its inverse document frequency, all readings together. */
  rarity: number;
}

/** Looks up words in a garden. */
export class WordSearch {
  readonly #index: TermIndex;
  readonly #lengths: readonly number[][];
  readonly #statistics: Statistics & { weights: Float64Array[] };
  readonly #languages: readonly Language[];
  readonly #remembered = new Map<string, FoundWord>();

  /** @param noteOf the note of each document */
  constructor(
    { index, shards }: IndexFile,
    languages: readonly Language[],
    noteOf: Uint32Array,
    read: ReadFile,
  ) {
    this.#index = new TermIndex(index.index, shards, read);
    this.#languages = languages;
    this.#statistics = { noteOf, weights: [] };
    // Where MiniSearch writes an object by document number, the writer makes an array; both read alike.
    this.#lengths = Object.values(index.fieldLength) as unknown as number[][];
  }

  /** Makes ready what every word needs; none may be looked up before. @param breathe is waited for in between */
  async prepare(breathe: () => Promise<void> | undefined): Promise<void> {
    for (const field of FIELDS.keys()) {
      this.#statistics.weights.push(weighPlaces(field, this.#lengths));
      await breathe();
    }
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
    const key = JSON.stringify([word.term, word.also, word.typing]);
    const { misses } = this.#index;
    const found = this.#remembered.get(key) ?? this.#search(word);
    this.#remembered.delete(key);
    if (this.#index.misses === misses) this.#remembered.set(key, found);
    if (this.#remembered.size > MAX_REMEMBERED)
      this.#remembered.delete(this.#remembered.keys().next().value!);
    return found;
  }

  /** The terms that words are looked up in. */
  get index(): TermIndex {
    return this.#index;
  }

  /**
   * The words by which a word is looked for: itself, unless the garden has only its pieces. A joined word with a mistake
   * in it is itself where that is the name of a note.
   */
  split(word: QueryWord): QueryWord[] {
    if (this.#index.has(word.term)) return [word];
    if (!word.parts.length) return this.#halve(word);
    const knowsAll = word.parts.every(({ term }) => this.#index.has(term));
    return knowsAll || !nearNames(word.term, this.#index).length ? word.parts : [word];
  }

  /**
   * The two words that a word is where a space was left out: those that stand in one document most often. Of others
   * neither need be meant.
   */
  #halve(word: QueryWord): QueryWord[] {
    const { term, typing } = word;
    const { misses } = this.#index;
    let best = [word];
    if (this.find(word).groups.length || this.#index.misses > misses || !maxEdits(term)) return best;
    if (isUnspaced(term) || /\d/.test(term)) return best;
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

  #search(word: QueryWord): FoundWord {
    const readings = readWord(word, this.#index, this.#languages);
    const scores = scoreWord(readings.groups, this.#index, this.#statistics);
    const rarity = inverseFrequency(scores.documents.size, this.#statistics.noteOf.length);
    return { ...readings, scores, weights: weightsOf(readings), rarity };
  }
}

function weightsOf({ groups }: Readings): Map<string, number> {
  return new Map(
    groups.flatMap((group) => group.terms.map(({ term, weight }) => [term, group.weight * weight] as const)),
  );
}
