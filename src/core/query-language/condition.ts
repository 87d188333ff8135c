// Kleene's logic of three values: 0 no, 1 yes, ½ not known yet. AND is the least, OR the greatest, NOT the rest to 1.

import type { NoteTexts } from './note-source.js';

/** How true a condition is of a note; with its texts never ½. None is a condition that says nothing. */
export type Condition = ((note: number, texts?: NoteTexts) => number) | undefined;

/** What is known without texts. */
export function certain(test: ((note: number) => boolean) | undefined): Condition {
  return test && ((note) => Number(test(note)));
}

export function not(test: Condition): Condition {
  return test && ((...of) => 1 - test(...of));
}

export function all(tests: readonly Condition[]): Condition {
  return join(Math.min, 0, tests);
}

export function any(tests: readonly Condition[]): Condition {
  return join(Math.max, 1, tests);
}

// What settles it ends it: of many tests few are needed for most notes.
function join(
  choose: (one: number, other: number) => number,
  settled: number,
  tests: readonly Condition[],
): Condition {
  const telling = tests.filter((test) => !!test);
  if (!telling.length) return undefined;
  return (...of) => {
    let truth = 1 - settled;
    for (const test of telling) {
      truth = choose(truth, test(...of));
      if (truth === settled) break;
    }
    return truth;
  };
}
