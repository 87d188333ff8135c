// Queries of visitors: the garden's own titles, each once.

import { seeded, shuffled } from './random.mjs';
import { findKnownItems, mistype, TYPOS } from './typos.mjs';

const LONGEST = 32;

/** Draws titles to type well, and others to type with one mistake, each kind of mistake in turn. */
export function drawQueries(notes, count, seed) {
  const random = seeded(seed);
  const short = findKnownItems(notes).filter(({ title }) => title.length <= LONGEST);
  const drawn = shuffled(short, random);
  const kinds = Object.keys(TYPOS);
  return {
    clean: drawn.slice(0, count).map(({ title, url }) => ({ text: title, url })),
    mistyped: drawn
      .slice(count, 2 * count)
      .map(({ title, url }, i) => ({ text: mistype(title, kinds[i % kinds.length], random), url })),
  };
}
