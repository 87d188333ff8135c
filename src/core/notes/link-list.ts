// Links between notes in few bytes, read only by a query for links.
//
//   links of a note   3  7  8  20
//   packed            3  4  1  12    the first number, then the distance from each to the next

import { GardenSearchError } from '../errors.js';

/**
 * Packs the links of a garden.
 * @param outgoing ascending numbers of the notes that a note links to, by note
 */
export function packLinks(outgoing: readonly (readonly number[])[]): number[][] {
  return outgoing.map((row) => row.map((note, i) => note - (i ? row[i - 1]! : 0)));
}

/** Unpacks links packed by {@link packLinks}. @throws GardenSearchError `format` if they are damaged */
export function unpackLinks(packed: unknown): number[][] {
  try {
    return (packed as number[][]).map((row, _, { length }) => {
      let to = 0;
      return row.map((step) => {
        if (Number.isInteger(step) && (to += step) >= 0 && to < length) return to;
        throw new RangeError();
      });
    });
  } catch {
    throw new GardenSearchError('format', 'a damaged list of links');
  }
}
