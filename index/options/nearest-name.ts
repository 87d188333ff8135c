// What somebody who mistyped a name probably meant.

import { distance } from '../../src/core/words/spelling.js';

const MOST_EDITS = 2;

/** The name that is at most two letters, and a third of its length, away from a word; the nearest one. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, edits: distance(word.toLowerCase(), name.toLowerCase(), MOST_EDITS) }))
    .filter(({ name, edits }) => edits <= Math.min(MOST_EDITS, Math.ceil(name.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.name;
}

/** How a message names the nearest; empty where there is none. */
export function hint(word: string, names: readonly string[]): string {
  const name = nearest(word, names);
  return name ? ` Did you mean ${name}?` : '';
}
