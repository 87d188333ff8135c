// Bound on the work for one note, in steps and not in time, so that every machine decides alike.

import type MarkdownIt from 'markdown-it';
import { TOO_MUCH_WORK } from '../warnings.js';

/** Most steps that a note may cost. Prose of 10 MB costs fewer. */
export const MAX_STEPS = 20_000_000;

/** Cost of trying Markdown's rules at one offset, or of a run of HTML. Passing over a character costs 1. */
export const TRY = 20;

/** Counts the steps of reading one note. */
export class Work {
  #left = MAX_STEPS;

  /**
   * @throws Error if the note has cost all that it may. A partly read note may miss its end of a comment, so
   * nothing is kept
   */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new Error(TOO_MUCH_WORK);
  }
}

/** Plugin that spends the `work` of an environment, if it has one, at each place where rules are tried. */
export function countWork(md: MarkdownIt): void {
  const count = ({ env }: { env: { work?: Work } }): boolean => {
    env.work?.spend(TRY);
    return false;
  };
  md.block.ruler.before('table', 'count_work', count);
  md.inline.ruler.before('text', 'count_work', count);
}
