// Events of the elements, all bubbling and composed, and what they ask of a page: to render a result.

import type { html } from 'lit';
import type { Answer, Result } from '../core/garden.js';
import { GardenSearchError, type ErrorCode } from '../core/errors.js';

export type { Answer, Result, SearchOptions } from '../core/garden.js';

/** Renders one result: anything that Lit renders, from text to a template of `tag`. */
export type RenderResult = (result: Result, tag: typeof html) => unknown;

/** Detail of `garden-search-select`, which a router cancels to open the note itself. */
export interface SelectDetail {
  result: Result;
  /** Address of the chosen note, or of its chosen section. */
  url: string;
}

/** Detail of `garden-search-answer` and `garden-search-none`. */
export interface AnswerDetail {
  /** Answer on screen, with its results in their order; with `garden-search-none`, an answer without a note. */
  answer: Answer;
}

/** Detail of `garden-search-tag`, which a page cancels to do something else. */
export interface TagDetail {
  /** Folded tag, as `filters.tags` takes it. */
  tag: string;
}

/** Detail of `garden-search-error`. */
export interface ErrorDetail {
  /** Code of the error; `search` for an error that is no GardenSearchError. */
  code: ErrorCode | 'search';
  /** Message for the site's owner: what happened, and what to do. */
  message: string;
  /** Values that the message names, for words of your own; none with the code `search`. */
  values: readonly string[];
}

declare global {
  interface GlobalEventHandlersEventMap {
    'garden-search-select': CustomEvent<SelectDetail>;
    'garden-search-answer': CustomEvent<AnswerDetail>;
    'garden-search-none': CustomEvent<AnswerDetail>;
    'garden-search-tag': CustomEvent<TagDetail>;
    'garden-search-error': CustomEvent<ErrorDetail>;
    'garden-search-open': CustomEvent<null>;
    'garden-search-close': CustomEvent<null>;
  }
}

/** Events of the elements, by name. */
export type GardenSearchEvents = Pick<
  HTMLElementEventMap,
  Extract<keyof HTMLElementEventMap, `garden-search-${string}`>
>;

/** Matches the events that a page can cancel. */
const CANCELABLE = /select$|tag$/;

/** Events that are dispatched: those of the elements, and the one by which a field tells that its text was changed. */
type Dispatched = GardenSearchEvents & { input: CustomEvent<null> };

/** Dispatches an event. Gives false if a listener cancelled it. */
export function emit<Type extends keyof Dispatched>(
  target: EventTarget,
  type: Type,
  detail: Dispatched[Type]['detail'],
): boolean {
  const cancelable = CANCELABLE.test(type);
  return target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}

/** Describes an error of any kind as the detail of `garden-search-error`. */
export function errorDetail(error: unknown): ErrorDetail {
  if (error instanceof GardenSearchError)
    return { code: error.code, message: error.message, values: error.values };
  return { code: 'search', message: error instanceof Error ? error.message : String(error), values: [] };
}

/** Tells the page of an error; where visitors see it, the console tells the site's owner too. */
export function tellError(target: EventTarget, error: unknown, seen = true): void {
  if (seen) console.error(error);
  emit(target, 'garden-search-error', errorDetail(error));
}
