// Columns of all notes of a large garden, each read when a question needs it.
//
//   facets     tags and other labels
//   dates      dates on which notes were last tended, and created, each in a file
//   notes      all columns, for boosts, other sorts, and syntax that reads names and addresses

import type { SearchOptions } from '../garden.js';
import { lazy } from '../lazy.js';
import { noCounts, type FacetCounts } from '../notes/facet-counts.js';
import type { FacetIndex } from '../notes/facet-index.js';
import type { Facet } from '../notes/facets.js';
import { SORTS, type SortRule } from '../notes/sorts.js';
import type { ColumnsRead } from '../query-language/note-source.js';
import type { NoteBlock, NotesAside } from '../store/aside-tables.js';
import { FacetColumns, readColumn, type PackedColumn } from '../store/facet-columns.js';
import type { FileShelf } from '../store/file-shelf.js';
import type { LabelColumns } from '../store/note-columns.js';
import { parseFile } from '../store/read-file.js';
import { FirstCounts } from './first-counts.js';
import { sortNotes, type RankedNote } from './note-ranking.js';
import { openBlock, type LabelledNotes, type RowSource } from './note-rows.js';
import type { Pace } from './pace.js';
import { DEFAULT_LIMIT, isFiltering } from './search-options.js';

/** Most results whose rows are read one by one, with their texts. For more, all columns are read. */
const MAX_ROWS = 100;

/** Pause after an operator before its columns are read, in ms. */
const OPERATOR_PAUSE = 200;

const fetchIndex = lazy(() => import('../notes/facet-index.js'));

/** Labels of no notes. */
const NO_COLUMNS = { tags: [], category: [], stage: [], created: [], updated: [], language: [] };

/** Parts of an opened garden that columns come from. */
export interface ColumnSource extends RowSource {
  readonly pace: Pace;
  /** Facets of the declared properties. */
  readonly declared: readonly Facet[];
}

/** Columns beside the entry, as far as they are read. */
export class AsideColumns {
  readonly #aside: NotesAside;
  readonly #passages: readonly number[];
  readonly #shelf: FileShelf;
  readonly #pace: Pace;
  readonly #declared: readonly Facet[];
  #columns: FacetColumns | undefined;
  /** Dates of the last change, and of the creation, as far as they are read. */
  readonly #dates: string[][] = [];
  /** Index of the facets, once the labels are read. */
  index: FacetIndex | undefined;
  /** Counts until the labels are read; undefined where they are read with the first answer. */
  readonly #first: FirstCounts | undefined;

  constructor({ file, pace, passages, shelf, declared }: ColumnSource) {
    const aside = (this.#aside = file.aside!);
    this.#passages = passages;
    this.#shelf = shelf;
    this.#pace = pace;
    this.#declared = declared;
    if (aside.counts) this.#first = new FirstCounts(aside.counts, passages.length, declared);
  }

  /** Labels of all notes, with their dates once these are read; none until the labels are. */
  get labels(): LabelColumns {
    const [updated, created = updated] = this.#dates;
    const dates = updated && created && { updated, created };
    return { tags: this.#columns?.labels ?? [], notes: { ...NO_COLUMNS, ...this.#columns, ...dates } };
  }

  /** Sorts notes: by the columns that {@link read} gave the sort, or, without a question, as the entry has them. */
  sort(found: RankedNote[], rule: SortRule): RankedNote[] {
    if (rule === SORTS.tended && !this.#dates[0]) return this.#aside.tended.map((note) => found[note]!);
    return sortNotes(found, rule, this.labels.notes);
  }

  /**
   * Gives the counts of facets. Until the labels of all notes are read there are none, and the labels are missed.
   * @param wanted true for exact counts, false for none. Default: those of the results in a garden that has few at hand
   */
  facets(wanted?: boolean): FacetCounts {
    const { facets: name } = this.#aside;
    if (this.index) return this.index;
    if (wanted === false) return noCounts(this.#declared);
    const first = wanted ? undefined : this.#first;
    if (first && !first.Index)
      this.#shelf.miss('facet-index', async () => (first.Index = (await fetchIndex()).FacetIndex));
    if (first) return first;
    this.#shelf.missFile(name, async (text) => {
      if (this.index) return;
      const columns = new FacetColumns(parseFile(text, name), this.#passages.length);
      const { FacetIndex } = await fetchIndex();
      const facets = new FacetIndex(columns, columns.labels, this.#declared);
      await facets.prepare(this.#pace.yieldToPage);
      [this.#columns, this.index] = [columns, facets];
    });
    return noCounts(this.#declared, true);
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
    const { boost, explain, signal, onUpdate, offset = 0, limit = DEFAULT_LIMIT } = options;
    const { sort = hasWords ? 'relevance' : 'tended' } = options;
    const { table, dates, tended } = this.#aside;
    const isFiltered = isFiltering(options);
    const isIdle = !hasWords && !isFiltered && !syntax && offset + limit <= tended.length;
    const byBoth = syntax === 'dates' || sort === 'newest';
    const byDate = byBoth || syntax === 'tended' || (sort === 'tended' && !isIdle);
    const byLabel = byDate || syntax === 'labels' || !Object.hasOwn(SORTS, sort);
    const isMuch = limit > MAX_ROWS || boost || explain || sort === 'title';
    const readsAll = isMuch || syntax === 'all' || (byDate && !dates);
    let all: LabelledNotes | undefined;
    const track = this.#shelf.track();
    if (isFiltered || (byLabel && !readsAll)) this.facets(true);
    if (readsAll) this.#shelf.missFile(table, (text) => (all = openBlock(parseFile<NoteBlock>(text, table))));
    else if (byDate) this.#missDates(byBoth ? 2 : 1);
    const missed = track();
    // A colon that is being typed is an operator's until the space after it.
    if (syntax && onUpdate && missed.size) await this.#pace.rest(OPERATOR_PAUSE);
    signal?.throwIfAborted();
    await this.#shelf.load(missed, signal);
    if (all && all.notes.passages.join() !== this.#passages.join()) throw new RangeError();
    return all;
  }

  /** Misses the first of the two columns of dates, or both, as far as they are not read. */
  #missDates(count: 1 | 2): void {
    for (const [place, name] of this.#aside.dates!.slice(0, count).entries())
      if (!this.#dates[place])
        this.#shelf.missFile(name, (text) => {
          this.#dates[place] = readColumn(parseFile<PackedColumn>(text, name), this.#passages.length);
        });
  }
}
