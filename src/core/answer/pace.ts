// Pace of the work on a page: when it waits for the reader, and when for the page.

/** Pace of the engine's work on a page. */
export interface Pace {
  /**
   * Resolves when the reader has stopped typing. Texts, rows, and the terms of a word just begun wait for it.
   * @param pause pause in typing that counts as a rest, in ms
   */
  rest(pause: number): Promise<void>;
  /** Resolves when the page has had its turn; undefined if the work has not gone on for long. */
  yieldToPage(): Promise<void> | undefined;
}

/** Gives the pause after a text while the reader's rhythm is unknown, in ms: longer for few letters, which go on. */
export function firstPause(text: string): number {
  return text.length < 4 ? 400 : 200;
}

/** Pace without a pause. */
export const AT_ONCE: Pace = {
  rest: () => Promise.resolve(),
  yieldToPage: () => undefined,
};
