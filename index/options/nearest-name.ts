// Suggests the name that a mistyped one was probably meant to be.

import { distance } from '../../src/core/words/spelling.js';

const MOST_EDITS = 2;

/** Finds the nearest name to a word, at most two edits and a third of the name's length away. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const near = names
    .map((name) => ({ name, edits: distance(word.toLowerCase(), name.toLowerCase(), MOST_EDITS) }))
    .filter(({ name, edits }) => edits <= Math.min(MOST_EDITS, Math.ceil(name.length / 3)))
    .sort((a, b) => a.edits - b.edits);
  return near[0]?.name;
}

/** Formats the nearest name for a message: ` Did you mean x?`; empty if none is near. */
export function hint(word: string, names: readonly string[]): string {
  const name = nearest(word, names);
  return name ? ` Did you mean ${name}?` : '';
}
