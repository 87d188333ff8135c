// Engine: drafts the answer to a query, by the files at hand.

import { lazy } from '../lazy.js';
import type { CopyGroups } from './copy-groups.js';
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
import { everyNote, scoreNotes, sortNotes, type RankedNote } from './note-ranking.js';
import { notesByDocument, unpackNotes, type NoteTable } from '../store/note-table.js';
import { parseQuery, type Query, type QueryWord, type TypedWord } from '../words/query.js';
import { queryTermWeight } from '../words/ranking.js';
import { isShort } from '../words/expansion.js';
import { makeResult } from './results.js';
import { liftFittingNames } from './name-lift.js';
import type { ReadFile } from '../store/read-file.js';
import { DEFAULT_LIMIT } from './search-options.js';
import type { SyntaxFilter } from './syntax-filter.js';
import { TextStore } from '../store/text-store.js';
import { WordSearch } from '../words/word-search.js';

const fetchSynonyms = lazy(() => import('../words/synonyms.js'));
const fetchCopies = lazy(() => import('./copy-groups.js'));
const fetchProperties = lazy(() => import('../notes/declared-properties.js'));

/** Opened garden that drafts answers. */
export class SearchEngine implements Engine {
  readonly file: IndexFile;
  readonly read: ReadFile;
  readonly pace: Pace;
  readonly notes: NoteTable;
  readonly words: WordSearch;
  readonly texts: TextStore;
  /** Number of the note, by document. */
  readonly noteOf: Uint32Array;
  sorts: Readonly<Record<string, SortRule | undefined>> = SORTS;
  /** Languages of the garden that have stemmers; none before {@link ready}. */
  readonly languages: Language[] = [];
  readonly #common: Language[] = [];
  readonly #facets: FacetIndex;
  #copies: CopyGroups | undefined;
  #ready: Promise<void> | undefined;

  constructor(file: IndexFile, read: ReadFile, pace: Pace) {
    this.file = file;
    this.read = read;
    this.pace = pace;
    this.notes = unpackNotes(file);
    this.#facets = new FacetIndex(this.notes, file.tags);
    this.noteOf = Uint32Array.from(notesByDocument(this.notes.passages));
    this.texts = new TextStore(file.texts, read);
    this.words = new WordSearch(file, this.languages, read);
  }

