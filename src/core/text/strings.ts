// Order of texts, the same in every browser, language and index layout, and their percent-decoding.

/** Compares two texts by their UTF-16 code units, or two numbers, for `sort`. */
export function byCodeUnit<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
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
