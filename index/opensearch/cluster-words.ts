// Search for the words of a query in a cluster. Words are expanded by the garden's vocabulary, and scored in the notes at
// hand by the statistics of the whole garden.

import { FileShelf } from '../../src/core/store/file-shelf.js';
import type { IndexFile } from '../../src/core/store/index-file.js';
import type { Language } from '../../src/core/language/language.js';
import { mayBeTypo } from '../../src/core/words/corrections.js';
import { splitWord } from '../../src/core/words/split-word.js';
import { expandWord, type Expansion } from '../../src/core/words/expansion.js';
import { formsOf } from '../../src/core/words/forms.js';
import type { QueryWord } from '../../src/core/words/query.js';
import { expandFully } from '../../src/core/words/refined-words.js';
import { inverseFrequency, weighLengths, type TermGroup } from '../../src/core/words/ranking.js';
import { scoreWord, type WordScores } from '../../src/core/words/score-word.js';
import { weightsOf, WordSearch, type FoundWord } from '../../src/core/words/word-search.js';
import { ClusterTerms, type Postings } from './cluster-terms.js';
import type { StoredWord } from './vocabulary.js';

/** Statistics of the whole garden. */
export interface GardenStatistics {
  /** Number of passages. */
  documents: number;
  /** Average length by field. */
  averages: readonly number[];
  /** Gives the number of passages that have a term of any of some groups. */
  countOf(groups: readonly TermGroup[]): number;
}

/** Notes at hand, as words are scored in them. */
export interface SampledNotes {
  postings: Postings;
  /** Number of the note, by document. */
  noteOf: Uint32Array;
  /** Steps of lengths by field, then by document. */
  lengths: readonly Uint32Array[];
}

const NOWHERE: WordScores = {
  documents: new Uint32Array(),
  wholes: new Float64Array(),
  notes: new Float64Array(),
  named: new Uint8Array(),
};

/** Words of one query. */
export class ClusterWords extends WordSearch {
  readonly #languages: readonly Language[];
  readonly #expansions = new Map<string, Expansion>();
  /** Halves of words in which a space was left out. */
  #halves: ReadonlyMap<string, readonly QueryWord[]> = new Map();
  #words: readonly StoredWord[];
  #terms: ClusterTerms;
  #sample: { notes: SampledNotes; statistics: GardenStatistics } | undefined;

  constructor(words: readonly StoredWord[], languages: readonly Language[]) {
    super({} as IndexFile, new FileShelf(() => Promise.reject(new Error())), () => undefined);
    this.#languages = languages;
    this.#words = words;
    this.#terms = new ClusterTerms(words);
  }

  /** Takes the notes to score words in. */
  take(notes: SampledNotes, statistics: GardenStatistics): void {
    this.#sample = { notes, statistics };
    this.learn([]); // a slip of a name is told by its postings
  }

  /** Takes further words of the garden. */
  learn(words: readonly StoredWord[]): void {
    this.#words = [...this.#words, ...words];
    this.#terms = new ClusterTerms(this.#words, this.#sample?.notes.postings);
    this.#expansions.clear();
  }

  /** Takes the halves of words in which a space was left out, by the words' terms. */
  cut(halves: ReadonlyMap<string, readonly QueryWord[]>): void {
    this.#halves = halves;
  }

  /** True for a term whose postings are wanted. */
  wants(term: string): boolean {
    return this.#terms.has(term);
  }

  override prepare(): void {
    // The words are given at the beginning.
  }

  override get index(): ClusterTerms {
    return this.#terms;
  }

  override split(word: QueryWord): QueryWord[] {
    if (this.#terms.has(word.term)) return [word];
    if (word.parts.length) return splitWord(word, this.#terms, () => new Uint32Array());
    const halves = this.#halves.get(word.term);
    return halves?.map(({ term }, i) => ({ ...word, term, typing: word.typing && i > 0 })) ?? [word];
  }

  override find(word: QueryWord): FoundWord {
    const expansion = this.#expand(word);
    const { groups } = expansion;
    const weights = weightsOf(groups);
    if (!this.#sample) return { ...expansion, weights, scores: NOWHERE, rarity: 1 };
    const { notes, statistics } = this.#sample;
    const rarity = inverseFrequency(statistics.countOf(groups), statistics.documents);
    return { ...expansion, weights, rarity, scores: this.#score(groups, notes, statistics) };
  }

  /** True for a word whose spelling may be corrected, before its corrections are looked up. */
  mayBeTypo(word: QueryWord): boolean {
    const forms = (term: string) => formsOf(term, this.#terms, this.#languages);
    return mayBeTypo(word, expandWord(word, this.#terms, forms), this.#terms);
  }

  #expand(word: QueryWord): Expansion {
    const key = JSON.stringify([word.term, word.also, word.typing, word.parts.length]);
    let expansion = this.#expansions.get(key);
    if (!expansion) {
      expansion = expandFully(word, this.#terms, this.#languages);
      this.#expansions.set(key, expansion);
    }
    return expansion;
  }

  #score(
    groups: readonly TermGroup[],
    { postings, noteOf, lengths }: SampledNotes,
    statistics: GardenStatistics,
  ): WordScores {
    const { documents: all, averages } = statistics;
    const weights = averages.map((average, field) => weighLengths(field, average));
    // Scoring takes the rarity of a group from the notes at hand; the weight then puts that of all notes in its place.
    const weighed = groups.map((group) => {
      const here = new Set<number>();
      for (const { term } of group.terms)
        for (const { documents } of group.noteOnly
          ? this.#terms.namePostings(term)
          : (postings.get(term) ?? []))
          for (const document of documents) here.add(document);
      const rarity = inverseFrequency(statistics.countOf([group]), all);
      return { ...group, weight: (group.weight * rarity) / inverseFrequency(here.size, noteOf.length) };
    });
    return scoreWord(weighed, this.#terms, { noteOf, lengths, weights });
  }
}
