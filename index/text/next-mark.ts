// Searches for marks, and their lines. A pattern that seeks its end from each beginning would take quadratic time in
// a text without an end.

/** Finds the next place of a mark in a text that is searched again and again. Reads each text once. */
export class NextMark {
  readonly #mark: string;
  #source = '';
  #places: readonly number[] = [];

  constructor(mark: string) {
    this.#mark = mark;
  }

  /** Gives the first place of the mark from a place on; Infinity if there is none. */
  from(source: string, start: number): number {
    if (source !== this.#source) this.#read(source);
    // Keeps a copy of the same text too: two copies are compared letter by letter, and a text with itself at once.
    this.#source = source;
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#places[middle]! < start) low = middle + 1;
      else high = middle;
    }
    return this.#places[low] ?? Infinity;
  }

  #read(source: string): void {
    const places: number[] = [];
    for (let at = source.indexOf(this.#mark); at >= 0; at = source.indexOf(this.#mark, at + 1))
      places.push(at);
    this.#places = places;
  }
}

/**
 * Gives the place after the brace that closes the one at a place; undefined if none does.
 * @param part matches braces, and all that may hold braces of its own as a whole; global
 */
export function closingBrace(text: string, start: number, part: RegExp): number | undefined {
  let depth = 0;
  part.lastIndex = start;
  for (let found; (found = part.exec(text));) {
    if (found[0] === '{') depth++;
    else if (found[0] === '}' && --depth === 0) return part.lastIndex;
  }
  return undefined;
}

/** Gives the line of a place in a text, from 1. */
export function lineAt(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}
