// Pace of the work on a page: when it waits for the reader, and when for the page.

/** Pace of the engine's work on a page. */
export interface Pace {
  /**
   * Resolves when the reader has stopped typing. Texts, rows, and the terms of a word just begun wait for it.
   * @param pause pause in typing that counts as a rest, in ms. Default: as the page has it
   */
  rest(pause?: number): Promise<void>;
  /** Resolves when the page has had its turn; undefined if the work has not gone on for long. */
  yieldToPage(): Promise<void> | undefined;
}

/** Pace without a pause. */
export const AT_ONCE: Pace = {
  rest: () => Promise.resolve(),
  yieldToPage: () => undefined,
};
