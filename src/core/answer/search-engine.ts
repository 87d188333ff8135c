// Engine: drafts the answer to a query, by the files at hand.

import { lazy, once } from '../lazy.js';
import type { CopyGroups } from './copy-groups.js';
import type { AsideNotes } from './aside-notes.js';
import type { Draft, Question } from './draft.js';
import type { Engine } from './engine.js';
import type { Pace } from './pace.js';
import { findWords, matchesOf } from './find-words.js';
import { EVERY_NOTE, noCounts, type FacetCounts, type Passing } from '../notes/facet-counts.js';
import type { Facet } from '../notes/facets.js';
import { SORTS, type SortRule } from '../notes/sorts.js';
import type { SearchOptions } from '../garden.js';
import { readEntryTerms } from '../store/entry-terms.js';
import { FileShelf } from '../store/file-shelf.js';
import type { IndexFile } from '../store/index-file.js';
import { everyNote, sortNotes, type Ranking } from './note-ranking.js';
import type { ColumnsRead } from '../query-language/note-source.js';
import { namesOf, notesByDocument, readPassages, rowOf, unpackNotes } from '../store/note-table.js';
import type { NoteNames, NoteRow, NoteTable } from '../store/note-table.js';
import { parseQuery, type Query, type QueryWord } from '../words/query.js';
import { isShort } from '../words/expansion.js';
import type { Refinements } from './refinements.js';
import { makeResults } from './results.js';
import { rankNotes } from './rank-notes.js';
import type { ReadFile } from '../store/reader.js';
import { DEFAULT_LIMIT, isFiltering } from './search-options.js';
import { WordSearch } from '../words/word-search.js';

/** Fetches what a first draft does without: forms of words, corrections, counts, excerpts. */
export const fetchRefinements = lazy(() => import('./refining.js'));

const fetchSynonyms = lazy(() => import('../words/synonyms.js'));
const fetchCopies = lazy(() => import('./copy-groups.js'));
const fetchAside = lazy(() => import('./aside-notes.js'));
const fetchProperties = lazy(() => import('../notes/declared-properties.js'));

/** Opened garden that drafts answers. */
export class SearchEngine implements Engine {
  readonly file: IndexFile;
  readonly read: ReadFile;
  readonly pace: Pace;
  notes!: NoteTable;
  tags: readonly string[];
  readonly shelf: FileShelf;
  readonly words: WordSearch;
  readonly passages: readonly number[];
  /** Number of the note, by document. */
  readonly noteOf: Uint32Array;
  sorts: Readonly<Record<string, SortRule | undefined>> = SORTS;
  /** Facets of the declared properties. */
  declared: readonly Facet[] = [];
  aside: AsideNotes | undefined;
  #copies: CopyGroups | undefined;
  #refinements: Refinements | undefined;

  constructor(file: IndexFile, read: ReadFile, pace: Pace) {
    this.file = file;
    this.read = read;
    this.pace = pace;
    this.tags = file.tags;
    this.shelf = new FileShelf(read);
    const { aside } = file;
    if (!aside) this.notes = unpackNotes(file);
    this.passages = aside ? readPassages(aside.passages) : this.notes.passages;
    this.noteOf = Uint32Array.from(notesByDocument(this.passages));
    this.words = new WordSearch(file, this.shelf, () => this.refinements);
  }

  /** Prepares the engine, once. Must resolve before any other method is called. */
  readonly ready = once(async () => {
    if (this.file.properties) {
      const { facets, sorts } = (await fetchProperties()).readProperties(this.file);
      this.declared = facets;
      this.sorts = { ...SORTS, ...sorts };
    }
    const { aside, copies } = this.file;
    if (aside) this.aside = new (await fetchAside()).AsideNotes(this);
    if (copies) this.#copies = new (await fetchCopies()).CopyGroups(copies, this);
    const terms = this.aside?.terms ?? (await readEntryTerms(this.file, this.notes, this.pace.yieldToPage));
    this.words.prepare(terms, this.noteOf);
    await this.pace.yieldToPage();
  });

