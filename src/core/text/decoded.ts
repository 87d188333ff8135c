// Percent-encoded text as people read it.

/**
 * A text decoded; as it is where it is no encoding, as whatever a page or an index holds may be.
 * @param decode how; default: all of it, where `decodeURI` leaves what parts an address
 */
export function decoded(text: string, decode = decodeURIComponent): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
