// Terms of a passage with their occurrences: weighed for the engine, and counted.

import { ENTRY_FIELDS, FIELDS, NOTE_FIELDS } from '../../src/core/store/index-file.js';
import { STEPS, stepOf } from '../../src/core/store/lengths.js';
import { addTo } from '../../src/core/text/strings.js';
import { weighLengths } from '../../src/core/words/ranking.js';
import { LONGEST, SCALE } from '../opensearch/mapping.js';
import type { Occurrences } from '../opensearch/note-terms.js';
import type { CountedDocument } from '../writer/term-counter.js';

/** Terms of a passage with their occurrences, and the steps of its lengths. */
export interface CountedPassage {
  terms: ReadonlyMap<string, Occurrences>;
  steps: readonly number[];
}

/** Weighs the terms of a note for the engine: those of its names, and all of them with its best passage. */
export function weighTerms(
  passages: readonly CountedPassage[],
  averages: readonly number[],
): { terms: string; nameTerms: string } {
  const weights = weightsOf(averages);
  const [names, note, best] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  const add = (sums: Map<string, number>, term: string, weight: number) =>
    sums.set(term, (sums.get(term) ?? 0) + weight);
  for (const { terms, steps } of passages) {
    const own = new Map<string, number>();
    for (const [term, found] of terms)
      for (const [field, times] of found) {
        const weight = times * weights[field]![steps[field]!]!;
        if (field < ENTRY_FIELDS) add(names, term, weight);
        add(field < NOTE_FIELDS ? note : own, term, weight);
      }
    for (const [term, weight] of own) best.set(term, Math.max(best.get(term) ?? 0, weight));
  }
  for (const [term, weight] of note) add(best, term, weight);
  const write = (sums: Map<string, number>) =>
    [...sums]
      .filter(([term]) => isShort(term))
      .map(([term, weight]) => `${term}|${Math.max(1, Math.round(weight * SCALE))}`)
      .join('\n');
  return { terms: write(best), nameTerms: write(names) };
}

let last: { averages: readonly number[]; weights: ReturnType<typeof weighLengths>[] } | undefined;

// A publication weighs all its notes by the same averages.
function weightsOf(averages: readonly number[]) {
  if (last?.averages !== averages)
    last = { averages, weights: averages.map((average, field) => weighLengths(field, average || 1)) };
  return last.weights;
}

/** Gives the fields by which a passage is counted: all its terms, and those of names, a line each. */
export function passageTerms({ terms }: CountedPassage): Record<'passageTerms' | 'passageNames', string> {
  const all = [...terms].filter(([term]) => isShort(term));
  const names = all.filter(([, found]) => found.some(([field]) => field < ENTRY_FIELDS));
  const write = (some: typeof all) => some.map(([term]) => term).join('\n');
  return { passageTerms: write(all), passageNames: write(names) };
}

/** Adds the lengths of passages to sums, as averages are made of them. @param sign -1 takes them away */
export function addLengths(
  lengths: readonly [sum: number, count: number][],
  steps: ArrayLike<number>,
  sign = 1,
): void {
  lengths.forEach((length, field) => {
    const step = steps[field]!;
    length[0] += sign * STEPS[step]!;
    length[1] += step ? sign : 0;
  });
}

/** Gathers the counts of a document by term. @param known terms by number */
export function countPassage(
  { pairs, ends }: CountedDocument,
  known: readonly string[],
): { terms: Map<string, Occurrences[number][]>; steps: number[] } {
  const found = new Map<string, [number, number][]>();
  let i = 0;
  ends.forEach((end, field) => {
    for (; i < end; i += 2) addTo(found, known[pairs[i]!]!, [field, pairs[i + 1]!]);
  });
  return {
    terms: found,
    steps: FIELDS.map((_, field) => stepOf((ends[field]! - (ends[field - 1] ?? 0)) / 2)),
  };
}

/** True for a term that is indexed. */
export function isShort(term: string): boolean {
  return term.length <= LONGEST;
}
