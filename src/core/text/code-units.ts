// The order of texts, the same in every browser, language and index layout.

/** Compares two texts by their UTF-16 code units, for `sort`. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
