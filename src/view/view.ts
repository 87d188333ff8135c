// What every template is given: what to show, and what to do when the reader acts on it.

import type { html, nothing, TemplateResult } from 'lit';
import type { Answer, Filters, Result, Sort } from '../core/garden.js';
import type { ErrorDetail } from './events.js';
import type { FacetName } from '../core/notes/facets.js';
import type { Way } from '../core/notes/filters.js';
import type { FirstMessages } from '../messages/first-messages.js';
import type { Messages } from '../messages/messages.js';

/** Makes what stands in a result's row: anything that Lit renders, from text to a template of `tag`. */
export type RenderResult = (result: Result, tag: typeof html) => unknown;

/** A question to a garden, as field, filters and sort ask it. */
export interface SearchRequest {
  text: string;
  filters: Filters;
  /** The order asked for; empty for the garden's own. */
  sort: Sort | '';
  /** True where nothing is asked for: the notes tended last are shown. */
  idle: boolean;
  /** Groups the results, where they are to be in groups. */
  groups: Groups | undefined;
}

/** The answer on screen, with the question that it answers. */
export interface Shown extends SearchRequest {
  answer: Answer;
  /** The facets of this garden: each keeps its place even where an answer has none of its values. */
  facets: ReadonlySet<FacetName>;
  /** Every tag seen so far, as the garden writes it, by its folded form. */
  labels: Map<string, string>;
}

/** Groups results in one way. */
export interface Groups {
  /** Puts the results of a group together, in the order of the best of each group. */
  gather(results: readonly Result[]): Result[];
  /** Renders the gathered results on screen: each group is a list with a name. */
  template(view: View, act: Actions): TemplateResult;
}

/** How the filters are shown. */
export interface Panel {
  /** True where all tags are shown, not only the biggest. */
  all: boolean;
  /** The text typed to find a tag. */
  text: string;
  /** The tags whose nested ones were shown by hand, or hidden. */
  unfolded: ReadonlyMap<string, boolean>;
  /** The facets that were unfolded at some time. */
  opened: Set<FacetName>;
  /** True while the filters lie over the results, where they do not fit beside them. */
  sheet: boolean;
}

type Part = TemplateResult | typeof nothing;

/** The second script, as the first one renders it: filters, sorts and rarer states. */
export interface SecondScript {
  facetsTemplate(view: View, act: Actions): Part;
  pillsTemplate(view: View, act: Actions): Part;
  sheetTemplate(view: View, act: Actions): Part;
  sortTemplate(view: View, act: Actions): Part;
  recentTemplate(view: View, act: Actions): Part;
  moreTemplate(view: View, act: Actions): Part;
  /** Says that the answer is that of the plain words, with the way back to what was typed. */
  exactTemplate(view: View, act: Actions): Part;
  /** Renders what follows the last result, or stands in the place of the first. */
  afterTemplate(view: View, act: Actions): unknown;
  /** Fills a page's own template with a result. */
  fillTemplate(template: HTMLTemplateElement, result: Result, view: View): ChildNode[];
  /** Remembers a search that led to a note, in the visitor's browser. */
  remember(text: string): void;
  /** Says in words what the answer on screen is filtered by. */
  withinWords(view: View): string;
}

/** What to show. */
export interface View {
  words: FirstMessages & Partial<Messages>;
  /** The locale for dates. */
  locale: string | undefined;
  label: string;
  placeholder: string;
  /** What the live region says. */
  spoken: string;
  /** Whether nothing is asked for. */
  idle: boolean;
  /** Whether the field has text. */
  filled: boolean;
  /** What the reader has chosen. */
  filters: Filters;
  /** The tags among it, folded. */
  chosen: ReadonlyMap<string, Way>;
  /** What the reader may filter by, in this order. */
  facets: readonly FacetName[];
  /** The order asked for; empty for the garden's own. */
  sort: Sort | '';
  /** How the filters are shown. */
  panel: Readonly<Panel>;
  /** The second script; undefined until it is there. */
  second: SecondScript | undefined;
  /** True while the second script could not be fetched. */
  secondFailed: boolean;
  /** Whether searches are remembered. */
  recent: boolean;
  /** What makes a result's row in place of ours. */
  renderResult: RenderResult | undefined;
  /** What such a row is copied from. */
  template: HTMLTemplateElement | null;
  /** The answer on screen, with what it answers. */
  shown: Shown | undefined;
  /** Whether anything is still to come. */
  pending: boolean;
  /** Whether that takes long. */
  slow: boolean;
  error: ErrorDetail | undefined;
  /** Whether the garden could not be opened: the fallback is shown. */
  closed: boolean;
}

/** What to do when the reader acts. */
export interface Actions {
  typed(event: InputEvent): void;
  /** A composition has ended. */
  composed(): void;
  /** Puts this text into the field, and the focus. */
  ask(text: string): void;
  /** Opens the first result. */
  open(event: Event): void;
  toggleTag(tag: string): void;
  filter(filters: Filters): void;
  sort(sort: Sort): void;
  /** Changes how the filters are shown. */
  arrange(change: Partial<Panel>): void;
  startOver(): void;
  more(): void;
  retry(): void;
}
