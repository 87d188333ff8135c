// Order of texts, the same in every browser, language and index layout, their counts and their percent-decoding.

/** Compares two texts by their UTF-16 code units, or two numbers, for `sort`. */
export function byCodeUnit<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Counts equal values, in the order in which each comes first. */
export function countEach<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/**
 * Decodes a percent-encoded text. A text that is not well encoded is returned unchanged.
 * @param decode decoder; default `decodeURIComponent`. `decodeURI` leaves `/`, `?` and `#` encoded.
 */
export function decoded(text: string, decode = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
