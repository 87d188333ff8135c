// Which notes link to which, as the file that only a query for links fetches.

import { GardenSearchError } from './errors.js';

/**
 * Writes the links of a garden as JSON: for each note the numbers of the notes it links to, each after the first as
 * its distance from the one before.
 * @param outgoing for each note, in the order of the note table, the numbers of the notes it links to, ascending
 */
export function writeLinks(outgoing: readonly (readonly number[])[]): string {
  return JSON.stringify(outgoing.map((row) => row.map((note, i) => note - (i ? row[i - 1]! : 0))));
}

/**
 * Reads what {@link writeLinks} wrote, the other way round.
 * @returns for each note the numbers of the notes that link to it, ascending
 * @throws GardenSearchError `format`
 */
export function readLinks(text: string): number[][] {
  try {
    const rows = JSON.parse(text) as number[][];
    const inbound = rows.map((): number[] => []);
    rows.forEach((row, from) => {
      let to = 0;
      // Outside the garden there is no list to add to, and the damage shows.
      for (const step of row) inbound[(to += step)]!.push(from);
    });
    return inbound;
  } catch {
    throw new GardenSearchError('format', 'a damaged list of links');
  }
}
