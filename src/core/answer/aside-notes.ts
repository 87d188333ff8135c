// Notes of a large garden, in files beside its entry. Fetched for such gardens.
//
//   names      words of names, for spelling
//   starts     of each one or two letters the best names that begin with them
//   facets     tags and other labels of all notes
//   dates      dates on which all notes were last tended
//   notes      all columns of all notes, for boosts, other sorts, and syntax that reads names and addresses
//
// The row of a note, which its result tells, lies with its texts. Names that fit a query come with the terms: each lies beside terms
// that such a query has.

import type { SearchOptions } from '../garden.js';
import { FacetIndex } from '../notes/facet-index.js';
import type { Facet } from '../notes/facets.js';
import { SORTS, type SortRule } from '../notes/sorts.js';
import { FirstCounts, NO_FACETS, UNREAD_FACETS } from './first-counts.js';
import { FacetColumns, readColumn, type PackedColumn } from '../store/facet-columns.js';
import type { FileShelf } from '../store/file-shelf.js';
import type { NoteBlock, NotesAside } from '../store/aside-tables.js';
import { DictionaryFiles } from '../store/dictionary.js';
import type { ColumnsRead } from '../query-language/note-source.js';
import type { LabelColumns } from '../store/note-columns.js';
import { FIELDS, type ShardTable } from '../store/index-file.js';
import { AsideNames } from '../store/names-aside.js';
import { DEFAULT_LIMIT } from './search-options.js';
import { NoteRows, openBlock, type LabelledNotes, type RowSource } from './note-rows.js';
import type { Pace } from './pace.js';
import { sortNotes, type RankedNote } from './note-ranking.js';
import { namesOf, rowOf, type NoteNames, type NoteRow } from '../store/note-table.js';
import { parseFile } from '../store/read-file.js';
import { Run } from '../store/term-run.js';
import type { WordTerms } from '../words/word-search.js';

/** Most results whose rows are read one by one, with their texts. For more, all columns are read. */
const MAX_ROWS = 100;

/** Notes beside the entry, as far as they are read. */
export class AsideNotes {
  readonly #aside: NotesAside;
  readonly #shards: ShardTable;
  readonly #passages: readonly number[];
  readonly #shelf: FileShelf;
  readonly #pace: Pace;
  readonly #declared: readonly Facet[];
  readonly #rows: NoteRows;
  readonly #names: AsideNames;
  #columns: FacetColumns | undefined;
  #dates: string[] | undefined;
  #facets: FacetIndex | undefined;
  /** Counts until the labels are read; undefined where they are read with the first answer. */
  readonly #first: FacetIndex | undefined;

  /**
   * @param declared facets of the declared properties
   * @throws RangeError if the entry is damaged
   */
  constructor(source: RowSource & { pace: Pace }, declared: readonly Facet[]) {
    const { file, pace, passages, shelf } = source;
    const { aside, notes, shards } = file;
    this.#aside = aside!;
    this.#shards = shards!;
    this.#passages = passages;
    this.#shelf = shelf;
    this.#pace = pace;
    this.#declared = declared;
    this.#rows = new NoteRows(source);
    this.#names = new AsideNames(aside!, shelf);
    if (aside!.counts) this.#first = new FirstCounts(aside!.counts, passages.length, declared);
    if (!isWhole(aside!, passages.length) || aside!.tended.length !== notes.title.length)
      throw new RangeError();
  }

  /** Terms at hand: none, as those of names lie in the shards too. */
  get terms(): WordTerms {
    return {
      run: new Run([], () => []),
      names: this.#names,
      shards: this.#shards.nested && ((parse) => new DictionaryFiles(this.#shards, this.#shelf, parse)),
      lengths: [],
      averages: this.#aside.averages,
    };
  }

  /** Numbers of the notes tended last, whose rows are at hand, in that order. */
  get tended(): readonly number[] {
    return this.#aside.tended;
  }

