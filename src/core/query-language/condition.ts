// Conditions on notes in Kleene's logic of three values: 0 no, 1 yes, 0.5 unknown until the note's text is read.
//
//   a  b    a AND b (least)   a OR b (greatest)   NOT a (1 - a)
//   1  0.5  0.5               1                   0
//   0  0.5  0                 0.5                 1

import type { NoteTexts } from './note-source.js';

/**
 * Condition on a note: 0 no, 1 yes, 0.5 needs the note's texts. With its texts given, 0 or 1. Undefined for a
 * condition that asks for nothing.
 */
export type Condition = ((note: number, texts?: NoteTexts) => number) | undefined;

/** Makes a condition of a test that needs no texts. */
export function certain(test: ((note: number) => boolean) | undefined): Condition {
  return test && ((note) => Number(test(note)));
}

/** Makes the condition that another does not hold. */
export function not(test: Condition): Condition {
  return test && ((note, texts) => 1 - test(note, texts));
}

/** Makes the condition that all of several hold. */
export function all(tests: readonly Condition[]): Condition {
  return join(Math.min, 0, tests);
}

/** Makes the condition that one of several holds. */
export function any(tests: readonly Condition[]): Condition {
  return join(Math.max, 1, tests);
}

// Joins conditions by `choose`. Stops at the first with the decisive value, so most notes need few of many tests.
function join(
  choose: (one: number, other: number) => number,
  decisive: number,
  tests: readonly Condition[],
): Condition {
  const telling = [...new Set(tests.filter((test) => !!test))];
  if (telling.length < 2) return telling[0];
  return (note, texts) => {
    let truth = 1 - decisive;
    for (const test of telling) {
      truth = choose(truth, test(note, texts));
      if (truth === decisive) break;
    }
    return truth;
  };
}
