// Which notes link to which, in few bytes: what only a query for links reads.

import { GardenSearchError } from '../errors.js';

/**
 * Packs the links of a garden: for each note the numbers of the notes it links to, each after the first as its distance
 * from the one before.
 * @param outgoing for each note, in the order of the note table, the numbers of the notes it links to, ascending
 */
export function packLinks(outgoing: readonly (readonly number[])[]): number[][] {
  return outgoing.map((row) => row.map((note, i) => note - (i ? row[i - 1]! : 0)));
}

/** Unpacks what {@link packLinks} packed. @throws GardenSearchError `format` */
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
