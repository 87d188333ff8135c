// The line on a terminal that says how far a build has come. Short builds don't show one.

import type { BuildStep } from '../options/build-options.js';
import type { Output } from './terminal.js';

/** How long a build goes on before it says so, in milliseconds. */
export const SHOW_AFTER = 500;

const REWRITE_AFTER = 100;
const ERASE_LINE = '\r\x1b[2K';
const DOING: Record<BuildStep, string> = { reading: 'Reading notes', compressing: 'Compressing files' };

/** One line, rewritten in place. */
export class Progress {
  readonly #output: Output;
  readonly #now: () => number;
  #next: number;
  #shown = false;

  constructor(output: Output, now: () => number) {
    this.#output = output;
    this.#now = now;
    this.#next = now() + SHOW_AFTER;
  }

  /** Shows how much of a step is done. */
  update(done: number, total: number, step: BuildStep): void {
    if (!this.#output.isTTY || this.#now() < this.#next) return;
    this.#next = this.#now() + REWRITE_AFTER;
    this.#shown = true;
    this.#output.write(`${ERASE_LINE}${DOING[step]}: ${done} of ${total}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown) this.#output.write(ERASE_LINE);
    this.#shown = false;
  }
}