  readonly #refine = once(async () => {
    this.#refinements = await (await fetchRefinements()).refine(this);
  });

  /** True if more will follow: the last word is a stop word, too short for bodies, or begins words of many files. */
  isBeginning({ words }: Query): boolean {
    const last = words.at(-1);
    return (
      !!last &&
      (this.isStopWord(last) || (last.typing && (isShort(last.term) || this.words.index.isWide(last.term))))
    );
  }

  async parse(text: string, language?: string, ranked?: string): Promise<Query> {
    const query = { ...parseQuery(text, ranked), language };
    const { synonyms } = this.file;
    if (!synonyms) return query;
    await this.#refine(); // they are found in all their forms
    (await fetchSynonyms()).widen(query.words, synonyms, this.#refinements!.languagesFor(''));
    return query;
  }

  isStopWord(word: Pick<QueryWord, 'term'>): boolean {
    return !!this.#refinements?.isStopWord(word);
  }

  /** Drafts the answer without excerpts, by the terms at hand. */
  async draft(question: Question): Promise<Draft> {
    const { query, syntaxFilter, runs, signal, limit, offset, boosts, sort, filters, language, passing } =
      question;
    const groups = query.words.length && question.copies !== 'apart' ? this.#copies : undefined;
    const missedSoFar = this.shelf.track();
    const found = findWords(query, this);
    const facets = this.#countsOf(question.facets);
    await this.pace.yieldToPage();
    const { weight } = this.file.aside ?? this.notes;
    const most = Math.max(offset + limit, DEFAULT_LIMIT);
    const rule = this.sorts[sort];
    const byScore = !(rule || weight || boosts || groups || filters || syntaxFilter);
    let ranking: Ranking =
      query.text || syntaxFilter
        ? await rankNotes(question, found, this, byScore ? most : undefined)
        : { ranked: everyNote(this.passages) };
    signal?.throwIfAborted(); // before it misses rows, which another search would fetch
    if (syntaxFilter) ranking = { ranked: syntaxFilter.match(ranking.ranked, passing, sort) };
    const { ranked, matching = ranked.map(({ note }) => note) } = ranking;
    for (const one of ranked) one.score *= (weight?.[one.note] ?? 1) * (1 + (boosts?.[one.note] ?? 0));
    const left = ranked.filter(({ note }) => passing.passes(note));
    const missedFirst = missedSoFar();
    const own = groups?.gather(left, language) ?? left;
    const sorted =
      rule && !this.notes ? this.aside!.columns.sort(own, rule) : sortNotes(own, rule, this.notes, most);
    const rows = runs?.arrange(sorted) ?? sorted;
    const shown = groups?.page(rows, offset, limit, query.text) ?? rows.slice(offset, offset + limit);
    const matches = syntaxFilter?.mark(matchesOf(found)) ?? matchesOf(found);
    const plain = makeResults(shown, matches, this, question.names);
    const results = groups?.addCopies(plain, shown) ?? plain;
    const lacksRows = !missedFirst.size; // they wait until their order is known
    const missed = lacksRows ? missedSoFar() : missedFirst;
    await this.pace.yieldToPage();
    const answer = {
      query: query.text,
      total: filters ? left.length : matching.length,
      results,
      facets: facets.count(matching, passing, results),
      ...(facets.atLeast && { atLeast: true as const }),
      suggestions: this.refinements?.suggest(question, found, results) ?? [],
      ...syntaxFilter?.read,
      ...(this.file.properties && { properties: this.file.properties }),
      ...(this.file.optional.feeds && { feeds: this.file.optional.feeds }),
      complete: !missed.size && !syntaxFilter?.undecided.length && !runs?.undecided.length && !query.isOpen,
    };
    return { answer, matching, shown, matches, found, missed, lacksRows };
  }

  async need(options: SearchOptions, hasWords: boolean, syntax?: ColumnsRead): Promise<void> {
    if (isFiltering(options) || syntax) await this.#refine();
    const all = !this.notes && (await this.aside!.columns.read(options, hasWords, syntax));
    if (all) ({ notes: this.notes, tags: this.tags } = all);
  }

  /** Makes the test of notes by filters, whose columns {@link need} has read. */
  testBy(options: SearchOptions): Passing {
    if (!isFiltering(options)) return EVERY_NOTE;
    const { filterBy, facets } = this.#refinements!;
    return filterBy(options.filters!, (facets ?? this.aside!.columns.index)!);
  }

  #countsOf(wanted?: boolean): FacetCounts {
    if (this.aside) return this.aside.columns.facets(wanted);
    if (wanted === false) return noCounts(this.declared);
    return this.refinements?.facets ?? noCounts(this.declared, true);
  }

  get labels(): Engine['labels'] {
    return this.notes ? this : this.aside!.columns.labels;
  }

  get refinements(): Engine['refinements'] {
    if (!this.#refinements) this.shelf.miss('refinements', this.#refine);
    return this.#refinements;
  }

  rowOf(note: number, document?: number, named?: boolean): NoteRow | undefined {
    return this.notes ? rowOf(this.notes, this.tags, note) : this.aside!.rowOf(note, document, named);
  }

  namesOf(note: number): NoteNames {
    return this.notes ? namesOf(this.notes, note) : this.aside!.namesOf(note);
  }
}
