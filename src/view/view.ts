// What every template is given: what to show, and what to do when the reader acts on it.

import type { html } from 'lit';
import type { Filters, Result, Sort } from '../core/garden.js';
import type { Further } from '../element/further-controller.js';
import type { Panel } from '../filters/panel-controller.js';
import type { Shown } from '../results/search-controller.js';
import type { ErrorDetail } from './events.js';
import type { FacetName } from '../core/notes/facets.js';
import type { Way } from '../core/notes/filters.js';
import type { FirstMessages } from '../messages/first-messages.js';
import type { Messages } from '../messages/messages.js';

/** Makes what stands in a result's row: anything that Lit renders, from text to a template of `tag`. */
export type RenderResult = (result: Result, tag: typeof html) => unknown;

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
  /** What a first answer does without, once it is there. */
  further: Further | undefined;
  /** Whether that will never be. */
  bare: boolean;
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
