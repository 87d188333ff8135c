import { tagKey } from '../core/notes/tags.js';
import { isUnspaced } from '../core/text/tokenizer.js';

/** Value of a label, as an operator takes it, with the number of notes that have it. */
export interface Value {
  value: string;
  count: number;
}

/** Matches what separates the words of a value. */
const WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Gives the values that fit a typed text, in their order. Those that begin so as a whole or in their last part come
 * first, then those of which another word does.
 */
export function fitting<Fitting extends Value>(values: readonly Fitting[], typed: string): Fitting[] {
  const key = tagKey(typed);
  const ranked = values.map((one) => ({ one, rank: key ? rank(tagKey(one.value), key) : 0 }));
  return ranked
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ one }) => one);
}

function rank(value: string, typed: string): number {
  if (value.startsWith(typed) || value.slice(value.lastIndexOf('/') + 1).startsWith(typed)) return 0;
  const isLater = isUnspaced(typed)
    ? value.includes(typed)
    : value.split('/').some((part) => part.startsWith(typed)) ||
      ` ${value.replace(WORDS, ' ')}`.includes(` ${typed}`);
  return isLater ? 1 : Infinity;
}

/** Cuts a value where a typed text begins, for its mark; undefined where it is spelled otherwise. */
export function cutAt(
  value: string,
  typed: string,
): [before: string, fits: string, after: string] | undefined {
  const [all, part] = [value.toLowerCase(), typed.toLowerCase()];
  const last = all.lastIndexOf('/') + 1;
  const places = [all.startsWith(part, last) ? last : -1, all.startsWith(part) ? 0 : -1, all.indexOf(part)];
  const at = places.find((place) => place >= 0);
  if (at === undefined || !part || all.length !== value.length) return undefined;
  return [value.slice(0, at), value.slice(at, at + part.length), value.slice(at + part.length)];
}
