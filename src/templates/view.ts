// What every template is given: what to show, and what to do when the reader acts on it.

import type { Result } from '../core/garden.js';
import type { Shown } from '../controllers/search-controller.js';
import type { ErrorDetail } from '../events.js';
import type { Messages } from '../messages.js';

/** How the list of tags is shown. */
export interface TagList {
  /** Whether all of them are shown. */
  open: boolean;
  /** What was typed to find one. */
  text: string;
}

/** What to show. */
export interface View {
  words: Messages;
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
  /** The chosen tags, folded. */
  chosen: readonly string[];
  /** How the list of tags is shown. */
  tags: Readonly<TagList>;
  /** The answer on screen, with what it answers. */
  shown: Shown | undefined;
  /** Whether anything is still to come. */
  pending: boolean;
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
  /** A link of a result was clicked. */
  select(event: MouseEvent, result: Result, url: string): void;
  /** The reader looks at the result in this position. */
  look(position: number): void;
  toggleTag(tag: string): void;
  dropFilters(): void;
  startOver(): void;
  /** Shows all tags, or only the biggest. */
  toggleTags(): void;
  findTag(event: InputEvent): void;
  more(): void;
  retry(): void;
}
