// Order of texts, the same in every browser, language and index layout.

/** Compares two texts by their UTF-16 code units, or two numbers, for `sort`. */
export function byCodeUnit<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
