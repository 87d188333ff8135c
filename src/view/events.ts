// The events of <garden-search>, all bubbling and composed.

import type { Answer, Result } from '../core/garden.js';
import { GardenSearchError, type ErrorCode } from '../core/errors.js';

/** A result was chosen. Cancelable: a router that cancels it opens the note itself. */
export interface SelectDetail {
  result: Result;
  /** The address of the note, or of the section that was chosen. */
  url: string;
}

/** What is on screen, in its order; with `garden-search-none`, an answer without any note. */
export interface AnswerDetail {
  answer: Answer;
}

/** The garden could not be opened or searched, or a script of the element not be fetched. */
export interface ErrorDetail {
  /** What went wrong, for programs; `search` where it is an error of another make. */
  code: ErrorCode | 'search';
  /** What happened and what to do, for the site's owner. */
  message: string;
}

declare global {
  interface HTMLElementEventMap {
    'garden-search-select': CustomEvent<SelectDetail>;
    'garden-search-answer': CustomEvent<AnswerDetail>;
    'garden-search-none': CustomEvent<AnswerDetail>;
    'garden-search-error': CustomEvent<ErrorDetail>;
    'garden-search-open': CustomEvent<null>;
    'garden-search-close': CustomEvent<null>;
  }
}

/** The events of ours, by name. */
export type GardenSearchEvents = Pick<
  HTMLElementEventMap,
  Extract<keyof HTMLElementEventMap, `garden-search-${string}`>
>;

/** Dispatches an event of ours. False where a listener cancelled it; only `garden-search-select` can be. */
export function emit<Type extends keyof GardenSearchEvents>(
  target: EventTarget,
  type: Type,
  detail: GardenSearchEvents[Type]['detail'],
): boolean {
  const cancelable = type === 'garden-search-select';
  return target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
}

/** An error of any make as the detail of `garden-search-error`. */
export function errorDetail(error: unknown): ErrorDetail {
  if (error instanceof GardenSearchError) return { code: error.code, message: error.message };
  return { code: 'search', message: error instanceof Error ? error.message : String(error) };
}
