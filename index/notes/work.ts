// The bound on the work for one note, in steps and not in time, so that every machine decides alike.

import type MarkdownIt from 'markdown-it';
import { TOO_MUCH_WORK } from '../warnings.js';

/** The most steps that a note may cost. Prose of 10 MB costs fewer. */
export const MAX_STEPS = 20_000_000;

/** Cost of trying Markdown's rules at one offset, or of a run of HTML. Passing over a character costs 1. */
export const TRY = 20;

/** Counts the steps of reading one note. */
export class Work {
  #left = MAX_STEPS;

  /** @throws Error where the note has cost all that it may: nothing of it can be trusted to be whole, so nothing is kept */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new Error(TOO_MUCH_WORK);
  }
}

/** A plugin: spends the `work` of an environment, where it has one, at each place where rules are tried. */
export function countWork(md: MarkdownIt): void {
  const count = ({ env }: { env: { work?: Work } }): boolean => {
    env.work?.spend(TRY);
    return false;
  };
  md.block.ruler.before('table', 'count_work', count);
  md.inline.ruler.before('text', 'count_work', count);
}
