// The engine: from a query to a draft of the answer, by what is there already.

import { lazy } from '../lazy.js';
import { complete, correct } from './completions.js';
import type { Draft, Found, Question } from './draft.js';
import type { Engine, Pace } from './engine.js';
import type { Matches } from '../text/excerpt.js';
import { FacetIndex } from '../notes/facet-index.js';
import type { Facet } from '../notes/facets.js';
import { SORTS, type SortRule } from '../notes/sorts.js';
import type { Result } from '../garden.js';
import type { IndexFile } from '../store/index-file.js';
import { loadLanguages } from '../language/languages.js';
import type { Language } from '../language/language.js';
import { everyNote, liftFittingNames, scoreNotes, sortNotes, type RankedNote } from './note-ranking.js';
import { unpackNotes, type NoteTable } from '../store/note-table.js';
import type { Query, QueryWord } from '../words/query.js';
import { tellingness } from '../words/ranking.js';
import { isShort } from '../words/expansion.js';
import { makeResult } from './results.js';
import type { ReadFile } from '../store/read-file.js';
import type { Sieve } from './sieve.js';
import { TextStore } from '../store/text-store.js';
import { WordSearch } from '../words/word-search.js';

const fetchProperties = lazy(() => import('../notes/declared-properties.js'));

/** Knows a garden, and drafts answers. */
export class SearchEngine implements Engine {
  readonly file: IndexFile;
  readonly read: ReadFile;
  readonly pace: Pace;
  readonly notes: NoteTable;
  readonly words: WordSearch;
  readonly texts: TextStore;
  /** The note of each document. */
  readonly noteOf: Uint32Array;
  sorts: Readonly<Record<string, SortRule | undefined>> = SORTS;
  /** Those of the garden that are known; none until {@link ready}. */
  readonly languages: Language[] = [];
  readonly #common: Language[] = [];
  readonly #facets: FacetIndex;
  #ready: Promise<void> | undefined;

  constructor(file: IndexFile, read: ReadFile, pace: Pace) {
    this.file = file;
    this.read = read;
    this.pace = pace;
    this.notes = unpackNotes(file);
    this.#facets = new FacetIndex(this.notes, file.tags);
    this.texts = new TextStore(file.texts, read);
    this.noteOf = Uint32Array.from(
      this.notes.passages.flatMap((count, note) => Array<number>(count).fill(note)),
    );
    this.words = new WordSearch(file, this.languages, this.noteOf, read);
  }

  /** Resolves when all is there that an answer is made of; nothing may be asked before. */
  ready(): Promise<void> {
    return (this.#ready ??= this.#prepare().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    }));
  }

  async #prepare(): Promise<void> {
    const { facets, sorts } = await this.#declared();
    this.sorts = { ...SORTS, ...sorts };
    const { languages, common = languages } = this.file.options;
    this.languages.push(...(await loadLanguages(languages)));
    this.#common.push(...(await loadLanguages(common)));
    await this.words.prepare(this.pace.breathe);
    await this.#facets.prepare(facets, this.pace.breathe);
  }

  async #declared(): Promise<{ facets: Facet[]; sorts: Record<string, SortRule> }> {
    if (!this.file.properties) return { facets: [], sorts: {} };
    return (await fetchProperties()).readProperties(this.file);
  }

  /** Whether the last word is so short, or so common, that more will surely follow. */
  isBeginning({ words }: Query): boolean {
    const last = words.at(-1);
    return !!last && (this.isStopWord(last) || (last.typing && isShort(last.term)));
  }

  /** Whether a word says nothing beside others. */
  isStopWord({ term }: Pick<QueryWord, 'term'>): boolean {
    return this.#common.some(({ stopWords }) => stopWords.has(term));
  }

  /** The answer without excerpts, as far as it can be known from the terms that are there. */
  async draft({ query, sieve, boosts, limit, offset, sort, filters }: Question): Promise<Draft> {
    const found = this.#find(query);
    const missedWords = this.words.takeMissed(); // before another search misses any
    await this.pace.breathe();
    const passing = this.#facets.filter(filters);
    const matching = sieve
      ? sieve.sift(await this.#rank({ ...query, text: sieve.rankedText }, found), passing, sort)
      : query.text
        ? await this.#rank(query, found)
        : everyNote(this.notes);
    const missed = new Map([...missedWords, ...this.words.takeMissed()]);
    for (const one of matching)
      one.score *= (this.notes.weight?.[one.note] ?? 1) * (1 + (boosts?.[one.note] ?? 0));
    const left = matching.filter(({ note }) => passing.passes(note));
    const shown = sortNotes(left, this.sorts[sort], this.notes, offset + limit).slice(offset, offset + limit);
    const matches = this.#matches(found, sieve);
    await this.pace.breathe();
    const answer = {
      query: query.text,
      total: left.length,
      results: shown.map((note) => this.result(note, matches)),
      facets: this.#facets.count(matching, passing),
      suggestions: [...correct(query, found), ...complete(query, found), ...(sieve?.exact ?? [])],
      ...(this.file.properties && { properties: this.file.properties }),
      complete: !missed.size && !sieve?.unsettled.length && !query.isOpen,
    };
    return { answer, matching, passing, shown, matches, found, missed };
  }

  /** A result without excerpts. */
  result(note: RankedNote, matches: Matches): Result {
    return makeResult(note, this.notes, this.file.tags, matches);
  }

  /** Reads each word; of stop words only where there is nothing else. */
  #find({ words, isOpen }: Query): Found {
    const telling = words.filter((word) => !this.isStopWord(word));
    const found: Found = new Map();
    for (const word of (telling.length ? telling : words).flatMap((word) => this.words.split(word))) {
      found.set(word, this.words.find(word, isOpen));
    }
    return found;
  }

  async #rank(query: Query, found: Found): Promise<RankedNote[]> {
    const words = [...found].map(([{ count }, { scores, rarity }]) => ({
      scores,
      weight: tellingness(count, rarity),
    }));
    const ranked = scoreNotes(words, this.noteOf, this.notes.url.length);
    const { notes, pace } = this;
    await liftFittingNames(ranked, query.text, found, notes, (word) => this.isStopWord(word), pace.breathe);
    return ranked;
  }

  #matches(found: Found, sieve: Sieve | undefined): Matches {
    const matches = new Map<string, { word: number; weight: number }>();
    [...found.values()].forEach(({ weights, rarity }, word) => {
      for (const phrase of weights.keys())
        for (const term of phrase.split(' ')) matches.set(term, { word, weight: 1 + rarity });
    });
    return sieve ? sieve.mark(matches) : matches;
  }
}