  /** Prepares the engine, once. Must resolve before any other method is called. */
  ready(): Promise<void> {
    return (this.#ready ??= this.#prepare().catch((error: unknown) => {
      this.#ready = undefined;
      throw error;
    }));
  }

  async #prepare(): Promise<void> {
    const { facets, sorts } = await this.#declared();
    this.sorts = { ...SORTS, ...sorts };
    const { copies } = this.file;
    if (copies) this.#copies = new (await fetchCopies()).CopyGroups(copies, this.notes);
    const { languages, common = languages } = this.file.options;
    this.languages.push(...(await loadLanguages(languages)));
    this.#common.push(...(await loadLanguages(common)));
    await this.words.prepare(this.notes, this.noteOf, this.pace.yieldToPage);
    await this.#facets.prepare(facets, this.pace.yieldToPage);
  }

  async #declared(): Promise<{ facets: Facet[]; sorts: Record<string, SortRule> }> {
    if (!this.file.properties) return { facets: [], sorts: {} };
    return (await fetchProperties()).readProperties(this.file);
  }

  /** True if the last word is a stop word, or too short to be searched in bodies, so that more will follow. */
  isBeginning({ words }: Query): boolean {
    const last = words.at(-1);
    return !!last && (this.isStopWord(last) || (last.typing && isShort(last.term)));
  }

  async parse(text: string, ranked?: string): Promise<Query> {
    const query = parseQuery(text, ranked);
    if (this.file.synonyms) (await fetchSynonyms()).widen(query.words, this);
    return query;
  }

  /** True for a stop word in the garden's languages. */
  isStopWord({ term }: Pick<QueryWord, 'term'>): boolean {
    return this.#common.some(({ stopWords }) => stopWords.has(term));
  }

  /** Drafts the answer without excerpts, by the terms at hand. */
  async draft(question: Question): Promise<Draft> {
    const { query, syntaxFilter, runs, boosts, limit, offset, sort, filters, language } = question;
    const groups = query.words.length && question.copies !== 'apart' ? this.#copies : undefined;
    const found = this.#find(query);
    const missedWords = this.words.takeMissed(); // before another search misses any
    await this.pace.yieldToPage();
    const passing = this.#facets.filter(filters);
    const matching = syntaxFilter
      ? syntaxFilter.match(await this.#rank(query, found, language), passing, sort)
      : query.text
        ? await this.#rank(query, found, language)
        : everyNote(this.notes);
    const missed = new Map([...missedWords, ...this.words.takeMissed()]);
    for (const one of matching)
      one.score *= (this.notes.weight?.[one.note] ?? 1) * (1 + (boosts?.[one.note] ?? 0));
    const left = matching.filter(({ note }) => passing.passes(note));
    const most = Math.max(offset + limit, DEFAULT_LIMIT);
    const sorted = sortNotes(groups?.gather(left, query.text) ?? left, this.sorts[sort], this.notes, most);
    const rows = runs?.arrange(sorted) ?? sorted;
    const shown = groups?.page(rows, offset, limit) ?? rows.slice(offset, offset + limit);
    const matches = this.#matches(found, syntaxFilter);
    await this.pace.yieldToPage();
    const answer = {
      query: query.text,
      total: left.length,
      results: shown.map((note) => this.result(note, matches)),
      facets: this.#facets.count(matching, passing),
      suggestions: [...correct(query, found), ...complete(query, found), ...(syntaxFilter?.exact ?? [])],
      ...(this.file.properties && { properties: this.file.properties }),
      complete: !missed.size && !syntaxFilter?.undecided.length && !runs?.undecided.length && !query.isOpen,
    };
    return { answer, matching, passing, shown, matches, found, missed };
  }

  /** Makes a result without excerpts. */
  result(note: RankedNote, matches: Matches): Result {
    return makeResult(note, this.notes, this.file.tags, matches);
  }

  /** Searches each word; stop words only if there are no others. */
  #find({ words, typed, isOpen }: Query): Found {
    const telling = words.filter((word) => !this.isStopWord(word));
    const found: Found = new Map();
    const sought = (telling.length ? telling : words).flatMap((word) => this.words.split(word));
    for (const word of telling.length ? [...sought, ...this.#joinStopWords(typed)] : sought) {
      found.set(word, this.words.find(word, isOpen));
    }
    return found;
  }

  /** Joins neighbouring stop words that make a word of a name: `for each` is searched as `foreach`. */
  #joinStopWords(typed: readonly TypedWord[]): QueryWord[] {
    return typed.slice(1).flatMap(({ word, end }, i) => {
      const { word: before, start } = typed[i]!;
      const term = before.term + word.term;
      if (!this.isStopWord(before) || !this.isStopWord(word) || !this.words.index.names.has(term)) return [];
      return [{ ...word, term, parts: [], also: [], count: 1, start, end }];
    });
  }

  async #rank(query: Query, found: Found, language = ''): Promise<RankedNote[]> {
    const words = [...found].map(([{ count }, { scores, rarity }]) => ({
      scores,
      weight: queryTermWeight(count, rarity),
    }));
    const ranked = scoreNotes(words, this.noteOf, this.notes.url.length);
    const typed = query.typed.map(({ word }) => word);
    const fitQuery = {
      typed,
      words: typed.flatMap((one) =>
        [...found].filter(([{ start }]) => start >= one.start && start < one.end),
      ),
      isStopWord: (word: QueryWord) => this.isStopWord(word),
    };
    const highest = ranked.reduce((max, { score }) => Math.max(max, score), 0);
    const lift = { query: fitQuery, notes: this.notes, highest, yieldToPage: this.pace.yieldToPage };
    await liftFittingNames(ranked, lift, language.split('-')[0]!.toLowerCase());
    return ranked;
  }

  #matches(found: Found, syntaxFilter: SyntaxFilter | undefined): Matches {
    const matches = new Map<string, { word: number; weight: number }>();
    [...found.values()].forEach(({ weights, rarity }, word) => {
      for (const phrase of weights.keys())
        for (const term of phrase.split(' ')) matches.set(term, { word, weight: 1 + rarity });
    });
    return syntaxFilter ? syntaxFilter.mark(matches) : matches;
  }
}
