// Arguments of every template: the view with its values, and the actions of the reader.

import type { nothing, TemplateResult } from 'lit';
import type { Answer, Filters, Garden, Result, SearchOptions, Sort } from '../core/garden.js';
import type { ErrorDetail, RenderResult } from './events.js';
import type { KeptList, OpenedNote, Panel } from './kept-state.js';
import type { Way } from '../core/notes/filters.js';
import type { FirstMessages } from '../messages/first-messages.js';
import type { Messages } from '../messages/languages/make-messages.js';

/** Question to a garden, as field, filters and sort ask it. */
export interface SearchRequest extends Required<Pick<SearchOptions, 'filters' | 'copies' | 'names'>> {
  text: string;
  /** Order asked for; empty for the garden's own. */
  sort: Sort | '';
  /** Language of the page around the element; empty where it names none. */
  language: string;
  /** True without filters and with no text, or one that asks for nothing. The notes tended last are then shown. */
  idle: boolean;
  /** Grouping of the results; undefined for one list. */
  groups: Groups | undefined;
}

/** Answer on screen, with the question that it answers. */
export interface Shown extends SearchRequest {
  answer: Answer;
  /** Facets of this garden, which keep their place where an answer has none of their values. Undefined until known. */
  facets: ReadonlySet<string> | undefined;
  /** Every tag seen so far, as the garden writes it, by its folded form. */
  labels: Map<string, string>;
  /** First parts of the addresses of the notes seen so far; undefined for the root. */
  folders: Set<string | undefined>;
}

/** Way to group results. */
export interface Groups {
  /** Puts the results of a group together, in the order of the best of each group. */
  gather(results: readonly Result[]): Result[];
  /** Renders the gathered results on screen: each group is a list with a name. */
  template(view: RowView, act: RowActions): TemplateResult;
}

/** Part of an answer on screen that its rows tell of. */
type ShownRows = Pick<Shown, 'answer' | 'idle' | 'folders'>;

type RowParts = 'sectionsTemplate' | 'factsTemplateOf' | 'describe' | 'fillTemplate';

/** Values that the templates of rows show. */
export interface RowView extends Pick<
  View,
  'messages' | 'locale' | 'garden' | 'filters' | 'renderResult' | 'template' | 'pending'
> {
  /** Tags that are chosen as filters; undefined where a tag leads to a search of its own. */
  chosen: View['chosen'] | undefined;
  second: Pick<SecondScript, RowParts> | undefined;
  shown: ShownRows | undefined;
}

/** Actions of the reader in a row. */
export type RowActions = Pick<Actions, 'filter'>;

type Part = TemplateResult | typeof nothing;

