// The one order of texts: the same in every engine, language and layout.

/** Compares two texts by their UTF-16 code units. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
