// Percent-decoding of text that a page or an index holds.

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
