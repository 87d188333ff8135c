// Terms of a passage with their occurrences, as the cluster stores them beside a note, for ranking.
//
//   compost\t02,53     twice in field 0, three times in field 5

import { FIELDS } from '../../src/core/store/index-file.js';
import { readNumbers, writeNumbers } from '../../src/core/store/numbers.js';
import { addTo } from '../../src/core/text/strings.js';

const BASE = 36;

/** Occurrences of a term: a count for each field that has it. */
export type Occurrences = readonly (readonly [field: number, count: number])[];

/** Writes the terms of a passage. */
export function writeTerms(terms: ReadonlyMap<string, Occurrences>): string {
  return [...terms]
    .map(([term, found]) => `${term}\t${found.map(([field, count]) => field + count.toString(BASE)).join()}`)
    .join('\n');
}

/**
 * Reads those terms of a passage that are wanted.
 * @param wanted true for a term to take
 */
export function readTerms(
  text: string,
  wanted: (term: string) => boolean,
  take: (term: string, field: number, count: number) => void,
): void {
  for (const line of text.split('\n')) {
    const end = line.indexOf('\t');
    const term = line.slice(0, end);
    if (end < 0 || !wanted(term)) continue;
    for (const one of line.slice(end + 1).split(','))
      take(term, one.charCodeAt(0) - 48, parseInt(one.slice(1), BASE));
  }
}

/** Reads all terms of a passage. */
export function readAllTerms(text: string): Map<string, Occurrences> {
  const found = new Map<string, [number, number][]>();
  readTerms(
    text,
    () => true,
    (term, field, count) => addTo(found, term, [field, count]),
  );
  return found;
}

/** Writes the steps of a passage's lengths, by field. */
export function writeSteps(steps: readonly number[]): string {
  return writeNumbers(steps);
}

/** Reads the steps of a passage's lengths, by field. @throws RangeError if there are not as many as fields */
export function readSteps(text: string): Uint32Array {
  const steps = readNumbers(text);
  if (steps.length !== FIELDS.length) throw new RangeError();
  return steps;
}