  /** Labels of all notes, with their dates once these are read; none until the labels are. */
  get labels(): LabelColumns {
    const { notes } = NO_FACETS;
    const dates = this.#dates && { updated: this.#dates, created: this.#dates };
    return { tags: this.#columns?.labels ?? [], notes: { ...notes, ...this.#columns, ...dates } };
  }

  /** Sorts notes: by the columns that {@link read} gave the sort, or, without a question, as the entry has them. */
  sort(found: RankedNote[], rule: SortRule): RankedNote[] {
    if (rule === SORTS.tended && !this.#dates) return this.tended.map((note) => found[note]!);
    return sortNotes(found, rule, this.labels.notes);
  }

  /**
   * Gives a note's row; undefined and missed until a file is read that has it.
   * @param document document of the note whose text is wanted too. Default: its first
   * @param named true for a row with the title alone, if that is known, in the place of one that is missed
   */
  rowOf(note: number, document?: number, named = false): NoteRow | undefined {
    const place = this.#rows.find(note, document);
    if (place) return rowOf(place.block.notes, place.block.tags, place.at);
    if (!named) return undefined;
    const { title, language } = this.#names.of(note);
    return { url: '', title, tags: [], category: '', stage: '', created: '', updated: '', language };
  }

  /** Takes rows that lie beside what surrounds a note. @throws RangeError if they are damaged */
  takeRows(rows: NoteBlock, numbers: readonly number[]): void {
    this.#rows.take(rows, numbers);
  }

  /** Gives a note's names: all once its row is read, before that those that may fit the query. */
  namesOf(note: number): NoteNames {
    const place = this.#rows.known(note);
    return place ? namesOf(place.block.notes, place.at) : this.#names.of(note);
  }

  /**
   * Gives the index of facets. Until the labels of all notes are read it is an empty one, and they are missed.
   * @param wanted true for exact counts, false for none. Default: those of the results in a garden that has few at hand
   */
  facets(wanted?: boolean): FacetIndex {
    const { facets: name } = this.#aside;
    if (this.#facets) return this.#facets;
    if (wanted === false) return NO_FACETS;
    if (!wanted && this.#first) return this.#first;
    this.#shelf.missFile(name, async (text) => {
      if (this.#facets) return;
      const columns = new FacetColumns(parseFile(text, name), this.#passages.length);
      const facets = new FacetIndex(columns, columns.labels);
      await facets.prepare(this.#declared, this.#pace.yieldToPage);
      [this.#columns, this.#facets] = [columns, facets];
    });
    return UNREAD_FACETS;
  }

  /**
   * Reads what an answer can't be drafted without: labels for filters, and the columns that syntax, boosts and sorts read.
   * @param hasWords true if words rank the notes
   * @param syntax columns that the query's syntax reads. Default: it has none
   * @returns all columns, if they are needed
   */
  async read(
    options: SearchOptions,
    hasWords: boolean,
    syntax?: ColumnsRead,
  ): Promise<LabelledNotes | undefined> {
    const { boost, explain, filters, signal, onUpdate, offset = 0, limit = DEFAULT_LIMIT } = options;
    const { sort = hasWords ? 'relevance' : 'tended' } = options;
    const { table, dates } = this.#aside;
    const isFiltered = Object.keys(filters ?? {}).length > 0;
    const isIdle = !hasWords && !isFiltered && !syntax && offset + limit <= this.tended.length;
    const byDate = syntax === 'dates' || (sort === 'tended' && !isIdle);
    const byLabel = byDate || syntax === 'labels' || !Object.hasOwn(SORTS, sort);
    const isMuch = limit > MAX_ROWS || boost || explain || sort === 'newest' || sort === 'title';
    const readsAll = isMuch || syntax === 'all' || (byDate && !dates);
    let all: LabelledNotes | undefined;
    const track = this.#shelf.track();
    if (isFiltered || (byLabel && !readsAll)) this.facets(true);
    if (readsAll) this.#shelf.missFile(table, (text) => (all = openBlock(parseFile<NoteBlock>(text, table))));
    else if (byDate && !this.#dates)
      this.#shelf.missFile(dates!, (text) => {
        this.#dates = readColumn(parseFile<PackedColumn>(text, dates!), this.#passages.length);
      });
    const missed = track();
    // A colon that is being typed is an operator's until the space after it.
    if (syntax && onUpdate && missed.size) await this.#pace.rest();
    signal?.throwIfAborted();
    await this.#shelf.load(missed, signal);
    if (all && all.notes.passages.join() !== this.#passages.join()) throw new RangeError();
    return all;
  }
}

// Checks that all counts agree. What lies in files is checked by who reads them.
function isWhole(
  { averages, languages, tended, starts, letters = starts }: NotesAside,
  count: number,
): boolean {
  return (
    averages.length === FIELDS.length &&
    averages.every((average: number | null) => average === null || average > 0) &&
    languages.every((language) => typeof language === 'string') &&
    tended.every((note) => note >= 0 && note < count) &&
    [starts, letters].every(({ files, first }) => files.length === first.length)
  );
}
