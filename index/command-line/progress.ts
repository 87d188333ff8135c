// Progress line on the terminal. Short builds show none.

import { performance } from 'node:perf_hooks';
import type { BuildStep } from '../options/build-options.js';
import type { PublishStep } from '../publish/publish-options.js';
import type { Output } from './terminal.js';

/** Time before a build shows its progress, in milliseconds. */
export const SHOW_AFTER = 500;

const REWRITE_AFTER = 100;
const ERASE_LINE = '\r\x1b[2K';
const DOING: Record<BuildStep | PublishStep, string> = {
  reading: 'Reading notes',
  compressing: 'Compressing files',
  comparing: 'Comparing notes',
  sending: 'Sending notes',
  counting: 'Counting words',
};

/** Progress line, rewritten in place. */
export class Progress {
  readonly #output: Output | undefined;
  readonly #now: () => number;
  #next: number;
  #shown = false;

  /** @param output output for the line; undefined to show none */
  constructor(output: Output | undefined, now = () => performance.now()) {
    this.#output = output;
    this.#now = now;
    this.#next = now() + SHOW_AFTER;
  }

  /** Shows the progress of a step. */
  readonly update = (done: number, total: number, step: BuildStep | PublishStep): void => {
    if (!this.#output?.isTTY || this.#now() < this.#next) return;
    this.#next = this.#now() + REWRITE_AFTER;
    this.#shown = true;
    this.#output.write(`${ERASE_LINE}${DOING[step]}: ${done} of ${total}`);
  };

  /** Removes the line. */
  clear(): void {
    if (this.#shown) this.#output?.write(ERASE_LINE);
    this.#shown = false;
  }
}