/** Second script, as the first one renders it: filters, sorts and rarer states. */
export interface SecondScript {
  /** Gives the groups of results; undefined while they are on their way, and where there are to be none. */
  groups(): Groups | undefined;
  /**
   * Gives the values of a view that this script alone shows.
   * @param named names of the facets to show, separated by spaces; empty for all
   */
  valuesOf(named: string, shown: Shown | undefined, filters: Filters): SecondValues;
  /** Cuts titles and excerpts whose first match would not be in sight. */
  prepare(view: View): View;
  /** Cuts excerpts so that the first match stands in their one line. */
  closeRows(view: View): View;
  /** Gives a result with its whole excerpt. */
  wholeOf(result: Result): Result;
  facetsTemplate(view: View, act: Actions): Part;
  pillsTemplate(view: View, act: Actions): Part;
  sheetTemplate(view: View, act: Actions): Part;
  sortTemplate(view: View, act: Actions): Part;
  /** Renders what the visitor's browser keeps: searches, and in a dialog the notes opened from there. */
  recentTemplate(view: View, act: Actions, opened?: Part): Part | undefined;
  /** Renders the help at the end of the field. */
  aidTemplate(view: View, act: Actions): Part;
  moreTemplate(view: View, act: Actions): Part;
  /** Renders a corrected query, or words that no note has. */
  hintTemplate(view: View, act: Actions): Part;
  /** Renders the end of the results: the button for more, or help when few notes match, or none. */
  afterTemplate(view: View, act: Actions): unknown;
  sectionsTemplate(result: Result): Part;
  stageIcon(stage: keyof Messages['stage']): Part;
  /** Renders a stage with its icon. */
  stageTemplate(stage: keyof Messages['stage'], view: Pick<View, 'messages'>): Part;
  /** Writes a day for the reader. */
  dayText(day: string): string;
  /** Names the folders of a note, outermost first. */
  foldersOf(note: Result, view: View): string;
  /**
   * Makes a function that renders the line of metadata of a result, by its place.
   * @param folders folders that each line names. Default: those of its note
   */
  factsTemplateOf(
    results: readonly Result[],
    view: RowView,
    act: RowActions,
    folders?: readonly string[],
  ): (place: number) => Part;
  /** Renders where else a note is. */
  copiesTemplate(result: Result, view: RowView): Part;
  /** Renders the tags of a note in its row, or in the pane of a dialog. */
  tagsTemplate(place: 'row' | 'pane', result: Result, view: RowView, act: RowActions): unknown;
  /** Describes a result to people who hear its title; undefined where there is nothing to say. */
  describe(result: Result, view: RowView): string | undefined;
  /** Fills a page's own template with a result; undefined while its script is on its way. */
  fillTemplate(template: HTMLTemplateElement, result: Result, view: RowView): ChildNode[] | undefined;
  /** Remembers a search that led to a note, in the visitor's browser. */
  remember(text: string): void;
  openedNotes(): KeptList<OpenedNote> | undefined;
  readonly panel: { readonly panel: Readonly<Panel>; arrange(change: Partial<Panel>): void };
  /** Says the rest of the status: filters, what was read otherwise than typed, and the note that Enter opens. */
  detailText(view: View): string;
}

/** Values that the second script alone shows. */
export interface SecondValues {
  /** Locale of dates; undefined for the browser's own. */
  locale: string | undefined;
  /** Tags among the filters, folded. */
  chosen: ReadonlyMap<string, Way>;
  /** Names of the facets shown, in this order. */
  facets: readonly string[];
}

/** Values that the templates show. */
export interface View extends SecondValues {
  messages: FirstMessages & Partial<Messages>;
  label: string;
  placeholder: string;
  /** Garden that is asked; undefined until it is open. */
  garden: Garden | undefined;
  /** Text of the live region. */
  spoken: string;
  /** True while nothing is asked for. */
  idle: boolean;
  /** True while the field has text. */
  filled: boolean;
  /** Filters that the reader has chosen. */
  filters: Filters;
  /** Order asked for; empty for the garden's own. */
  sort: Sort | '';
  /** State of the filters on screen, for the second script. */
  panel: Readonly<Panel>;
  /** Second script; undefined until it is there. */
  second: SecondScript | undefined;
  /** True while the second script could not be fetched. */
  secondFailed: boolean;
  /** True if searches are remembered. */
  recent: boolean;
  /** Renders a row in place of the element's own; undefined without one. */
  renderResult: RenderResult | undefined;
  /** Template of the page that rows are copied from; null without one. */
  template: HTMLTemplateElement | null;
  /** Answer on screen, with what it answers. */
  shown: Shown | undefined;
  /** True while anything is still to come. */
  pending: boolean;
  /** True once the wait has become long. */
  slow: boolean;
  error: ErrorDetail | undefined;
  /** True if the garden could not be opened, and the fallback is shown. */
  closed: boolean;
}

/** Actions of the reader. */
export interface Actions {
  typed(event: InputEvent): void;
  /** Takes the end of a composition. */
  composed(): void;
  /** Puts a text into the field, and moves the focus there. */
  ask(text: string): void;
  /** Opens the first result. */
  open(event: Event): void;
  filter(filters: Filters): void;
  sort(sort: Sort): void;
  /** Changes the state of the filters on screen. */
  arrange(change: Partial<Panel>): void;
  startOver(): void;
  more(): void;
  retry(): void;
  /** Finds notes related to one; undefined where the garden knows of none. */
  related(url: string): Promise<Result[]> | undefined;
}
